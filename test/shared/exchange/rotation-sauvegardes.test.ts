import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isArchiveName } from '../../../shared/bridge/archive-name'
import {
  formatNomSauvegarde,
  parseNomSauvegarde,
  type RaisonSauvegarde,
} from '../../../shared/exchange/nom-sauvegarde'
import {
  listSauvegardesARetirer,
  PLAFOND_SAUVEGARDES,
  type SauvegardeRangee,
} from '../../../shared/exchange/rotation-sauvegardes'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const NOW = new Date(2026, 2, 2, 14, 32, 10).getTime()
const RAISONS = ['auto', 'avant-fusion', 'avant-restauration', 'fermeture', 'manuelle'] as const

function build(
  quand: number,
  nbOps: number,
  raison: RaisonSauvegarde = 'auto',
  taille = 500_000,
): SauvegardeRangee {
  return { name: formatNomSauvegarde({ quand, raison, nbOps }), taille }
}

function keep(
  all: readonly SauvegardeRangee[],
  options: Partial<Parameters<typeof listSauvegardesARetirer>[1]> = {},
): SauvegardeRangee[] {
  const removed = new Set(
    listSauvegardesARetirer(all, { now: NOW, plafond: PLAFOND_SAUVEGARDES, ...options }),
  )
  return all.filter(({ name }) => !removed.has(name))
}

describe('the name of a backup', () => {
  it('says when, why and how much', () => {
    const name = formatNomSauvegarde({ quand: NOW, raison: 'avant-fusion', nbOps: 1284 })
    expect(name).toBe('2026-03-02_143210_avant-fusion_1284.ctg')
    expect(parseNomSauvegarde(name)).toEqual({ quand: NOW, raison: 'avant-fusion', nbOps: 1284 })
  })

  it('is read back, sorts by date and is a name of archive, whatever the date', () => {
    const quand = fc.integer({ min: 0, max: new Date(9999, 11, 31).getTime() / 1000 })
    const one = fc.record({
      quand: quand.map((seconds) => seconds * 1000),
      raison: fc.constantFrom(...RAISONS),
      nbOps: fc.nat(2_000_000),
    })
    fc.assert(
      fc.property(one, one, (a, b) => {
        const name = formatNomSauvegarde(a)
        const parsed = parseNomSauvegarde(name)
        expect(parsed).toMatchObject({ raison: a.raison, nbOps: a.nbOps })
        // An hour that the change of clock repeats or skips may be read an hour away.
        expect(Math.abs((parsed?.quand ?? 0) - a.quand)).toBeLessThanOrEqual(HOUR)
        expect(isArchiveName(name)).toBe(true)
        if (a.quand + 2 * HOUR < b.quand) expect(name < formatNomSauvegarde(b)).toBe(true)
      }),
    )
  })

  it.each([
    '',
    'Budget.xlsx',
    '2026-03-02_143210_avant-fusion_1284.ctg.tmp',
    '2026-13-02_143210_auto_1.ctg',
    '2026-02-30_143210_auto_1.ctg',
    '2026-03-02_253210_auto_1.ctg',
    '2026-03-02_146210_auto_1.ctg',
    '2026-03-02_143210_jamais_1.ctg',
    '2026-03-02_143210_auto_.ctg',
    '../2026-03-02_143210_auto_1.ctg',
  ])('refuses %s', (name) => {
    expect(parseNomSauvegarde(name)).toBeNull()
  })
})

