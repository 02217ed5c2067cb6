/** Reading what somebody else may have written: undefined as soon as one part is not understood. */

export type Raw = { readonly [key: string]: unknown }

export function isRecord(raw: unknown): raw is Raw {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw)
}

export function isAmong<T>(known: readonly T[], value: unknown): value is T {
  return (known as readonly unknown[]).includes(value)
}

/** A yes, a no, or nothing. */
export function isFlag(value: unknown): boolean {
  return value === undefined || typeof value === 'boolean'
}

export function readText(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined
}

/** A whole number between two bounds. */
export function readCount(value: unknown, min: number, max: number): number | undefined {
  if (typeof value !== 'number' || !Number.isInteger(value)) return undefined
  return value < min || value > max ? undefined : value
}

/** Every item of a list, or nothing at all. */
export function readAll<T>(
  raw: unknown,
  read: (item: unknown) => T | undefined,
): readonly T[] | undefined {
  if (!Array.isArray(raw)) return undefined
  const all: T[] = []
  for (const item of raw) {
    const value = read(item)
    if (value === undefined) return undefined
    all.push(value)
  }
  return all
}
