import { describe, expect, it } from 'vitest'
import { getContrast, getReadableColor } from '../../../renderer/features/plan/axe-tone'
import { getFicheCompleteness } from '../../../shared/rules/completude-fiche.rules'
import {
  ELSEWHERE,
  SIDE_SECTION,
  listSheetSections,
} from '../../../renderer/features/plan/fiche-sections'
import { readPlanRoute } from '../../../renderer/features/plan/plan-route'
import { listStatutShares } from '../../../renderer/features/plan/statuts'
import { listFormSections } from '../../../renderer/forms/form-sections'
import { applyCommand } from '../../../shared/commands/apply-command'
import { setFields } from '../../../shared/commands/set-fields'
import { REGISTRY } from '../../../shared/domain/registry'
import type { Field } from '../../../shared/domain/field'
import { buildCase } from './plan-case'

describe('the editor of a fiche', () => {
  it('reaches every visible field of the definition, each once', () => {
    const side = listFormSections('fichesAction').find(({ title }) => title === SIDE_SECTION)
    const shown = [
      ...ELSEWHERE,
      ...(side?.fields ?? []),
      ...listSheetSections().flatMap(({ fields }) => fields),
    ].sort()
    const visible = (Object.entries(REGISTRY.fichesAction.fields) as [string, Field][])
      .filter(([, field]) => field.hidden !== true && field.kind !== 'order')
      .map(([name]) => name)
      .sort()
    expect(shown).toEqual(visible)
  })

  it('counts what the fiche Word requires', () => {
    const dossier = buildCase()
    const before = getFicheCompleteness(dossier, 'fa_2')
    expect(before.total).toBe(9)
    expect(before.rubriques.filter(({ isDone }) => isDone).map(({ field }) => field)).toEqual([
      'titre',
      'descriptif',
    ])
    const filled = applyCommand(
      dossier,
      setFields(dossier, 'fichesAction', 'fa_2', { publicCible: 'Jeunes', secteur: 'Tout' }, 'x'),
    )
    expect(getFicheCompleteness(filled, 'fa_2').done).toBe(before.done + 2)
    expect(before.elsewhere.every(({ id }) => id !== 'fa_2')).toBe(true)
  })
})

describe('addresses', () => {
  it.each([
    ['/plan', { id: null, champ: null }],
    ['/plan/', { id: null, champ: null }],
    ['/plan/fa_1', { id: 'fa_1', champ: null }],
    ['/plan/fa_1?champ=budget', { id: 'fa_1', champ: 'budget' }],
    ['/plan/fa_1?autre=1', { id: 'fa_1', champ: null }],
    ['/documents/fa_1', { id: null, champ: null }],
  ])('%s', (location, wanted) => {
    expect(readPlanRoute(location)).toEqual(wanted)
  })
})

describe('states', () => {
  it('counts those there are, in the order of the definition', () => {
    expect(listStatutShares(['en_cours', null, 'piste', 'en_cours'])).toEqual([
      { statut: 'piste', count: 1 },
      { statut: 'en_cours', count: 2 },
      { statut: null, count: 1 },
    ])
    expect(listStatutShares([])).toEqual([])
  })
})

describe('the colour chosen for an axe', () => {
  it.each(['FFFF00', 'FFFFFF', '000000', '2F6B4F', 'FF8800', '808080'])(
    '%s is readable in both schemes',
    (hex) => {
      expect(getContrast(getReadableColor(hex, 'FFFFFF', '182124'), 'FFFFFF')).toBeGreaterThan(4.5)
      expect(getContrast(getReadableColor(hex, '1D2427', 'E6ECEE'), '1D2427')).toBeGreaterThan(4.5)
    },
  )

  it('leaves a readable colour as it is', () => {
    expect(getReadableColor('1D57A8', 'FFFFFF', '182124')).toBe('1D57A8')
    expect(getContrast('000000', 'FFFFFF')).toBeCloseTo(21, 5)
  })
})
