import { formatLogLine, parseLogLine } from '../../shared/kernel/log-line'

/** What the first two lines of a slot say, twice over so that one flipped byte does not make it anonymous. */
export type SlotHeader = {
  readonly log: string
  /** The highest generation that is whole is the log; a replaced one is emptied afterwards. */
  readonly g: number
  /** Lines written with the header: with fewer, the writing was cut. */
  readonly base: number
}

export const HEADER_LINES = 2

/** More than two headers ever take, in bytes. */
export const HEADER_LIMIT = 1024

export function formatHeader(header: SlotHeader): string[] {
  const line = formatLogLine(JSON.stringify(header))
  return [line, line]
}

/** The header among the first lines of a slot, or null. */
export function parseHeader(lines: readonly string[]): SlotHeader | null {
  for (const line of lines.slice(0, HEADER_LINES)) {
    const text = parseLogLine(line)?.text
    if (text === undefined) continue
    try {
      const raw = JSON.parse(text) as Partial<SlotHeader>
      const { log, g, base } = raw
      if (typeof log === 'string' && typeof g === 'number' && typeof base === 'number') {
        return { log, g, base }
      }
    } catch {
      continue
    }
  }
  return null
}

/** The lines of a slot whose line break is there; what follows the last one is torn. */
export function splitLines(bytes: Uint8Array): {
  readonly lines: readonly string[]
  readonly whole: number
} {
  const whole = bytes.lastIndexOf(0x0a) + 1
  const text = new TextDecoder().decode(bytes.subarray(0, whole))
  return { lines: text === '' ? [] : text.slice(0, -1).split('\n'), whole }
}

export function encodeLines(lines: readonly string[]): Uint8Array {
  return new TextEncoder().encode(lines.map((line) => `${line}\n`).join(''))
}
