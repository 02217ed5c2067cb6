import { Uint8ArrayReader, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js'
import type { Entry, FileEntry } from '@zip.js/zip.js/lib/zip-core-native.js'
import type { Result } from '../kernel/result'
import { success } from '../kernel/result'
import { LIMITS } from './limits'
import { refuseDamaged, refuseSuspect, refuseTooBig } from './refusals'
import { checkEntries, checkEntry } from './zip-checks'
import { findEntryData, readEntryData, type EntryRange } from './zip-data'

/** An archive whose directory was checked. Contents are unpacked one at a time, when asked. */
export type OpenZip = {
  readonly sizes: ReadonlyMap<string, number>
  /** The bytes of an entry: exactly the announced size, checksum verified. */
  readonly read: (name: string) => Promise<Result<Uint8Array>>
}

/**
 * `strict` refuses whatever two tools could understand differently: bytes before or after the archive, several directories. The library
 * reads the directory alone; contents are unpacked by zip-data.ts, ten times faster than through its streams and just as bounded.
 */
const STRICT = { strictness: 'strict', useWebWorkers: false } as const

const END_SIGNATURE = 0x06054b50
const END_LENGTH = 22

/** The names in a zip, at most `LIMITS.entries` of them, with nothing unpacked nor judged. Undefined when it is no readable zip. */
async function listEntries(bytes: Uint8Array): Promise<Result<readonly Entry[]>> {
  if (readCount(bytes) > LIMITS.entries) return refuseTooBig('trop d’entrées')
  const reader = new ZipReader(new Uint8ArrayReader(bytes), STRICT)
  const entries: Entry[] = []
  try {
    for await (const entry of reader.getEntriesGenerator({ filenameValidation: 'tolerant' })) {
      if (entries.length === LIMITS.entries) return refuseTooBig('trop d’entrées')
      entries.push(entry)
    }
    await reader.close()
    if (reader.comment.length > 0) return refuseSuspect('commentaire')
  } catch (error) {
    return refuseDamaged(getReason(error))
  }
  return success(entries)
}

/**
 * The number of entries that the end of the archive tells, before the directory is read. A comment is refused, so the end is at a fixed
 * place; 0 when it is not there, and the library says what is wrong.
 */
function readCount(bytes: Uint8Array): number {
  if (bytes.length < END_LENGTH) return 0
  const end = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - END_LENGTH, END_LENGTH)
  return end.getUint32(0, true) === END_SIGNATURE ? end.getUint16(10, true) : 0
}

function getReason(error: unknown): string {
  return error instanceof Error ? error.message : 'illisible'
}

/**
 * Opens an archive received from anyone: every entry of the directory is checked (name, size, ratio, method, overlap) before any is
 * unpacked. `onNames` may refuse the archive first, for instance because it is a Word document.
 */
export async function openZip(
  bytes: Uint8Array,
  onNames: (names: readonly string[]) => Result<null>,
): Promise<Result<OpenZip>> {
  const listed = await listEntries(bytes)
  if (!listed.ok) return listed
  const known = onNames(listed.value.map((entry) => entry.filename))
  if (!known.ok) return known
  for (const entry of listed.value) {
    const checked = checkEntry(entry)
    if (!checked.ok) return checked
  }
  const files = listed.value.filter((entry): entry is FileEntry => !entry.directory)
  const checked = checkEntries(listed.value, bytes.length)
  if (!checked.ok) return checked
  const ranges = findRanges(bytes, files)
  if (!ranges.ok) return ranges
  const byName = new Map(files.map((entry) => [entry.filename, entry]))
  return success({
    sizes: new Map(files.map((entry) => [entry.filename, entry.uncompressedSize])),
    read: async (name) => {
      const entry = byName.get(name)
      const range = ranges.value.get(name)
      return entry === undefined || range === undefined
        ? refuseDamaged(`absent : ${name}`)
        : readEntryData(bytes, entry, range)
    },
  })
}

/** Where each entry is, all local headers checked; no byte may belong to two of them. */
function findRanges(
  bytes: Uint8Array,
  files: readonly FileEntry[],
): Result<ReadonlyMap<string, EntryRange>> {
  const ranges = new Map<string, EntryRange>()
  let end = 0
  for (const entry of [...files].sort((a, b) => a.offset - b.offset)) {
    if (entry.offset < end) return refuseSuspect('entrées qui se recouvrent')
    const found = findEntryData(bytes, entry)
    if (!found.ok) return found
    ranges.set(entry.filename, found.value)
    end = found.value.end
  }
  return success(ranges)
}
