import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDuree, parseDuree } from '../../../shared/kernel/duree'
import { buildHeure, formatHeure, getMinutes, parseHeureJour } from '../../../shared/kernel/heure'

const show = (text: string): string => text.replaceAll('\u00a0', '~')

describe('a length of time', () => {
  it.each([
    [0, '0~min'],
    [5, '5~min'],
    [45, '45~min'],
    [60, '1~h'],
    [65, '1~h~05'],
    [90, '1~h~30'],
    [150, '2~h~30'],
    [1440, '24~h'],
    [59.6, '1~h'],
    [-5, ''],
    [Number.NaN, ''],
  ])('%d minutes are « %s »', (minutes, wanted) => {
    expect(show(formatDuree(minutes))).toBe(wanted)
  })

  it.each([
    ['20', 20],
    ['20 min', 20],
    ['20min.', 20],
    ['20 minutes', 20],
    ['20’', 20],
    ["20'", 20],
    ['5 mn', 5],
    ['1h', 60],
    ['1 h', 60],
    ['1 heure', 60],
    ['2 heures', 120],
    ['1h30', 90],
    ['1 h 30', 90],
    ['1\u00a0h\u00a030', 90],
    ['1h 30 min', 90],
    ['1H05', 65],
    ['1 h 5 min', 65],
    ['1:30', 90],
    ['1,5 h', 90],
    ['0,25h', 15],
    ['Une heure et demie', 90],
    ['une demi-heure', 30],
    ["trois quarts d'heure", 45],
  ])('« %s » is %d minutes', (text, wanted) => {
    expect(parseDuree(text)).toEqual({ ok: true, value: wanted })
  })

  it.each(['', 'longtemps', '-5', '1:3', '1h75', '1:', '99999', '200 h', '1 h 30 40', '__proto__'])(
    '« %s » is refused with a sentence',
    (text) => {
      const read = parseDuree(text)
      expect(read.ok).toBe(false)
      if (!read.ok) expect(read.error.message).toContain('1 h 30')
    },
  )

  it('is read back as it is written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_080 }), (minutes) => {
        expect(parseDuree(formatDuree(minutes))).toEqual({ ok: true, value: minutes })
      }),
    )
  })
})

describe('an hour of the day', () => {
  it.each([
    ['14 h 20', '14:20'],
    ['14h20', '14:20'],
    ['14:20', '14:20'],
    ['9.30', '09:30'],
    ['9h', '09:00'],
    ['14', '14:00'],
    ['à 14 h', '14:00'],
    ['vers 10h15', '10:15'],
    ['Midi', '12:00'],
    ['minuit', '00:00'],
    ['8 heures', '08:00'],
    ['14 h 05 min', '14:05'],
    ['14\u00a0h\u00a020', '14:20'],
  ])('« %s » is %s', (text, wanted) => {
    expect(parseHeureJour(text)).toEqual({ ok: true, value: wanted })
  })

  it.each([
    ['25 h', 'heure-inexistante'],
    ['14:75', 'heure-inexistante'],
    ['', 'heure-illisible'],
    ['bientôt', 'heure-illisible'],
    ['14 h 5', 'heure-illisible'],
    ['14-16', 'heure-illisible'],
  ])('« %s » is refused: %s', (text, code) => {
    const read = parseHeureJour(text)
    expect(read.ok ? '' : read.error.code).toBe(code)
  })

  it.each([
    ['14:20', '14~h~20'],
    ['09:00', '9~h'],
    ['00:05', '0~h~05'],
    ['14h', ''],
  ])('%s is written « %s »', (heure, wanted) => {
    expect(show(formatHeure(heure))).toBe(wanted)
  })

  it('is read back as it is written, and counts its minutes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), (minutes) => {
        const heure = buildHeure(minutes)
        expect(getMinutes(heure)).toBe(minutes)
        expect(parseHeureJour(formatHeure(heure))).toEqual({ ok: true, value: heure })
      }),
    )
  })

  it('stays in its day', () => {
    expect([buildHeure(-10), buildHeure(2000), getMinutes('24:00'), getMinutes('')]).toEqual([
      '00:00',
      '23:59',
      null,
      null,
    ])
  })
})
