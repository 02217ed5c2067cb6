import { describe, expect, it } from 'vitest'
import { buildComparaison } from '../../../renderer/features/retroplanning/comparaison/comparaison-model'
import { COMPARAISON } from '../../../renderer/strings/retroplanning-comparaison'
import { applyCommand } from '../../../shared/commands/apply-command'
import { gelerPlan } from '../../../shared/gestes/retroplanning/geler-plan'
import { createCas, readDate } from '../reunions/reunions-cas'

const TODAY = '2022-10-20'

function createPlan() {
  const cas = createCas()
  const phase = cas.add('etapes', {
    titre: 'Préconisations',
    prevue: readDate('juin-juillet 2022'),
    realisee: readDate('juin à novembre 2022'),
    statut: 'realisee',
  })
  const under = { parent: phase.id }
  const late = cas.add('etapes', {
    ...under,
    titre: 'Journal n° 3',
    initiale: readDate('juillet 2022'),
    prevue: readDate('novembre 2022'),
  })
  const early = cas.add('etapes', {
    ...under,
    titre: 'Note',
    prevue: readDate('juillet 2022'),
    realisee: readDate('juin 2022'),
    statut: 'realisee',
  })
  const kept = cas.add('etapes', { ...under, titre: 'Ateliers', prevue: readDate('juin 2022') })
  const pause = cas.add('etapes', {
    titre: 'Covid',
    genre: 'interruption',
    prevue: readDate('mars-mai 2020'),
  })
  return { ...cas, phase, late, early, kept, pause }
}

describe('planned beside actual', () => {
  it('says July → November 2022 of the phase in one sentence', () => {
    const { get } = createPlan()
    const { phrases } = buildComparaison(get(), TODAY, null)
    expect(phrases.length).toBe(1)
    expect(phrases[0]?.replaceAll('\u00a0', ' ')).toBe(
      'Phase 1 « Préconisations » décalée de 4 mois : fin prévue en juillet 2022, finalement en novembre 2022.',
    )
  })

  it('counts steps, not phases, interruptions nor what has one date only', () => {
    const { get, add } = createPlan()
    add('etapes', { titre: 'Sans date' })
    const { totaux } = buildComparaison(get(), TODAY, null)
    expect(totaux).toMatchObject({ comparees: 3, tenues: 1, enRetard: 1, enAvance: 1 })
    expect(COMPARAISON.totals(totaux).replaceAll('\u00a0', ' ')).toBe(
      'Sur 3 étapes comparées, 1 à la date prévue, 1 plus tard (jusqu’à 4 mois), 1 plus tôt.',
    )
  })

  it('against a plan that was just frozen nothing moved', () => {
    const { get, ctx, late } = createPlan()
    const geste = gelerPlan(get(), ctx, 'Plan du COPIL')
    if (!geste.ok) throw new Error(geste.error.message)
    const frozen = applyCommand(get(), geste.value.command)
    const [plan = ''] = Object.keys(frozen.plansReference)
    const { lignes, phrases } = buildComparaison(frozen, TODAY, plan)
    expect(phrases).toEqual([])
    expect(lignes.every(({ derive }) => derive === null)).toBe(true)
    expect(lignes.find(({ lue }) => lue.id === late.id)?.prevu).toEqual(late.prevue)
  })
})
