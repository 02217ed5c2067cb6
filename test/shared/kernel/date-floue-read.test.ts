import { describe, expect, it } from 'vitest'
import { readDateFloue } from '../../../shared/kernel/date-floue'
import { buildJour, buildMois, buildPlage } from '../../../shared/kernel/date-floue-build'

const june = { precision: 'mois', debut: '2022-06-01', fin: '2022-06-30' }
const span = buildPlage(buildMois(2021, 4), buildJour('2021-10-15'))

describe('readDateFloue', () => {
  it.each([
    ['nothing', null],
    ['a text', 'juin 2022'],
    ['a list', [june]],
    ['an unknown precision', { ...june, precision: 'siecle' }],
    ['bounds that are not those of a month', { ...june, fin: '2022-06-29' }],
    ['bounds that are not those of its part', { ...june, partie: 'fin' }],
    ['a day that does not exist', { precision: 'jour', debut: '2022-02-31', fin: '2022-02-31' }],
    ['a day of two days', { precision: 'jour', debut: '2022-02-01', fin: '2022-02-02' }],
    [
      'a list of one day',
      { precision: 'jours', debut: '2022-02-01', fin: '2022-02-01', jours: ['2022-02-01'] },
    ],
    ['a list without days', { precision: 'jours', debut: '2022-02-01', fin: '2022-02-02' }],
    [
      'a list with a foreign bound',
      {
        precision: 'jours',
        debut: '2022-01-01',
        fin: '2022-02-02',
        jours: ['2022-02-01', '2022-02-02'],
      },
    ],
    ['a span that ends before it starts', { ...span, plage: { de: june, a: buildMois(2021, 1) } }],
    ['a span of spans', { ...span, plage: { de: span, a: buildJour('2021-10-15') } }],
    [
      'a span of lists',
      {
        precision: 'plage',
        debut: '2022-02-01',
        fin: '2022-02-02',
        plage: {
          de: {
            precision: 'jours',
            debut: '2022-02-01',
            fin: '2022-02-02',
            jours: ['2022-02-01', '2022-02-02'],
          },
          a: buildJour('2022-02-02'),
        },
      },
    ],
    ['a span without ends', { precision: 'plage', debut: '2022-02-01', fin: '2022-02-02' }],
    [
      'a week that starts on a Tuesday',
      { precision: 'semaine', debut: '2022-09-06', fin: '2022-09-12' },
    ],
  ])('refuses %s', (_name, raw) => {
    expect(readDateFloue(raw)).toBeUndefined()
  })

  it('drops what it does not know or what means nothing there', () => {
    expect(
      readDateFloue({ ...june, couleur: 'rouge', borne: 'avant', heure: { debut: '14:00' } }),
    ).toEqual(june)
    expect(readDateFloue({ ...buildJour('2022-06-01'), partie: 'fin', jours: ['x'] })).toEqual(
      buildJour('2022-06-01'),
    )
    expect(readDateFloue({ ...span, borne: 'vers' })).toEqual(span)
  })

  it('keeps a time only when it exists', () => {
    const at = (heure: unknown): unknown => readDateFloue({ ...buildJour('2022-06-01'), heure })
    expect(at({ debut: '14:00', fin: '16:30' })).toMatchObject({
      heure: { debut: '14:00', fin: '16:30' },
    })
    expect(at({ debut: '14:00', fin: '13:00' })).toEqual(
      buildJour('2022-06-01', { debut: '14:00' }),
    )
    expect(at({ debut: '24:00' })).toEqual(buildJour('2022-06-01'))
  })

  it('is not fooled by a deep or cyclic value', () => {
    const loop: { [key: string]: unknown } = { ...span }
    loop['plage'] = { de: loop, a: loop }
    expect(readDateFloue(loop)).toBeUndefined()
  })
})
