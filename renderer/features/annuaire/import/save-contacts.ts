import { getSingleton } from '../../../../shared/domain/dossier'
import { formatFileName } from '../../../../shared/documents/file-name'
import { getDocument } from '../../../../shared/documents/registry'
import type { Id } from '../../../../shared/kernel/json'
import type { Result } from '../../../../shared/kernel/result'
import { success } from '../../../../shared/kernel/result'
import {
  buildCarteContact,
  ENTETES_EXPORT,
  formatLigneExport,
  listContactsExportes,
  type ContactExporte,
} from '../../../../shared/rules/export-contacts.rules'
import { saveDocument, saveOutput } from '../../../forms/save-output'
import { useCairn } from '../../../store/cairn-store'
import { writeWorkbook } from '../../../store/import-contacts'
import { addAvis, getCtx } from '../../../store/session'
import { IMPORT } from '../../../strings/annuaire-import'

export type FormatContacts = 'xlsx' | 'csv' | 'vcf'

/**
 * Writes the contacts that may leave where the user says; people who object stay out, and that is said.
 *
 * @param choisis people, bodies and functions of the list shown; null for the whole annuaire
 */
export async function saveContacts(
  format: FormatContacts,
  choisis: ReadonlySet<Id> | null,
): Promise<void> {
  const { dossier } = useCairn.getState()
  const ctx = getCtx()
  const { contacts, opposes } = listContactsExportes(dossier, ctx.today, choisis)
  const made = await buildContacts(format, contacts)
  if (!made.ok) {
    addAvis({ ton: 'erreur', texte: made.error.message })
    return
  }
  const word = formatFileName(
    dossier,
    choisis === null ? IMPORT.exportName : IMPORT.exportNamePart,
    ctx,
  )
  await saveOutput(made.value, {
    title: IMPORT.exportTitle,
    suggestedName: word.replace(/\.docx$/, `.${format}`),
    filter: IMPORT.exportTitle,
    say: (saved) => IMPORT.exported(saved, contacts.length) + IMPORT.opposed(opposes),
  })
}

async function buildContacts(
  format: FormatContacts,
  contacts: readonly ContactExporte[],
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const { dossier } = useCairn.getState()
  if (format === 'vcf') {
    const { writeVcards } = await import('../../../../shared/exchange/vcard')
    return success(writeVcards(contacts.map((one) => buildCarteContact(dossier, one))))
  }
  const lignes = contacts.map((one) => formatLigneExport(dossier, one))
  if (format === 'xlsx') {
    return writeWorkbook([{ nom: IMPORT.exportSheet, entetes: ENTETES_EXPORT, lignes }])
  }
  const { writeCsv } = await import('../../../../shared/exchange/csv')
  return success(writeCsv(ENTETES_EXPORT, lignes))
}

/** One of the Word documents made of the annuaire. */
export async function saveAnnuaireWord(id: 'annuaire' | 'etiquettes'): Promise<void> {
  const definition = getDocument(id)
  if (definition === undefined) return
  const { dossier } = useCairn.getState()
  const ctx = getCtx()
  const etat = getSingleton(dossier, 'reglages').etatDocuments ?? 'brouillon'
  const input = { objet: null, etat }
  await saveDocument(definition.build(dossier, input, ctx), {
    title: IMPORT.exportTitle,
    suggestedName: definition.fileName(dossier, input, ctx),
    filter: IMPORT.exportTitle,
    say: (name) =>
      IMPORT.documentSaved(name) + IMPORT.incomplete(definition.missing(dossier, input).length),
  })
}
