import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Dossier } from '../../../../shared/domain/dossier'
import {
  retroplanifier,
  type PropositionPlan,
} from '../../../../shared/gestes/retroplanning/retroplanifier'
import {
  buildAnnee,
  buildJour,
  buildJours,
  buildMois,
  buildPlage,
  buildSemaine,
  buildSemestre,
  buildTrimestre,
} from '../../../../shared/kernel/date-floue-build'
import type { DateFloue } from '../../../../shared/kernel/date-floue'
import { addDays } from '../../../../shared/kernel/jour'
import type { Id } from '../../../../shared/kernel/json'
import {
  buildCalendrier,
  type PeriodeVacances,
} from '../../../../shared/rules/calendrier/calendrier.rules'
import { listLiensNonDits } from './liens-non-dits'
import { buildPlan, type EtapeEcrite, type LienEcrit } from './plan-genere'

const TODAY = '2026-01-05'
const VACANCES: readonly PeriodeVacances[] = [
  { zone: 'a', nom: 'Hiver', debut: '2026-02-07', fin: '2026-02-22' },
  { zone: 'a', nom: 'Toussaint', debut: '2026-10-17', fin: '2026-11-01' },
]

const jour = fc.integer({ min: -200, max: 1200 }).map((days) => addDays(TODAY, days))
const year = fc.integer({ min: 2025, max: 2028 })
const date: fc.Arbitrary<DateFloue> = fc.oneof(
  jour.map((day) => buildJour(day)),
  fc
    .tuple(jour, fc.integer({ min: 1, max: 30 }))
    .map(([day, more]) => buildJours([day, addDays(day, more)])),
  fc.tuple(year, fc.integer({ min: 1, max: 52 })).map(([y, week]) => buildSemaine(y, week)),
  fc.tuple(year, fc.integer({ min: 1, max: 12 })).map(([y, month]) => buildMois(y, month)),
  fc
    .tuple(year, fc.integer({ min: 1, max: 10 }))
    .map(([y, month]) => buildPlage(buildMois(y, month), buildMois(y, month + 2))),
  fc.tuple(year, fc.integer({ min: 1, max: 4 })).map(([y, rank]) => buildTrimestre(y, rank)),
  fc.tuple(year, fc.integer({ min: 1, max: 2 })).map(([y, rank]) => buildSemestre(y, rank)),
  year.map((y) => buildAnnee(y, 'fin')),
)
const unite = fc.constantFrom('jours', 'jours_ouvres', 'jours_francs', 'semaines', 'mois')

type Cas = {
  readonly etapes: Record<Id, EtapeEcrite>
  readonly liens: LienEcrit[]
  readonly ancres: { etape: Id; jour: string }[]
  readonly eviter: boolean
}

const cas: fc.Arbitrary<Cas> = fc.integer({ min: 2, max: 30 }).chain((count) => {
  const ids = Array.from({ length: count }, (_, index) => `e${String(index).padStart(2, '0')}`)
  const etape = (index: number): fc.Arbitrary<EtapeEcrite> =>
    fc.record({
      prevue: fc.option(date, { nil: null }),
      duree: fc.option(fc.integer({ min: 1, max: 8 }), { nil: null }),
      uniteDuree: fc.option(unite, { nil: null }),
      statut: fc.constantFrom(null, null, null, 'en_cours', 'realisee', 'annulee'),
      fixe: fc.integer({ max: 9, min: 0 }).map((draw) => draw === 0),
      jalon: fc.boolean(),
      instance: fc.constantFrom('', '', 'COPIL'),
      parent: fc
        .integer({ min: 0, max: count * 2 })
        .map((at) => (at < index ? (ids[at] ?? null) : null)),
    })
  const lien = fc.record({
    avant: fc.constantFrom(...ids),
    etape: fc.constantFrom(...ids),
    delai: fc.option(fc.integer({ min: 0, max: 12 }), { nil: null }),
    uniteDelai: fc.option(unite, { nil: null }),
    delaiUsuel: fc.constantFrom('', '', '', 'convocation_conseil_communautaire', 'inconnu'),
  })
  return fc.record({
    etapes: fc
      .tuple(...ids.map((_, index) => etape(index)))
      .map((list) => Object.fromEntries(list.map((row, index) => [ids[index] as Id, row]))),
    liens: fc.array(lien, { maxLength: count * 2, size: 'max' }),
    ancres: fc.array(fc.record({ etape: fc.constantFrom(...ids), jour }), {
      minLength: 1,
      maxLength: 3,
    }),
    eviter: fc.boolean(),
  })
})

