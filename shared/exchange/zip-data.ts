import type { Result } from '../kernel/result'
import { success } from '../kernel/result'
import { buildCrc32 } from './crc32'
import { inflate } from './inflate'
import { refuseDamaged, refuseSuspect } from './refusals'
import type { ZipEntryInfo } from './zip-checks'

/** What the central directory says of an entry, with what is needed to unpack it. */
export type ZipEntryData = ZipEntryInfo & {
  readonly rawBitFlag?: number
  /** Checksum of the contents. */
  readonly signature?: number
}

/** Where the bytes of an entry are in the file: `[start, end[`. */
export type EntryRange = { readonly start: number; readonly end: number }

const LOCAL_SIGNATURE = 0x04034b50
const LOCAL_HEADER = 30
const DESCRIPTOR = 0x8
/** Level of compression, sizes after the data, names in UTF-8: nothing else is understood here. */
const FLAGS = 0x2 | 0x4 | DESCRIPTOR | 0x800
const DEFLATED = 8

/**
 * Finds the bytes of an entry, and refuses a local header that says anything else than the directory: two tools would not read the same
 * file. Sizes and checksum may be absent when they stand after the data.
 */
export function findEntryData(bytes: Uint8Array, entry: ZipEntryData): Result<EntryRange> {
  const { filename: name, offset, rawFilename } = entry
  const refuse = (): Result<never> => refuseDamaged(`en-tête local : ${name.slice(0, 80)}`)
  if (offset + LOCAL_HEADER > bytes.length) return refuse()
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset, LOCAL_HEADER)
  const flags = view.getUint16(6, true)
  if (view.getUint32(0, true) !== LOCAL_SIGNATURE || flags !== entry.rawBitFlag) return refuse()
  if ((flags & ~FLAGS) !== 0) return refuseSuspect(`options du zip : ${name}`)
  if (view.getUint16(8, true) !== entry.compressionMethod) return refuse()
  const announced = [view.getUint32(14, true), view.getUint32(18, true), view.getUint32(22, true)]
  const expected = [(entry.signature ?? 0) >>> 0, entry.compressedSize, entry.uncompressedSize]
  const isSame = announced.every((value, index) => value === expected[index])
  const isLater = (flags & DESCRIPTOR) !== 0 && announced.every((value) => value === 0)
  if (!isSame && !isLater) return refuse()
  const nameStart = offset + LOCAL_HEADER
  if (view.getUint16(26, true) !== rawFilename.length) return refuse()
  if (rawFilename.some((byte, index) => bytes[nameStart + index] !== byte)) return refuse()
  const start = nameStart + rawFilename.length + view.getUint16(28, true)
  const end = start + entry.compressedSize
  return end > bytes.length ? refuse() : success({ start, end })
}

/** Unpacks an entry: exactly the announced size, checksum verified. Stops at the first bytes too many, whatever the headers say. */
export async function readEntryData(
  bytes: Uint8Array,
  entry: ZipEntryData,
  range: EntryRange,
): Promise<Result<Uint8Array>> {
  const packed = bytes.subarray(range.start, range.end)
  const contents =
    entry.compressionMethod === DEFLATED
      ? await inflate(packed, entry.uncompressedSize)
      : packed.slice()
  const isRight =
    contents?.length === entry.uncompressedSize &&
    buildCrc32(contents) === (entry.signature ?? 0) >>> 0
  return isRight && contents !== undefined
    ? success(contents)
    : refuseDamaged(`contenu : ${entry.filename}`)
}
