import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyCommand } from '../../../../shared/commands/apply-command'
import type { Dossier } from '../../../../shared/domain/dossier'
import {
  appliquerRemede,
  retroplanifier,
} from '../../../../shared/gestes/retroplanning/retroplanifier'
import { buildJour, buildMois } from '../../../../shared/kernel/date-floue-build'
import { parseDateFloue } from '../../../../shared/kernel/date-floue-parse'
import { addDays } from '../../../../shared/kernel/jour'
import { buildCalendrier } from '../../../../shared/rules/calendrier/calendrier.rules'
import { buildPlan, type EtapeEcrite } from './plan-genere'

const TODAY = '2026-01-05'

/** A chain of steps, the last of them imposed, with or without delays of usage. */
const chaine = fc.record({
  etapes: fc.array(
    fc.record({
      isMois: fc.boolean(),
      duree: fc.integer({ min: 1, max: 6 }),
      uniteDuree: fc.constantFrom('jours', 'jours_ouvres', 'semaines'),
    }),
    { minLength: 2, maxLength: 5, size: 'max' },
  ),
  delais: fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 8, maxLength: 8 }),
  isLegal: fc.boolean(),
  jour: fc.integer({ min: 0, max: 90 }).map((days) => addDays(TODAY, days)),
})

describe('remedies, counted again', () => {
  it('fit, and a delay one day longer would not', () => {
    let moved = 0
    let shortened = 0
    let lasting = 0
    fc.assert(
      fc.property(chaine, ({ etapes, delais, isLegal, jour }) => {
        const rows: Record<string, EtapeEcrite> = {}
        etapes.forEach(({ isMois, ...length }, index) => {
          rows[`e${index}`] = isMois
            ? { prevue: buildMois(2026, 3) }
            : { prevue: buildJour('2026-03-02'), ...length }
        })
        const last = `e${etapes.length - 1}`
        const ask = (day: string, change?: { readonly at: number; readonly delai: number }) => {
          const liens = etapes.slice(1).map((_, index) => ({
            avant: `e${index}`,
            etape: `e${index + 1}`,
            ...(isLegal
              ? { delaiUsuel: 'convocation_conseil_communautaire' }
              : { delai: change?.at === index ? change.delai : (delais[index] ?? 0) }),
          }))
          seen.dossier = buildPlan(rows, liens)
          return count(seen.dossier, day)
        }
        const seen = { dossier: buildPlan(rows) }
        const count = (dossier: Dossier, day: string) =>
          retroplanifier(dossier, buildCalendrier(dossier, []), {
            ancres: [{ etape: last, jour: day }],
            today: TODAY,
          })
        const [probleme, ...others] = ask(jour).problemes
        expect(others).toEqual([])
        if (probleme === undefined) return
        const remede = probleme.remede.replaceAll('\u00a0', ' ')
        const { action } = probleme
        // The button does what the sentence says: counted again, everything fits.
        expect(action, remede).not.toBeNull()
        if (action !== null && action.genre !== 'reporter') {
          const mended = applyCommand(seen.dossier, appliquerRemede(seen.dossier, action))
          expect(count(mended, jour).problemes).toEqual([])
        }
        if (action?.genre === 'raccourcir') {
          lasting += 1
          expect(remede).toMatch(/^Ramener de .* à .* la durée de « e\d »\.$/)
          const longer = { ...action, duree: action.duree + 1 }
          const back = applyCommand(seen.dossier, appliquerRemede(seen.dossier, longer))
          expect(count(back, jour).problemes).toHaveLength(1)
          return
        }
        const report = /^Reporter « e\d » au (.+) au plus tôt\.$/.exec(remede)
        if (report !== null) {
          moved += 1
          const day = parseDateFloue(report[1] ?? '')
          if (!day.ok) throw new Error(remede)
          expect(ask(day.value.debut).problemes).toEqual([])
          expect(action).toEqual({ genre: 'reporter', etape: last, jour: day.value.debut })
          return
        }
        expect(isLegal).toBe(false)
        shortened += 1
        const shorter =
          /^(?:Ramener de \d+ jours? à (\d+) jours? le délai|Supprimer le délai de \d+ jours?) entre « e(\d) » et « e(\d) »\.$/.exec(
            remede,
          )
        expect(shorter, remede).not.toBeNull()
        const change = { at: Number(shorter?.[2]), delai: Number(shorter?.[1] ?? 0) }
        expect(ask(jour, change).problemes).toEqual([])
        // One day more would not do: the change is the smallest.
        expect(ask(jour, { ...change, delai: change.delai + 1 }).problemes).toHaveLength(1)
      }),
      { numRuns: 300 },
    )
    expect(moved).toBeGreaterThan(10)
    expect(shortened).toBeGreaterThan(5)
    expect(lasting).toBeGreaterThan(0)
  })
})
