import { getRow, getSingleton, listRows, type Dossier } from '../domain/dossier'
import type { Personne } from '../domain/personne.entity'
import { getDefinition } from '../domain/registry'
import { formatCompte } from '../kernel/accord'
import type { Ctx } from '../kernel/ctx'
import { formatJour } from '../kernel/jour-format'
import type { Id } from '../kernel/json'
import {
  getFinConservation,
  listMentions,
  masquerAutres,
} from '../rules/donnees-personnelles.rules'
import { getNomOrganisme, getNomPersonne } from '../rules/libelles.rules'
import type { Mention } from '../rules/mentions'
import { formatValeur, getLibelleChamp, getTitreObjet } from '../rules/valeurs-lisibles.rules'
import type { Block, DocumentModel } from './blocks'
import { getPrimary } from './couleurs'
import { cell, heading, headRow, list, paragraph } from './inline'
import { buildDocument } from './mise-en-page'
import { buildTableRubriques } from './registre/rubriques'

/** What is asked about one person. The history is not in the dossier: whoever calls counts it. */
export type DonneesPersonne = {
  readonly personne: Id
  /** « 12 modifications, du 3 mars 2025 au 12 mars 2026 »: what this person wrote; empty for nothing. */
  readonly contributions: string
}

/** Everything the dossier holds on one person, to be handed to them (RGPD, art. 15). Everyone else is masked. */
export function buildDonneesPersonne(
  dossier: Dossier,
  { personne: id, contributions }: DonneesPersonne,
  ctx: Ctx,
): DocumentModel {
  const personne = getRow(dossier, 'personnes', id)
  if (personne === undefined) throw new Error(`No personne ${id} in this dossier`)
  const name = getNomPersonne(personne) || 'Personne sans nom'
  return buildDocument(dossier, null, ctx, {
    title: `Données enregistrées sur ${name}`,
    running: 'Droit d’accès aux données',
    short: 'Droit d’accès',
    accent: getPrimary(dossier),
    orientation: 'portrait',
    blocks: [
      {
        kind: 'title',
        title: `Données enregistrées sur ${name}`,
        subtitle: `Réponse à une demande d’accès (RGPD, article 15), le ${formatJour(ctx.today)}`,
      },
      ...listIdentite(dossier, personne),
      ...listFonctions(dossier, id),
      ...listOccurrences(dossier, id),
      ...listContributions(contributions),
      ...listCadre(dossier),
    ],
  })
}

function listIdentite(dossier: Dossier, personne: Personne): readonly Block[] {
  const mask = masquerAutres(dossier, personne.id)
  const rows = Object.keys(getDefinition('personnes').fields).flatMap((champ) => {
    const value = formatValeur(dossier, 'personnes', champ, personne[champ as keyof Personne])
    if (value === '') return []
    return [[getLibelleChamp(dossier, 'personnes', champ), [paragraph(mask(value))]] as const]
  })
  return [
    heading(2, 'Identité et coordonnées'),
    buildTableRubriques('Identité et coordonnées', rows),
  ]
}

function listFonctions(dossier: Dossier, id: Id): readonly Block[] {
  const fonctions = listRows(dossier, 'fonctions').filter(({ personne }) => personne === id)
  if (fonctions.length === 0) return []
  const format = (champ: 'role' | 'debut' | 'fin', row: (typeof fonctions)[number]): string =>
    formatValeur(dossier, 'fonctions', champ, row[champ]) || '–'
  return [
    heading(2, 'Fonctions'),
    {
      kind: 'table',
      caption: 'Fonctions exercées',
      columns: [3.2, 3, 1.8, 1.3, 1.3].map((share) => ({ share, align: 'left' }) as const),
      head: [headRow(['Intitulé', 'Organisme', 'Rôle', 'Début', 'Fin'])],
      rows: fonctions.map((row) => ({
        cells: [
          cell(row.titre.trim() || '–'),
          cell(getNomOrganisme(dossier, row.organisme) || '–'),
          cell(format('role', row)),
          cell(format('debut', row)),
          cell(format('fin', row)),
        ],
      })),
    },
  ]
}

/** The functions have a table of their own. */
function listOccurrences(dossier: Dossier, id: Id): readonly Block[] {
  const mentions = listMentionsUniques(dossier, id)
  const title = heading(2, 'Où cette personne apparaît dans le dossier')
  if (mentions.length === 0) return [title, paragraph('Nulle part ailleurs.')]
  const mask = masquerAutres(dossier, id)
  return [
    title,
    paragraph(
      `${formatCompte(mentions.length, { one: 'endroit', many: 'endroits' })}. Les autres personnes citées sont désignées par leur fonction.`,
    ),
    {
      kind: 'table',
      caption: 'Endroits du dossier où cette personne apparaît',
      columns: [3.4, 2.2, 4.4].map((share) => ({ share, align: 'left' }) as const),
      head: [headRow(['Élément', 'Champ', 'Ce qui y est écrit'])],
      rows: mentions.map((mention) => ({
        cells: [
          cell(mask(getTitreObjet(dossier, mention.table, mention.id))),
          cell(getLibelleChamp(dossier, mention.table, mention.champ)),
          cell([
            paragraph(mask(mention.extrait)),
            ...(mention.certain ? [] : [paragraph(formatDoute(mention), 'note')]),
          ]),
        ],
      })),
      rowsMayBreak: true,
    },
  ]
}

/** A name and a number in the same sentence are one place. */
function listMentionsUniques(dossier: Dossier, id: Id): readonly Mention[] {
  const unique = new Map<string, Mention>()
  for (const mention of listMentions(dossier, id)) {
    const key = `${mention.table}/${mention.id}/${mention.champ}/${mention.extrait}`
    const known = unique.get(key)
    if (mention.genre === 'personne' || known?.certain === true) continue
    unique.set(key, mention)
  }
  return [...unique.values()]
}

function formatDoute({ genre }: Mention): string {
  return genre === 'courriel'
    ? 'Adresse qui ressemble à ce nom : à vérifier.'
    : 'Nom porté par plusieurs personnes, ou mot courant : à vérifier.'
}

function listContributions(contributions: string): readonly Block[] {
  if (contributions.trim() === '') return []
  return [
    heading(2, 'Historique'),
    paragraph(`Modifications écrites sous ce nom : ${contributions.trim()}.`),
  ]
}

function listCadre(dossier: Dossier): readonly Block[] {
  const { territoire } = getSingleton(dossier, 'ctg')
  const end = getFinConservation(dossier)
  const shared = Object.keys(dossier.partages).length
  return [
    heading(2, 'Cadre de ce traitement'),
    list([
      `Responsable : ${territoire.trim() || 'la collectivité qui porte la convention'}.`,
      'Finalité : préparer, piloter et évaluer la convention territoriale globale.',
      'Origine des données : les personnes elles-mêmes ou leur organisme, dans le cadre professionnel.',
      end === null
        ? 'Conservation : un an après la fin de la convention.'
        : `Conservation : jusqu’au ${formatJour(end)}, un an après la fin de la convention.`,
      shared === 0
        ? 'Destinataires : les personnes qui travaillent à la convention ; aucune copie transmise n’est enregistrée.'
        : `Destinataires : les personnes qui travaillent à la convention ; ${formatCompte(shared, { one: 'copie transmise est enregistrée', many: 'copies transmises sont enregistrées' })}.`,
      'Aucune décision automatisée n’est prise à partir de ces données.',
      'Vous pouvez demander la rectification ou l’effacement de ces données, vous opposer à leur conservation, et saisir la Cnil (www.cnil.fr).',
    ]),
  ]
}
