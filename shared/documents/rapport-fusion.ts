import type { Dossier } from '../domain/dossier'
import type { TableName } from '../domain/registry'
import { formatCompte } from '../kernel/accord'
import type { Ctx } from '../kernel/ctx'
import type { Id, Json } from '../kernel/json'
import type { Anomalie } from '../rules/anomalies.rules'
import type { Block, DocumentModel } from './blocks'
import { getPrimary } from './couleurs'
import { cell, heading, headRow, list, paragraph, text } from './inline'
import { buildDocument } from './mise-en-page'
import { buildTableComptes } from './rapport/comptes'
import { listDecisions } from './rapport/decisions'
import { formatMoment, formatPeriode } from './rapport/moment'
import { listTableauxDifferences, type DifferenceImprimee } from './rapport/tableau-differences'

/** What the reader decided about a field that two people changed without seeing each other. */
export type DecisionRapport = {
  readonly table: TableName
  readonly id: Id
  readonly champ: string
  readonly choix: 'mienne' | 'recue' | 'deux' | 'autre' | 'garder' | 'supprimer' | 'plus_tard'
  /** Our value, the one received, the one kept. For the deletion of a record, `null`. */
  readonly mienne: Json
  readonly recue: Json
  readonly retenue: Json
  /** Whoever wrote the value received. */
  readonly auteur: string
}

/** Everything that happened when a received file was taken in. Plain data: it can be kept until the user asks for the report. */
export type RapportFusion = {
  /** The dossier before the merge, and after it, exclusions and decisions applied. */
  readonly avant: Dossier
  readonly apres: Dossier
  readonly fichier: string
  readonly creePar: string
  /** Milliseconds; `decalage`: minutes that the clock of the reader is ahead of UTC (`-date.getTimezoneOffset()`). */
  readonly creeLe: number
  readonly quand: number
  readonly decalage: number
  /** Who took it in. */
  readonly integrePar: string
  readonly personnes: readonly {
    readonly nom: string
    readonly fonction: string
    readonly organisme: string
    readonly nombre: number
    readonly du: number
    readonly au: number
  }[]
  readonly integrees: readonly DifferenceImprimee[]
  /** What the reader left out: `avant` is our value, kept, `apres` the one refused; with the dossier received for its names. */
  readonly refusees: readonly DifferenceImprimee[]
  readonly recu: Dossier
  readonly decisions: readonly DecisionRapport[]
  readonly aVerifier: readonly Anomalie[]
  readonly quarantaine: number
  /** Name of the backup made before, when there is one. */
  readonly sauvegarde: string | null
}

/** The report of a merge, to print and keep: who, when, what came in, what was decided, what was refused, what to check. */
export function buildRapportFusion(rapport: RapportFusion, ctx: Ctx): DocumentModel {
  const { apres, creePar, fichier, quand, decalage } = rapport
  const from =
    creePar.trim() === ''
      ? `du fichier «\u00a0${fichier}\u00a0»`
      : `du fichier de ${creePar.trim()}`
  const moment = formatMoment(quand, decalage)
  return buildDocument(apres, null, ctx, {
    title: `Rapport d’intégration ${from}`,
    running: 'Rapport d’intégration',
    short: 'Rapport d’intégration',
    accent: getPrimary(apres),
    orientation: 'landscape',
    blocks: [
      {
        kind: 'title',
        title: 'Rapport d’intégration',
        subtitle: `Intégration ${from}, le ${moment}`,
      },
      buildResume(rapport, moment),
      ...listPersonnes(rapport),
      ...listEntrees(rapport),
      ...listDecisions(rapport),
      ...listRefus(rapport),
      ...listAVerifier(rapport),
      ...listSuites(rapport),
    ],
  })
}

function buildResume(rapport: RapportFusion, moment: string): Block {
  const late = rapport.decisions.filter(({ choix }) => choix === 'plus_tard').length
  const settled = rapport.decisions.length - late
  const cards = [
    ['Fichier reçu', rapport.fichier],
    ['Préparé par', rapport.creePar.trim() || 'non indiqué'],
    ['Intégré par', `${rapport.integrePar.trim() || 'non indiqué'}, le ${moment}`],
    [
      'Éléments concernés',
      formatCompte(rapport.integrees.length, { one: 'élément', many: 'éléments' }),
    ],
    [
      'Conflits',
      rapport.decisions.length === 0
        ? 'aucun'
        : `${formatCompte(settled, { one: 'tranché', many: 'tranchés' })}, ${late} à décider`,
    ],
    ['Non repris', formatCompte(rapport.refusees.length, { one: 'élément', many: 'éléments' })],
  ] as const
  return {
    kind: 'cards',
    items: cards.map(([label, value]) => ({ label, value: [text(value)] })),
  }
}

function listPersonnes({ personnes, decalage }: RapportFusion): readonly Block[] {
  if (personnes.length === 0) return []
  return [
    heading(2, 'Qui a écrit ces modifications'),
    {
      kind: 'table',
      caption: 'Auteurs des modifications reçues',
      columns: [
        { share: 2.6, align: 'left' },
        { share: 3.8, align: 'left' },
        { share: 1.4, align: 'right' },
        { share: 2.8, align: 'left' },
      ],
      head: [headRow(['Personne', 'Fonction et organisme', 'Modifications', 'Période'])],
      rows: personnes.map(({ nom, fonction, organisme, nombre, du, au }) => ({
        cells: [
          cell(nom.trim() || 'Auteur non nommé'),
          cell([fonction, organisme].filter((part) => part.trim() !== '').join(', ') || '–'),
          cell(String(nombre)),
          cell(formatPeriode(du, au, decalage)),
        ],
      })),
    },
    paragraph('Les noms sont ceux que les auteurs ont déclarés.', 'note'),
  ]
}

function listEntrees({ avant, apres, integrees }: RapportFusion): readonly Block[] {
  if (integrees.length === 0) {
    return [heading(2, 'Ce qui est entré'), paragraph('Rien n’est entré dans le dossier.')]
  }
  return [
    heading(2, 'Ce qui est entré'),
    buildTableComptes(apres, integrees),
    ...listTableauxDifferences(avant, apres, integrees, {
      avant: 'Avant',
      apres: 'Après',
      auteur: 'Par',
    }),
  ]
}

function listRefus({ avant, recu, refusees }: RapportFusion): readonly Block[] {
  if (refusees.length === 0) return []
  return [
    heading(2, 'Ce qui n’a pas été repris'),
    paragraph('Ces valeurs restent dans l’historique et peuvent être reprises plus tard.'),
    ...listTableauxDifferences(avant, recu, refusees, {
      avant: 'Valeur gardée',
      apres: 'Valeur non reprise',
      auteur: 'Par',
    }),
  ]
}

function listAVerifier({ aVerifier, quarantaine }: RapportFusion): readonly Block[] {
  const points = aVerifier.map(({ message }) => message)
  if (quarantaine > 0) {
    points.push(
      `${formatCompte(quarantaine, { one: 'modification reçue, illisible, a été mise', many: 'modifications reçues, illisibles, ont été mises' })} de côté.`,
    )
  }
  return points.length === 0 ? [] : [heading(2, 'Points à vérifier'), list(points)]
}

function listSuites({ sauvegarde }: RapportFusion): readonly Block[] {
  if (sauvegarde === null) return []
  return [
    heading(2, 'Revenir en arrière'),
    paragraph(
      `Le dossier d’avant l’intégration a été sauvegardé sous le nom «\u00a0${sauvegarde}\u00a0». L’intégration s’annule d’un seul geste, ou par cette sauvegarde.`,
    ),
  ]
}
