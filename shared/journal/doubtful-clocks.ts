import type { Operation, OperationId } from '../domain/operation'
import { compareIds, getSession } from './operation-id'

/** Beyond, two clocks that should follow one another do not agree. */
const ONE_DAY = 86_400_000

/** What was written in one session while its clock went on without a jump. */
type Run = {
  readonly ids: OperationId[]
  readonly q: number
  last: number
  readonly foes: Set<Run>
}

const known = new WeakMap<readonly Operation[], ReadonlySet<OperationId>>()

/**
 * Operations whose wall clock does not agree with its neighbours in the order of causes: something that someone had seen cannot be
 * more than a day younger than what they made of it. Of two clocks that disagree, the one that disagrees with more of the others is
 * the one in doubt, then the one farther from the middle of the journal. The answer is kept with the list it was made from.
 */
export function listDoubtful(operations: readonly Operation[]): ReadonlySet<OperationId> {
  const found = known.get(operations) ?? findDoubtful(operations)
  known.set(operations, found)
  return found
}

function findDoubtful(operations: readonly Operation[]): ReadonlySet<OperationId> {
  const sorted = [...operations].sort((a, b) => compareIds(a.i, b.i))
  const runs = new Map<OperationId, { readonly run: Run; readonly q: number }>()
  const open = new Map<string, Run>()
  const opposed = new Set<Run>()
  const oppose = (a: Run, b: Run): void => {
    if (a === b) return
    a.foes.add(b)
    b.foes.add(a)
    opposed.add(a).add(b)
  }
  for (const { i, p, q } of sorted) {
    const session = getSession(i)
    const before = open.get(session)
    const goesOn = before !== undefined && Math.abs(q - before.last) <= ONE_DAY
    const run = goesOn ? before : { ids: [], q, last: q, foes: new Set<Run>() }
    if (before !== undefined && q < before.last - ONE_DAY) oppose(before, run)
    run.ids.push(i)
    run.last = q
    open.set(session, run)
    runs.set(i, { run, q })
    for (const id of p) {
      const parent = runs.get(id)
      if (parent !== undefined && parent.q > q + ONE_DAY) oppose(parent.run, run)
    }
  }
  return new Set(listSuspects(opposed, sorted).flatMap(({ ids }) => ids))
}

/** The fewest runs to doubt so that the others agree, the most contradicted first. */
function listSuspects(opposed: Set<Run>, operations: readonly Operation[]): Run[] {
  if (opposed.size === 0) return []
  const clocks = operations.map(({ q }) => q).sort((a, b) => a - b)
  const middle = clocks[Math.floor(clocks.length / 2)] ?? 0
  const isWorse = (a: Run, b: Run): boolean =>
    a.foes.size === b.foes.size
      ? Math.abs(a.q - middle) > Math.abs(b.q - middle)
      : a.foes.size > b.foes.size
  const suspects: Run[] = []
  for (;;) {
    let worst: Run | undefined
    for (const run of opposed) {
      if (run.foes.size > 0 && (worst === undefined || isWorse(run, worst))) worst = run
    }
    if (worst === undefined) return suspects
    suspects.push(worst)
    for (const foe of worst.foes) foe.foes.delete(worst)
    worst.foes.clear()
    opposed.delete(worst)
  }
}
