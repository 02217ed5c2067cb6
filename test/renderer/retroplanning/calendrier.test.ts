import { describe, expect, it } from 'vitest'
import {
  getVoisins,
  indexParJour,
  listBandes,
  listObjets,
} from '../../../renderer/features/retroplanning/calendrier/calendrier-model'
import { createCas, readDate } from '../reunions/reunions-cas'

const TODAY = '2022-10-20'

function createPlan() {
  const cas = createCas()
  const meeting = cas.add('reunions', { titre: 'COPIL', date: readDate('20 octobre 2022 à 14 h') })
  const apart = cas.add('reunions', { titre: 'Bureau', date: readDate('octobre 2022') })
  const phase = cas.add('etapes', { titre: 'Phase 2', genre: 'phase' })
  const step = cas.add('etapes', {
    titre: 'Restitution',
    parent: phase.id,
    prevue: readDate('octobre 2022'),
    reunion: meeting.id,
  })
  const two = cas.add('etapes', { titre: 'Ateliers', prevue: readDate('6 et 7 septembre 2022') })
  const month = cas.add('etapes', { titre: 'Journal', prevue: readDate('septembre-octobre 2022') })
  const vague = cas.add('etapes', { titre: 'Signature', prevue: readDate('fin 2022') })
  const late = cas.add('etapes', { titre: 'Bilan', prevue: readDate('d’ici 2025') })
  return { ...cas, meeting, apart, step, two, month, vague, late }
}

describe('the calendar of the plan', () => {
  it('a meeting of the plan is there once, as its step, on the day of the meeting', () => {
    const { get, step, meeting } = createPlan()
    const days = indexParJour(listObjets(get(), TODAY))
    expect((days.get('2022-10-20') ?? []).map(({ objet }) => [objet.id, objet.reunion])).toEqual([
      [step.id, meeting.id],
    ])
    const everywhere = listObjets(get(), TODAY).filter(({ reunion }) => reunion === meeting.id)
    expect(everywhere.length).toBe(1)
  })

  it('a phase is not shown, its steps are; a meeting out of the plan is', () => {
    const { get, apart } = createPlan()
    const objets = listObjets(get(), TODAY)
    expect(objets.map(({ titre }) => titre)).not.toContain('Phase 2')
    expect(objets.find(({ id }) => id === apart.id)?.genre).toBe('reunion')
  })

  it('two days that follow one another are one bar', () => {
    const { get, two } = createPlan()
    const days = indexParJour(listObjets(get(), TODAY))
    expect(days.get('2022-09-06')).toMatchObject([{ objet: { id: two.id }, place: 'debut' }])
    expect(days.get('2022-09-07')).toMatchObject([{ objet: { id: two.id }, place: 'fin' }])
  })

  it('what has no day waits in the month, what has no month in the year', () => {
    const { get, apart, month, vague, late } = createPlan()
    const bandes = (premier: string) => {
      const { jourAFixer, moisAFixer } = listBandes(listObjets(get(), TODAY), premier)
      return [jourAFixer.map(({ id }) => id).sort(), moisAFixer.map(({ id }) => id).sort()]
    }
    expect(bandes('2022-10-01')).toEqual([[month.id, apart.id].sort(), [vague.id].sort()])
    expect(bandes('2022-09-01')).toEqual([[month.id], []])
    expect(bandes('2025-03-01')).toEqual([[], [late.id]])
  })

  it('an empty month says where the plan is', () => {
    const { get } = createPlan()
    const voisins = getVoisins(listObjets(get(), TODAY), '2023-02-01')
    expect(voisins).toEqual({ ici: false, avant: '2022-12-31', apres: '2025-01-01' })
    expect(getVoisins(listObjets(get(), TODAY), '2022-10-01').ici).toBe(true)
  })
})
