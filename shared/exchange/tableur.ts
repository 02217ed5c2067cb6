import { readXlsx, writeXlsx } from 'hucre/xlsx'
import type { CellValue, WriteSheet } from 'hucre/xlsx'
import type { DateIso } from '../kernel/json'
import { success, type Result } from '../kernel/result'
import type { FeuilleImportee } from '../kernel/table-importee'
import { buildTable } from './build-table'
import { neutraliseCelluleClasseur } from './cellule'
import { fillFusions } from './fusions'
import { LIMITES_IMPORT } from './limites-import'
import { openClasseur } from './ouvre-classeur'
import { refuseImportAbime, refuseImportLourd, refuseImportVide } from './refus-import'

/** The library is behind this file alone: what it reads is bounded before, what it writes is neutralised before. */

/** A corner beyond what is accepted, so that what is too large is seen: column GT is the 202nd. */
const PLAGE = `A1:GT${LIMITES_IMPORT.lignes + 200}`

/** The sheets of a .xlsx workbook that hold something. Formulas are never computed: their last shown value is taken. Dates are ISO. */
export async function readTableur(bytes: Uint8Array): Promise<Result<readonly FeuilleImportee[]>> {
  if (bytes.length > LIMITES_IMPORT.octets) return refuseImportLourd()
  const opened = await openClasseur(bytes)
  if (!opened.ok) return opened
  const sheets = await readSheets(opened.value)
  if (sheets === undefined) return refuseImportAbime('classeur')
  const feuilles: FeuilleImportee[] = []
  let refusal: Result<never> = refuseImportVide()
  for (const { name, rows, merges } of sheets.slice(0, LIMITES_IMPORT.feuilles)) {
    const table = buildTable(fillFusions(rows, merges ?? []).map((row) => row.map(formatCellule)))
    if (table.ok) feuilles.push({ nom: name.slice(0, 100), table: table.value })
    else if (table.error.code !== 'import-vide') refusal = table
  }
  return feuilles.length === 0 ? refusal : success(feuilles)
}

/** Undefined when the library finds the workbook wrong, whatever it says of it. */
async function readSheets(bytes: Uint8Array) {
  try {
    return (await readXlsx(bytes, { range: PLAGE })).sheets
  } catch {
    return undefined
  }
}

function formatCellule(value: CellValue): string {
  if (value === null) return ''
  if (value instanceof Date) {
    const iso = Number.isNaN(value.getTime()) ? '' : value.toISOString()
    return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16).replace('T', ' ')
  }
  if (typeof value === 'boolean') return value ? 'oui' : 'non'
  return typeof value === 'string' || typeof value === 'number' ? String(value) : ''
}

/** A text, a number, or a day that a spreadsheet sorts and filters as one. */
export type CelluleEcrite = string | number | { readonly jour: DateIso }

export type FeuilleEcrite = {
  readonly nom: string
  readonly entetes: readonly string[]
  readonly lignes: readonly (readonly CelluleEcrite[])[]
}

const LARGEURS = { min: 10, max: 48 } as const
/** A long text is read whole in its cell; cells of a line are read from the same height. */
const RENVOI = { vertical: 'top', wrapText: true } as const
/** As it is written in France, whatever the language of the spreadsheet. */
const JOUR = { numFmt: 'dd/mm/yyyy', alignment: { vertical: 'top', horizontal: 'left' } } as const
const TITRE = { font: { name: 'Calibri', size: 11, bold: true }, alignment: RENVOI } as const

/** Writes a .xlsx workbook: texts, numbers and days alone, headings in bold that stay in sight and filter, columns as wide as what they hold; printed on landscape pages. */
export async function writeTableur(
  feuilles: readonly FeuilleEcrite[],
): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = await writeXlsx({ sheets: feuilles.map(buildSheet) })
  return new Uint8Array(bytes)
}

function buildSheet({ nom, entetes, lignes }: FeuilleEcrite): WriteSheet {
  const rows = [entetes, ...lignes].map((row) => row.map(buildValeur))
  const sample = rows.slice(0, 200)
  const last = nameLettres(Math.max(1, entetes.length) - 1)
  return {
    name: nom,
    rows,
    columns: entetes.map((_, column) => {
      const longest = Math.max(...sample.map((row) => getLongueur(row[column] ?? ''))) + 2
      const width = Math.min(LARGEURS.max, Math.max(LARGEURS.min, longest))
      return { width, style: { alignment: RENVOI } }
    }),
    cells: new Map(rows.flatMap((row, at) => listCellulesHabillees(row, at))),
    freezePane: { rows: 1 },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
    },
    autoFilter: { range: `A1:${last}${rows.length}` },
  }
}

function buildValeur(cellule: CelluleEcrite): string | number | Date {
  if (typeof cellule === 'string') return neutraliseCelluleClasseur(cellule)
  return typeof cellule === 'number' ? cellule : new Date(`${cellule.jour}T00:00:00Z`)
}

/** Of its longest line, in characters. */
function getLongueur(value: string | number | Date): number {
  if (value instanceof Date) return 'jj/mm/aaaa'.length
  return Math.max(
    ...String(value)
      .split('\n')
      .map(({ length }) => length),
  )
}

type Habillee = readonly [
  string,
  { readonly value: string | number | Date; readonly style: object },
]

/** Headings and days have a look of their own. */
function listCellulesHabillees(
  row: readonly (string | number | Date)[],
  at: number,
): readonly Habillee[] {
  return row.flatMap((value, column): readonly Habillee[] => {
    const style = at === 0 ? TITRE : value instanceof Date ? JOUR : null
    return style === null ? [] : [[`${String(at)},${String(column)}`, { value, style }]]
  })
}

function nameLettres(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : nameLettres(Math.floor(column / 26) - 1) + nameLettres(column % 26)
}
