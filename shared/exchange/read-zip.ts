import { Uint8ArrayReader, Writer, ZipReader } from '@zip.js/zip.js/lib/zip-core-native.js'
import type { Entry, FileEntry } from '@zip.js/zip.js/lib/zip-core-native.js'
import type { Result } from '../kernel/result'
import { success } from '../kernel/result'
import { LIMITS } from './limits'
import { refuseDamaged, refuseSuspect, refuseTooBig } from './refusals'
import { checkEntries, checkEntry } from './zip-checks'

/** An archive whose directory was checked. Contents are unpacked one at a time, when asked. */
export type OpenZip = {
  readonly sizes: ReadonlyMap<string, number>
  /** The bytes of an entry: exactly the announced size, checksum verified. */
  readonly read: (name: string) => Promise<Result<Uint8Array>>
}

/**
 * `strict` refuses whatever two tools could understand differently: bytes before or after the archive, several directories, local headers
 * that disagree with the directory. No web worker: reading already runs in one, and the command line has none.
 */
const STRICT = {
  strictness: 'strict',
  checkCrc32: true,
  checkOverlappingEntry: true,
  useWebWorkers: false,
} as const

/** Gathers what is unpacked and stops at the first byte more than announced, whatever the headers say. */
class BoundedWriter extends Writer<Uint8Array> {
  readonly #bytes: Uint8Array
  #length = 0

  constructor(size: number) {
    super()
    this.#bytes = new Uint8Array(size)
  }

  override async writeUint8Array(chunk: Uint8Array): Promise<void> {
    if (this.#length + chunk.length > this.#bytes.length) throw new Error('longer than announced')
    this.#bytes.set(chunk, this.#length)
    this.#length += chunk.length
    return Promise.resolve()
  }

  override async getData(): Promise<Uint8Array> {
    if (this.#length !== this.#bytes.length) throw new Error('shorter than announced')
    return Promise.resolve(this.#bytes)
  }
}

/** The names in a zip, at most `LIMITS.entries` of them, with nothing unpacked nor judged. Undefined when it is no readable zip. */
async function listEntries(bytes: Uint8Array): Promise<Result<readonly Entry[]>> {
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
  const byName = new Map(files.map((entry) => [entry.filename, entry]))
  return success({
    sizes: new Map(files.map((entry) => [entry.filename, entry.uncompressedSize])),
    read: async (name) => {
      const entry = byName.get(name)
      return entry === undefined ? refuseDamaged(`absent : ${name}`) : readEntry(entry)
    },
  })
}

async function readEntry(entry: FileEntry): Promise<Result<Uint8Array>> {
  try {
    return success(await entry.getData(new BoundedWriter(entry.uncompressedSize)))
  } catch (error) {
    return refuseDamaged(`${entry.filename} : ${getReason(error)}`)
  }
}
