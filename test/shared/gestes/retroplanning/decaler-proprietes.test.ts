import fc from 'fast-check'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { applyCommand } from '../../../../shared/commands/apply-command'
import { invertCommand } from '../../../../shared/commands/invert-command'
import type { Dossier } from '../../../../shared/domain/dossier'
import type { Etape } from '../../../../shared/domain/etape.entity'
import { decalerEtape } from '../../../../shared/gestes/retroplanning/decaler-etape'
import { getDateMobile } from '../../../../shared/gestes/retroplanning/decaler-ecriture'
import { placerEtape } from '../../../../shared/gestes/retroplanning/placer-etape'
import type { DateFloue } from '../../../../shared/kernel/date-floue'
import { shiftDateFloue } from '../../../../shared/kernel/date-floue-shift'
import { daysBetween } from '../../../../shared/kernel/jour'
import type { Id } from '../../../../shared/kernel/json'
import { listDerives } from '../../../../shared/rules/retroplanning/derive.rules'
import { getQuand, listEtapes } from '../../../../shared/rules/retroplanning/etapes.rules'
import { isFaite } from '../../../../shared/rules/retroplanning/etat-etape'
import { buildCalendrier } from '../../../../shared/rules/calendrier/calendrier.rules'
import { listDependancesViolees } from '../../../../shared/rules/retroplanning/dependances.rules'
import {
  getIndexPlan,
  listAncetres,
  listDescendants,
} from '../../../../shared/rules/retroplanning/index-plan'
import {
  getDernierDebut,
  getPossible,
  listLiensPlan,
} from '../../../../shared/rules/retroplanning/liens-plan'
import { dateFloue } from '../../kernel/arbitraries'
import { plan, type Plan } from './plan-arbitraire'

const TODAY = '2022-10-20'
const RUNS = { numRuns: 400 }

const by = fc.oneof(
  fc.integer({ min: -30, max: 30 }).map((months) => ({ months })),
  fc.integer({ min: -400, max: 400 }).map((days) => ({ days })),
)

function listOutline(dossier: Dossier): readonly (readonly [Id, Id | null])[] {
  return getIndexPlan(dossier).places.map(({ etape, parent }) => [
    etape.id,
    parent?.etape.id ?? null,
  ])
}

/** The first days that the links of a step, and of the phases it is in, allow. */
function listLimites(dossier: Dossier, id: Id): readonly string[] {
  const calendrier = buildCalendrier(dossier, [])
  const place = getIndexPlan(dossier).byId.get(id)
  const bearers = place === undefined ? [] : [place, ...listAncetres(place)]
  return listLiensPlan(dossier).flatMap((lien) => {
    if (!bearers.includes(lien.etape)) return []
    return getPossible(calendrier, lien, getQuand(dossier, lien.avant.etape)) ?? []
  })
}

function isFixe(dossier: Dossier, etape: Etape): boolean {
  return (
    isFaite(dossier, etape) ||
    etape.fixe ||
    etape.realisee !== null ||
    etape.genre === 'interruption' ||
    etape.statut === 'annulee'
  )
}

function countMonths({ debut, fin }: DateFloue): number {
  const month = (day: string): number => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7))
  return month(fin) - month(debut)
}

/** A gesture that went through on a step of a plan: what was before, and after. */
type Fait = { readonly avant: Dossier; readonly apres: Dossier; readonly id: Id }

function decaler(
  { dossier, ids }: Plan,
  at: number,
  move: Parameters<typeof decalerEtape>[2],
): Fait {
  const id = ids[at % ids.length] ?? ''
  const moved = decalerEtape(dossier, id, move, { cascade: true })
  if (!moved.ok) return fc.pre(false) as never
  expect(moved.value.recit).toMatch(/\.$/)
  const apres = applyCommand(dossier, moved.value.command)
  // Undo brings everything back, to the byte.
  expect(applyCommand(apres, invertCommand(moved.value.command))).toEqual(dossier)
  return { avant: dossier, apres, id }
}

