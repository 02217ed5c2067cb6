import { Inflate } from 'fflate'
import { buildCrc32 } from './crc32'
import { isKnownName } from './entry-names'
import { LIMITS } from './limits'

/** An entry found in the bytes of a damaged archive, with as much of its contents as could be unpacked. */
export type FoundEntry = {
  readonly name: string
  readonly bytes: Uint8Array
  /** The checksum of its header is the one of these contents. */
  readonly isChecked: boolean
}

type Spot = {
  readonly name: string
  readonly method: number
  readonly crc: number
  readonly start: number
  readonly end: number
}

const LOCAL = 0x04034b50
const CENTRAL = 0x02014b50
/** Small, because what a push was unpacking when it met the damage is lost. */
const CHUNK = 256
/** Places that look like a header: a hostile file may be made of nothing else. */
const MAX_SPOTS = 20_000

/**
 * Finds the entries of an archive that no longer opens, cut or altered: by their own headers wherever they stand, and by the directory
 * for those whose header is gone. Names that Cairn does not write are left aside. The most complete of several finds is kept.
 */
export function scanZip(bytes: Uint8Array): ReadonlyMap<string, FoundEntry> {
  const found = new Map<string, FoundEntry>()
  let total = 0
  for (const spot of listSpots(bytes)) {
    const known = found.get(spot.name)
    if (known?.isChecked === true || total > LIMITS.inflated / 4) continue
    const contents = unpack(bytes.subarray(spot.start, spot.end), spot.method)
    total += contents.length
    const isChecked = spot.crc !== 0 && buildCrc32(contents) === spot.crc
    if (known === undefined || isChecked || contents.length > known.bytes.length)
      found.set(spot.name, { name: spot.name, bytes: contents, isChecked })
  }
  return found
}

function listSpots(bytes: Uint8Array): readonly Spot[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const headers: number[] = []
  for (
    let at = bytes.indexOf(0x50);
    at >= 0 && at + 30 < bytes.length;
    at = bytes.indexOf(0x50, at + 1)
  ) {
    const signature = view.getUint32(at, true)
    if (signature === LOCAL || signature === CENTRAL) headers.push(at)
    if (headers.length > MAX_SPOTS) break
  }
  const spots: Spot[] = []
  headers.forEach((at, index) => {
    const next = headers[index + 1] ?? bytes.length
    const isLocal = view.getUint32(at, true) === LOCAL
    const spot = isLocal ? readLocal(bytes, view, at, next) : readCentral(bytes, view, at)
    if (spot !== undefined && isKnownName(spot.name)) spots.push(spot)
  })
  return spots
}

function readName(bytes: Uint8Array, start: number, length: number): string {
  return length > 100 ? '' : String.fromCharCode(...bytes.subarray(start, start + length))
}

function readLocal(bytes: Uint8Array, view: DataView, at: number, next: number): Spot | undefined {
  const nameLength = view.getUint16(at + 26, true)
  const start = at + 30 + nameLength + view.getUint16(at + 28, true)
  const size = view.getUint32(at + 18, true)
  const isLater = (view.getUint16(at + 6, true) & 8) !== 0 && size === 0
  if (start > bytes.length) return undefined
  return {
    name: readName(bytes, at + 30, nameLength),
    method: view.getUint16(at + 8, true),
    crc: view.getUint32(at + 14, true),
    start,
    end: isLater ? next : Math.min(bytes.length, start + size),
  }
}

/** The local header may be the damaged one: its place and the length of its name are all that is taken from it. */
function readCentral(bytes: Uint8Array, view: DataView, at: number): Spot | undefined {
  if (at + 46 > bytes.length) return undefined
  const nameLength = view.getUint16(at + 28, true)
  const offset = view.getUint32(at + 42, true)
  if (offset + 30 + nameLength > bytes.length) return undefined
  const start = offset + 30 + nameLength
  return {
    name: readName(bytes, at + 46, nameLength),
    method: view.getUint16(at + 10, true),
    crc: view.getUint32(at + 16, true),
    start,
    end: Math.min(bytes.length, start + view.getUint32(at + 20, true)),
  }
}

/** As much as can be unpacked, up to what an entry may hold. */
function unpack(packed: Uint8Array, method: number): Uint8Array {
  if (method === 0) return packed.slice(0, LIMITS.entry)
  const chunks: Uint8Array[] = []
  let length = 0
  const stream = new Inflate((chunk) => {
    chunks.push(chunk)
    length += chunk.length
    if (length > LIMITS.entry) throw new RangeError('too long')
  })
  try {
    for (let at = 0; at < packed.length; at += CHUNK) stream.push(packed.subarray(at, at + CHUNK))
  } catch {
    // What came before the damage is kept.
  }
  const out = new Uint8Array(Math.min(length, LIMITS.entry))
  let at = 0
  for (const chunk of chunks) {
    out.set(chunk.subarray(0, Math.max(0, out.length - at)), at)
    at += Math.min(chunk.length, out.length - at)
  }
  return out
}
