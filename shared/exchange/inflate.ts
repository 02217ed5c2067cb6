import { Inflate, inflateSync } from 'fflate'

/** What every engine of ours unpacks with; declared here because shared knows neither DOM nor Node. */
type NativeStream = {
  readonly writable: {
    getWriter(): { write(bytes: Uint8Array): Promise<void>; close(): Promise<void> }
  }
  readonly readable: {
    getReader(): {
      read(): Promise<{ readonly done: boolean; readonly value?: Uint8Array }>
      cancel(): Promise<void>
    }
  }
}

const Native = (
  globalThis as { readonly DecompressionStream?: new (format: 'deflate-raw') => NativeStream }
).DecompressionStream

/** Unpacked at once: a lie on the size costs a thousand times that in memory, at most, before it is seen. */
const CHUNK = 16 * 1024
const NATIVE_CHUNK = 32 * 1024
/** Below, asking the engine takes longer than unpacking. */
const NATIVE_FROM = 64 * 1024

/**
 * Unpacks deflated data that must be `size` bytes once unpacked: undefined when it is not deflate, or not of this size. Stops at the
 * first bytes too many.
 */
export async function inflate(packed: Uint8Array, size: number): Promise<Uint8Array | undefined> {
  try {
    if (packed.length <= CHUNK) return inflateSmall(packed, size)
    return Native === undefined || packed.length < NATIVE_FROM
      ? inflateLarge(packed, size)
      : await inflateNative(new Native('deflate-raw'), packed, size)
  } catch {
    return undefined
  }
}

/** One byte more than announced, so that what is too long is seen: the library writes nothing past the end. */
function inflateSmall(packed: Uint8Array, size: number): Uint8Array | undefined {
  const out = inflateSync(packed, { out: new Uint8Array(size + 1) })
  return out.length === size ? out : undefined
}

function inflateLarge(packed: Uint8Array, size: number): Uint8Array | undefined {
  const out = new Uint8Array(size)
  let length = 0
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > size) throw new RangeError('longer than announced')
    out.set(chunk, length)
    length += chunk.length
  })
  for (let at = 0; at < packed.length; at += CHUNK)
    stream.push(packed.subarray(at, at + CHUNK), at + CHUNK >= packed.length)
  return length === size ? out : undefined
}

/** By the engine itself: half the time. Whatever it finds wrong comes out of the reading. */
async function inflateNative(
  stream: NativeStream,
  packed: Uint8Array,
  size: number,
): Promise<Uint8Array | undefined> {
  const writer = stream.writable.getWriter()
  const reader = stream.readable.getReader()
  const write = async (): Promise<void> => {
    for (let at = 0; at < packed.length; at += NATIVE_CHUNK)
      await writer.write(packed.subarray(at, at + NATIVE_CHUNK))
    await writer.close()
  }
  const writing = write().catch(() => undefined)
  const out = new Uint8Array(size)
  let length = 0
  for (let read = await reader.read(); !read.done; read = await reader.read()) {
    const chunk = read.value ?? new Uint8Array()
    if (length + chunk.length > size) {
      await reader.cancel()
      return undefined
    }
    out.set(chunk, length)
    length += chunk.length
  }
  await writing
  return length === size ? out : undefined
}
