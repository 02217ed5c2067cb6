import { describe, expect, it } from 'vitest'
import { applyCommand } from '../../../../shared/commands/apply-command'
import { decalerEtape } from '../../../../shared/gestes/retroplanning/decaler-etape'
import { listAnomaliesRetroplanning } from '../../../../shared/rules/anomalies-retroplanning.rules'
import { listEtapes } from '../../../../shared/rules/retroplanning/etapes.rules'
import { listDerives } from '../../../../shared/rules/retroplanning/derive.rules'
import { buildPlanEnchaine } from '../../../fixtures/grand-plan'

// How long it takes is told by `npm run bench -- --seulement=plan`.
describe('a plan of 2,000 steps', () => {
  const { dossier, first } = buildPlanEnchaine()
  const moved = decalerEtape(dossier, first, { months: 1 }, { cascade: true })
  const after = moved.ok ? applyCommand(dossier, moved.value.command) : dossier

  it('is read whole', () => {
    expect(listEtapes(dossier, '2022-10-20')).toHaveLength(2000)
  })

  it('moves the 500 that wait, each with its first date kept', () => {
    expect(moved.ok && moved.value.command.changes.length).toBeGreaterThan(1000)
    const kept = Object.values(after.etapes).filter(({ initiale }) => initiale !== null)
    expect(kept).toHaveLength(501)
  })

  it('tells what drifted', () => {
    expect(listDerives(dossier, '2022-10-20')).toEqual([])
    expect(listDerives(after, '2022-10-20').length).toBeGreaterThanOrEqual(501)
  })

  it('has the same oddities when it moves as one', () => {
    expect(listAnomaliesRetroplanning(dossier).length).toBeGreaterThan(0)
  })
})
