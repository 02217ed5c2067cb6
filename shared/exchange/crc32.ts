/** Bytes taken at a step, one table each: five times faster than one byte and one table. */
const STEP = 8

const T0 = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit += 1) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1
  return value
})
const [T1, T2] = [buildNext(T0, 1), buildNext(T0, 2)]
const [T3, T4, T5] = [buildNext(T0, 3), buildNext(T0, 4), buildNext(T0, 5)]
const [T6, T7] = [buildNext(T0, 6), buildNext(T0, 7)]

/** What each byte becomes once `steps` more bytes of zero have passed. */
function buildNext(table: Uint32Array, steps: number): Uint32Array {
  if (steps === 0) return table
  const before = buildNext(table, steps - 1)
  return before.map((value) => (value >>> 8) ^ (table[value & 0xff] ?? 0))
}

/** The checksum of zip entries (CRC-32, IEEE), as an unsigned number. */
export function buildCrc32(bytes: Uint8Array): number {
  const whole = bytes.length - (bytes.length % STEP)
  let crc = -1
  let i = 0
  for (; i < whole; i += STEP) {
    const low = (bytes[i] ?? 0) | ((bytes[i + 1] ?? 0) << 8)
    const next = crc ^ (low | ((bytes[i + 2] ?? 0) << 16) | ((bytes[i + 3] ?? 0) << 24))
    crc =
      (T7[next & 0xff] ?? 0) ^
      (T6[(next >>> 8) & 0xff] ?? 0) ^
      (T5[(next >>> 16) & 0xff] ?? 0) ^
      (T4[next >>> 24] ?? 0) ^
      (T3[bytes[i + 4] ?? 0] ?? 0) ^
      (T2[bytes[i + 5] ?? 0] ?? 0) ^
      (T1[bytes[i + 6] ?? 0] ?? 0) ^
      (T0[bytes[i + 7] ?? 0] ?? 0)
  }
  for (; i < bytes.length; i += 1) crc = (T0[(crc ^ (bytes[i] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8)
  return ~crc >>> 0
}
