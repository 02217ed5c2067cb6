import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  listRemedes,
  repousser,
  type SaisieRetro,
} from '../../../../renderer/features/retroplanning/retro/remedes'
import { addDays, getWeekday } from '../../../../shared/kernel/jour'

const REGLAGES = {
  zoneScolaire: 'c',
  alsaceMoselle: false,
  eviterAout: true,
  eviterVacances: true,
} as const

/** A Monday. */
const LUNDI = '2026-11-23'

const saisie = (
  jour: string | null,
  reglages: SaisieRetro['reglages'] = REGLAGES,
): SaisieRetro => ({
  ancres: [{ cle: 'a', etape: 'eta_a', nouvelle: null, jour }],
  reglages,
  retenus: [],
})

const isOuvre = (jour: string) => getWeekday(jour) <= 5

describe('remedies of a plan that does not fit', () => {
  it('gives nothing when everything fits', () => {
    expect(listRemedes(saisie(LUNDI), () => 0, isOuvre)).toEqual([])
  })

  it('finds the first working day that fits, whatever the distance', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 700 }), (manque) => {
        const libre = addDays(LUNDI, manque)
        const [remede] = listRemedes(
          saisie(LUNDI),
          ({ ancres }) => ((ancres[0]?.jour ?? '') < libre ? 1 : 0),
          isOuvre,
        )
        const jour = remede?.saisie.ancres[0]?.jour ?? ''
        expect(remede?.genre).toBe('repousser')
        expect(isOuvre(jour)).toBe(true)
        expect(jour >= libre).toBe(true)
        expect(jour <= addDays(libre, 2)).toBe(true)
      }),
    )
  })

  it('says when a setting settles a part only, after what settles all', () => {
    const remedes = listRemedes(
      saisie(LUNDI),
      ({ ancres, reglages }) =>
        (ancres[0]?.jour ?? '') >= '2027-01-11' ? 0 : reglages.eviterAout ? 3 : 2,
      isOuvre,
    )
    expect(remedes.map(({ genre, reste }) => [genre, reste])).toEqual([
      ['repousser', 0],
      ['aout', 2],
    ])
    expect(remedes[0]?.saisie.ancres[0]?.jour).toBe('2027-01-11')
    expect(remedes[1]?.saisie.reglages.eviterAout).toBe(false)
  })

  it('prefers to accept August to another date when both settle all', () => {
    const remedes = listRemedes(
      saisie(LUNDI),
      ({ ancres, reglages }) =>
        !reglages.eviterAout || (ancres[0]?.jour ?? '') >= '2027-01-11' ? 0 : 1,
      isOuvre,
    )
    expect(remedes.map(({ genre }) => genre)).toEqual(['aout', 'repousser'])
  })

  it('offers no setting that is off already, and no date beyond two years', () => {
    const off = { ...REGLAGES, eviterAout: false, eviterVacances: false }
    expect(listRemedes(saisie(LUNDI, off), () => 2, isOuvre)).toEqual([])
  })

  it('moves the one date that holds the rest, and says what no date settles', () => {
    const deux: SaisieRetro = {
      reglages: REGLAGES,
      retenus: [],
      ancres: [
        { cle: 'copil', etape: 'eta_c', nouvelle: null, jour: LUNDI },
        { cle: 'signature', etape: 'eta_s', nouvelle: null, jour: '2026-12-14' },
      ],
    }
    const remedes = listRemedes(
      deux,
      ({ ancres }) => ((ancres[1]?.jour ?? '') < '2027-02-01' ? 5 : 1),
      isOuvre,
    )
    expect(remedes).toHaveLength(1)
    expect(remedes[0]).toMatchObject({ deplacees: ['signature'], reste: 1 })
    expect(remedes[0]?.saisie.ancres.map(({ jour }) => jour)).toEqual([LUNDI, '2027-02-01'])
  })

  it('moves every imposed date by as much, and leaves lines without a day', () => {
    const moved = repousser(
      {
        reglages: REGLAGES,
        retenus: [],
        ancres: [
          { cle: 'a', etape: 'eta_a', nouvelle: null, jour: '2026-12-30' },
          { cle: 'b', etape: 'eta_b', nouvelle: null, jour: null },
        ],
      },
      3,
      ['a', 'b'],
    )
    expect(moved.ancres.map(({ jour }) => jour)).toEqual(['2027-01-02', null])
  })
})
