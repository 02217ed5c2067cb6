import { createEmptyDossier, type Dossier } from '../../../shared/domain/dossier'
import { REGISTRY, type RowOfTable, type TableName } from '../../../shared/domain/registry'
import type { Ctx } from '../../../shared/kernel/ctx'
import type { DateFloue } from '../../../shared/kernel/date-floue'
import { parseDateFloue } from '../../../shared/kernel/date-floue-parse'
import { listOrdresBetween } from '../../../shared/kernel/ordre'
import { createFixedCtx } from '../../fixtures/fixed-ctx'

/** Keys in order, enough for any of these tests. */
const ORDRES = listOrdresBetween(null, null, 200)

/** A dossier written by hand: each `add` puts a record and gives it back, in order. */
export function createCas(): {
  readonly ctx: Ctx
  readonly get: () => Dossier
  readonly add: <T extends TableName>(table: T, patch: Partial<RowOfTable<T>>) => RowOfTable<T>
} {
  const ctx = createFixedCtx()
  let dossier = createEmptyDossier()
  let count = 0
  return {
    ctx,
    get: () => dossier,
    add(table, patch) {
      const ordre = ORDRES[count]
      count += 1
      const definition = REGISTRY[table]
      const row = definition.create(ctx, { ...(hasOrdre(table) && { ordre }), ...patch } as never)
      dossier = { ...dossier, [table]: { ...dossier[table], [row.id]: row } }
      return row as never
    },
  }
}

function hasOrdre(table: TableName): boolean {
  return Object.hasOwn(REGISTRY[table].fields, 'ordre')
}

/** A date as people write it; the test fails when it cannot be read. */
export function readDate(text: string): DateFloue {
  const read = parseDateFloue(text, '2022-10-20')
  if (!read.ok) throw new Error(read.error.message)
  return read.value
}
