import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyCommand } from '../../../../shared/commands/apply-command'
import { deleteRecord } from '../../../../shared/commands/delete-record'
import type { Dossier } from '../../../../shared/domain/dossier'
import { REGISTRY } from '../../../../shared/domain/registry'
import { decalerEtape } from '../../../../shared/gestes/retroplanning/decaler-etape'
import { gelerPlan } from '../../../../shared/gestes/retroplanning/geler-plan'
import { lierEtapes } from '../../../../shared/gestes/retroplanning/lier-etapes'
import { isSameJson, type Id, type Json } from '../../../../shared/kernel/json'
import { listAnomaliesRetroplanning } from '../../../../shared/rules/anomalies-retroplanning.rules'
import { buildCalendrier } from '../../../../shared/rules/calendrier/calendrier.rules'
import {
  listDependancesViolees,
  listPredecesseurs,
} from '../../../../shared/rules/retroplanning/dependances.rules'
import { listDerives } from '../../../../shared/rules/retroplanning/derive.rules'
import { listEtapes } from '../../../../shared/rules/retroplanning/etapes.rules'
import { dateFloue } from '../../kernel/arbitraries'
import { plan, type Plan } from '../../gestes/retroplanning/plan-arbitraire'

const TODAY = '2022-10-20'

type Tables = { readonly [table: string]: Readonly<Record<Id, object>> }
type Geste = (dossier: Dossier, plan: Plan) => Dossier

/** Changes fields of the nth record of a table, or creates one when there is none. */
function write(table: string, rank: number, patch: object): Geste {
  return (dossier, { make }) => {
    const rows = (dossier as unknown as Tables)[table] ?? {}
    const ids = Object.keys(rows)
    const id = ids[rank % Math.max(ids.length, 1)]
    if (id === undefined) {
      make.add(table as 'instances', patch)
      return { ...dossier, [table]: (make.build() as unknown as Tables)[table] } as Dossier
    }
    return { ...dossier, [table]: { ...rows, [id]: { ...rows[id], ...patch } } } as Dossier
  }
}

const at = <T>(list: readonly T[], rank: number): T => list[rank % list.length] as T
const rank = fc.nat({ max: 99 })
const titre = fc.constantFrom('', 'COPIL', 'Tables rondes', 'Atelier bureau')

const geste: fc.Arbitrary<Geste> = fc.oneof(
  fc
    .tuple(rank, fc.integer({ min: -9, max: 9 }), fc.boolean())
    .map(([nth, months, cascade]): Geste => (dossier, { ids }) => {
      const moved = decalerEtape(dossier, at(ids, nth), { months }, { cascade })
      return moved.ok ? applyCommand(dossier, moved.value.command) : dossier
    }),
  fc.tuple(rank, rank).map(([a, b]): Geste => (dossier, { ids, make }) => {
    const linked = lierEtapes(dossier, make.ctx, at(ids, a), at(ids, b))
    return linked.ok ? applyCommand(dossier, linked.value.command) : dossier
  }),
  rank.map(
    (nth): Geste =>
      (dossier, { ids }) =>
        Object.keys(dossier.etapes).length < 2 || !(at(ids, nth) in dossier.etapes)
          ? dossier
          : applyCommand(dossier, deleteRecord(dossier, 'etapes', at(ids, nth))),
  ),
  fc.constant<Geste>((dossier, { make }) => {
    const frozen = gelerPlan(dossier, make.ctx, 'Version votée')
    return frozen.ok ? applyCommand(dossier, frozen.value.command) : dossier
  }),
  fc.tuple(rank, rank).map(
    ([nth, phase]): Geste =>
      (dossier, { ids, ...rest }) =>
        write('etapes', nth, { parent: at(ids, phase), ordre: `b${String(phase)}V` })(dossier, {
          ids,
          ...rest,
        }),
  ),
  fc
    .tuple(rank, fc.record({ titre, instance: titre, jalon: fc.boolean() }))
    .map(([nth, patch]) => write('etapes', nth, patch)),
  fc.tuple(rank, rank, rank).map(([nth, which, body]): Geste => (dossier, all) => {
    const reunions = Object.keys(dossier.reunions)
    const comites = Object.keys(dossier.instances)
    const patch = {
      reunion: reunions[which % (reunions.length + 1)] ?? null,
      comite: comites[body % (comites.length + 1)] ?? null,
    }
    return write('etapes', nth, patch)(dossier, all)
  }),
  fc
    .tuple(
      rank,
      fc.oneof(
        fc.record({ date: fc.option(dateFloue) }),
        fc.record({ statut: fc.constantFrom('tenue', 'annulee', 'prevue', 'reportee') }),
        fc.record({ type: fc.constantFrom('copil', 'cotech', 'table_ronde', null) }),
        fc.record({ titre }),
        fc.record({ numero: fc.constantFrom(null, 1, 4) }),
      ),
    )
    .map(([nth, patch]) => write('reunions', nth, patch)),
  fc.tuple(rank, rank).map(([nth, body]): Geste => (dossier, all) => {
    const comites = Object.keys(dossier.instances)
    return write('reunions', nth, { instance: comites[body % (comites.length + 1)] ?? null })(
      dossier,
      all,
    )
  }),
  fc
    .tuple(rank, fc.record({ sigle: titre, type: fc.constantFrom('copil', 'bureau', null) }))
    .map(([nth, patch]) => write('instances', nth, patch)),
  fc
    .tuple(fc.constantFrom('copil', 'cotech'), fc.constantFrom('', 'comité', 'conférence'))
    .map(([notion, singulier]) => write('termes', 0, { notion, singulier })),
  fc
    .constantFrom('capitales', 'initiale', null)
    .map((casseSigles) => write('reglages', 0, { casseSigles })),
  fc.tuple(rank, fc.option(dateFloue)).map(([nth, date]) => write('datesReference', nth, { date })),
  fc
    .tuple(rank, fc.integer({ min: -5, max: 90 }))
    .map(([nth, delai]) => write('dependances', nth, { delai, uniteDelai: 'jours_ouvres' })),
)

