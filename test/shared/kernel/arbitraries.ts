import fc from 'fast-check'
import type { DateFloue } from '../../../shared/kernel/date-floue'
import { canHaveBorne } from '../../../shared/kernel/date-floue'
import {
  buildAnnee,
  buildJour,
  buildJours,
  buildMois,
  buildPlage,
  buildSemaine,
  buildSemestre,
  buildTrimestre,
} from '../../../shared/kernel/date-floue-build'
import { getDayFromNumber, getDayNumber, getIsoWeek } from '../../../shared/kernel/jour'

/** Any day from 1900 to 2199. */
export const day = fc
  .integer({ min: getDayNumber('1900-01-01'), max: getDayNumber('2199-12-31') })
  .map(getDayFromNumber)

const year = fc.integer({ min: 1900, max: 2199 })
const partie = fc.constantFrom(undefined, 'debut', 'milieu', 'fin') as fc.Arbitrary<
  DateFloue['partie']
>
const heure = fc
  .tuple(fc.integer({ min: 0, max: 1438 }), fc.option(fc.integer({ min: 1, max: 1439 })))
  .map(([start, end]): NonNullable<DateFloue['heure']> => {
    const text = (minutes: number): string =>
      `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`
    return end !== null && end > start
      ? { debut: text(start), fin: text(end) }
      : { debut: text(start) }
  })

const month = fc
  .tuple(year, fc.integer({ min: 1, max: 12 }), partie)
  .map(([y, m, p]) => buildMois(y, m, p))
const simple = fc.oneof(
  day.map((d) => buildJour(d)),
  month,
  day.map((d) => {
    const iso = getIsoWeek(d)
    return buildSemaine(iso.year, iso.week)
  }),
  fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, n]) => buildTrimestre(y, n)),
  fc.tuple(year, fc.integer({ min: 1, max: 2 })).map(([y, n]) => buildSemestre(y, n)),
  fc.tuple(year, partie).map(([y, p]) => buildAnnee(y, p)),
)

/** Two ends, near enough for their years to be the same half of the time. */
const plage = fc.tuple(simple, simple, fc.integer({ min: -1, max: 2 })).map(([de, a, years]) => {
  const near = moveToYear(a, Number(de.debut.slice(0, 4)) + years)
  return de.debut <= near.fin ? buildPlage(de, near) : de
})

function moveToYear(date: DateFloue, y: number): DateFloue {
  const month = Number(date.debut.slice(5, 7))
  switch (date.precision) {
    case 'jour':
      return buildJour(`${y}${date.debut.slice(4).replace('02-29', '02-28')}`)
    case 'mois':
      return buildMois(y, month, date.partie)
    case 'semaine':
      return buildSemaine(y, Math.min(52, getIsoWeek(date.debut).week))
    case 'trimestre':
      return buildTrimestre(y, Math.ceil(month / 3))
    case 'semestre':
      return buildSemestre(y, month <= 6 ? 1 : 2)
    default:
      return buildAnnee(y, date.partie)
  }
}

const borne = fc.constantFrom(
  undefined,
  undefined,
  'dici',
  'depuis',
  'pasAvant',
  'vers',
) as fc.Arbitrary<DateFloue['borne']>

/** Any date the program can hold. */
export const dateFloue = fc
  .tuple(
    fc.oneof(
      simple,
      plage,
      fc.tuple(day, heure).map(([d, h]) => buildJour(d, h)),
      fc
        .tuple(day, fc.array(fc.integer({ min: 0, max: 500 }), { minLength: 1, maxLength: 5 }))
        .map(([d, gaps]) =>
          buildJours([d, ...gaps.map((gap) => getDayFromNumber(getDayNumber(d) + gap))]),
        ),
    ),
    borne,
  )
  .map(([date, b]) => (b !== undefined && canHaveBorne(date) ? { ...date, borne: b } : date))
