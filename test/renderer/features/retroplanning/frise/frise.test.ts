import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findLigne, getFenetre } from '../../../../../renderer/features/retroplanning/frise/fenetre'
import { etirerDate } from '../../../../../renderer/features/retroplanning/frise/etirer-date'
import { buildDecalage, getPas } from '../../../../../renderer/features/retroplanning/frise/pas'
import { readTouche } from '../../../../../renderer/features/retroplanning/frise/touches'
import {
  getJoursPoses,
  NIVEAUX,
  shiftZoom,
} from '../../../../../renderer/features/retroplanning/frise/zoom'
import {
  getRetroplanningPath,
  readRetroplanningRoute,
} from '../../../../../renderer/features/retroplanning/retroplanning-route'
import type { DateFloue } from '../../../../../shared/kernel/date-floue'
import { formatDateFloue } from '../../../../../shared/kernel/date-floue-format'
import { parseDateFloue } from '../../../../../shared/kernel/date-floue-parse'
import { daysBetween } from '../../../../../shared/kernel/jour'

function date(text: string): DateFloue {
  const read = parseDateFloue(text, '2022-10-24')
  if (!read.ok) throw new Error(text)
  return read.value
}

describe('the lines to draw', () => {
  it('hold all that the window sees, and few more', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(26, 29), { minLength: 1, maxLength: 3000, size: 'max' }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (heights, part) => {
          let y = 0
          const tops = heights.map((height) => (y += height) - height)
          const scroll = part * Math.max(0, y - 600)
          const { de, a } = getFenetre(tops, scroll, 600)
          for (const [index, top] of tops.entries()) {
            const isSeen = top + (heights[index] ?? 0) > scroll && top < scroll + 600
            if (isSeen) expect(index >= de && index < a).toBe(true)
          }
          expect(a - de).toBeLessThanOrEqual(Math.ceil(600 / 26) + 20)
          if (a < tops.length) expect(a - de).toBe(getFenetre(tops, 0, 600).a)
          expect(tops[findLigne(tops, scroll)]).toBeLessThanOrEqual(scroll)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('the scale', () => {
  it('goes from a week to five years, one step at a time', () => {
    expect(NIVEAUX[0]).toBe(7)
    expect(NIVEAUX.at(-1)).toBe(1827)
    expect(shiftZoom(365, -1)).toBe(183)
    expect(shiftZoom(365, 1)).toBe(731)
    expect(shiftZoom(334, 1)).toBe(365)
    expect(shiftZoom(7, -1)).toBe(7)
    expect(shiftZoom(1827, 1)).toBe(1827)
  })

  it('holds the plan and today, never less than what is shown', () => {
    const plan = { de: '2022-02-01', a: '2022-03-31' }
    const poses = getJoursPoses(plan, '2022-10-24', 365)
    expect(poses.de <= plan.de && poses.a >= '2022-10-24').toBe(true)
    expect(daysBetween(poses.de, poses.a) + 1).toBeGreaterThanOrEqual(365)
    expect(getJoursPoses(plan, '2040-01-01', null)).toEqual(plan)
  })
})

describe('the unit of a date', () => {
  it.each([
    ['15 juin 2022', 'day'],
    ['6 et 7 septembre 2022', 'day'],
    ['mars-avril 2022', 'month'],
    ['fin 2022', 'year'],
    ['1er semestre 2023', 'half'],
    ['T4 2022', 'quarter'],
    ['d’avril au 15 octobre 2021', 'day'],
  ])('« %s » moves by a %s', (text, unite) => {
    expect(getPas(date(text)).unite).toBe(unite)
  })

  it('is whole months or whole days', () => {
    expect(buildDecalage('quarter', -1)).toEqual({ months: -3 })
    expect(buildDecalage('week', 2)).toEqual({ days: 14 })
  })

  it('stretches one edge and leaves the other', () => {
    const moved = etirerDate(date('mars 2022'), 'fin', { months: 1 })
    expect(moved.ok && formatDateFloue(moved.value)).toBe('mars-avril 2022')
    expect(etirerDate(date('mars 2022'), 'debut', { months: 1 }).ok).toBe(false)
  })
})

describe('the keys', () => {
  const press = (key: string, more: Partial<Parameters<typeof readTouche>[0]> = {}) =>
    readTouche({ key, altKey: false, shiftKey: false, ctrlKey: false, metaKey: false, ...more })

  it('shift by the unit with Alt, by a month with Maj too', () => {
    expect(press('ArrowRight', { altKey: true })).toEqual({ genre: 'decale', sens: 1, mois: false })
    expect(press('ArrowLeft', { altKey: true, shiftKey: true })).toEqual({
      genre: 'decale',
      sens: -1,
      mois: true,
    })
  })

  it('never take AltGr, nor the keys of the application', () => {
    expect(press('ArrowRight', { altKey: true, ctrlKey: true })).toBeNull()
    expect(press('+', { ctrlKey: true })).toBeNull()
    expect(press('z')).toBeNull()
  })

  it('zoom with + whether Maj is needed or not', () => {
    expect(press('+', { shiftKey: true })).toEqual({ genre: 'zoom', sens: -1 })
    expect(press('-')).toEqual({ genre: 'zoom', sens: 1 })
  })
})

describe('the address', () => {
  it('names a view and a step', () => {
    expect(readRetroplanningRoute('/retroplanning')).toEqual({ vue: 'frise', etape: null })
    expect(readRetroplanningRoute(getRetroplanningPath('liste', 'eta_1'))).toEqual({
      vue: 'liste',
      etape: 'eta_1',
    })
    expect(readRetroplanningRoute('/retroplanning/autre').vue).toBe('frise')
  })
})