describe('decalerEtape, on any plan', () => {
  it('keeps the outline, and changes nothing but dates', () => {
    fc.assert(
      fc.property(plan, fc.nat(), by, (drawn, at, move) => {
        const { avant, apres } = decaler(drawn, at, move)
        expect(listOutline(apres)).toEqual(listOutline(avant))
        for (const [id, etape] of Object.entries(apres.etapes)) {
          const { prevue, initiale } = avant.etapes[id] ?? etape
          expect({ ...etape, prevue, initiale }).toEqual(avant.etapes[id])
        }
        expect(apres.dependances).toBe(avant.dependances)
      }),
      RUNS,
    )
  })

  it('moves each step at most once, by the amount asked, or further to respect a link', () => {
    fc.assert(
      fc.property(plan, fc.nat(), by, (drawn, at, move) => {
        const { avant, apres, id } = decaler(drawn, at, move)
        for (const [one, etape] of Object.entries(avant.etapes)) {
          const next = apres.etapes[one] ?? etape
          const own = getDateMobile(avant, etape)
          const now = getDateMobile(apres, next)
          if (own === null || JSON.stringify(now) === JSON.stringify(own)) continue
          const once = shiftDateFloue(own, move, { orMonths: true })
          if (once.ok && JSON.stringify(now) === JSON.stringify(once.value)) continue
          // Further: a link says why, which the amount asked (or no move) would break.
          expect(one).not.toBe(id)
          const limites = listLimites(apres, one)
          const debut = now === null ? null : getDernierDebut(now)
          const besoin = limites.reduce((max, jour) => (jour > max ? jour : max), '')
          expect(besoin).not.toBe('')
          expect(debut !== null && debut >= besoin).toBe(true)
          const short = [once.ok ? once.value : own, own].map(getDernierDebut)
          expect(short.some((day) => day !== null && day < besoin)).toBe(true)
        }
      }),
      RUNS,
    )
  })

  it('breaks no link that held, unless what waits stays where it is', () => {
    let pushed = 0
    fc.assert(
      fc.property(plan, fc.nat(), by, (drawn, at, move) => {
        const { avant, apres, id } = decaler(drawn, at, move)
        const calendrier = buildCalendrier(avant, [])
        const broken = new Set(
          listDependancesViolees(avant, calendrier).map(({ dependance }) => dependance.id),
        )
        const { byId } = getIndexPlan(avant)
        for (const { dependance, etape } of listDependancesViolees(apres, calendrier)) {
          if (broken.has(dependance.id)) continue
          const under = [etape, ...listDescendants(etape)]
          const stays = under.some(({ etape: row }) => row.id === id || isFixe(avant, row))
          const root = byId.get(id)
          const isInRoot =
            root !== undefined &&
            (etape === root ||
              listDescendants(root).some(({ etape: row }) => row.id === etape.etape.id))
          expect(stays || isInRoot, dependance.id).toBe(true)
        }
        pushed += broken.size
      }),
      { numRuns: 300 },
    )
    expect(pushed).toBeGreaterThan(0)
  })

  it('keeps the precision where the words can follow, and the length', () => {
    fc.assert(
      fc.property(plan, fc.nat(), by, (drawn, at, move) => {
        const { avant, apres } = decaler(drawn, at, move)
        for (const [id, etape] of Object.entries(avant.etapes)) {
          const own = getDateMobile(avant, etape)
          const now = getDateMobile(apres, apres.etapes[id] ?? etape)
          if (own === null || now === null) continue
          const isFine = /^(?:jour|jours|semaine|mois)$/.test(own.precision)
          if (isFine) expect(now.precision).toBe(own.precision)
          if (own.precision === 'mois') expect(now.partie).toBe(own.partie)
          // Whatever is said in months or more is never said in days.
          if (countMonths(own) > 0 && own.plage === undefined) {
            expect(/^(?:jour|semaine)$/.test(now.precision)).toBe(own.precision === 'semaine')
          }
          const isWhole = /^(?:mois|trimestre|semestre|annee)$/.test(own.precision)
          if (isWhole && own.borne === undefined) expect(countMonths(now)).toBe(countMonths(own))
          if ('days' in move && own.plage === undefined && isFine && own.precision !== 'mois') {
            expect(daysBetween(now.debut, now.fin)).toBe(daysBetween(own.debut, own.fin))
          }
        }
      }),
      RUNS,
    )
  })

  it('never moves what is done, nor an interruption or an imposed date that was not the one asked', () => {
    fc.assert(
      fc.property(plan, fc.nat(), by, (drawn, at, move) => {
        const { avant, apres, id } = decaler(drawn, at, move)
        for (const etape of Object.values(avant.etapes)) {
          const isHeld = etape.genre === 'interruption' || etape.fixe || etape.statut === 'annulee'
          if (!isFaite(avant, etape) && (!isHeld || etape.id === id)) continue
          expect(apres.etapes[etape.id]).toBe(etape)
          if (etape.reunion !== null) {
            expect(apres.reunions[etape.reunion]).toBe(avant.reunions[etape.reunion])
          }
        }
      }),
      RUNS,
    )
  })

  it('writes the plan of origin once, before the first move', () => {
    fc.assert(
      fc.property(plan, fc.nat(), by, by, (drawn, at, move, again) => {
        const { avant, apres, id } = decaler(drawn, at, move)
        for (const [one, etape] of Object.entries(apres.etapes)) {
          const old = avant.etapes[one] ?? etape
          if (old.initiale !== null) expect(etape.initiale).toEqual(old.initiale)
          else if (etape.initiale !== null) {
            expect(etape.initiale).toEqual(old.prevue ?? getDateMobile(avant, old))
          }
        }
        const second = placerOrShift(apres, id, again)
        for (const [one, etape] of Object.entries(second.etapes)) {
          const { initiale } = apres.etapes[one] ?? etape
          if (initiale !== null) expect(etape.initiale).toEqual(initiale)
        }
      }),
      RUNS,
    )
  })

  function placerOrShift(
    dossier: Dossier,
    id: Id,
    move: Parameters<typeof decalerEtape>[2],
  ): Dossier {
    const moved = decalerEtape(dossier, id, move, { cascade: true })
    return moved.ok ? applyCommand(dossier, moved.value.command) : dossier
  }
})

