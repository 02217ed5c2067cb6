import { getErrorCode } from '../files/disk'

/**
 * One line about something that went wrong: where, the class and code of the error, and the functions it went through. Its message
 * is left out, and so are paths: both may carry a name, a title or the folder of somebody.
 */
export function formatIncident(now: Date, where: string, error: unknown): string {
  const name = error instanceof Error ? error.constructor.name : typeof error
  const code = getErrorCode(error)
  const frames =
    error instanceof Error ? listFrames(error.stack ?? '', error.message).join(' < ') : ''
  return JSON.stringify({ le: now.toISOString(), ou: where, erreur: name, code, pile: frames })
}

function listFrames(stack: string, message: string): string[] {
  const start = stack.indexOf(message)
  const trace = start < 0 ? stack : stack.slice(start + message.length)
  return [...trace.matchAll(/^\s+at (?:async )?(?:([\w.$#<>]+) \()?.*?:(\d+):(\d+)\)?$/gm)]
    .slice(0, 12)
    .map((frame) => `${frame[1] ?? '?'}:${frame[2] ?? ''}:${frame[3] ?? ''}`)
}
