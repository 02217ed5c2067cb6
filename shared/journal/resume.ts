import type { Journal, OperationId } from '../domain/operation'
import { isStandIn } from './stand-in'

export { buildResume, type OptionsResume } from './build-resume'
export { isResume, RESUME } from './stand-in'

/**
 * What a received journal brings: everything but the stand-ins whose operations we know in full, unless an edit was made on top of
 * them, which needs their value to be understood.
 */
export function selectUtiles(ours: Journal, theirs: Journal): Journal {
  if (!theirs.operations.some(isStandIn)) return theirs
  const present = new Set<OperationId>()
  const referred = new Set<OperationId>()
  for (const operation of [...ours.operations, ...theirs.operations]) {
    if (isStandIn(operation)) continue
    present.add(operation.i)
    for (const id of operation.p) referred.add(id)
    for (const id of operation.s ?? []) referred.add(id)
  }
  const operations = theirs.operations.filter(
    (operation) =>
      !isStandIn(operation) ||
      referred.has(operation.i) ||
      operation.p.length === 0 ||
      !operation.p.every((id) => present.has(id)),
  )
  return { ...theirs, operations }
}
