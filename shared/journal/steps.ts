/**
 * Long work cut in short steps, so that a page can answer between two of them. Each step gives how far the work is, from 0 to 1; the
 * end gives its result. What the work reads must not change meanwhile: whoever waits between two steps looks at that.
 */
export type Steps<T> = Generator<number, T, void>

/** Items of a step: a few milliseconds of the slowest loop, on an old machine. */
const SLICE = 500

/** The whole work at once. */
export function runSteps<T>(steps: Steps<T>): T {
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  return step.value
}

/** Visits a list, `slice` items a step. */
export function* visitSteps<T>(
  items: readonly T[],
  visit: (item: T) => void,
  slice = SLICE,
): Steps<null> {
  for (let at = 0; at < items.length; at += slice) {
    const end = Math.min(items.length, at + slice)
    for (let i = at; i < end; i += 1) visit(items[i] as T)
    yield end / items.length
  }
  return null
}

/** The steps of a part of the work, which goes `from` there `to` there. */
export function* scaleSteps<T>(steps: Steps<T>, from: number, to: number): Steps<T> {
  let step = steps.next()
  while (step.done !== true) {
    yield from + step.value * (to - from)
    step = steps.next()
  }
  return step.value
}
