import { describe, expect, it } from 'vitest'
import { createEmptyDossier, type Dossier } from '../../../../shared/domain/dossier'
import { REGISTRY } from '../../../../shared/domain/registry'
import type { Reglages } from '../../../../shared/domain/reglages.entity'
import type { Vacances } from '../../../../shared/domain/vacances.entity'
import {
  buildCalendrier,
  type PeriodeVacances,
} from '../../../../shared/rules/calendrier/calendrier.rules'
import { createFixedCtx } from '../../../fixtures/fixed-ctx'

const LIVREES: readonly PeriodeVacances[] = [
  { zone: 'a', nom: 'Vacances d’hiver', debut: '2026-02-07', fin: '2026-02-22' },
  { zone: 'c', nom: 'Vacances d’été', debut: '2025-07-05', fin: '2025-08-31' },
  { zone: 'c', nom: 'Vacances d’hiver', debut: '2026-02-21', fin: '2026-03-08' },
  { zone: 'c', nom: 'Vacances d’été', debut: '2026-07-04', fin: '2026-08-31' },
]

function build(reglages: Partial<Reglages>, vacances: readonly Partial<Vacances>[] = []): Dossier {
  const ctx = createFixedCtx()
  const rows = vacances.map((row) => REGISTRY.vacances.create(ctx, row))
  return {
    ...createEmptyDossier(),
    reglages: { reglages: { ...REGISTRY.reglages.create(ctx, reglages), id: 'reglages' } },
    vacances: Object.fromEntries(rows.map((row) => [row.id, row])),
  }
}

describe('calendar of a dossier', () => {
  it('without a zone knows public holidays alone', () => {
    const calendrier = buildCalendrier(build({}), LIVREES)
    expect(calendrier.zone).toBeNull()
    expect(calendrier.connuJusque).toBeNull()
    expect(calendrier.getVacances('2026-02-22')).toBeNull()
    expect(calendrier.listVacances('2020-01-01', '2030-01-01')).toEqual([])
    expect(calendrier.getFerie('2026-05-14')).toBe('Ascension')
    expect(calendrier.isOuvre('2026-05-14')).toBe(false)
    expect([calendrier.isAout('2026-08-01'), calendrier.isAout('2026-07-31')]).toEqual([
      true,
      false,
    ])
  })

  it.each([
    ['2026-05-15', true],
    ['2026-05-16', false],
    ['2026-05-17', false],
    ['2026-05-25', false],
    ['2026-04-03', true],
    ['2026-12-26', false],
  ])('working day %s: %s', (jour, expected) => {
    expect(buildCalendrier(build({}), LIVREES).isOuvre(jour)).toBe(expected)
  })

  it('counts Good Friday and 26 December in Alsace-Moselle', () => {
    const calendrier = buildCalendrier(build({ alsaceMoselle: true }), [])
    expect(calendrier.isOuvre('2026-04-03')).toBe(false)
    expect(calendrier.getFerie('2025-12-26')).toBe('Saint-Étienne')
    expect(calendrier.listFeries('2025-12-25', '2026-01-01').map(({ jour }) => jour)).toEqual([
      '2025-12-25',
      '2025-12-26',
      '2026-01-01',
    ])
  })

  it('knows the holidays of its zone, both days included, and until when', () => {
    const calendrier = buildCalendrier(build({ zoneScolaire: 'c' }), LIVREES)
    const names = ['2026-02-20', '2026-02-21', '2026-03-08', '2026-03-09'].map((jour) =>
      calendrier.getVacances(jour),
    )
    expect(names).toEqual([null, 'Vacances d’hiver', 'Vacances d’hiver', null])
    expect(calendrier.connuJusque).toBe('2026-08-31')
    expect(calendrier.listVacances('2026-03-08', '2026-07-03')).toHaveLength(1)
  })

  it('puts what is typed in the place of the shipped period of that school year, and only that one', () => {
    const dossier = build({ zoneScolaire: 'c' }, [
      { zone: 'c', nom: 'Vacances d’été', debut: '2026-07-01', fin: '2026-09-02' },
      {
        zone: 'c',
        nom: 'Vacances d’hiver',
        debut: '2026-02-21',
        fin: '2026-03-08',
        supprimee: true,
      },
      { zone: null, nom: 'Pont', debut: '2026-05-15', fin: '2026-05-16' },
      { zone: 'a', nom: 'Ailleurs', debut: '2026-06-01', fin: '2026-06-02' },
      { zone: 'c', nom: 'À l’envers', debut: '2026-06-02', fin: '2026-06-01' },
    ])
    const calendrier = buildCalendrier(dossier, LIVREES)
    expect(calendrier.listVacances('2020-01-01', '2030-01-01').map(({ debut }) => debut)).toEqual([
      '2025-07-05',
      '2026-05-15',
      '2026-07-01',
    ])
    expect(calendrier.connuJusque).toBe('2026-09-02')
  })
})
