import type { Dossier } from '../domain/dossier'
import type { TableName } from '../domain/registry'
import { accorderGenre, accorderNombre, joinListe } from '../kernel/accord'
import type { Ctx } from '../kernel/ctx'
import { compareDossiers, countDifferences, type Difference } from '../rules/differences.rules'
import { getDefinition } from '../domain/registry'
import { getLibelleTable, getTitreObjet } from '../rules/valeurs-lisibles.rules'
import { getMot } from '../rules/vocabulaire.rules'
import type { Block, DocumentModel } from './blocks'
import { getPrimary } from './couleurs'
import { heading, list, paragraph, text } from './inline'
import { buildDocument } from './mise-en-page'
import { buildTableComptes } from './rapport/comptes'
import { listTableauxDifferences } from './rapport/tableau-differences'

/** One side of a comparison. */
export type VersionComparee = {
  readonly dossier: Dossier
  /** « Version présentée au COPIL du 12 mars 2026 », « État actuel ». */
  readonly nom: string
  /** « 12 mars 2026 »; empty when it is not known. */
  readonly jour: string
  readonly commentaire: string
}

export type Comparaison = { readonly avant: VersionComparee; readonly apres: VersionComparee }

/** Two versions of the dossier side by side, for the comité de pilotage: what matters in a few lines, then every change. */
export function buildComparaison({ avant, apres }: Comparaison, ctx: Ctx): DocumentModel {
  const differences = compareDossiers(avant.dossier, apres.dossier)
  const { dossier } = apres
  return buildDocument(dossier, null, ctx, {
    title: `Comparaison de deux versions : ${avant.nom} et ${apres.nom}`,
    running: 'Comparaison de deux versions',
    short: 'Comparaison',
    accent: getPrimary(dossier),
    orientation: 'landscape',
    blocks: [
      {
        kind: 'title',
        title: 'Comparaison de deux versions',
        subtitle: `De «\u00a0${avant.nom}\u00a0» à «\u00a0${apres.nom}\u00a0»`,
      },
      buildCards(avant, apres),
      ...listComments(avant, apres),
      paragraph(formatResume(dossier, differences), 'lead'),
      ...(differences.length === 0
        ? []
        : [
            ...listEssentiel(avant.dossier, dossier, differences),
            heading(2, 'Combien d’éléments changent'),
            buildTableComptes(dossier, differences),
            heading(2, 'Ce qui change, champ par champ'),
            ...listTableauxDifferences(avant.dossier, dossier, differences, {
              avant: 'Avant',
              apres: 'Après',
            }),
          ]),
    ],
  })
}

const COMPTES: readonly TableName[] = ['axes', 'objectifs', 'fichesAction', 'operations']

function buildCards(avant: VersionComparee, apres: VersionComparee): Block {
  const name = ({ nom, jour }: VersionComparee): string =>
    jour === '' || nom.includes(jour) ? nom : `${nom} (${jour})`
  return {
    kind: 'cards',
    items: [
      { label: 'Version de départ', value: [text(name(avant))] },
      { label: 'Version d’arrivée', value: [text(name(apres))] },
      ...COMPTES.map((table) => {
        const before = Object.keys(avant.dossier[table]).length
        const after = Object.keys(apres.dossier[table]).length
        const label = getLibelleTable(apres.dossier, table)
        const value = before === after ? String(after) : `${before} → ${after}`
        return { label: label.charAt(0).toUpperCase() + label.slice(1), value: [text(value)] }
      }),
    ],
  }
}

function listComments(avant: VersionComparee, apres: VersionComparee): readonly Block[] {
  return [avant, apres].flatMap(({ nom, commentaire }): Block[] =>
    commentaire.trim() === '' ? [] : [paragraph(`${nom} : ${commentaire.trim()}`, 'note')],
  )
}

/** « 3 fiches actions ont été ajoutées, 1 a été supprimée et 5 ont changé ; 12 autres éléments ont changé. » */
function formatResume(dossier: Dossier, differences: readonly Difference[]): string {
  if (differences.length === 0) return 'Aucune différence : les deux versions disent la même chose.'
  const fiches = countDifferences(differences).find(({ table }) => table === 'fichesAction')
  const others =
    differences.length - differences.filter(({ table }) => table === 'fichesAction').length
  const parts: string[] = []
  if (fiches !== undefined) parts.push(formatFiches(dossier, fiches))
  if (others > 0) {
    const noun = accorderNombre(others, { one: 'élément diffère', many: 'éléments diffèrent' })
    parts.push(
      `${others} ${parts.length > 0 ? accorderNombre(others, { one: 'autre ', many: 'autres ' }) : ''}${noun}`,
    )
  }
  return `${parts.join(' ; ')}.`
}

function formatFiches(
  dossier: Dossier,
  count: { readonly ajouts: number; readonly modifications: number; readonly suppressions: number },
): string {
  const mot = getMot(dossier, 'fiche')
  const e = accorderGenre(mot.genre, { m: '', f: 'e' })
  const verbs: readonly (readonly [number, string, string])[] = [
    [count.ajouts, `a été ajouté${e}`, `ont été ajouté${e}s`],
    [count.suppressions, `a été supprimé${e}`, `ont été supprimé${e}s`],
    [count.modifications, 'a changé', 'ont changé'],
  ]
  const said = verbs
    .filter(([number]) => number > 0)
    .map(([number, one, many], index) => {
      const noun = index === 0 ? ` ${accorderNombre(number, mot)}` : ''
      return `${number}${noun} ${accorderNombre(number, { one, many })}`
    })
  return joinListe(said)
}

const PLAN: ReadonlySet<TableName> = new Set<TableName>(['axes', 'objectifs', 'fichesAction'])

/** What came into the plan, what left it, what bears another title. */
function listEssentiel(
  avant: Dossier,
  apres: Dossier,
  differences: readonly Difference[],
): readonly Block[] {
  const lines = differences
    .filter(({ table }) => PLAN.has(table))
    .flatMap((difference) => {
      const { table, id, genre, champs } = difference
      const title = getTitreObjet(apres, table, id, avant)
      const { gender } = getDefinition(table).labels
      if (genre !== 'modification') {
        const word = genre === 'ajout' ? 'ajouté' : 'supprimé'
        return [`${title} : ${accorderGenre(gender, { m: word, f: `${word}e` })}`]
      }
      const renamed = champs.find(({ champ }) => champ === 'titre')
      return typeof renamed?.avant === 'string' && renamed.avant.trim() !== ''
        ? [`${title} : s’intitulait «\u00a0${renamed.avant.trim()}\u00a0»`]
        : []
    })
  return lines.length === 0 ? [] : [heading(2, 'Dans le plan d’actions'), list(lines)]
}
