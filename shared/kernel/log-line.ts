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

/** CRC-32 (IEEE 802.3, as in zip) of the UTF-8 bytes of a text, unsigned. An import is one line of several megabytes. */
export function crc32OfText(text: string): number {
  let crc = 0xffffffff
  for (let i = 0; i < text.length; i += 1) {
    const unit = text.charCodeAt(i)
    if (unit < 0x80) {
      crc = (TABLE[(crc ^ unit) & 0xff] as number) ^ (crc >>> 8)
      continue
    }
    const code = text.codePointAt(i) as number
    if (code >= 0x10000) i += 1
    crc = addCharacter(crc, code)
  }
  return (crc ^ 0xffffffff) >>> 0
}

/** A character of two to four bytes. A lone surrogate is written as U+FFFD, as every UTF-8 encoder does. */
function addCharacter(crc: number, code: number): number {
  if (code < 0x800) return addByte(addByte(crc, 0xc0 | (code >> 6)), 0x80 | (code & 0x3f))
  if (code >= 0xd800 && code <= 0xdfff) return addCharacter(crc, 0xfffd)
  const head =
    code < 0x10000
      ? addByte(crc, 0xe0 | (code >> 12))
      : addByte(addByte(crc, 0xf0 | (code >> 18)), 0x80 | ((code >> 12) & 0x3f))
  return addByte(addByte(head, 0x80 | ((code >> 6) & 0x3f)), 0x80 | (code & 0x3f))
}

function addByte(crc: number, byte: number): number {
  return (TABLE[(crc ^ byte) & 0xff] as number) ^ (crc >>> 8)
}

/** The line for a text, without its line break. The text must hold no line break itself. */
export function formatLogLine(text: string): string {
  return `${crc32OfText(text).toString(16).padStart(8, '0')} ${text}`
}

/** The checksum that a line made by `formatLogLine` bears: not computed again. */
export function readLineChecksum(line: string): number {
  return Number.parseInt(line.slice(0, 8), 16)
}

/** The text and checksum of a line, or null when the line is damaged. */
export function parseLogLine(line: string): { readonly text: string; readonly crc: number } | null {
  if (!/^[0-9a-f]{8} /.test(line)) return null
  const text = line.slice(9)
  const crc = readLineChecksum(line)
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