describe('placerEtape, on any plan', () => {
  it('gives the date that was written, and undoes exactly', () => {
    fc.assert(
      fc.property(
        plan,
        fc.nat(),
        fc.option(dateFloue),
        fc.boolean(),
        ({ dossier, ids }, at, quand, cascade) => {
          const id = ids[at % ids.length] ?? ''
          const placed = placerEtape(dossier, id, quand, { cascade })
          if (!placed.ok) throw new Error(placed.error.message)
          const after = applyCommand(dossier, placed.value.command)
          expect(applyCommand(after, invertCommand(placed.value.command))).toEqual(dossier)
          const place = getIndexPlan(after).byId.get(id)
          if (place?.enfants.length === 0 && quand !== null) {
            const lue = listEtapes(after, TODAY).find((one) => one.id === id)
            expect(lue?.quand).toEqual(quand)
          }
        },
      ),
      RUNS,
    )
  })
})

describe('the hour of the machine', () => {
  const zone = process.env['TZ']
  afterEach(() => {
    vi.unstubAllGlobals()
    if (zone === undefined) delete process.env['TZ']
    else process.env['TZ'] = zone
  })

  function run(
    { dossier, ids }: Plan,
    at: number,
    move: Parameters<typeof decalerEtape>[2],
  ): string {
    const moved = decalerEtape(dossier, ids[at % ids.length] ?? '', move, { cascade: true })
    const after = moved.ok ? applyCommand(dossier, moved.value.command) : dossier
    return JSON.stringify([moved, listEtapes(after, TODAY), listDerives(after, TODAY)])
  }

  it('gives the same dates west of Greenwich and beyond the date line', () => {
    fc.assert(
      fc.property(plan, fc.nat(), by, (drawn, at, move) => {
        const said = ['Europe/Paris', 'America/Los_Angeles', 'Pacific/Apia'].map((name) => {
          process.env['TZ'] = name
          return run(drawn, at, move)
        })
        expect(new Set(said).size).toBe(1)
      }),
      { numRuns: 60 },
    )
  })

  it('asks no clock at all', () => {
    const drawn = fc.sample(fc.tuple(plan, fc.nat(), by), { numRuns: 60, seed: 7 })
    const free = drawn.map(([one, at, move]) => run(one, at, move))
    class NoDate {
      constructor() {
        throw new Error('a clock was asked')
      }
      static now(): number {
        throw new Error('a clock was asked')
      }
    }
    vi.stubGlobal('Date', NoDate)
    const bound = drawn.map(([{ dossier, ids, make }, at, move]) =>
      run({ dossier: structuredClone(dossier), ids, make }, at, move),
    )
    vi.unstubAllGlobals()
    expect(bound).toEqual(free)
  })
})
