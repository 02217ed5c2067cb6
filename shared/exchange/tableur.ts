import { readXlsx, writeXlsx } from 'hucre/xlsx'
import type { CellStyle, CellValue, WriteSheet } from 'hucre/xlsx'
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
  /** Lines, counted from 0, that head those under them: in bold. */
  readonly titres?: readonly number[]
}

const LARGEURS = { min: 10, max: 44 } as const
/** Points of a line of text, in Calibri 11. */
const HAUTEUR = 15
/** Letters in the width of a digit, which widths are counted in. */
const LETTRES = 1.1
/** A long text is read whole in its cell; cells of a line are read from the same height. */
const RENVOI = { vertical: 'top', wrapText: true } as const
/** As it is written in France, whatever the language of the spreadsheet. */
const JOUR = { numFmt: 'dd/mm/yyyy', alignment: { vertical: 'top', horizontal: 'left' } } as const
const GRAS = { font: { name: 'Calibri', size: 11, bold: true } } as const
/** On the ground of the tables of the documents. */
const TITRE = {
  // Without a colour: the library writes it where the schema of Excel does not want it.
  ...GRAS,
  fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: 'D9E6EE' } },
  alignment: RENVOI,
} as const

/** Writes a .xlsx workbook: texts, numbers and days alone, headings in bold that stay in sight and filter, columns as wide as what they hold; printed on landscape pages. */
export async function writeTableur(
  feuilles: readonly FeuilleEcrite[],
): Promise<Uint8Array<ArrayBuffer>> {
  const title = feuilles.map(({ nom }) => nom).join(', ')
  const bytes = await writeXlsx({
    sheets: feuilles.map(buildSheet),
    properties: { title, creator: 'Cairn' },
  })
  return new Uint8Array(bytes)
}

type Valeur = string | number | Date

function buildSheet({ nom, entetes, lignes, titres = [] }: FeuilleEcrite): WriteSheet {
  const rows = [entetes, ...lignes].map((row) => row.map(buildValeur))
  const widths = listLargeurs(rows)
  const last = nameLettres(Math.max(1, entetes.length) - 1)
  const bold = new Set(titres)
  return {
    name: nom,
    rows,
    columns: widths.map((width) => ({ width, style: { alignment: RENVOI } })),
    cells: new Map(rows.flatMap((row, at) => listCellulesHabillees(row, at, bold.has(at - 1)))),
    rowDefs: new Map(rows.flatMap((row, at) => listHauteur(row, at, widths))),
    freezePane: { rows: 1 },
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '$1:$1',
      margins: { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6 },
    },
    headerFooter: { oddFooter: '&L&A&RPage &P sur &N' },
    autoFilter: { range: `A1:${last}${rows.length}` },
  }
}

function buildValeur(cellule: CelluleEcrite): Valeur {
  if (typeof cellule === 'string') return neutraliseCelluleClasseur(cellule)
  return typeof cellule === 'number' ? cellule : new Date(`${cellule.jour}T00:00:00Z`)
}

function listLignesTexte(value: Valeur | undefined): readonly string[] {
  if (value instanceof Date) return ['jj/mm/aaaa']
  return String(value ?? '').split('\n')
}

/** In characters, from the first lines: the sheet may be long. */
function listLargeurs(rows: readonly (readonly Valeur[])[]): readonly number[] {
  const sample = rows.slice(0, 200)
  return (rows[0] ?? []).map((_, column) => {
    const lines = sample.flatMap((row) => listLignesTexte(row[column]))
    const longest = Math.max(...lines.map(({ length }) => length)) + 2
    return Math.min(LARGEURS.max, Math.max(LARGEURS.min, longest))
  })
}

/** A line that wraps says its height: not every spreadsheet finds it by itself, and the next line would cover it. */
function listHauteur(
  row: readonly Valeur[],
  at: number,
  widths: readonly number[],
): readonly (readonly [number, { readonly height: number }])[] {
  const counts = row.map((value, column) =>
    listLignesTexte(value).reduce(
      (sum, { length }) =>
        sum + Math.max(1, Math.ceil(length / ((widths[column] ?? LARGEURS.min) * LETTRES))),
      0,
    ),
  )
  const lines = Math.max(1, ...counts)
  // 409 points: no spreadsheet makes a line taller.
  return lines === 1 ? [] : [[at, { height: Math.min(409, lines * HAUTEUR) }]]
}

type Habillee = readonly [string, { readonly value: Valeur; readonly style: CellStyle }]

/** Headings, lines that head others and days have a look of their own. */
function listCellulesHabillees(
  row: readonly Valeur[],
  at: number,
  isTitre: boolean,
): readonly Habillee[] {
  return row.flatMap((value, column): readonly Habillee[] => {
    const isDay = value instanceof Date
    if (at > 0 && !isTitre && !isDay) return []
    const own = isDay ? JOUR : { alignment: RENVOI }
    const style = at === 0 ? TITRE : isTitre ? { ...GRAS, ...own } : own
    return [[`${String(at)},${String(column)}`, { value, style }]]
  })
}

function nameLettres(column: number): string {
  return column < 26
    ? String.fromCharCode(65 + column)
    : nameLettres(Math.floor(column / 26) - 1) + nameLettres(column % 26)
}