function build({ etapes, liens, eviter }: Cas): Dossier {
  return buildPlan(etapes, liens, { eviterAout: eviter, eviterVacances: eviter, zoneScolaire: 'a' })
}

function compter(dossier: Dossier, { ancres }: Cas): PropositionPlan {
  return retroplanifier(dossier, buildCalendrier(dossier, VACANCES), { ancres, today: TODAY })
}

const RUNS = { numRuns: 250 }

describe('properties of the plan counted back', () => {
  it('breaks no link and no delay without a problem that names both steps', () => {
    fc.assert(
      fc.property(cas, (one) => {
        const dossier = build(one)
        const calendrier = buildCalendrier(dossier, VACANCES)
        expect(listLiensNonDits(dossier, calendrier, compter(dossier, one))).toEqual([])
      }),
      RUNS,
    )
  })

  it('never moves a done step, nor an imposed date, nor puts a step counted back before today', () => {
    fc.assert(
      fc.property(cas, (one) => {
        const dossier = build(one)
        const { lignes } = compter(dossier, one)
        const asked = new Map<Id, string>()
        for (const { etape, jour } of one.ancres) {
          const known = asked.get(etape)
          if (known === undefined || jour < known) asked.set(etape, jour)
        }
        const parents = new Set(Object.values(dossier.etapes).map(({ parent }) => parent))
        for (const { etape: id, avant, propose, raison } of lignes) {
          const etape = dossier.etapes[id]
          if (parents.has(id)) continue
          if (etape?.statut === 'realisee') expect(propose).toEqual(avant)
          else if (asked.has(id)) expect(propose?.debut).toBe(asked.get(id))
          else if (etape?.fixe === true && avant !== null) expect(propose).toEqual(avant)
          else if (
            propose !== null &&
            raison.startsWith('Au plus tard') &&
            etape?.statut !== 'en_cours'
          )
            expect(propose.debut >= TODAY).toBe(true)
        }
      }),
      RUNS,
    )
  })

  it('keeps the precision of each step', () => {
    fc.assert(
      fc.property(cas, (one) => {
        const dossier = build(one)
        const { lignes } = compter(dossier, one)
        const asked = new Set(one.ancres.map(({ etape }) => etape))
        const parents = new Set(Object.values(dossier.etapes).map(({ parent }) => parent))
        for (const { etape: id, avant, propose } of lignes) {
          if (avant === null || propose === null || asked.has(id) || parents.has(id)) continue
          const grain = (value: DateFloue): string => (value.plage?.a ?? value).precision
          expect(grain(propose)).toBe(grain(avant))
        }
      }),
      RUNS,
    )
  })

  it('is the same in any order of the records', () => {
    fc.assert(
      fc.property(cas, fc.infiniteStream(fc.integer()), (one, draws) => {
        const shuffle = <T>(list: readonly T[]): T[] =>
          list
            .map((item) => ({ item, key: draws.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ item }) => item)
        const dossier = build(one)
        const mixed: Dossier = {
          ...dossier,
          etapes: Object.fromEntries(shuffle(Object.entries(dossier.etapes))),
          dependances: Object.fromEntries(shuffle(Object.entries(dossier.dependances))),
        }
        expect(compter(mixed, { ...one, ancres: shuffle(one.ancres) })).toEqual(
          compter(dossier, one),
        )
      }),
      { numRuns: 100 },
    )
  })
})
