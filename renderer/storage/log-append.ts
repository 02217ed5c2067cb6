import type { LogState, LogStore } from '../../shared/bridge/bridge'
import { readLineChecksum } from '../../shared/kernel/log-line'

export type AppendOutcome =
  | { readonly genre: 'fait' }
  | { readonly genre: 'refuse'; readonly message: string }
  /** The log holds something else than what was written to it. */
  | { readonly genre: 'autre' }

/**
 * Appends lines to a log that should be at `before`. After a refusal or a silence nobody knows what was written: the log is asked,
 * and only the lines it does not hold are sent again.
 */
export async function appendLines(
  log: LogStore,
  logId: string,
  lines: readonly string[],
  before: LogState,
  isSure: boolean,
): Promise<AppendOutcome> {
  let held = 0
  if (!isSure) {
    const state = await log.state(logId)
    if (!state.ok) return { genre: 'refuse', message: state.error.message }
    held = countHeld(before, lines, state.value)
    if (held < 0) return { genre: 'autre' }
    if (held === lines.length) return { genre: 'fait' }
  }
  const answer = await log.append(logId, lines.slice(held))
  if (!answer.ok) return { genre: 'refuse', message: answer.error.message }
  return countHeld(before, lines, answer.value) === lines.length
    ? { genre: 'fait' }
    : { genre: 'autre' }
}

/** How many of the lines a log holds; −1 when it is at none of these points. */
function countHeld(before: LogState, lines: readonly string[], state: LogState | null): number {
  if (state === null || state.damaged > 0) return -1
  let { digest } = before
  const held = state.lines - before.lines
  if (held < 0 || held > lines.length) return -1
  for (const line of lines.slice(0, held)) digest = (digest ^ readLineChecksum(line)) >>> 0
  return digest === state.digest ? held : -1
}
