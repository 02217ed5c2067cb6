import { success, type Result } from '../kernel/result'
import type { TableImportee } from '../kernel/table-importee'
import { cleanCellule } from './cellule'
import { LIMITES_IMPORT } from './limites-import'
import {
  refuseImportAbime,
  refuseImportLarge,
  refuseImportLong,
  refuseImportVide,
} from './refus-import'

/** How far titles may stand below the top: under a title of the sheet, a date, an empty line. */
const RECHERCHE_TITRES = 15

type Ligne = { readonly numero: number; readonly cellules: readonly string[] }

/**
 * Makes a table of rows as they come: cells cleaned, empty rows and columns left out, headings found. A table whose first row already
 * holds an address has no headings: its columns are named « Colonne A », « Colonne B »… Refused when empty or beyond the limits.
 */
export function buildTable(rows: readonly (readonly string[])[]): Result<TableImportee> {
  const lignes: Ligne[] = []
  for (const [index, row] of rows.entries()) {
    if (row.some((cell) => cell.length > LIMITES_IMPORT.cellule)) {
      return refuseImportAbime(`cellule démesurée, ligne ${index + 1}`)
    }
    const cellules = row.map(cleanCellule)
    while (cellules.length > 0 && cellules.at(-1) === '') cellules.pop()
    if (cellules.length > LIMITES_IMPORT.colonnes) return refuseImportLarge()
    if (cellules.length > 0) lignes.push({ numero: index + 1, cellules })
    if (lignes.length > LIMITES_IMPORT.lignes + 1) return refuseImportLong()
  }
  const titres = findTitres(lignes)
  const data = lignes.slice(titres + 1)
  if (data.length === 0) return refuseImportVide()
  const used = listColonnes([...(titres < 0 ? [] : [lignes[titres]]), ...data])
  const entete = lignes[titres]?.cellules
  return success({
    entetes: used.map((column) => entete?.[column]?.replaceAll('\n', ' ') || nameColonne(column)),
    lignes: data.map(({ cellules }) => used.map((column) => cellules[column] ?? '')),
    numeros: data.map(({ numero }) => numero),
  })
}

/** The same of rows that come without headings, under ours: the first of them is number 1. */
export function buildTableTitree(
  titres: readonly string[],
  rows: readonly (readonly string[])[],
): Result<TableImportee> {
  const made = buildTable([titres, ...rows])
  if (!made.ok) return made
  return success({ ...made.value, numeros: made.value.numeros.map((numero) => numero - 1) })
}

/** The columns that hold something, from 0. */
function listColonnes(lignes: readonly (Ligne | undefined)[]): readonly number[] {
  const used = new Set<number>()
  for (const ligne of lignes) {
    ligne?.cellules.forEach((cell, column) => {
      if (cell !== '') used.add(column)
    })
  }
  return [...used].sort((a, b) => a - b)
}

/** The row of the headings: the first one more than half as full as the fullest around; −1 when the first rows are contacts already. */
function findTitres(lignes: readonly Ligne[]): number {
  const near = lignes.slice(0, RECHERCHE_TITRES)
  const count = ({ cellules }: Ligne) => cellules.filter((cell) => cell !== '').length
  const fullest = Math.max(0, ...near.map(count))
  const at = near.findIndex((ligne) => count(ligne) * 2 > fullest)
  return near[at]?.cellules.some((cell) => /\S@\S/.test(cell)) === true ? -1 : at
}

/** 0 → « Colonne A », 26 → « Colonne AA ». */
export function nameColonne(column: number): string {
  let letters = ''
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters
  }
  return `Colonne ${letters}`
}
