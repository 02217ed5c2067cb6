import { success, type Result } from '../kernel/result'
import type { FeuilleImportee, TableImportee } from '../kernel/table-importee'
import { readCsv } from './csv'
import { decodeTexte } from './decode-texte'
import { getForeignNature, getForeignZipNature, isProtected, isZip } from './foreign-file'
import { LIMITES_IMPORT } from './limites-import'
import { listNomsZip } from './ouvre-classeur'
import {
  refuseImportAbime,
  refuseImportEtranger,
  refuseImportLourd,
  refuseImportProtege,
  refuseImportVide,
} from './refus-import'
import { readTableur } from './tableur'
import { readVcardsTexte } from './vcard'

/** An old .xls, or any workbook with a password. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0]
const TEXTE = 'un fichier texte'

/**
 * Reads a file of contacts by what it is, whatever its extension: .xlsx workbook, .csv or .txt rows, .vcf cards. The answer is a table for
 * each sheet, or a refusal in French; nothing is thrown.
 *
 * @param nom of the file, for the name of its only sheet
 */
export async function readContacts(
  bytes: Uint8Array,
  nom: string,
): Promise<Result<readonly FeuilleImportee[]>> {
  if (bytes.length === 0) return refuseImportVide()
  if (bytes.length > LIMITES_IMPORT.octets) return refuseImportLourd()
  if (OLE.every((byte, at) => bytes[at] === byte) || isProtected(bytes))
    return refuseImportProtege()
  if (isZip(bytes)) {
    const nature = getForeignZipNature(listNomsZip(bytes))
    if (nature === 'un classeur Excel') return readTableur(bytes)
    return /\.xlsx$/i.test(nom) ? refuseImportAbime(nature) : refuseImportEtranger(nature)
  }
  const texte = decodeTexte(bytes)
  const isUtf16 = (bytes[0] ?? 0) >= 0xfe && (bytes[1] ?? 0) >= 0xfe
  const nature = isUtf16 ? TEXTE : getForeignNature(bytes)
  const isText = nature === TEXTE || /\.(?:csv|txt|vcf)$/i.test(nom)
  if (!isText || looksBinary(texte))
    return refuseImportEtranger(nature === TEXTE ? 'un fichier d’un autre genre' : nature)
  const table = /^\s*BEGIN:VCARD/im.test(texte.slice(0, 2_000))
    ? readVcardsTexte(texte)
    : readCsv(bytes)
  return nameFeuille(table, nom)
}

/** Zeros among the letters: no text of ours, whatever its name. A few are let through and cleaned. */
function looksBinary(texte: string): boolean {
  const start = texte.slice(0, 4_000)
  const odd = start.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/g)?.length ?? 0
  return odd * 20 > start.length
}

function nameFeuille(
  table: Result<TableImportee>,
  nom: string,
): Result<readonly FeuilleImportee[]> {
  return table.ok ? success([{ nom: nom.slice(0, 100), table: table.value }]) : table
}
