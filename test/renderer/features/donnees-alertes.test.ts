import { describe, expect, it } from 'vitest'
import { listAlertesParLots } from '../../../renderer/features/donnees-personnelles/alertes'
import { Fabrique } from '../../shared/documents/fabrique'

describe('the texts to read again', () => {
  it('are all found, whatever the lot they fall in', () => {
    const make = new Fabrique()
    for (let rank = 0; rank < 250; rank += 1) {
      const notes = rank % 50 === 0 ? 'Sa maladie la fatigue.' : 'Rien à dire.'
      make.add('personnes', { nom: `Nom ${String(rank)}`, notes })
    }
    const lots = [...listAlertesParLots(make.build())]
    expect(lots.length).toBeGreaterThan(2)
    expect(lots.flat().filter(({ table }) => table === 'personnes')).toHaveLength(5)
  })
})
