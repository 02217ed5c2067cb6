import { listRows, type Dossier } from '../../domain/dossier'
import { formatCompte } from '../../kernel/accord'
import { formatJour } from '../../kernel/jour-format'
import type { Id } from '../../kernel/json'
import { getNomOrganisme } from '../../rules/libelles.rules'
import { getLibelleOption } from '../../rules/options.rules'
import type { Block } from '../blocks'
import { cell, heading, headRow, list, paragraph } from '../inline'

/** More names than this and the sheet is no longer read. */
const MAX = 30

/** The organismes that work on the convention: those with people, those that pilot, those that take part. */
export function listOrganismesDestinataires(dossier: Dossier): readonly string[] {
  const ids = new Set<Id | null>([
    ...listRows(dossier, 'fonctions').map(({ organisme }) => organisme),
    ...listRows(dossier, 'fichesAction').flatMap(({ pilotes }) => pilotes),
    ...listRows(dossier, 'partenariats').map(({ organisme }) => organisme),
  ])
  return [...ids]
    .map((id) => getNomOrganisme(dossier, id))
    .filter((name) => name !== '')
    .sort((a, b) => a.localeCompare(b, 'fr'))
}

export function listDestinataires(dossier: Dossier): readonly Block[] {
  const names = listOrganismesDestinataires(dossier)
  const rest = names.length - MAX
  const shown = rest > 0 ? [...names.slice(0, MAX), `et ${formatCompte(rest, AUTRES)}`] : names
  return [
    paragraph(
      'Les personnes chargées de la convention, dans la limite de leurs missions, au sein de :',
    ),
    list(shown.length === 0 ? ['la collectivité qui porte la convention'] : shown),
    ...listCopies(dossier),
  ]
}

const AUTRES = { one: 'autre organisme', many: 'autres organismes' }

function listCopies(dossier: Dossier): readonly Block[] {
  const partages = listRows(dossier, 'partages').sort((a, b) =>
    (a.jour ?? '') === (b.jour ?? '')
      ? a.id < b.id
        ? -1
        : 1
      : (a.jour ?? '') < (b.jour ?? '')
        ? -1
        : 1,
  )
  if (partages.length === 0) {
    return [paragraph('Aucune copie transmise du dossier n’est enregistrée à ce jour.')]
  }
  const say = (field: 'forme' | 'perimetre' | 'retour', value: string | null): string =>
    getLibelleOption('partages', field, value) || '–'
  return [
    heading(3, 'Copies transmises'),
    {
      kind: 'table',
      caption: 'Copies du dossier transmises',
      columns: [2.8, 1.9, 2.2, 1.8, 1.8].map((share) => ({ share, align: 'left' }) as const),
      head: [headRow(['Destinataire', 'Date', 'Forme', 'Contenu', 'Suite'])],
      rows: partages.map(({ destinataire, jour, forme, perimetre, retour }) => ({
        cells: [
          cell(destinataire.trim() || '–'),
          cell(jour === null ? '–' : formatJour(jour)),
          cell(say('forme', forme)),
          cell(say('perimetre', perimetre)),
          cell(say('retour', retour)),
        ],
      })),
    },
  ]
}
