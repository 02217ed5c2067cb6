import { formatUtf8 } from './utf8'

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'
const COLUMNS = 76
const CRLF = '\r\n'
/** Bytes of text in one encoded word: 42 give 56 letters, 68 with what stands around; at most 75 (RFC 2047), 78 in a line. */
const WORD_BYTES = 42
const NAME_MAX = 150

/** Base64 in lines of 76 columns ended by CRLF, but for the last. */
export function formatBase64(bytes: Uint8Array): string {
  const lines: string[] = []
  for (let start = 0; start < bytes.length; start += (COLUMNS / 4) * 3)
    lines.push(encode(bytes.subarray(start, start + (COLUMNS / 4) * 3)))
  return lines.join(CRLF)
}

function encode(bytes: Uint8Array): string {
  let out = ''
  for (let i = 0; i < bytes.length; i += 3) {
    const left = bytes.length - i
    const group = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0)
    out += ALPHABET.charAt(group >> 18) + ALPHABET.charAt((group >> 12) & 63)
    out += left > 1 ? ALPHABET.charAt((group >> 6) & 63) : '='
    out += left > 2 ? ALPHABET.charAt(group & 63) : '='
  }
  return out
}

/** A text on one line: every break, control or reversing character is a space. Lone surrogates become U+FFFD. */
function formatLine(text: string): string {
  return text
    .replace(/[\p{Cc}\u2028\u2029\u200e\u200f\u202a-\u202e\u2066-\u2069]+/gu, ' ')
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .trim()
}

/** Text of a header: as it is when it is short and plain ASCII, else encoded words folded one a line. */
export function formatHeaderText(text: string): string {
  const line = formatLine(text)
  return /^[ -~]{0,60}$/.test(line) && !line.includes('=?') ? line : formatEncodedWord(line)
}

/** RFC 2047 encoded words, in base64, never cut inside a character. */
export function formatEncodedWord(text: string): string {
  const words: string[] = []
  let word: number[] = []
  for (const char of formatLine(text)) {
    const bytes = formatUtf8(char)
    if (word.length + bytes.length > WORD_BYTES) {
      words.push(encode(Uint8Array.from(word)))
      word = []
    }
    word.push(...bytes)
  }
  return [...words, encode(Uint8Array.from(word))]
    .map((encoded) => `=?UTF-8?B?${encoded}?=`)
    .join(`${CRLF} `)
}

/** The name of a file without folders nor what would end a header; never empty, 150 characters at most, extension kept. */
function formatName(nom: string): string {
  const name = formatLine(nom).replace(/[\\/:*?"<>|]/g, '-')
  const chars = [...name]
  if (chars.length <= NAME_MAX) return name === '' ? 'piece-jointe' : name
  const extension = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? ''
  return `${chars.slice(0, NAME_MAX - extension.length).join('')}${extension}`
}

/** The name in plain ASCII (« Synthèse été.ctg » gives « Synthese ete.ctg »), and whether it is the whole name. */
export function formatPlainName(nom: string): { readonly name: string; readonly isExact: boolean } {
  const name = formatName(nom)
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[œŒæÆ]/g, (letter) => ({ œ: 'oe', Œ: 'OE', æ: 'ae', Æ: 'AE' })[letter] ?? '')
    .replace(/[’‘]/g, "'")
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/[–—]/g, '-')
    .replace(/[^ -~]/g, '_')
  return { name: plain, isExact: plain === name }
}

/**
 * `attachment` with the name twice: RFC 2231 in pieces of under 78 columns, then plain ASCII for old programs. In this order: some
 * readers, the mail library of Python among them, keep the first.
 */
export function formatDisposition(nom: string): string {
  const plain = formatPlainName(nom)
  const lines = plain.isExact ? [] : formatExtended('filename', formatName(nom))
  return ['attachment', ...lines, `filename="${plain.name}"`].join(`;${CRLF} `)
}

function formatExtended(parameter: string, value: string): readonly string[] {
  const pieces: string[] = ["UTF-8''"]
  for (const char of value) {
    const encoded = formatPercent(char)
    const last = pieces.length - 1
    if ((pieces[last] ?? '').length + encoded.length > 55) pieces.push(encoded)
    else pieces[last] = `${pieces[last] ?? ''}${encoded}`
  }
  return pieces.length === 1
    ? [`${parameter}*=${pieces[0] ?? ''}`]
    : pieces.map((piece, index) => `${parameter}*${index}*=${piece}`)
}

function formatPercent(char: string): string {
  if (/^[A-Za-z0-9._-]$/.test(char)) return char
  return [...formatUtf8(char)]
    .map((byte) => `%${byte.toString(16).toUpperCase().padStart(2, '0')}`)
    .join('')
}
