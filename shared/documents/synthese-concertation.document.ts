import { getRow, listRows, type Dossier } from '../domain/dossier'
import type { Enquete } from '../domain/enquete.entity'
import { formatCompte, joinListe } from '../kernel/accord'
import { compareOrdre } from '../kernel/ordre'
import { isTexteVide } from '../kernel/texte-riche-plain'
import { compteEntretiens } from '../rules/concertation.rules'
import { getTitreCourt } from '../rules/libelles.rules'
import type { Block } from './blocks'
import { listAteliers, listBlocksAteliers } from './concertation/ateliers'
import { getTitreEnquete, listEnquete } from './concertation/enquetes'
import { listEntretiensParPublic } from './concertation/entretiens'
import { listEtudes } from './concertation/etudes'
import { getPrimary } from './couleurs'
import type { DocumentDefinition, DocumentInput, MissingField } from './document-definition'
import { formatFileName, formatFilePart } from './file-name'
import { heading, paragraph } from './inline'
import { buildDocument, shortenTitle } from './mise-en-page'
import { buildManque } from './reunion/choix-reunion'

const TITRE = 'Synthèse de la concertation'

/** What was heard, from whom and how: conversations, surveys, workshops, and the constats that came from each; or one survey alone. */
export const syntheseConcertationDocument: DocumentDefinition = {
  id: 'synthese-concertation',
  title: TITRE,
  description:
    'Entretiens, enquêtes, tables rondes et constats qui en sont issus ; ou une seule enquête.',
  inputs: [{ id: 'enquete', label: 'Enquête', table: 'enquetes', whenAbsent: 'all' }],
  listChoices: (dossier) =>
    listEnquetes(dossier).map((enquete, index) => ({
      id: enquete.id,
      number: String(index + 1),
      label: getTitreEnquete(enquete),
    })),
  missing: listManques,
  fileName: (dossier, input, ctx) => {
    const one = getRow(dossier, 'enquetes', input.objet)
    const part = one === undefined ? '' : formatFilePart(getTitreEnquete(one), 40)
    return formatFileName(dossier, part === '' ? 'Synthese-concertation' : `Synthese-${part}`, ctx)
  },
  build: (dossier, input, ctx) => {
    const one = getRow(dossier, 'enquetes', input.objet)
    const nom = one === undefined ? getTitreCourt(dossier) : getTitreEnquete(one)
    return buildDocument(dossier, input.etat, ctx, {
      title: `${one === undefined ? TITRE : 'Synthèse d’enquête'} – ${shortenTitle(nom, 160)}`,
      running: one === undefined ? TITRE : shortenTitle(nom, 50),
      short: 'Concertation',
      accent: getPrimary(dossier),
      orientation: 'portrait',
      blocks:
        one === undefined
          ? listWhole(dossier)
          : [
              { kind: 'title', title: 'Synthèse d’enquête', subtitle: getTitreCourt(dossier) },
              heading(2, 'Enquête et résultats'),
              ...listEnquete(dossier, one),
            ],
    })
  },
}

function listEnquetes(dossier: Dossier): readonly Enquete[] {
  return listRows(dossier, 'enquetes').sort(compareOrdre)
}

function listWhole(dossier: Dossier): readonly Block[] {
  const enquetes = listEnquetes(dossier)
  return [
    { kind: 'title', title: TITRE, subtitle: getTitreCourt(dossier) },
    paragraph(formatIntro(dossier, enquetes), 'lead'),
    ...listEtudes(dossier),
    ...listEntretiensParPublic(dossier),
    ...(enquetes.length === 0
      ? []
      : [
          heading(2, enquetes.length === 1 ? 'Enquête' : 'Enquêtes'),
          ...enquetes.flatMap((enquete) => listEnquete(dossier, enquete)),
        ]),
    ...listBlocksAteliers(dossier),
  ]
}

/** « La concertation s’appuie sur 15 entretiens, 2 enquêtes (435 répondants) et 1 table ronde ou atelier. » */
function formatIntro(dossier: Dossier, enquetes: readonly Enquete[]): string {
  const entretiens = compteEntretiens(dossier)
  const answers = enquetes.reduce((sum, { repondants }) => sum + Math.max(repondants ?? 0, 0), 0)
  const surveys = formatCompte(enquetes.length, { one: 'enquête', many: 'enquêtes' })
  const ateliers = listAteliers(dossier).length
  const parts = [
    entretiens === 0 ? '' : formatCompte(entretiens, { one: 'entretien', many: 'entretiens' }),
    enquetes.length === 0
      ? ''
      : answers === 0
        ? surveys
        : `${surveys} (${formatCompte(answers, { one: 'répondant', many: 'répondants' })})`,
    ateliers === 0
      ? ''
      : formatCompte(ateliers, {
          one: 'table ronde ou atelier',
          many: 'tables rondes et ateliers',
        }),
  ].filter((part) => part !== '')
  return parts.length === 0
    ? 'Aucun entretien, aucune enquête et aucun atelier ne sont encore enregistrés.'
    : `La concertation s’appuie sur ${joinListe(parts)}.`
}

function listManques(dossier: Dossier, input: DocumentInput): readonly MissingField[] {
  const one = getRow(dossier, 'enquetes', input.objet)
  const enquetes = one === undefined ? listEnquetes(dossier) : [one]
  const surveys = enquetes.flatMap((enquete) =>
    (['diffuses', 'repondants'] as const)
      .filter((field) => enquete[field] === null)
      .map((field) => buildManque('enquetes', enquete.id, field, getTitreEnquete(enquete))),
  )
  if (one !== undefined) return surveys
  const silent = listRows(dossier, 'entretiens')
    .filter(({ statut, synthese }) => statut === 'realise' && isTexteVide(synthese))
    .map(({ id, titre }) => buildManque('entretiens', id, 'synthese', titre.trim() || 'Entretien'))
  return [...surveys, ...silent]
}
