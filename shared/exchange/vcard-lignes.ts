import { decodeTexte, decodeWindows1252 } from './decode-texte'

/** A line of a vCard: its name and parameters in capitals, its value still escaped, quoted-printable undone. */
export type LigneVcard = {
  readonly nom: string
  readonly types: readonly string[]
  readonly valeur: string
}

/** Longer than a contact may be, photographs excepted, and these are left out. */
const MAX_LIGNE = 100_000

/** The lines of a card, folded ones joined, as versions 2.1, 3.0 and 4.0 write them. What is no line is left out. */
export function listLignesVcard(carte: string): readonly LigneVcard[] {
  const lines: string[] = []
  for (const raw of carte.split(/\r\n|\r|\n/)) {
    const before = lines.at(-1)
    if (before !== undefined && /^[ \t]/.test(raw)) lines[lines.length - 1] = before + raw.slice(1)
    // Quoted-printable of the version 2.1: the line goes on after « = ».
    else if (before !== undefined && isQuotedPrintable(before) && before.endsWith('=')) {
      lines[lines.length - 1] = before.slice(0, -1) + raw
    } else lines.push(raw)
  }
  return lines.flatMap((line) => {
    const parsed = line.length > MAX_LIGNE ? undefined : parseLigne(line)
    return parsed === undefined ? [] : [parsed]
  })
}

function isQuotedPrintable(line: string): boolean {
  return /^[^:]*;(?:ENCODING=)?QUOTED-PRINTABLE[;:]/i.test(line)
}

function parseLigne(line: string): LigneVcard | undefined {
  const colon = findColon(line)
  if (colon <= 0) return undefined
  const [head = '', ...params] = line.slice(0, colon).split(';')
  const raw = line.slice(colon + 1)
  const upper = params.map((param) => param.toUpperCase())
  const charset = upper.find((param) => param.startsWith('CHARSET='))?.slice(8)
  return {
    // « item1.EMAIL » of Apple: the group says nothing here.
    nom: head.slice(head.lastIndexOf('.') + 1).toUpperCase(),
    types: upper.flatMap((param) =>
      param
        .replace(/^TYPE=/, '')
        .replaceAll('"', '')
        .split(','),
    ),
    valeur: isQuotedPrintable(line) ? decodeQuotedPrintable(raw, charset) : raw,
  }
}

/** A colon inside a quoted parameter is not the one that ends them. */
function findColon(line: string): number {
  let quoted = false
  for (let at = 0; at < line.length; at += 1) {
    const char = line[at]
    if (char === '"') quoted = !quoted
    if (char === ':' && !quoted) return at
  }
  return -1
}

function decodeQuotedPrintable(text: string, charset: string | undefined): string {
  const bytes: number[] = []
  for (let at = 0; at < text.length; at += 1) {
    const hex =
      text[at] === '=' ? /^[0-9A-Fa-f]{2}/.exec(text.slice(at + 1, at + 3))?.[0] : undefined
    if (hex !== undefined) at += 2
    const code = hex === undefined ? text.charCodeAt(at) : parseInt(hex, 16)
    // A letter already decoded with the file: written back as the bytes it stands for.
    if (code < 256) bytes.push(code)
  }
  const read = Uint8Array.from(bytes)
  return charset === 'UTF-8' || charset === 'UTF8' ? decodeTexte(read) : decodeWindows1252(read)
}

/** The parts of a structured value (« Martin;Sylvie;;Mme; »), each without its escapes. */
export function splitValeur(valeur: string, separator: ';' | ','): readonly string[] {
  const parts: string[] = []
  let part = ''
  for (let at = 0; at < valeur.length; at += 1) {
    const char = valeur[at] ?? ''
    if (char === '\\' && at + 1 < valeur.length) {
      at += 1
      const next = valeur[at] ?? ''
      part += next === 'n' || next === 'N' ? '\n' : next
    } else if (char === separator) {
      parts.push(part)
      part = ''
    } else part += char
  }
  return [...parts, part]
}

export function unescapeValeur(valeur: string): string {
  return splitValeur(valeur, ';').join(';')
}
