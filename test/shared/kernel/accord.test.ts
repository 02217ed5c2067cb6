import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  accorderArticle,
  accorderGenre,
  accorderNombre,
  accorderUn,
  elide,
  formatCompte,
  formatOrdinal,
  formatPlageNumeros,
  joinListe,
} from '../../../shared/kernel/accord'

const show = (text: string): string => text.replaceAll('\u00a0', '~')
const action = { one: 'action', many: 'actions' }

describe('number', () => {
  it.each([
    [0, '0~action'],
    [1, '1~action'],
    [1.5, '1,5~action'],
    [-1, '−1~action'],
    [2, '2~actions'],
    [20, '20~actions'],
    [1250, '1~250~actions'],
  ])('%d', (count, expected) => {
    expect(show(formatCompte(count, action))).toBe(expected)
  })

  it('agrees headings', () => {
    const heading = { one: 'Action à développer', many: 'Actions à développer' }
    expect([1, 3].map((count) => accorderNombre(count, heading))).toEqual([
      'Action à développer',
      'Actions à développer',
    ])
  })
})

describe('gender', () => {
  it('chooses a form, the masculine when unknown', () => {
    const forms = { m: 'son Président', f: 'sa Présidente' }
    expect([
      accorderGenre('m', forms),
      accorderGenre('f', forms),
      accorderGenre(null, forms),
    ]).toEqual(['son Président', 'sa Présidente', 'son Président'])
    expect([accorderUn('axe', 'm'), accorderUn('phase', 'f')]).toEqual(['un axe', 'une phase'])
  })
})

describe('elision', () => {
  it.each([
    ['de', 'enjeu', 'd’enjeu'],
    ['de', 'phase', 'de phase'],
    ['de', 'Œuilly', 'd’Œuilly'],
    ['de', 'École', 'd’École'],
    ['de', 'habitants', 'd’habitants'],
    ['de', 'handicap', 'de handicap'],
    ['de', 'Haute-Garonne', 'de Haute-Garonne'],
    ['de', 'Hérault', 'd’Hérault'],
    ['de', 'hébergement', 'd’hébergement'],
    ['que', 'il', 'qu’il'],
    ['la', 'EPCI', 'l’EPCI'],
    ['le', 'HLM', 'le HLM'],
    ['le', 'onzième', 'le onzième'],
    ['le', 'yoga', 'le yoga'],
    ['la', 'Yonne', 'la Yonne'],
    ['De', 'axe', 'D’axe'],
    ['de', '« aller vers »', 'd’« aller vers »'],
    ['de', '11 axes', 'de 11 axes'],
    ['avec', 'elle', 'avec elle'],
    ['de', '', 'de '],
  ])('%s + %s', (small, word, expected) => {
    expect(elide(small, word)).toBe(expected)
  })

  it.each([
    ['axe', 'm', {}, 'l’axe'],
    ['phase', 'f', {}, 'la phase'],
    ['rapport', 'm', {}, 'le rapport'],
    ['axes', 'm', { plural: true }, 'les axes'],
    ['axe', 'm', { preposition: 'de' }, 'de l’axe'],
    ['rapport', 'm', { preposition: 'de' }, 'du rapport'],
    ['phase', 'f', { preposition: 'de' }, 'de la phase'],
    ['axes', 'm', { plural: true, preposition: 'de' }, 'des axes'],
    ['phase', 'f', { preposition: 'a' }, 'à la phase'],
    ['rapport', 'm', { preposition: 'a' }, 'au rapport'],
    ['orientation', 'f', { preposition: 'a' }, 'à l’orientation'],
    ['axes', 'm', { plural: true, preposition: 'a' }, 'aux axes'],
  ] as const)('%s %s %j', (noun, genre, options, expected) => {
    expect(accorderArticle(noun, genre, options)).toBe(expected)
  })
})

describe('lists', () => {
  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a et b'],
    [['a', 'b', 'c'], 'a, b et c'],
  ])('%j', (items, expected) => {
    expect(joinListe(items)).toBe(expected)
  })

  it('takes another word', () => {
    expect(joinListe(['a', 'b'], 'ou')).toBe('a ou b')
  })

  it.each([
    [[], ''],
    [[3], '3'],
    [[3, 4], '3 et 4'],
    [[3, 4, 5, 6], '3~à~6'],
    [[1, 3, 5], '1, 3 et 5'],
    [[9, 1, 4, 3, 5, 6, 3], '1, 3~à~6 et 9'],
    [[1, 2, 3, 5, 6, 7], '1~à~3 et 5~à~7'],
  ])('numbers %j', (numbers, expected) => {
    expect(show(formatPlageNumeros(numbers))).toBe(expected)
  })

  it('names every number once', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 60 })), (numbers) => {
        const back = show(formatPlageNumeros(numbers))
          .split(/, | et /)
          .filter((part) => part !== '')
          .flatMap((part) => {
            const [from = 0, to = from] = part.split('~à~').map(Number)
            return Array.from({ length: to - from + 1 }, (_, index) => from + index)
          })
        expect(back).toEqual([...new Set(numbers)].sort((a, b) => a - b))
      }),
    )
  })

  it('writes ordinals', () => {
    expect([
      formatOrdinal(1),
      formatOrdinal(1, 'f'),
      formatOrdinal(2),
      formatOrdinal(21, 'f'),
    ]).toEqual(['1er', '1re', '2e', '21e'])
  })
})
