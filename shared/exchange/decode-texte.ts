import { parseUtf8 } from './utf8'

type Decoder = {
  readonly TextDecoder: new (label: string) => { decode(bytes: Uint8Array): string }
}

const { TextDecoder } = globalThis as unknown as Decoder

/** What Windows-1252 puts at 80–9F, its five empty places left out. Written here: the decoder of Node 20 reads Latin-1 instead. */
const HAUT = '€\u0000‚ƒ„…†‡ˆ‰Š‹Œ\u0000Ž\u0000\u0000‘’“”•–—˜™š›œ\u0000žŸ'
const STEP = 8192

/** A text file whatever wrote it: UTF-16 by its mark (« Texte Unicode » of Excel), UTF-8, else Windows-1252, in which anything can be read. */
export function decodeTexte(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  return (parseUtf8(bytes) ?? decodeWindows1252(bytes)).replace(/^\ufeff/, '')
}

export function decodeWindows1252(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += STEP) {
    parts.push(String.fromCharCode(...bytes.subarray(at, at + STEP)))
  }
  return parts.join('').replace(/[\u0080-\u009f]/g, (char) => HAUT[char.charCodeAt(0) - 0x80] ?? '')
}
