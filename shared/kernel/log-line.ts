/**
 * One line of the second store: the CRC-32 of the text in eight hexadecimal digits, a space, the text. The text is JSON without
 * line breaks. A line whose checksum does not match is damaged and is left out; a last line without its line break is torn.
 */

const TABLE = buildTable()

function buildTable(): Uint32Array {
  const table = new Uint32Array(256)
  for (let n = 0; n < 256; n += 1) {
    let c = n
    for (let k = 0; k < 8; k += 1) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1
    table[n] = c >>> 0
  }
  return table
}

/** CRC-32 (IEEE 802.3, as in zip) of the UTF-8 bytes of a text, unsigned. */
export function crc32OfText(text: string): number {
  let crc = 0xffffffff
  const push = (byte: number): void => {
    crc = (TABLE[(crc ^ byte) & 0xff] as number) ^ (crc >>> 8)
  }
  for (let i = 0; i < text.length; i += 1) {
    let code = text.charCodeAt(i)
    if (code >= 0xd800 && code <= 0xdbff && i + 1 < text.length) {
      const low = text.charCodeAt(i + 1)
      if (low >= 0xdc00 && low <= 0xdfff) {
        code = 0x10000 + ((code - 0xd800) << 10) + (low - 0xdc00)
        i += 1
      }
    }
    if (code < 0x80) push(code)
    else if (code < 0x800) {
      push(0xc0 | (code >> 6))
      push(0x80 | (code & 0x3f))
    } else if (code < 0x10000) {
      // A lone surrogate is written as U+FFFD, as every UTF-8 encoder does.
      const unit = code >= 0xd800 && code <= 0xdfff ? 0xfffd : code
      push(0xe0 | (unit >> 12))
      push(0x80 | ((unit >> 6) & 0x3f))
      push(0x80 | (unit & 0x3f))
    } else {
      push(0xf0 | (code >> 18))
      push(0x80 | ((code >> 12) & 0x3f))
      push(0x80 | ((code >> 6) & 0x3f))
      push(0x80 | (code & 0x3f))
    }
  }
  return (crc ^ 0xffffffff) >>> 0
}

/** The line for a text, without its line break. The text must hold no line break itself. */
export function formatLogLine(text: string): string {
  return `${crc32OfText(text).toString(16).padStart(8, '0')} ${text}`
}

/** The text and checksum of a line, or null when the line is damaged. */
export function parseLogLine(line: string): { readonly text: string; readonly crc: number } | null {
  if (!/^[0-9a-f]{8} /.test(line)) return null
  const text = line.slice(9)
  const crc = Number.parseInt(line.slice(0, 8), 16)
  return crc32OfText(text) === crc ? { text, crc } : null
}

/** Count and digest of a list of lines, as the second store and its reader both compute them. */
export function computeLogState(lines: readonly string[]): {
  readonly lines: number
  readonly digest: number
  readonly damaged: number
} {
  let digest = 0
  let whole = 0
  let damaged = 0
  for (const line of lines) {
    const parsed = parseLogLine(line)
    if (parsed === null) damaged += 1
    else {
      whole += 1
      digest = (digest ^ parsed.crc) >>> 0
    }
  }
  return { lines: whole, digest, damaged }
}