/** Two bodies, words of the team, meetings in series: something for every change to reach. */
const peuple: fc.Arbitrary<Plan> = fc
  .tuple(plan, fc.array(rank, { minLength: 10, maxLength: 10 }))
  .map(([{ make, ids }, draws]) => {
    const comites = [
      null,
      make.add('instances', { sigle: 'COPIL', type: 'copil' }),
      make.add('instances', { nom: 'Comité des financeurs' }),
    ]
    make.add('termes', { notion: 'copil', singulier: 'comité', pluriel: 'comités', genre: 'm' })
    make.set('reglages', 'reglages', REGISTRY.reglages.create(make.ctx))
    const draw = (index: number): number => (draws[index % draws.length] ?? 0) + index
    Object.keys(make.build().reunions).forEach((id, index) => {
      const type = at(['copil', 'cotech', 'autre', null] as const, draw(index))
      make.set('reunions', id, { type, instance: at(comites, draw(index + 1)) })
    })
    ids.forEach((id, index) => {
      make.set('etapes', id, {
        comite: at(comites, draw(index + 2)),
        ...(draw(index) % 2 === 0 ? { titre: '' } : {}),
      })
    })
    return { make, ids, dossier: make.build() }
  })

/** Everything the screens of the plan read, each answer remembered or not. */
function readAll(dossier: Dossier): unknown {
  return {
    etapes: listEtapes(dossier, TODAY),
    derives: [undefined, ...Object.keys(dossier.plansReference)].map((reference) =>
      listDerives(dossier, TODAY, reference),
    ),
    liens: Object.keys(dossier.etapes).map((id) => listPredecesseurs(dossier, id)),
    violees: listDependancesViolees(dossier, buildCalendrier(dossier, [])),
    anomalies: listAnomaliesRetroplanning(dossier),
  }
}

describe('what is remembered of a plan', () => {
  it('is what reading it anew would say, gesture after gesture, undone too', () => {
    fc.assert(
      fc.property(peuple, fc.array(geste, { minLength: 1, maxLength: 8 }), (start, gestes) => {
        const states = [start.dossier]
        for (const one of gestes) states.push(one(states.at(-1) as Dossier, start))
        // There, and back: an undo shows tables of before again.
        for (const state of [...states, ...states.toReversed()]) {
          expect(readAll(state)).toEqual(readAll(structuredClone(state)))
        }
      }),
      { numRuns: 40 },
    )
  })

  it('is the very same object for a step that reads as before', () => {
    let kept = 0
    fc.assert(
      fc.property(peuple, fc.array(geste, { minLength: 1, maxLength: 6 }), (start, gestes) => {
        let dossier = start.dossier
        for (const one of gestes) {
          const before = new Map(listEtapes(dossier, TODAY).map((lue) => [lue.id, lue]))
          dossier = one(dossier, start)
          for (const lue of listEtapes(dossier, TODAY)) {
            const last = before.get(lue.id)
            if (last?.etape !== lue.etape || !isSameJson(last as Json, lue as Json)) continue
            expect(lue).toBe(last)
            kept += 1
          }
        }
      }),
      { numRuns: 100 },
    )
    expect(kept).toBeGreaterThan(1000)
  })

  it('is the very same list when what changed is not read from it', () => {
    fc.assert(
      fc.property(peuple, rank, (start, nth) => {
        const { dossier } = start
        const before = listEtapes(dossier, TODAY)
        expect(listEtapes({ ...dossier, axes: { ...dossier.axes } }, TODAY)).toBe(before)
        const moved = write('reunions', nth, { lieu: 'Salle des fêtes' })(dossier, start)
        expect(moved.reunions).not.toBe(dossier.reunions)
        expect(listEtapes(moved, TODAY)).toBe(before)
      }),
      { numRuns: 50 },
    )
  })
})
