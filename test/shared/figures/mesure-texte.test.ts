import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { getChasse } from '../../../shared/figures/chasses'
import { getLargeurTexte, limitLignes, listLignes } from '../../../shared/figures/mesure-texte'

const CORPS = { corps: 10 }

describe('the widths of the letters', () => {
  it.each([
    ['i', false, 229],
    ['m', false, 799],
    ['é', false, 498],
    ['W', true, 906],
    ['’', false, 250],
    ['\u00a0', false, 226],
    ['•', false, 498],
    ['\u0301', false, 0],
    ['漢', false, 1000],
  ])('%s (bold: %s) is %i thousandths', (letter, gras, width) => {
    expect(getChasse(letter, gras)).toBe(width)
  })

  it('makes Arial wider than Calibri', () => {
    const text = 'Comité de pilotage'
    expect(getLargeurTexte(text, { corps: 10, police: 'Arial' })).toBeGreaterThan(
      getLargeurTexte(text, { corps: 10, police: 'Calibri' }) * 1.1,
    )
  })
})

describe('the lines of a text', () => {
  it('are cut at spaces, never at no-break ones', () => {
    const lines = listLignes('Une équipe de 3,5\u00a0ETP pour animer la convention', 70, CORPS)
    expect(lines.length).toBeGreaterThan(2)
    expect(lines.some((line) => line.includes('3,5\u00a0ETP'))).toBe(true)
  })

  it('lose no letter, and never overflow, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', size: 'max', maxLength: 400 }),
        fc.double({ min: 15, max: 300, noNaN: true }),
        (text, width) => {
          const lines = listLignes(text, width, CORPS)
          const strip = (value: string): string => value.replace(/[ \t\n\r]+/g, '')
          expect(strip(lines.join(''))).toBe(strip(text))
          for (const line of lines) {
            if ([...line].length > 1)
              expect(getLargeurTexte(line, CORPS)).toBeLessThanOrEqual(width)
          }
        },
      ),
    )
  })

  it('are limited with an ellipsis that fits too', () => {
    const lines = listLignes('mot '.repeat(60), 80, CORPS)
    const kept = limitLignes(lines, 2, 80, CORPS)
    expect(kept).toHaveLength(2)
    expect(kept[1]).toMatch(/[mot]…$/)
    expect(getLargeurTexte(kept[1] ?? '', CORPS)).toBeLessThanOrEqual(80)
    expect(limitLignes(['seule'], 2, 80, CORPS)).toEqual(['seule'])
  })
})
