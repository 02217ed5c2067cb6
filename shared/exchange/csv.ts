import Papa from 'papaparse'
import type { Result } from '../kernel/result'
import type { TableImportee } from '../kernel/table-importee'
import { buildTable } from './build-table'
import { neutraliseCellule } from './cellule'
import { decodeTexte } from './decode-texte'
import { LIMITES_IMPORT } from './limites-import'
import { refuseImportLourd, refuseImportVide } from './refus-import'
import { formatUtf8 } from './utf8'

const SEPARATEURS = [';', '\t', ',', '|'] as const

/** Reads a text file of rows: UTF-8 or Windows-1252; semicolons, tabs, commas or bars. No cell is computed. */
export function readCsv(bytes: Uint8Array): Result<TableImportee> {
  if (bytes.length > LIMITES_IMPORT.octets) return refuseImportLourd()
  return readCsvTexte(decodeTexte(bytes))
}

/** @param separateur found from the text when absent */
export function readCsvTexte(texte: string, separateur?: string): Result<TableImportee> {
  // « sep=; »: a line that Excel understands as the separator.
  const said = /^sep=(.)\r?\n/i.exec(texte)
  const body = said === null ? texte : texte.slice(said[0].length)
  if (body.trim() === '') return refuseImportVide()
  const delimiter = separateur ?? said?.[1] ?? guessSeparateur(body)
  const { data } = Papa.parse<string[]>(body, {
    delimiter,
    skipEmptyLines: false,
    // One more than the limit, so that what is too long is seen.
    preview: LIMITES_IMPORT.lignes + 200,
  })
  return buildTable(data)
}

/** The separator that parts the first lines most evenly; the order of `SEPARATEURS` decides between equals. */
function guessSeparateur(texte: string): string {
  const start = texte.slice(0, 20_000)
  const scores = SEPARATEURS.map((delimiter) => {
    const { data } = Papa.parse<string[]>(start, { delimiter, preview: 20 })
    const widths = data.map((row) => row.length).filter((width) => width > 1)
    const common = Math.max(0, ...widths.map((w) => widths.filter((other) => other === w).length))
    return { delimiter, score: common }
  })
  const best = Math.max(...scores.map(({ score }) => score))
  return scores.find(({ score }) => score === best)?.delimiter ?? ';'
}

/** Writes rows for French Excel: byte order mark, semicolons, CRLF; texts that a spreadsheet would compute are neutralised. */
export function writeCsv(
  entetes: readonly string[],
  lignes: readonly (readonly string[])[],
): Uint8Array<ArrayBuffer> {
  const rows = [entetes, ...lignes].map((row) => row.map(neutraliseCellule))
  return formatUtf8(`\ufeff${Papa.unparse(rows, { delimiter: ';', newline: '\r\n' })}\r\n`)
}
