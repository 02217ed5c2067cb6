import { crc32, deflateRawSync } from 'node:zlib'

/** An entry of a zip where any header may lie. Without lies, a correct one. */
export type ForgedEntry = {
  readonly name: string
  readonly data: Uint8Array
  readonly method?: number
  readonly flags?: number
  readonly crc?: number
  /** Sizes written in both headers. */
  readonly size?: number
  readonly compressedSize?: number
  /** Only in the local header. */
  readonly localName?: string
  readonly localSize?: number
  /** Where the central directory says the entry starts. */
  readonly offset?: number
  readonly attributes?: number
  readonly madeBy?: number
  readonly extra?: Uint8Array
}

export type ForgedEnd = {
  readonly before?: Uint8Array
  readonly after?: Uint8Array
  readonly count?: number
  readonly directoryOffset?: number
  readonly directorySize?: number
  readonly comment?: Uint8Array
}

function pack(parts: readonly (readonly [value: number, bytes: 2 | 4])[]): Uint8Array {
  const out = new Uint8Array(parts.reduce((sum, [, bytes]) => sum + bytes, 0))
  const view = new DataView(out.buffer)
  let at = 0
  for (const [value, bytes] of parts) {
    if (bytes === 2) view.setUint16(at, value & 0xffff, true)
    else view.setUint32(at, value >>> 0, true)
    at += bytes
  }
  return out
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

/** Bytes one after the other. */
export function concat(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const out = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0))
  let at = 0
  for (const part of parts) {
    out.set(part, at)
    at += part.length
  }
  return out
}

export function forgeZip(
  entries: readonly ForgedEntry[],
  end: ForgedEnd = {},
): Uint8Array<ArrayBuffer> {
  const body: Uint8Array[] = [end.before ?? new Uint8Array()]
  const directory: Uint8Array[] = []
  let position = body[0]?.length ?? 0
  for (const entry of entries) {
    const method = entry.method ?? 8
    const packed = method === 8 ? deflateRawSync(entry.data) : entry.data
    const extra = entry.extra ?? new Uint8Array()
    const common = (name: Uint8Array, size: number): readonly (readonly [number, 2 | 4])[] => [
      [20, 2],
      [entry.flags ?? 0, 2],
      [method, 2],
      [0, 2],
      [33, 2],
      [entry.crc ?? crc32(entry.data), 4],
      [entry.compressedSize ?? packed.length, 4],
      [size, 4],
      [name.length, 2],
      [extra.length, 2],
    ]
    const name = encode(entry.name)
    const localName = encode(entry.localName ?? entry.name)
    const size = entry.size ?? entry.data.length
    const local = [
      pack([[0x04034b50, 4], ...common(localName, entry.localSize ?? size)]),
      localName,
      extra,
      packed,
    ]
    directory.push(
      pack([[0x02014b50, 4], [entry.madeBy ?? 20, 2], ...common(name, size)]),
      pack([
        [0, 2],
        [0, 2],
        [0, 2],
        [entry.attributes ?? 0, 4],
        [entry.offset ?? position, 4],
      ]),
      name,
      extra,
    )
    body.push(...local)
    position += local.reduce((sum, part) => sum + part.length, 0)
  }
  const directorySize = directory.reduce((sum, part) => sum + part.length, 0)
  const count = end.count ?? entries.length
  const comment = end.comment ?? new Uint8Array()
  const eocd = pack([
    [0x06054b50, 4],
    [0, 2],
    [0, 2],
    [count, 2],
    [count, 2],
    [end.directorySize ?? directorySize, 4],
    [end.directoryOffset ?? position, 4],
    [comment.length, 2],
  ])
  return concat([...body, ...directory, eocd, comment, end.after ?? new Uint8Array()])
}
