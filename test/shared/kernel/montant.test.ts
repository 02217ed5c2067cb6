import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Montant } from '../../../shared/kernel/montant'
import { buildMontant, readMontant, UNITES_MONTANT } from '../../../shared/kernel/montant'
import { formatCentimes, formatMontant } from '../../../shared/kernel/montant-format'
import { parseMontant } from '../../../shared/kernel/montant-parse'
import { addMontants, formatSomme, sumMontants } from '../../../shared/kernel/montant-somme'

function amount(text: string): Montant {
  const result = parseMontant(text)
  if (!result.ok) throw new Error(`${text}: ${result.error.message}`)
  return result.value
}

const plain = (text: string): string => text.replaceAll('\u00a0', ' ')
const base = { qualificatif: 'exact', taxe: 'sansObjet', unites: [] }

describe('amounts of the seeds and of other CTG', () => {
  it.each([
    ['30 798 € TTC', { centimes: 3_079_800, taxe: 'ttc' }, '30 798 € TTC'],
    ['24 638 €', { centimes: 2_463_800 }, '24 638 €'],
    ['24 638 € HT', { centimes: 2_463_800, taxe: 'ht' }, '24 638 € HT'],
    [
      "plus de 1 million d'euros",
      { centimes: 100_000_000, qualificatif: 'plusDe' },
      'plus de 1 million d’euros',
    ],
    [
      'Plus de 1 million d’euros',
      { centimes: 100_000_000, qualificatif: 'plusDe' },
      'plus de 1 million d’euros',
    ],
    ['490 787 €', { centimes: 49_078_700 }, '490 787 €'],
    ['1 088 787,40', { centimes: 108_878_740 }, '1 088 787,40 €'],
    ['8 551 023 €', { centimes: 855_102_300 }, '8 551 023 €'],
    ['environ 26 000 €', { centimes: 2_600_000, qualificatif: 'environ' }, 'environ 26 000 €'],
    [
      '50 000 € / an / poste',
      { centimes: 5_000_000, unites: ['an', 'poste'] },
      '50 000 € / an / poste',
    ],
    ['2 500 €/classe', { centimes: 250_000, unites: ['classe'] }, '2 500 € / classe'],
    [
      'entre 8 000 et 10 000 € de reste à charge',
      { centimes: 800_000, centimesMax: 1_000_000, texte: 'de reste à charge' },
      'entre 8 000 et 10 000 € de reste à charge',
    ],
    [
      '2 600–3 600 € par place',
      { centimes: 260_000, centimesMax: 360_000, unites: ['place'] },
      'entre 2 600 et 3 600 € / place',
    ],
    ['à définir', { centimes: null, texte: 'à définir' }, 'à définir'],
    ['sur fonds propres', { centimes: null, texte: 'sur fonds propres' }, 'sur fonds propres'],
    ['12 k€', { centimes: 1_200_000 }, '12 000 €'],
    ['1,2 M€', { centimes: 120_000_000 }, '1 200 000 €'],
    ['8 à 10 k€', { centimes: 800_000, centimesMax: 1_000_000 }, 'entre 8 000 et 10 000 €'],
    ['jusqu’à 10 000 €', { centimes: 0, centimesMax: 1_000_000 }, 'jusqu’à 10 000 €'],
    [
      'près de 2 millions d’euros',
      { centimes: 200_000_000, qualificatif: 'pres' },
      'près de 2 millions d’euros',
    ],
    [
      'moins de 500 euros par mois',
      { centimes: 50_000, qualificatif: 'moinsDe', unites: ['mois'] },
      'moins de 500 € / mois',
    ],
    ['24 638 € (arrondi)', { centimes: 2_463_800, qualificatif: 'arrondi' }, '24 638 € (arrondi)'],
    ['12,50 € de l’heure', { centimes: 1250, unites: ['heure'] }, '12,50 € / heure'],
    ['3 € par enfant', { centimes: 300, texte: 'par enfant' }, '3 € par enfant'],
    ['1 500 € / an TTC', { centimes: 150_000, taxe: 'ttc', unites: ['an'] }, '1 500 € TTC / an'],
    ['12.500 €', { centimes: 1_250_000 }, '12 500 €'],
    ['12.5 €', { centimes: 1250 }, '12,50 €'],
    ['-150', { centimes: -15_000 }, '−150 €'],
    ['−150 €', { centimes: -15_000 }, '−150 €'],
    ['0 €', { centimes: 0 }, '0 €'],
    ['30798€', { centimes: 3_079_800 }, '30 798 €'],
  ])('%s', (written, expected, printed) => {
    const value = amount(written)
    expect(value).toEqual({ ...base, ...expected })
    expect(plain(formatMontant(value))).toBe(printed)
  })

  it.each([
    '',
    '  ',
    '30 79B €',
    '12,345 €',
    '1,2,3',
    'entre 10 000 et 8 000 €',
    'coût : 300 €',
    'x3 postes à 2 000 €',
    '3 postes à définir',
    '10 € + 5 €',
    '10 € ou 12 €',
  ])('refuses « %s » rather than leave a figure out in silence', (written) => {
    expect(parseMontant(written).ok).toBe(false)
  })

  it('writes every space of a figure as U+00A0', () => {
    expect(formatMontant(amount('1 088 787,40 € TTC'))).toBe('1\u00a0088\u00a0787,40\u00a0€ TTC')
  })

  it.each([
    ['30 798 € TTC', '30 798 €'],
    ['environ 26 000 €', '≈ 26 000 €'],
    ["plus de 1 million d'euros", '> 1 000 000 €'],
    ['entre 8 000 et 10 000 € de reste à charge', '8 000-10 000 €'],
    ['jusqu’à 10 000 €', '≤ 10 000 €'],
    ['à définir', 'à définir'],
  ])('short: %s', (written, printed) => {
    expect(plain(formatMontant(amount(written), { short: true }))).toBe(printed)
  })
})

