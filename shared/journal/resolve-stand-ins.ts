import { CREATION, type Operation } from '../domain/operation'
import { compareIds } from './operation-id'
import type { OperationValues } from './operation-values'
import { isStandIn } from './stand-in'
import { StandInLinks } from './stand-in-links'

/**
 * The operations as the heads must see them: a stand-in whose operations are here is left out, and whoever edited on top of it is
 * read as having replaced what it stands for. `operations` are sorted. The same list when there is no stand-in.
 */
export function resolveStandIns(
  operations: readonly Operation[],
  values: OperationValues,
): readonly Operation[] {
  const concerned = new Map<string, Operation[]>()
  for (const operation of operations) {
    if (isStandIn(operation)) concerned.set(getKey(operation), [])
  }
  if (concerned.size === 0) return operations
  for (const operation of operations) concerned.get(getKey(operation))?.push(operation)
  const done = new Set<string>()
  return operations.flatMap((operation) => {
    const key = getKey(operation)
    const own = concerned.get(key)
    if (own === undefined) return [operation]
    if (done.has(key)) return []
    done.add(key)
    return resolveRecord(own, values)
  })
}

function getKey({ t, e }: Operation): string {
  return `${t}/${e}`
}

/** The operations of one record, creations first: what a stand-in of a creation does not say must not hide what was set since. */
function resolveRecord(operations: readonly Operation[], values: OperationValues): Operation[] {
  const links = new StandInLinks(operations, values)
  const real = operations.filter((operation) => !isStandIn(operation))
  const resolved = real.map((operation) => links.resolve(operation))
  const needed = links.listNeeded(resolved)
  const all = [...resolved, ...needed.map((operation) => links.resolveStandIn(operation))]
  const withSeen = all.map((operation) => links.addSeen(operation, needed))
  return withSeen.sort(compareCreationsFirst)
}

function compareCreationsFirst(a: Operation, b: Operation): number {
  const rank = Number(b.f === CREATION) - Number(a.f === CREATION)
  return rank === 0 ? compareIds(a.i, b.i) : rank
}
