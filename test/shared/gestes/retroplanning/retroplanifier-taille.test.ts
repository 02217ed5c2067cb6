import { describe, expect, it } from 'vitest'
import { retroplanifier } from '../../../../shared/gestes/retroplanning/retroplanifier'
import { buildCalendrier } from '../../../../shared/rules/calendrier/calendrier.rules'
import { buildPlanRebours } from '../../../fixtures/grand-plan'

// How long it takes is told by `npm run bench -- --seulement=plan`.
describe('a plan of 2,000 steps and 3,000 links', () => {
  it('is counted back whole', () => {
    const { dossier, last } = buildPlanRebours()
    expect(Object.keys(dossier.etapes)).toHaveLength(2000)
    const ask = () =>
      retroplanifier(dossier, buildCalendrier(dossier, []), {
        ancres: [{ etape: last, jour: '2040-11-21' }],
        today: '2026-01-05',
      })
    const first = ask()
    expect(first.lignes).toHaveLength(2000)
    const counted = first.lignes.filter(({ raison }) => raison.startsWith('Au plus tard'))
    expect(counted).toHaveLength(1959)
  })

  it('says so when most of it does not fit', () => {
    const { dossier, last } = buildPlanRebours()
    const plan = retroplanifier(dossier, buildCalendrier(dossier, []), {
      ancres: [{ etape: last, jour: '2026-06-01' }],
      today: '2026-01-05',
    })
    expect(plan.problemes.length).toBeGreaterThan(0)
  })
})
