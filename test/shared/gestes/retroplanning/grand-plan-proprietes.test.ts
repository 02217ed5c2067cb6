import { describe, expect, it } from 'vitest'
import { applyCommand } from '../../../../shared/commands/apply-command'
import { invertCommand } from '../../../../shared/commands/invert-command'
import type { Dossier } from '../../../../shared/domain/dossier'
import { decalerEtape } from '../../../../shared/gestes/retroplanning/decaler-etape'
import { etirerEtape } from '../../../../shared/gestes/retroplanning/etirer-etape'
import type { ResultatGeste } from '../../../../shared/gestes/retroplanning/geste-etape'
import { retroplanifier } from '../../../../shared/gestes/retroplanning/retroplanifier'
import type { DateFloue } from '../../../../shared/kernel/date-floue'
import type { Id } from '../../../../shared/kernel/json'
import { buildCalendrier } from '../../../../shared/rules/calendrier/calendrier.rules'
import {
  listDependancesViolees,
  listSuccesseurs,
} from '../../../../shared/rules/retroplanning/dependances.rules'
import { getQuand } from '../../../../shared/rules/retroplanning/etapes.rules'
import { getIndexPlan } from '../../../../shared/rules/retroplanning/index-plan'
import { buildPlanEnchaine, buildPlanRebours } from '../../../fixtures/grand-plan'
import { listLiensNonDits } from './liens-non-dits'

// What holds for twenty-five drawn steps (decaler-proprietes, retroplanifier-proprietes) holds for two thousand.

const PLAN = buildPlanEnchaine()
const getPrecision = (quand: DateFloue | null): string =>
  [quand?.precision, quand?.plage?.de.precision, quand?.plage?.a.precision].join(' ')

function listBroken(dossier: Dossier): ReadonlySet<Id> {
  const broken = listDependancesViolees(dossier, buildCalendrier(dossier, []))
  return new Set(broken.map(({ dependance }) => dependance.id))
}

function listOutline(dossier: Dossier): readonly (readonly [Id, number])[] {
  return getIndexPlan(dossier).places.map(({ etape, profondeur }) => [etape.id, profondeur])
}

/** Does it, and gives how many steps moved once everything that must hold does. */
function check(gesture: ResultatGeste): number {
  const { dossier } = PLAN
  if (!gesture.ok) throw new Error(gesture.error.message)
  const { command } = gesture.value
  const after = applyCommand(dossier, command)
  expect(listOutline(after)).toEqual(listOutline(dossier))
  expect(after.dependances).toBe(dossier.dependances)
  const before = listBroken(dossier)
  expect([...listBroken(after)].filter((id) => !before.has(id))).toEqual([])
  let moved = 0
  for (const [id, etape] of Object.entries(dossier.etapes)) {
    const next = after.etapes[id] ?? etape
    if (next === etape) continue
    moved += 1
    expect(getPrecision(getQuand(after, next))).toBe(getPrecision(getQuand(dossier, etape)))
    expect(next.initiale).toEqual(etape.initiale ?? etape.prevue)
  }
  expect(applyCommand(after, invertCommand(command))).toEqual(dossier)
  return moved
}

/** The first step of the chain is a month, which days do not move; the second one is a day. */
function getSecond(): Id {
  const link = listSuccesseurs(PLAN.dossier, PLAN.first).find(
    ({ etape }) => etape.prevue?.precision === 'jour',
  )
  return link?.etape.id ?? ''
}

describe('a cascade of five hundred steps in a plan of two thousand', () => {
  it.each([
    [{ days: 10 }, 300],
    [{ days: -16 }, 300],
    [{ days: 45 }, 400],
    [{ months: 1 }, 501],
    [{ months: -7 }, 501],
  ] as const)('%o keeps order and precision, breaks no link, and undoes exactly', (by, least) => {
    const from = 'days' in by ? getSecond() : PLAN.first
    const moved = check(decalerEtape(PLAN.dossier, from, by, { cascade: true }))
    expect(moved).toBeGreaterThanOrEqual(least)
  })

  it('pushes as much when the end of the first is stretched', () => {
    // The stretched step is a span of months now: its own precision changes, alone.
    const gesture = etirerEtape(PLAN.dossier, PLAN.first, 'fin', { months: 2 })
    if (!gesture.ok) throw new Error(gesture.error.message)
    const after = applyCommand(PLAN.dossier, gesture.value.command)
    const before = listBroken(PLAN.dossier)
    expect([...listBroken(after)].filter((id) => !before.has(id))).toEqual([])
    expect(gesture.value.recit).toContain('étapes suivent.')
    expect(applyCommand(after, invertCommand(gesture.value.command))).toEqual(PLAN.dossier)
  })
})

describe('two thousand steps and three thousand links counted back', () => {
  const { dossier, last } = buildPlanRebours()
  it.each(['2040-11-21', '2029-03-01', '2026-06-01'])(
    'for %s, breaks no link and no delay without saying so',
    (jour) => {
      const calendrier = buildCalendrier(dossier, [])
      const plan = retroplanifier(dossier, calendrier, {
        ancres: [{ etape: last, jour }],
        today: '2026-01-05',
      })
      expect(plan.lignes).toHaveLength(2000)
      expect(listLiensNonDits(dossier, calendrier, plan)).toEqual([])
    },
  )
})
