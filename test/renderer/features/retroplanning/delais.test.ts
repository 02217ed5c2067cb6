import { describe, expect, it } from 'vitest'
import {
  resetDelai,
  setDelai,
} from '../../../../renderer/features/retroplanning/delais/delai-commands'
import {
  createPeriode,
  listPeriodesLues,
  removePeriode,
  resetPeriode,
  setPeriode,
} from '../../../../renderer/features/retroplanning/delais/vacances-commands'
import { applyCommand } from '../../../../shared/commands/apply-command'
import { createEmptyDossier, type Dossier } from '../../../../shared/domain/dossier'
import type { Ctx } from '../../../../shared/kernel/ctx'
import type { PeriodeVacances } from '../../../../shared/rules/calendrier/calendrier.rules'
import { getDelai } from '../../../../shared/rules/calendrier/delais.rules'
import { listPeriodes } from '../../../../shared/rules/calendrier/vacances.rules'

let count = 0
const CTX: Ctx = {
  now: 0,
  today: '2026-03-01',
  author: { nom: '', fonction: '', organisme: '' },
  newId: (prefix) => `${prefix}_${String((count += 1)).padStart(10, '0')}`,
}
const EMPTY = createEmptyDossier()

const read = (dossier: Dossier, cle: string) => {
  const delai = getDelai(dossier, cle)
  if (delai === undefined) throw new Error(cle)
  return delai
}

describe('a delay of the territory', () => {
  it('replaces the shipped value once, keeps its name and source, and goes back', () => {
    const shipped = read(EMPTY, 'commission_caf')
    const first = applyCommand(EMPTY, setDelai(EMPTY, CTX, shipped, { valeur: 9 }))
    const changed = read(first, 'commission_caf')
    expect(changed).toMatchObject({ valeur: 9, unite: shipped.unite, modifie: true })
    expect([changed.libelle, changed.source]).toEqual([shipped.libelle, shipped.source])
    const second = applyCommand(first, setDelai(first, CTX, changed, { unite: 'mois' }))
    expect(Object.keys(second.delaisUsuels)).toHaveLength(1)
    expect(read(second, 'commission_caf')).toMatchObject({ valeur: 9, unite: 'mois' })
    const reset = resetDelai(second, read(second, 'commission_caf'))
    if (reset === undefined) throw new Error('nothing to take back')
    expect(read(applyCommand(second, reset), 'commission_caf')).toEqual(shipped)
  })

  it('has nothing to take back when it is as shipped', () => {
    expect(resetDelai(EMPTY, read(EMPTY, 'commission_caf'))).toBeUndefined()
  })
})

const LIVREES: readonly PeriodeVacances[] = [
  { zone: 'c', nom: 'Vacances d’hiver', debut: '2026-02-21', fin: '2026-03-08' },
  { zone: 'c', nom: 'Vacances de Noël', debut: '2025-12-20', fin: '2026-01-04' },
  { zone: 'a', nom: 'Vacances d’hiver', debut: '2026-02-07', fin: '2026-02-22' },
]

const list = (dossier: Dossier) => listPeriodesLues(dossier, LIVREES, 'c', 2026)
const find = (dossier: Dossier, nom: string) => {
  const periode = list(dossier).find((one) => one.nom === nom)
  if (periode === undefined) throw new Error(nom)
  return periode
}
/** What the rule counts, in the same year. */
const counted = (dossier: Dossier) =>
  listPeriodes(dossier, LIVREES, 'c').map(({ nom, debut, fin }) => `${nom} ${debut} ${fin}`)

describe('school holidays', () => {
  it('lists those of the zone that touch the year, in order', () => {
    expect(list(EMPTY).map(({ nom }) => nom)).toEqual(['Vacances de Noël', 'Vacances d’hiver'])
  })

  it('corrects a shipped period: the plan counts the new days, and the shipped ones come back', () => {
    const periode = find(EMPTY, 'Vacances d’hiver')
    const saisie = { nom: periode.nom, debut: '2026-02-28', fin: '2026-03-15' }
    const changed = applyCommand(EMPTY, setPeriode(EMPTY, CTX, periode, saisie))
    expect(counted(changed)).toEqual([
      'Vacances de Noël 2025-12-20 2026-01-04',
      'Vacances d’hiver 2026-02-28 2026-03-15',
    ])
    const again = applyCommand(
      changed,
      setPeriode(changed, CTX, find(changed, periode.nom), { ...saisie, fin: '2026-03-16' }),
    )
    expect(Object.keys(again.vacances)).toHaveLength(1)
    const reset = resetPeriode(again, find(again, periode.nom))
    if (reset === undefined) throw new Error('nothing to take back')
    expect(counted(applyCommand(again, reset))).toEqual(counted(EMPTY))
  })

  it('another name for a shipped period does not count it twice', () => {
    const periode = find(EMPTY, 'Vacances d’hiver')
    const saisie = { nom: 'Vacances de février', debut: '2026-02-21', fin: '2026-03-08' }
    const changed = applyCommand(EMPTY, setPeriode(EMPTY, CTX, periode, saisie))
    expect(counted(changed)).toEqual([
      'Vacances de Noël 2025-12-20 2026-01-04',
      'Vacances de février 2026-02-21 2026-03-08',
    ])
  })

  it('withdraws a shipped period, still listed so that it can come back', () => {
    const periode = find(EMPTY, 'Vacances de Noël')
    const changed = applyCommand(EMPTY, removePeriode(EMPTY, CTX, periode))
    expect(counted(changed)).toEqual(['Vacances d’hiver 2026-02-21 2026-03-08'])
    const shown = find(changed, 'Vacances de Noël')
    expect(shown.retiree).toBe(true)
    const reset = resetPeriode(changed, shown)
    if (reset === undefined) throw new Error('nothing to take back')
    expect(counted(applyCommand(changed, reset))).toEqual(counted(EMPTY))
  })

  it('adds one of the territory, and takes it away', () => {
    const pont = { nom: 'Pont', debut: '2026-05-14', fin: '2026-05-17' }
    const added = applyCommand(EMPTY, createPeriode(CTX, 'c', pont))
    expect(find(added, 'Pont')).toMatchObject({ livree: null, retiree: false })
    expect(counted(added)).toContain('Pont 2026-05-14 2026-05-17')
    const gone = applyCommand(added, removePeriode(added, CTX, find(added, 'Pont')))
    expect(counted(gone)).toEqual(counted(EMPTY))
  })
})