const centimes = fc.oneof(
  fc.integer({ min: -10_000_000_00, max: 10_000_000_00 }),
  fc.integer({ min: 0, max: 999 }).map((n) => n * 10_000_000),
  fc.maxSafeInteger(),
)
const montant: fc.Arbitrary<Montant> = fc.oneof(
  fc
    .constantFrom('à définir', 'sur fonds propres', 'valorisation', 'voir la fiche')
    .map((texte) => ({
      centimes: null,
      qualificatif: 'exact' as const,
      taxe: 'sansObjet' as const,
      unites: [],
      texte,
    })),
  fc
    .record({
      centimes,
      span: fc.option(fc.integer({ min: 1, max: 10_000_000 })),
      qualificatif: fc.constantFrom<Montant['qualificatif']>(
        'exact',
        'arrondi',
        'environ',
        'plusDe',
        'moinsDe',
        'pres',
      ),
      taxe: fc.constantFrom<Montant['taxe']>('ht', 'ttc', 'sansObjet'),
      unites: fc.uniqueArray(fc.constantFrom(...UNITES_MONTANT), { maxLength: 3 }),
      texte: fc.option(fc.constantFrom('de reste à charge', 'par enfant', '(Caf et Département)')),
    })
    .map(({ span, texte, ...rest }) => ({
      ...rest,
      ...(span !== null && rest.centimes >= 0 && Number.isSafeInteger(rest.centimes + span)
        ? { centimesMax: rest.centimes + span }
        : {}),
      ...(texte === null ? {} : { texte }),
    })),
)

