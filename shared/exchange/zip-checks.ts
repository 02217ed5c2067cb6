import type { Echec, Result } from '../kernel/result'
import { success } from '../kernel/result'
import { getPieceSha256, isFolder, isKnownName } from './entry-names'
import { LIMITS } from './limits'
import { refuseDamaged, refuseSuspect, refuseTooBig } from './refusals'

/** What the central directory says of an entry. Sizes and offset in bytes. */
export type ZipEntryInfo = {
  readonly filename: string
  readonly rawFilename: Uint8Array
  readonly compressedSize: number
  readonly uncompressedSize: number
  readonly offset: number
  readonly compressionMethod: number
  readonly directory: boolean
  readonly encrypted: boolean
  readonly zip64: boolean
  readonly symlink?: boolean
}

const STORED = 0
const DEFLATED = 8
const LOCAL_HEADER = 30

/** Is the entry one that Cairn may have written, within the limits? Looks at the directory alone: nothing is unpacked. */
export function checkEntry(entry: ZipEntryInfo): Result<null> {
  const name = entry.filename.slice(0, 80)
  // A Unicode extra field may give an entry a second name: both must be the same plain letters.
  if (String.fromCharCode(...entry.rawFilename) !== entry.filename)
    return refuseSuspect(`deux noms : ${name}`)
  if (entry.encrypted) return refuseSuspect(`chiffré : ${name}`)
  if (entry.zip64) return refuseSuspect(`zip64 : ${name}`)
  if (entry.symlink === true) return refuseSuspect(`lien symbolique : ${name}`)
  if (entry.directory) {
    return isFolder(entry.filename) && entry.uncompressedSize === 0
      ? success(null)
      : refuseSuspect(`dossier : ${name}`)
  }
  if (!isKnownName(entry.filename)) return refuseSuspect(`nom : ${name}`)
  if (entry.compressionMethod !== STORED && entry.compressionMethod !== DEFLATED)
    return refuseSuspect(`compression ${entry.compressionMethod} : ${name}`)
  return checkSize(entry, name)
}

function checkSize(entry: ZipEntryInfo, name: string): Result<null> {
  const max = getPieceSha256(entry.filename) === undefined ? LIMITS.entry : LIMITS.piece
  if (entry.uncompressedSize > max) return refuseTooBig(`${name} : ${entry.uncompressedSize}`)
  const isBomb =
    entry.uncompressedSize > LIMITS.ratioFrom &&
    entry.uncompressedSize > entry.compressedSize * LIMITS.ratio
  return isBomb ? refuseTooBig(`taux de compression : ${name}`) : success(null)
}

/** Entries taken together: number, total size, names given twice, ranges that overlap. */
export function checkEntries(entries: readonly ZipEntryInfo[], length: number): Result<null> {
  const total = entries.reduce((sum, entry) => sum + entry.uncompressedSize, 0)
  if (total > LIMITS.inflated) return refuseTooBig(`taille dépliée : ${total}`)
  // Windows and macOS would take two names that differ by case for one.
  const names = new Set(entries.map((entry) => entry.filename.toLowerCase()))
  if (names.size !== entries.length) return refuseSuspect('nom en double')
  return checkRanges(entries, length)
}

function checkRanges(
  entries: readonly ZipEntryInfo[],
  length: number,
): { readonly ok: true; readonly value: null } | { readonly ok: false; readonly error: Echec } {
  let end = 0
  for (const entry of [...entries].sort((a, b) => a.offset - b.offset)) {
    if (entry.offset < end) return refuseSuspect('entrées qui se recouvrent')
    end = entry.offset + LOCAL_HEADER + entry.rawFilename.length + entry.compressedSize
  }
  return end > length ? refuseDamaged('entrée hors du fichier') : success(null)
}
