import { describe, expect, it } from 'vitest'
import { formatTaille } from '../../../../renderer/features/historique/format-taille'

describe('sizes', () => {
  it.each([
    [0, '0 octet'],
    [845, '845 octets'],
    [1024, '1 ko'],
    [865_280, '845 ko'],
    [1_258_291, '1,2 Mo'],
    [24_696_061_952, '23 Go'],
  ])('%i', (bytes, wanted) => {
    expect(formatTaille(bytes).replaceAll('\u00a0', ' ')).toBe(wanted)
  })
})
