/**
 * Small readers of foreign values. Each returns the value in the wanted type, or null when it is not of that shape. An object
 * must have exactly the named keys: an unknown key is a refusal, so that nothing travels unseen.
 */

export function readText(raw: unknown, maxLength: number): string | null {
  return typeof raw === 'string' && raw.length <= maxLength ? raw : null
}

export function readTexts(raw: unknown, maxCount: number, maxLength: number): string[] | null {
  if (!Array.isArray(raw) || raw.length > maxCount) return null
  const texts: string[] = []
  for (const item of raw as unknown[]) {
    const text = readText(item, maxLength)
    if (text === null) return null
    texts.push(text)
  }
  return texts
}

export function readInteger(raw: unknown, min: number, max: number): number | null {
  return typeof raw === 'number' && Number.isSafeInteger(raw) && raw >= min && raw <= max
    ? raw
    : null
}

export function readBytes(raw: unknown, maxBytes: number): Uint8Array<ArrayBuffer> | null {
  return raw instanceof Uint8Array &&
    raw.buffer instanceof ArrayBuffer &&
    raw.byteLength <= maxBytes
    ? (raw as Uint8Array<ArrayBuffer>)
    : null
}

/** A plain object with exactly these keys. */
export function readRecord<K extends string>(
  raw: unknown,
  keys: readonly K[],
): Readonly<Record<K, unknown>> | null {
  if (!isPlainObject(raw)) return null
  const own = Object.keys(raw)
  if (own.length !== keys.length || !keys.every((key) => Object.hasOwn(raw, key))) return null
  return raw as Readonly<Record<K, unknown>>
}

export function isPlainObject(raw: unknown): raw is Record<string, unknown> {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return false
  const prototype: unknown = Object.getPrototypeOf(raw)
  return prototype === Object.prototype || prototype === null
}