describe('the rotation', () => {
  it('keeps an hour each for a day, a day each for a month, a week each, then a month each', () => {
    const hours = Array.from({ length: 5 * 365 * 24 }, (_, at) =>
      build(NOW - at * HOUR, 50_000 - at),
    )
    const kept = keep(hours, { plafond: Infinity }).map(({ name }) => name)
    const within = (days: number): string[] =>
      kept.filter((name) => NOW - (parseNomSauvegarde(name)?.quand ?? 0) <= days * DAY)
    expect(within(1).length).toBeGreaterThanOrEqual(24)
    expect(new Set(within(30).map((name) => name.slice(0, 10))).size).toBeGreaterThanOrEqual(30)
    expect(new Set(kept.map((name) => name.slice(0, 7))).size).toBeGreaterThanOrEqual(60)
    expect(kept.length).toBeLessThanOrEqual(25 + 31 + 13 + 61)
  })

  it('does nothing more the second time', () => {
    fc.assert(
      fc.property(arbitraryList(), ({ all, now, plafond }) => {
        const once = keep(all, { now, plafond })
        expect(keep(once, { now, plafond })).toEqual(once)
      }),
      { numRuns: 200 },
    )
  })

  it('never takes what nothing else could give back, whatever the dates, sizes and clock', () => {
    fc.assert(
      fc.property(arbitraryList(), ({ all, now, plafond, illisibles }) => {
        const kept = keep(all, { now, plafond, illisibles })
        const names = new Set(kept.map(({ name }) => name))
        const known = all.map((one) => ({ ...one, ...parseNomSauvegarde(one.name) }))
        for (const { name, quand = 0, raison } of known) {
          const isRoutine = raison === 'auto' || raison === 'fermeture'
          if (!isRoutine && now - quand < 30 * DAY) expect(names.has(name)).toBe(true)
        }
        const fullest = Math.max(...known.map(({ nbOps = 0 }) => nbOps))
        expect(known.some((one) => one.nbOps === fullest && names.has(one.name))).toBe(true)
        const readable = known.filter(({ name }) => !illisibles.has(name))
        const latest = readable
          .map(({ name }) => name)
          .sort()
          .at(-1)
        if (latest !== undefined) expect(names.has(latest)).toBe(true)
      }),
      { numRuns: 300 },
    )
  })

  it('keeps at most the ceiling, as long as what is protected allows it', () => {
    fc.assert(
      fc.property(arbitraryList(), ({ all, now, plafond }) => {
        const kept = keep(all, { now, plafond })
        const total = kept.reduce((sum, { taille }) => sum + taille, 0)
        if (total <= plafond) return
        // Only what may never be deleted is left.
        const routine = kept.filter(({ name }) => /_(?:auto|fermeture)_/.test(name))
        expect(routine.length).toBeLessThanOrEqual(2)
      }),
      { numRuns: 300 },
    )
  })

  it('takes the oldest routine ones first when there are too many bytes', () => {
    const all = [
      build(NOW - 40 * DAY, 10, 'avant-fusion', 300),
      build(NOW - 35 * DAY, 11, 'auto', 300),
      build(NOW - 3 * DAY, 12, 'auto', 300),
      build(NOW - DAY, 13, 'auto', 300),
    ]
    expect(keep(all, { plafond: 900 })).toEqual([all[0], all[2], all[3]])
    expect(keep(all, { plafond: 600 })).toEqual([all[0], all[3]])
    expect(keep(all, { plafond: 0 })).toEqual([all[3]])
  })

  it('never lets an emptier dossier take the place of a fuller one', () => {
    const full = build(NOW - 20 * 60_000, 12_000, 'auto')
    const emptied = Array.from({ length: 500 }, (_, at) => build(NOW - at * 1000, 3, 'auto'))
    expect(keep([full, ...emptied])).toContainEqual(full)
    // The fullest of an hour, of a day: the newest is kept beside.
    const hour = [build(NOW - 30_000, 50), build(NOW - 20_000, 40), build(NOW - 10_000, 40)]
    expect(keep([full, ...hour])).toEqual([full, hour[2]])
  })

  it('loses nothing of the past while the clock is wrong', () => {
    const past = Array.from({ length: 40 }, (_, at) => build(NOW - at * DAY, 1000 - at))
    const before = keep(past)
    const ahead = NOW + 20 * 365 * DAY
    const wrong = Array.from({ length: 3_000 }, (_, at) => build(ahead + at * HOUR, 2000 + at))
    // The clock is right again: the backups from the future crowd none of the real ones out.
    const later = keep([...past, ...wrong])
    for (const one of before) expect(later).toContainEqual(one)
    // While it was ahead, the days of before were still the latest days but for those made then.
    const during = keep([...past, ...wrong.slice(0, 5)], { now: ahead + 5 * HOUR })
    expect(during.filter((one) => past.includes(one)).length).toBeGreaterThanOrEqual(25)
    // Set far back: everything is later than now, and nothing is lost for it.
    const back = keep(past, { now: NOW - 10 * 365 * DAY })
    for (const one of before) expect(back).toContainEqual(one)
  })

  it('leaves a dossier alone that was not opened for ten years', () => {
    const old = Array.from({ length: 20 }, (_, at) => build(NOW - 3650 * DAY - at * DAY, 100 - at))
    expect(keep(old)).toEqual(old)
  })

  it('never takes a file whose name is not of ours', () => {
    const foreign = { name: 'Budget.xlsx', taille: 10_000_000_000 }
    expect(keep([foreign, build(NOW, 1)], { plafond: 0 })).toContainEqual(foreign)
  })

  it('answers for 20,000 backups within two seconds of the processor', () => {
    const all = Array.from({ length: 20_000 }, (_, at) =>
      build(NOW - at * 17 * 60_000, at % 977, RAISONS[at % 5] ?? 'auto'),
    )
    const start = process.cpuUsage()
    const kept = keep(all)
    expect(process.cpuUsage(start).user / 1000).toBeLessThan(2_000)
    expect(kept.length).toBeLessThan(all.length)
  })
})

/** Lists of any length around a clock that may be anywhere; names are unique, as in a folder. */
function arbitraryList(): fc.Arbitrary<{
  all: SauvegardeRangee[]
  now: number
  plafond: number
  illisibles: ReadonlySet<string>
}> {
  const one = fc
    .record({
      quand: fc
        .oneof(
          fc.integer({ min: -3 * 3600, max: 86_400 }),
          fc.integer({ min: -400 * 86_400, max: 3000 * 86_400 }),
        )
        .map((seconds) => NOW - seconds * 1000),
      raison: fc.constantFrom(...RAISONS),
      nbOps: fc.oneof(fc.nat(5), fc.nat(60_000)),
      taille: fc.nat(30_000_000),
    })
    .map(({ taille, ...nom }) => ({ name: formatNomSauvegarde(nom), taille }))
  return fc
    .record({
      all: fc.uniqueArray(one, {
        selector: ({ name }) => name,
        minLength: 1,
        size: 'max',
        maxLength: 400,
      }),
      now: fc.constantFrom(NOW, NOW - 900 * DAY, NOW + 900 * DAY, NOW - 90_000),
      plafond: fc.constantFrom(0, 50_000_000, PLAFOND_SAUVEGARDES),
      unreadable: fc.array(fc.nat(399), { maxLength: 50 }),
    })
    .map(({ unreadable, ...list }) => ({
      ...list,
      illisibles: new Set(unreadable.flatMap((at) => list.all[at]?.name ?? [])),
    }))
}
