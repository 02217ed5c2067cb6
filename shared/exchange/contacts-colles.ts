import type { Result } from '../kernel/result'
import type { TableImportee } from '../kernel/table-importee'
import { buildTableTitree } from './build-table'
import { cleanCellule } from './cellule'
import { readCsvTexte } from './csv'
import { LIMITES_IMPORT } from './limites-import'
import { refuseCollage, refuseImportLong, refuseImportLourd } from './refus-import'
import { readVcardsTexte } from './vcard'

const ADRESSE = /[^\s<>"'(),;:[\]]+@[^\s<>"'(),;:[\]]+/

/**
 * Reads what was pasted: cells of a spreadsheet (tabs), recipients of a message (« Nom <adresse>; Nom <adresse> »), cards, or rows parted
 * by semicolons. A text that is none of them is refused.
 */
export function readCollage(texte: string): Result<TableImportee> {
  if (texte.length > LIMITES_IMPORT.octets) return refuseImportLourd()
  const body = texte.replace(/^\ufeff/, '')
  if (/^\s*BEGIN:VCARD/i.test(body)) return readVcardsTexte(body)
  if (body.includes('\t')) return readCsvTexte(body, '\t')
  const destinataires = listDestinataires(body)
  if (destinataires !== undefined) {
    if (destinataires.length > LIMITES_IMPORT.lignes) return refuseImportLong()
    return buildTableTitree(['Nom complet', 'Courriel'], destinataires)
  }
  const lines = body.split(/\r?\n/).filter((line) => line.trim() !== '')
  if (lines.length > 1 && lines.slice(0, 5).every((line) => /[;,]/.test(line))) {
    return readCsvTexte(body)
  }
  return refuseCollage()
}

/** Undefined when the text is not made of addresses alone, each with or without a name. */
function listDestinataires(texte: string): readonly (readonly [string, string])[] | undefined {
  const parts = splitDestinataires(texte)
  const read = parts.map(parseDestinataire)
  const found = read.filter((one) => one !== undefined)
  // A heading, an alias of the company without address: a few may be lost, not most.
  return found.length > 0 && found.length * 2 >= parts.length ? found : undefined
}

/** By semicolons and line ends; by commas too after an address, for other mail programs. */
function splitDestinataires(texte: string): readonly string[] {
  return texte
    .replace(/(@[^\s<>,;]+>?)\s*,/g, '$1;')
    .split(/[;\r\n]+/)
    .map((part) => cleanCellule(part))
    .filter((part) => part !== '')
}

/** « Sylvie MARTIN <s.martin@example.org> », « 'MARTIN, Sylvie' <…> », « s.martin@example.org », « Sylvie (s.martin@…) ». */
function parseDestinataire(part: string): readonly [string, string] | undefined {
  const adresse = ADRESSE.exec(part)
  if (adresse === null) return undefined
  const [courriel] = adresse
  const name = part
    .slice(0, adresse.index)
    .replace(/mailto:$/i, '')
    .replace(/^(?:À|A|Cc|Cci|To)\s*:\s*/i, '')
    .replace(/["<(]/g, ' ')
    .replace(/^\s*'|'\s*$/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
  const rest = part.slice(adresse.index + courriel.length)
  // A sentence that names an address is no recipient.
  if (/[\p{L}\p{N}]/u.test(rest) || name.split(' ').length > 8) return undefined
  const [nom, prenom] = name.split(/\s*,\s*/)
  return [prenom === undefined ? name : `${prenom} ${nom ?? ''}`.trim(), courriel]
}
