import type { Dossier } from '../../../shared/domain/dossier'
import { DOCUMENTS } from '../../../shared/documents/registry'
import type { DocumentDefinition } from '../../../shared/documents/document-definition'
import { buildAgenda } from '../../../shared/exchange/agenda-ics'
import { buildCourriel, TYPES_PIECES } from '../../../shared/exchange/courriel'
import { writeCsv } from '../../../shared/exchange/csv'
import { writeTableur } from '../../../shared/exchange/tableur'
import { writeVcards } from '../../../shared/exchange/vcard'
import { listEvenementsReunion } from '../../../shared/rules/agenda-reunion.rules'
import { formatLots, listDestinataires } from '../../../shared/rules/diffusion.rules'
import {
  buildCarteContact,
  ENTETES_EXPORT,
  formatLigneExport,
  listContactsExportes,
} from '../../../shared/rules/export-contacts.rules'
import { renderDocx } from '../../../shared/word/render-docx'
import { listDestinataires as listDestinatairesReunion } from '../../../renderer/features/reunions/envoi/destinataires'
import { formatMessage } from '../../../renderer/features/reunions/envoi/message'
import { JOUR, type Base } from './base'

export type SortieWord = { readonly nom: string; readonly bytes: Uint8Array<ArrayBuffer> }

/** Every Word document in which contacts stand, each way to make it. */
export function listDocumentsContacts(): readonly {
  readonly definition: DocumentDefinition
  readonly variante: string | undefined
}[] {
  return DOCUMENTS.filter(({ id }) => CONTACTS.has(id)).flatMap((definition) =>
    (definition.variantes ?? [undefined]).map((variante) => ({
      definition,
      variante: variante?.id,
    })),
  )
}

const CONTACTS: ReadonlySet<string> = new Set([
  'annuaire',
  'etiquettes',
  'convocation',
  'feuille-emargement',
  'compte-rendu',
  'releve-decisions',
  'dossier-seance',
  'schema-gouvernance',
  'registre-rgpd',
])

/** @param pick which of the documents to make: all of them take a second */
export async function buildWord(
  base: Base,
  dossier: Dossier,
  pick: (at: number) => boolean,
): Promise<readonly SortieWord[]> {
  const sorties: SortieWord[] = []
  for (const [at, { definition, variante }] of listDocumentsContacts().entries()) {
    if (!pick(at)) continue
    const choices = definition.inputs.some(({ id }) => id === 'reunion')
    const input = {
      objet: choices ? base.reunion : null,
      etat: 'valide' as const,
      ...(variante === undefined ? {} : { variante }),
    }
    const bytes = await renderDocx(definition.build(dossier, input, base.f.ctx))
    sorties.push({ nom: `${definition.id} ${variante ?? ''}`.trim(), bytes })
  }
  return sorties
}

export type Sorties = {
  readonly contacts: number
  readonly csv: Uint8Array
  readonly tableur: Uint8Array
  readonly cartes: Uint8Array
  readonly agenda: Uint8Array
  readonly brouillons: readonly Uint8Array[]
  readonly pieces: number
  readonly adresses: number
  readonly lots: readonly string[]
}

/** What leaves beside Word: lists, cards, the entry of the calendar, the draft with its attachments, what is copied. */
export async function buildSorties(
  base: Base,
  dossier: Dossier,
  pieces: readonly SortieWord[],
): Promise<Sorties> {
  const { contacts } = listContactsExportes(dossier, JOUR, null)
  const lignes = contacts.map((one) => formatLigneExport(dossier, one))
  const agenda = buildAgenda(listEvenementsReunion(dossier, base.reunion), base.f.ctx.now)
  const { adresses } = listDestinatairesReunion(dossier, base.reunion, JOUR)
  // Whoever prepares the message may be someone who came in with a file.
  const auteur = Object.values(dossier.personnes).at(-1)?.nom ?? ''
  const message = formatMessage(dossier, base.reunion, 'convocation', auteur)
  const joined = [...pieces.slice(0, 1).map(({ bytes }) => bytes), agenda].map((octets, at) => ({
    nom: at === 0 ? `${auteur}.docx` : 'Reunion.ics',
    octets,
    type: at === 0 ? TYPES_PIECES.docx : TYPES_PIECES.ics,
  }))
  const sujet = `${message.sujet} ${Object.values(dossier.organismes).at(-1)?.nom ?? ''}`
  return {
    contacts: contacts.length,
    csv: writeCsv(ENTETES_EXPORT, lignes),
    tableur: await writeTableur([{ nom: 'Contacts', entetes: ENTETES_EXPORT, lignes }]),
    cartes: writeVcards(contacts.map((one) => buildCarteContact(dossier, one))),
    agenda,
    brouillons: [
      buildCourriel({ ...message, sujet, pieces: joined, a: adresses }),
      buildCourriel({ ...message, sujet, pieces: joined, cci: adresses }),
    ],
    pieces: joined.length,
    adresses: adresses.length,
    lots: [adresses.join('; '), ...formatLots(listDestinataires(dossier, base.liste, JOUR), 50)],
  }
}
