import { createRecord } from '../../shared/commands/create-record'
import { deleteRecord } from '../../shared/commands/delete-record'
import { getOrdreAt, moveRecord } from '../../shared/commands/move-record'
import type { AnyRow } from '../../shared/domain/dossier'
import { getDefinition, type TableName } from '../../shared/domain/registry'
import { accorderArticle } from '../../shared/kernel/accord'
import type { Id, Json } from '../../shared/kernel/json'
import { addAvis } from '../store/avis'
import { useCairn } from '../store/cairn-store'
import { execute, getCtx } from '../store/session'
import { FORMS } from '../strings/forms'
import { hasOrdre } from './children'
import { buildPastedRows } from './paste-rows'
import { readText } from './read-text'
import { parseTsv } from './tsv'

type Siblings = readonly { readonly id: Id; readonly ordre: string }[]

function readSiblings(rows: readonly AnyRow[]): Siblings {
  return rows.map((row) => ({ id: row.id, ordre: readText(row['ordre']) }))
}

/** Adds an empty record at the end of a list; gives its identifier. */
export function addChild(
  table: TableName,
  patch: { readonly [field: string]: Json },
  rows: readonly AnyRow[],
): Id {
  const ordre = hasOrdre(table) ? { ordre: getOrdreAt(readSiblings(rows), 'last') } : {}
  const row = getDefinition(table).create(getCtx(), { ...patch, ...ordre }) as AnyRow
  execute(createRecord(table, row))
  return row.id
}

/** Deletes a record of a list and says so, with the way back. */
export function deleteChild(table: TableName, id: Id): void {
  const { labels } = getDefinition(table)
  execute(deleteRecord(useCairn.getState().dossier, table, id))
  const what = accorderArticle(labels.one, labels.gender, { preposition: 'de' })
  addAvis({ ton: 'info', texte: FORMS.deleted(what), action: 'annuler' })
}

/** Moves a record one place up or down; its new rank from 1, or null when it was already at the end. */
export function moveChild(
  table: TableName,
  id: Id,
  step: -1 | 1,
  rows: readonly AnyRow[],
): number | null {
  const at = rows.findIndex((row) => row.id === id)
  const neighbour = rows[at + step]
  if (neighbour === undefined) return null
  const place = step < 0 ? { before: neighbour.id } : { after: neighbour.id }
  const ordre = getOrdreAt(readSiblings(rows), place, id)
  const { labels } = getDefinition(table)
  const what = accorderArticle(labels.one, labels.gender, { preposition: 'de' })
  execute(moveRecord(useCairn.getState().dossier, table, id, {}, ordre, `déplacement ${what}`))
  return at + step + 1
}

/** Adds the lines of a block copied from Excel, and says what was not understood. */
export function pasteChildren(
  table: TableName,
  columns: readonly string[],
  patch: { readonly [field: string]: Json },
  rows: readonly AnyRow[],
  text: string,
): void {
  const lastOrdre = readSiblings(rows).at(-1)?.ordre ?? null
  const target = { table, columns, patch, lastOrdre }
  const { dossier } = useCairn.getState()
  const pasted = buildPastedRows(dossier, target, parseTsv(text), getCtx())
  execute(pasted.command)
  const told = pasted.refused === 0 ? '' : ` ${FORMS.pastedIssues(pasted.refused)}`
  addAvis({
    ton: pasted.refused === 0 ? 'succes' : 'alerte',
    texte: `${FORMS.pasted(pasted.count)}.${told}`,
    action: 'annuler',
  })
}
