import { getDefinition } from '../domain/registry'
import type { AnyRow } from '../domain/dossier'
import type { EtapeAnnulation } from './undo-entry'

/** Records that arrive or go, each after those it hangs from: undone in the other order, nothing is ever left hanging. */
export function sortParentsFirst(etapes: readonly EtapeAnnulation[]): EtapeAnnulation[] {
  const byKey = new Map(etapes.map((etape) => [`${etape.change.table}/${etape.change.id}`, etape]))
  const sorted = new Set<EtapeAnnulation>()
  const entered = new Set<EtapeAnnulation>()
  for (const root of etapes) {
    const left = [root]
    for (let etape = left.at(-1); etape !== undefined; etape = left.at(-1)) {
      const parent = entered.has(etape) ? undefined : listParents(etape, byKey, entered)
      if (parent === undefined || parent.length === 0) {
        left.pop()
        sorted.add(etape)
      } else left.push(...parent)
      entered.add(etape)
    }
  }
  return [...sorted]
}

function listParents(
  { change }: EtapeAnnulation,
  byKey: ReadonlyMap<string, EtapeAnnulation>,
  entered: ReadonlySet<EtapeAnnulation>,
): EtapeAnnulation[] {
  const row = (change.after ?? change.before) as AnyRow
  const fields = Object.entries(getDefinition(change.table).fields)
  return fields.flatMap(([name, { target, onTargetDeleted }]) => {
    if (target === undefined || onTargetDeleted !== 'delete') return []
    const id = row[name]
    const parent = typeof id === 'string' ? byKey.get(`${target}/${id}`) : undefined
    return parent === undefined || entered.has(parent) ? [] : [parent]
  })
}
