/** How other files begin, and what to call them. Signatures in Latin-1. */
const SIGNATURES: readonly (readonly [start: string, nature: string])[] = [
  ['%PDF', 'un document PDF'],
  ['\u0089PNG', 'une image PNG'],
  ['\u00ff\u00d8\u00ff', 'une image JPEG'],
  ['GIF8', 'une image GIF'],
  ['RIFF', 'une image ou un son'],
  ['\u00d0\u00cf\u0011\u00e0', 'un ancien document Word ou Excel'],
  ['{\\rtf', 'un document RTF'],
  ['Rar!', 'une archive RAR'],
  ['7z\u00bc\u00af', 'une archive 7-Zip'],
  ['\u001f\u008b', 'une archive GZIP'],
  ['MZ', 'un programme'],
  ['\u007fELF', 'un programme'],
]

const AGE = 'age-encryption.org/'
const SAMPLE = 512

function readStart(bytes: Uint8Array, length: number): string {
  return String.fromCharCode(...bytes.subarray(0, length))
}

/** True for a file protected by a password (age format). */
export function isProtected(bytes: Uint8Array): boolean {
  return readStart(bytes, AGE.length) === AGE
}

/** True when the bytes begin as a zip does, whatever it holds. */
export function isZip(bytes: Uint8Array): boolean {
  return readStart(bytes, 4) === 'PK\u0003\u0004'
}

/** What a file that is no zip seems to be, with its article: « une image PNG », « un fichier d’un autre genre ». */
export function getForeignNature(bytes: Uint8Array): string {
  const start = readStart(bytes, 8)
  const known = SIGNATURES.find(([signature]) => start.startsWith(signature))
  if (known !== undefined) return known[1]
  const sample = readStart(bytes, SAMPLE)
  const isText = [...sample].every((char) => char >= ' ' || '\t\n\r\f'.includes(char))
  if (!isText) return 'un fichier d’un autre genre'
  return /^\s*(?:\u00ef\u00bb\u00bf)?\s*</.test(sample)
    ? 'une page ou un fichier XML'
    : 'un fichier texte'
}

/** What a zip that is no `.ctg` seems to be, from the names it holds. */
export function getForeignZipNature(names: readonly string[]): string {
  const has = (start: string): boolean => names.some((name) => name.startsWith(start))
  if (has('word/')) return 'un document Word'
  if (has('xl/')) return 'un classeur Excel'
  if (has('ppt/')) return 'un diaporama PowerPoint'
  if (has('content.xml') && has('META-INF/')) return 'un document LibreOffice'
  return 'une archive ZIP'
}
