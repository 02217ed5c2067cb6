import { getSingleton, type Dossier } from '../../../shared/domain/dossier'
import { annuaireDocument } from '../../../shared/documents/annuaire.document'
import { formatFileName } from '../../../shared/documents/file-name'
import { writeCsv } from '../../../shared/exchange/csv'
import { writeTableur } from '../../../shared/exchange/tableur'
import { writeVcards } from '../../../shared/exchange/vcard'
import type { Ctx } from '../../../shared/kernel/ctx'
import {
  buildCarteContact,
  ENTETES_EXPORT,
  formatLigneExport,
  listContactsExportes,
} from '../../../shared/rules/export-contacts.rules'
import { CliError, UsageError } from '../cli-error'
import { renderModel } from '../render-model'

export const FORMATS_CONTACTS = ['xlsx', 'csv', 'vcf', 'docx'] as const

export type FormatContacts = (typeof FORMATS_CONTACTS)[number]

export type ContactsEcrits = {
  readonly nom: string
  readonly bytes: Uint8Array
  /** People left out because they object: counted, never named. */
  readonly opposes: number
}

/** « --contacts xlsx ». Throws UsageError. */
export function parseFormatContacts(text: string): FormatContacts {
  const found = FORMATS_CONTACTS.find((format) => format === text.toLowerCase())
  if (found !== undefined) return found
  throw new UsageError(
    `« ${text} » n’est pas un format de contacts. Les formats sont : ${FORMATS_CONTACTS.join(', ')}.`,
  )
}

/** The contacts of a dossier as the screen lets them out: those of today, without the people who object. Throws CliError when none. */
export async function exportContacts(
  dossier: Dossier,
  format: FormatContacts,
  ctx: Ctx,
): Promise<ContactsEcrits> {
  const { contacts, opposes } = listContactsExportes(dossier, ctx.today, null)
  if (contacts.length === 0) {
    throw new CliError('Ce projet n’a aucun contact à exporter : rien n’a été écrit.')
  }
  const nom = formatFileName(dossier, 'Annuaire', ctx).replace(/\.docx$/, `.${format}`)
  return { nom, opposes, bytes: await write() }

  async function write(): Promise<Uint8Array> {
    if (format === 'docx') {
      const etat = getSingleton(dossier, 'reglages').etatDocuments ?? 'brouillon'
      return renderModel(annuaireDocument.build(dossier, { objet: null, etat }, ctx))
    }
    if (format === 'vcf') return writeVcards(contacts.map((one) => buildCarteContact(dossier, one)))
    const lignes = contacts.map((one) => formatLigneExport(dossier, one))
    return format === 'csv'
      ? writeCsv(ENTETES_EXPORT, lignes)
      : writeTableur([{ nom: 'Contacts', entetes: ENTETES_EXPORT, lignes }])
  }
}

/** « 2 personnes laissées de côté : … »; nothing when nobody objects. */
export function listAvisContacts({ opposes }: ContactsEcrits): readonly string[] {
  if (opposes === 0) return []
  const who = opposes === 1 ? '1 personne laissée' : `${opposes} personnes laissées`
  return [`${who} de côté : opposition à la conservation de leurs coordonnées.`]
}