describe('properties', () => {
  it('what is printed is read back', () => {
    fc.assert(
      fc.property(montant, (value) => {
        expect(parseMontant(formatMontant(value))).toEqual({ ok: true, value })
      }),
      { numRuns: 5000 },
    )
  })

  it('a value survives the file', () => {
    fc.assert(
      fc.property(montant, (value) => {
        expect(readMontant(JSON.parse(JSON.stringify(value)))).toEqual(value)
      }),
    )
  })

  it('cents are exact: printing and reading never drifts', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), (value) => {
        expect(parseMontant(formatCentimes(value))).toMatchObject({
          ok: true,
          value: { centimes: value },
        })
      }),
      { numRuns: 3000 },
    )
  })

  it('a sum does not depend on the order', () => {
    fc.assert(
      fc.property(fc.array(fc.option(montant), { maxLength: 8 }), (list) => {
        expect(sumMontants(list.toReversed())).toEqual(sumMontants(list))
      }),
    )
  })
})

describe('readMontant', () => {
  it.each([
    null,
    30798,
    '30 798 €',
    [],
    {},
    { centimes: 1.5 },
    { centimes: '12' },
    { centimes: null },
    { centimes: null, texte: ' ' },
    { centimes: 200, centimesMax: 100 },
    { centimes: 2 ** 60 },
  ])('refuses %j', (raw) => {
    expect(readMontant(raw)).toBeUndefined()
  })

  it('drops what it does not know', () => {
    expect(
      readMontant({
        centimes: 100,
        qualificatif: 'peutEtre',
        taxe: 'tva',
        unites: ['an', 'an', 'lune'],
        devise: 'USD',
      }),
    ).toEqual({ ...base, centimes: 100, unites: ['an'] })
  })
})

describe('sumMontants', () => {
  it('adds the detail of seed 003 and finds its gap', () => {
    const detail = [
      '442 500 €',
      '520 600 €',
      '36 000 €',
      '44 400 €',
      '6 900 €',
      '7 200 €',
      '22 600 €',
      '9 600 €',
    ]
    const announced = ['490 787 €', '598 000 €']
    const left = sumMontants(detail.map(amount))
    const right = sumMontants(announced.map(amount))
    expect([left.total, right.total]).toEqual([108_980_000, 108_878_700])
    expect(plain(formatCentimes(left.total - right.total))).toBe('1 013 €')
    expect(left.certain && right.certain).toBe(true)
  })

  it('says what it leaves out', () => {
    const sum = sumMontants([
      amount('1 000 €'),
      amount('environ 500 €'),
      amount('entre 100 et 200 €'),
      amount('50 000 € / an / poste'),
      amount('à définir'),
      null,
    ])
    expect(sum).toMatchObject({
      total: 160_000,
      totalMax: 170_000,
      certain: false,
      ranges: 1,
      qualified: 1,
      unknown: 2,
      perUnit: 1,
    })
    expect(plain(formatSomme(sum))).toBe(
      'de 1 600 € à 1 700 € (hors 2 montants non chiffrés et 1 à l’unité)',
    )
  })

  it('adds amounts of one unit, and warns of mixed taxes', () => {
    expect(sumMontants([amount('10 € / an'), amount('5 € / an')])).toMatchObject({
      total: 1500,
      unites: ['an'],
      certain: true,
    })
    expect(sumMontants([amount('10 € HT'), amount('5 € TTC')])).toMatchObject({
      mixedTaxes: true,
      certain: false,
    })
    expect(sumMontants([])).toMatchObject({ total: 0, certain: true })
  })
})

describe('addMontants', () => {
  it('adds the ends of ranges and keeps the doubt', () => {
    expect(addMontants(amount('entre 1 et 2 €'), amount('environ 10 €'))).toMatchObject({
      ok: true,
      value: { centimes: 1100, centimesMax: 1200, qualificatif: 'environ' },
    })
    expect(addMontants(buildMontant(100), buildMontant(50, 'ttc'))).toMatchObject({
      value: { centimes: 150, taxe: 'ttc' },
    })
  })

  it.each([
    ['à définir', '10 €', 'montant-sans-chiffre'],
    ['10 € / an', '10 €', 'unites-differentes'],
    ['10 € HT', '10 € TTC', 'taxes-differentes'],
  ])('refuses %s and %s', (a, b, code) => {
    expect(addMontants(amount(a), amount(b))).toMatchObject({ ok: false, error: { code } })
  })
})
