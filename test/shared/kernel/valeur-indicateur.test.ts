import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ValeurIndicateur } from '../../../shared/kernel/valeur-indicateur'
import {
  formatValeurIndicateur,
  parseValeurIndicateur,
  readValeurIndicateur,
} from '../../../shared/kernel/valeur-indicateur'

describe('parseValeurIndicateur', () => {
  it.each([
    ['42,3 %', { nature: 'nombre', nombre: 42.3 }],
    ['33%', { nature: 'nombre', nombre: 33 }],
    ['4 077', { nature: 'nombre', nombre: 4077 }],
    ['20\u202f391', { nature: 'nombre', nombre: 20391 }],
    ['8 629', { nature: 'nombre', nombre: 8629 }],
    ['-150', { nature: 'nombre', nombre: -150 }],
    ['−150', { nature: 'nombre', nombre: -150 }],
    ['0', { nature: 'nombre', nombre: 0 }],
    ['490 787 €', { nature: 'nombre', nombre: 490787 }],
    ['nd', { nature: 'nd' }],
    ['n.d.', { nature: 'nd' }],
    ['N. D.', { nature: 'nd' }],
    ['non disponible', { nature: 'nd' }],
    ['-', { nature: 'nd' }],
    ['–', { nature: 'nd' }],
    ['secret statistique', { nature: 'secret' }],
    ['Secret', { nature: 'secret' }],
    ['ss', { nature: 'secret' }],
    ['s.s.', { nature: 'secret' }],
    ['non concerné', { nature: 'sansObjet' }],
    ['sans objet', { nature: 'sansObjet' }],
    ['s.o.', { nature: 'sansObjet' }],
    ['environ 26 000', { nature: 'texte', texte: 'environ 26 000' }],
    ['8 629 bénéficiaires', { nature: 'texte', texte: '8 629 bénéficiaires' }],
  ])('%s', (written, expected) => {
    expect(parseValeurIndicateur(written)).toEqual({ ok: true, value: expected })
  })

  it('refuses an empty text and a figure with two meanings', () => {
    expect(parseValeurIndicateur(' ')).toMatchObject({ ok: false, error: { code: 'valeur-vide' } })
    expect(parseValeurIndicateur('12.345')).toMatchObject({
      ok: false,
      error: { code: 'nombre-ambigu' },
    })
  })
})

describe('formatValeurIndicateur', () => {
  it.each([
    [{ nature: 'nombre', nombre: 42.3 }, '%', '42,3~%'],
    [{ nature: 'nombre', nombre: -150 }, 'familles', '−150~familles'],
    [{ nature: 'nombre', nombre: 20391 }, undefined, '20~391'],
    [{ nature: 'nombre', nombre: 2.5 }, 'ETP', '2,5~ETP'],
    [{ nature: 'nd' }, '%', 'n.d.'],
    [{ nature: 'secret' }, '%', 'secret statistique'],
    [{ nature: 'sansObjet' }, '%', 'sans objet'],
    [{ nature: 'texte', texte: 'de 3 à 5' }, '%', 'de 3 à 5'],
  ] as const)('%j %s', (value, unit, printed) => {
    expect(formatValeurIndicateur(value, unit).replaceAll('\u00a0', '~')).toBe(printed)
  })

  it('is read back, with or without « % »', () => {
    const value: fc.Arbitrary<ValeurIndicateur> = fc.oneof(
      fc
        .double({ noNaN: true, noDefaultInfinity: true })
        .map((nombre) => ({ nature: 'nombre', nombre: nombre === 0 ? 0 : nombre }) as const),
      fc
        .integer()
        .map((nombre) => ({ nature: 'nombre', nombre: nombre === 0 ? 0 : nombre / 10 }) as const),
      fc.constantFrom({ nature: 'nd' }, { nature: 'secret' }, { nature: 'sansObjet' }, {
        nature: 'texte',
        texte: 'de 3 à 5',
      } as const) as fc.Arbitrary<ValeurIndicateur>,
    )
    fc.assert(
      fc.property(value, fc.constantFrom(undefined, '%'), (item, unit) => {
        expect(parseValeurIndicateur(formatValeurIndicateur(item, unit))).toEqual({
          ok: true,
          value: item,
        })
        expect(readValeurIndicateur(JSON.parse(JSON.stringify(item)))).toEqual(item)
      }),
      { numRuns: 3000 },
    )
  })

  it.each([
    null,
    42,
    { nature: 'nombre' },
    { nature: 'nombre', nombre: Number.NaN },
    { nature: 'texte', texte: '' },
    { nature: 'autre' },
  ])('refuses %j from a file', (raw) => {
    expect(readValeurIndicateur(raw)).toBeUndefined()
  })
})
