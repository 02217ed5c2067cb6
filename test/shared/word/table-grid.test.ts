import { describe, expect, it } from 'vitest'
import { cell } from '../../../shared/documents/inline'
import { readPicture } from '../../../shared/word/images'
import { splitWidth } from '../../../shared/word/mesures'
import { isSafeLink } from '../../../shared/word/runs'
import { placeCells } from '../../../shared/word/table-grid'

describe('cells and the columns they stand in', () => {
  it('step over what a merged cell covers, and fill rows that are short', () => {
    const rows = [
      { cells: [cell('a', { rowSpan: 2 }), cell('b'), cell('c')] },
      { cells: [cell('d', { colSpan: 2 })] },
      { cells: [cell('e')] },
    ]
    const placed = placeCells(rows, 3).map((row) =>
      row.map(({ column, cell: c }) => [column, c.colSpan]),
    )
    expect(placed).toEqual([
      [
        [0, 1],
        [1, 1],
        [2, 1],
      ],
      [[1, 2]],
      [
        [0, 1],
        [1, 1],
        [2, 1],
      ],
    ])
  })

  it('never go past the last column', () => {
    const placed = placeCells([{ cells: [cell('a', { colSpan: 9 }), cell('b')] }], 2)
    expect(placed).toHaveLength(1)
    expect(placed[0]?.map(({ cell: c }) => c.colSpan)).toEqual([2])
  })
})

describe('widths', () => {
  it('are whole and add up', () => {
    const widths = splitWidth([1, 1, 1], 9638)
    expect(widths.every(Number.isInteger)).toBe(true)
    expect(widths.reduce((a, b) => a + b, 0)).toBe(9638)
  })
})

describe('pictures and links from a file', () => {
  it.each([
    ['data:image/png;base64,AAAA', undefined],
    ['data:image/svg+xml;base64,AAAA', undefined],
    ['data:image/jpeg;base64,/9j/', undefined],
    [
      'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAIAAAABCAIAAAB7QOjdAAAADElEQVR4nGNgYPgPAAEDAQAIicLsAAAAAElFTkSuQmCC',
      [2, 1],
    ],
    ['data:image/jpeg;base64,/9j/wAARCAAQACADASIAAhEBAxEB', [32, 16]],
  ])('%s', (dataUrl, size) => {
    const picture = readPicture(dataUrl)
    expect(picture === undefined ? undefined : [picture.width, picture.height]).toEqual(size)
  })

  it.each([
    ['https://example.org', true],
    ['mailto:a@example.org', true],
    ['javascript:alert(1)', false],
    ['file:///c:/x', false],
    ['https://exa mple.org', false],
  ])('%s', (href, safe) => {
    expect(isSafeLink(href)).toBe(safe)
  })
})
