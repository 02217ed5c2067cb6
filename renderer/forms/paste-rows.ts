import { combine } from '../../shared/commands/combine'
import { createRecord } from '../../shared/commands/create-record'
import type { Command } from '../../shared/domain/command'
import type { AnyRow, Dossier } from '../../shared/domain/dossier'
import { getDefinition, type TableName } from '../../shared/domain/registry'
import type { Ctx } from '../../shared/kernel/ctx'
import type { Json } from '../../shared/kernel/json'
import { listOrdresBetween } from '../../shared/kernel/ordre'
import { foldText } from '../../shared/kernel/recherche'
import { parseCell } from './parse-cell'

export type PastedRows = {
  readonly command: Command
  readonly count: number
  /** Cells that could not be understood: left empty, and told. */
  readonly refused: number
}

type Target = {
  readonly table: TableName
  /** The fields of the columns, in the order of the screen. */
  readonly columns: readonly string[]
  /** What every new record holds: its parent. */
  readonly patch: { readonly [field: string]: Json }
  /** The order of the last record already there. */
  readonly lastOrdre: string | null
}

/**
 * The records made of a pasted block, as one gesture. A first line that repeats the headings gives the order of the columns and is
 * not kept.
 */
export function buildPastedRows(
  dossier: Dossier,
  target: Target,
  block: readonly (readonly string[])[],
  ctx: Ctx,
): PastedRows {
  const { fields, create, labels } = getDefinition(target.table)
  const header = readHeader(target, block[0] ?? [])
  const columns = header ?? target.columns
  const lines = header === null ? block : block.slice(1)
  const ordres = listOrdresBetween(target.lastOrdre, null, Math.max(1, lines.length))
  let refused = 0
  const commands = lines.map((cells, index) => {
    const patch: Record<string, Json> = { ...target.patch }
    if (fields['ordre'] !== undefined) patch['ordre'] = ordres[index] as string
    columns.forEach((name, at) => {
      const field = fields[name]
      if (field === undefined) return
      const value = parseCell(dossier, field, cells[at] ?? '', ctx.today)
      if (value === undefined) refused += 1
      else patch[name] = value
    })
    return createRecord(target.table, create(ctx, patch) as AnyRow)
  })
  const command = combine(`collage de ${lines.length} ${labels.many}`, commands)
  return { command, count: lines.length, refused }
}

/** The fields that the first line names, when it names only columns of this table. */
function readHeader(target: Target, cells: readonly string[]): readonly string[] | null {
  const { fields } = getDefinition(target.table)
  const names = cells.map((cell) =>
    Object.keys(fields).find(
      (name) => foldText(fields[name]?.label ?? '') === foldText(cell.trim()),
    ),
  )
  return names.length > 0 && names.every((name) => name !== undefined) ? names : null
}
