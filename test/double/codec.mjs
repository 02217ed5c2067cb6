/**
 * Values on their way between the pages and the main process, as text. Made of one function, because its source also runs in the
 * page. What Electron's structured clone refuses (functions, promises, symbols, DOM nodes) is refused here by structuredClone.
 * @returns {{ encode: (value: unknown) => string, decode: (text: string) => unknown }}
 */
export function createCodec() {
  const toBase64 = (bytes) => {
    let text = ''
    for (let i = 0; i < bytes.length; i += 32768)
      text += String.fromCharCode(...bytes.subarray(i, i + 32768))
    return btoa(text)
  }
  const fromBase64 = (text) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0))

  const pack = (value) => {
    if (value === undefined) return { $: 'undefined' }
    if (typeof value === 'bigint') return { $: 'bigint', v: String(value) }
    if (typeof value === 'number' && !Number.isFinite(value))
      return { $: 'number', v: String(value) }
    if (value === null || typeof value !== 'object') return value
    if (Array.isArray(value)) return value.map(pack)
    if (value instanceof Date) return { $: 'date', v: value.getTime() }
    if (value instanceof ArrayBuffer) return { $: 'buffer', v: toBase64(new Uint8Array(value)) }
    if (ArrayBuffer.isView(value)) {
      const bytes = new Uint8Array(value.buffer, value.byteOffset, value.byteLength)
      return { $: 'bytes', v: toBase64(bytes) }
    }
    if (value instanceof Map) return { $: 'map', v: [...value].map(([k, v]) => [pack(k), pack(v)]) }
    if (value instanceof Set) return { $: 'set', v: [...value].map(pack) }
    if (value instanceof Error) return { $: 'error', v: [value.name, value.message] }
    return { $: 'object', v: Object.entries(value).map(([k, v]) => [k, pack(v)]) }
  }

  const unpack = (packed) => {
    if (packed === null || typeof packed !== 'object') return packed
    if (Array.isArray(packed)) return packed.map(unpack)
    const { $: kind, v } = packed
    if (kind === 'undefined') return undefined
    if (kind === 'bigint') return BigInt(v)
    if (kind === 'number') return Number(v)
    if (kind === 'date') return new Date(v)
    if (kind === 'buffer') return fromBase64(v).buffer
    if (kind === 'bytes') return fromBase64(v)
    if (kind === 'map') return new Map(v.map(([key, value]) => [unpack(key), unpack(value)]))
    if (kind === 'set') return new Set(v.map(unpack))
    if (kind === 'error') return Object.assign(new Error(v[1]), { name: v[0] })
    return Object.fromEntries(v.map(([key, value]) => [key, unpack(value)]))
  }

  return {
    encode: (value) => JSON.stringify(pack(structuredClone(value))),
    decode: (text) => unpack(JSON.parse(text)),
  }
}
