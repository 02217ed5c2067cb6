import { crc32, deflateRawSync } from 'node:zlib'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildCrc32 } from '../../../shared/exchange/crc32'
import { findEntryData, readEntryData } from '../../../shared/exchange/zip-data'
import { createRandom } from '../../fixtures/random.mjs'

const noise = (length: number, seed: number): Uint8Array => {
  const random = createRandom(seed)
  return new Uint8Array(length).map(() => Math.floor(random() * 256))
}

function read(packed: Uint8Array, size: number, signature: number, method = 8) {
  const entry = {
    filename: 'x',
    rawFilename: new Uint8Array([120]),
    compressedSize: packed.length,
    uncompressedSize: size,
    offset: 0,
    compressionMethod: method,
    directory: false,
    encrypted: false,
    zip64: false,
    signature,
  }
  return readEntryData(packed, entry, { start: 0, end: packed.length })
}

it('the checksum is that of zlib', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 3000, size: 'max' }), (bytes) => {
      expect(buildCrc32(bytes)).toBe(crc32(bytes))
    }),
  )
})

describe('what is packed is unpacked', () => {
  it.each([0, 1, 100, 16_383, 16_384, 16_385, 40_000, 300_000, 3_000_000])(
    '%i bytes, noise, text and zeros, at every level',
    async (length) => {
      const text = new TextEncoder().encode('Œuvrer à l’été '.repeat(length)).slice(0, length)
      for (const bytes of [noise(length, 1), text, new Uint8Array(length)]) {
        for (const level of [0, 1, 6, 9] as const) {
          const back = await read(deflateRawSync(bytes, { level }), length, crc32(bytes))
          expect(back.ok && Buffer.from(back.value).equals(bytes)).toBe(true)
        }
        const stored = await read(bytes, length, crc32(bytes), 0)
        expect(stored.ok && Buffer.from(stored.value).equals(bytes)).toBe(true)
      }
    },
    60_000,
  )
})

describe('a lie is refused', () => {
  it.each([100, 40_000, 300_000])(
    'one byte more or less, cut, another checksum: %i bytes',
    async (length) => {
      const bytes = noise(length, 2)
      const packed = deflateRawSync(bytes)
      const right = crc32(bytes)
      for (const [data, size, sum] of [
        [packed, length - 1, right],
        [packed, length + 1, right],
        [packed, 0, right],
        [packed, length, right ^ 1],
        [packed.subarray(0, -1), length, right],
        [packed.subarray(0, 10), length, right],
        [new Uint8Array(), length, right],
        [noise(500, 3), length, right],
      ] as const) {
        const back = await read(data, size, sum)
        expect(!back.ok && back.error.code).toBe('ctg-abime')
      }
    },
  )

  it('a bomb of 1 GB that says 1,000 bytes: at once, in 60 MB', async () => {
    const zeros = deflateRawSync(new Uint8Array(64 * 1024 * 1024))
    const packed = Buffer.concat(Array.from({ length: 16 }, () => zeros))
    const memory = process.memoryUsage().rss
    const cpu = process.cpuUsage()
    expect((await read(packed, 1000, 0)).ok).toBe(false)
    expect(process.cpuUsage(cpu).user).toBeLessThan(1_000_000)
    expect(process.memoryUsage().rss - memory).toBeLessThan(60 * 1024 * 1024)
  })
})

it('a header past the end of the file is refused, not read', () => {
  const entry = {
    filename: 'x',
    rawFilename: new Uint8Array([120]),
    compressedSize: 1,
    uncompressedSize: 1,
    offset: 90,
    compressionMethod: 0,
    directory: false,
    encrypted: false,
    zip64: false,
    signature: 0,
  }
  expect(findEntryData(new Uint8Array(100), entry).ok).toBe(false)
})
