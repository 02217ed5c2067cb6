import { PRESENCE } from '../domain/command'
import type { AnyRow, Dossier } from '../domain/dossier'
import { getDefinition, TABLE_NAMES, type TableName } from '../domain/registry'
import type { EntreeAnnulation } from './undo-entry'

type Reference = { readonly name: string; readonly target: string }

/** The fields by which the records of a table hang from others. */
const REFERENCES: ReadonlyMap<TableName, readonly Reference[]> = new Map(
  TABLE_NAMES.flatMap((table) => {
    const found = Object.entries(getDefinition(table).fields).flatMap(
      ([name, { target, onTargetDeleted }]): Reference[] =>
        target !== undefined && onTargetDeleted === 'delete' ? [{ name, target }] : [],
    )
    return found.length === 0 ? [] : [[table, found] as const]
  }),
)

/** The tables whose records hang from others. */
export const HANGING_TABLES: readonly TableName[] = [...REFERENCES.keys()]

/** `${table}/${id}` of what a record hangs from. */
export function listSupports(table: TableName, row: AnyRow): readonly string[] {
  return (REFERENCES.get(table) ?? []).flatMap(({ name, target }) => {
    const id = row[name]
    return typeof id === 'string' && id !== row.id ? [`${target}/${id}`] : []
  })
}

/**
 * An entry told, for each record that the gesture brought, of what hung from it while it was not there (deleted elsewhere with
 * something of ours under it): taking the record away again leaves those as they were. `before` is the dossier before the gesture.
 */
export function addPendants(entry: EntreeAnnulation, before: Dossier): EntreeAnnulation {
  const arrived = new Set(
    entry.etapes.flatMap(({ change }) =>
      change.field === PRESENCE && change.before === null ? [`${change.table}/${change.id}`] : [],
    ),
  )
  if (arrived.size === 0) return entry
  const pendants = listOrphans(before, arrived)
  if (pendants.size === 0) return entry
  const etapes = entry.etapes.map((etape) => {
    const own = pendants.get(`${etape.change.table}/${etape.change.id}`)
    const isArrival = etape.change.field === PRESENCE && etape.change.before === null
    return isArrival && own !== undefined ? { ...etape, pendants: own } : etape
  })
  return { ...entry, etapes }
}

function listOrphans(dossier: Dossier, gone: ReadonlySet<string>): ReadonlyMap<string, string[]> {
  const found = new Map<string, string[]>()
  for (const table of HANGING_TABLES) {
    for (const row of Object.values(dossier[table]) as AnyRow[]) {
      for (const support of listSupports(table, row)) {
        if (!gone.has(support)) continue
        found.set(support, [...(found.get(support) ?? []), `${table}/${row.id}`])
      }
    }
  }
  return found
}
