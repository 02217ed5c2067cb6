import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { buildCrc32 } from '../../../shared/exchange/crc32'
import { crc32OfText, formatLogLine, readLineChecksum } from '../../../shared/kernel/log-line'

/** Texts of every length of character, lone surrogates included. */
const TEXT = fc
  .array(fc.oneof(fc.nat(0x7f), fc.nat(0xffff), fc.integer({ min: 0xd800, max: 0xdfff })), {
    size: 'max',
    // Longer ones prove nothing more, and three hundred of them fill the memory.
    maxLength: 4000,
  })
  .map((units) => units.map((unit) => String.fromCharCode(unit)).join(''))

describe('the checksum of a line', () => {
  it('is that of the bytes a file keeps of it', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        const bytes = new TextEncoder().encode(text)
        expect(crc32OfText(text)).toBe(buildCrc32(bytes))
        expect(readLineChecksum(formatLogLine(text))).toBe(buildCrc32(bytes))
      }),
      { numRuns: 300 },
    )
  })
})
