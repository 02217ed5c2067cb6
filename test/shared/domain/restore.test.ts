import { describe, expect, it } from 'vitest'
import { axe } from '../../../shared/domain/axe.entity'
import { ctg } from '../../../shared/domain/ctg.entity'
import { ficheAction } from '../../../shared/domain/fiche-action.entity'
import { createFixedCtx } from '../../fixtures/fixed-ctx'

describe('restoring a record', () => {
  it('gives missing fields their default, so that a file written before a field existed still opens', () => {
    const restored = axe.restore({ id: 'axe_1', titre: 'Santé' })
    expect(restored.ok && restored.value.row).toMatchObject({
      id: 'axe_1',
      titre: 'Santé',
      transversal: false,
      plusValues: [],
      ordre: 'a0',
    })
    expect(restored.ok && restored.value.issues).toEqual([])
  })

  it.each([
    ['titre', 12],
    ['statut', 'inconnu'],
    ['pilotes', 'org_1'],
    ['pilotes', ['org_1', 4]],
    ['axe', '../evil'],
    ['calendrier', { precision: 'jour' }],
    ['budget', 12_000],
    ['etp', 'NaN'],
    ['descriptif', { type: 'doc', content: [{ type: 'script' }] }],
    ['imposeeParCaf', 'oui'],
    ['ordre', ''],
  ])('reports a value of %s that cannot be understood, and keeps the rest', (field, value) => {
    const raw = { ...ficheAction.create(createFixedCtx(), { titre: 'LAEP' }), [field]: value }
    const restored = ficheAction.restore(raw)
    expect(restored.ok).toBe(true)
    if (!restored.ok) return
    expect(restored.value.issues).toHaveLength(1)
    expect(restored.value.issues[0]).toMatchObject({ table: 'fichesAction', field })
    expect(restored.value.row[field as 'titre']).toEqual(
      ficheAction.fields[field as 'titre'].initial,
    )
    if (field !== 'titre') expect(restored.value.row.titre).toBe('LAEP')
  })

  it.each([
    [null],
    [undefined],
    ['fa_1'],
    [[]],
    [{}],
    [{ id: 'axe_1' }],
    [{ id: 'fa_' }],
    [{ id: 'fa_1/../2' }],
    [JSON.parse('{"__proto__": {"id": "fa_1"}}')],
  ])('refuses what is not a record of its table: %j', (raw) => {
    expect(ficheAction.restore(raw).ok).toBe(false)
  })

  it('drops what the definition does not know and never touches prototypes', () => {
    const raw: unknown = JSON.parse('{"id":"axe_1","titre":"A","__proto__":{"pollue":true},"x":1}')
    const restored = axe.restore(raw)
    expect(restored.ok && Object.hasOwn(restored.value.row, 'x')).toBe(false)
    expect(Object.hasOwn(Object.prototype, 'pollue')).toBe(false)
  })

  it('sorts sets of references and drops repeats, so that two copies hold the same value', () => {
    const restored = ficheAction.restore({ id: 'fa_1', pilotes: ['org_2', 'org_1', 'org_2'] })
    expect(restored.ok && restored.value.row.pilotes).toEqual(['org_1', 'org_2'])
  })

  it('keeps one record of a singleton, whose identifier is its prefix', () => {
    expect(ctg.create(createFixedCtx()).id).toBe('ctg')
    expect(ctg.restore({ id: 'ctg_2' }).ok).toBe(false)
    expect(ctg.restore({ id: 'ctg' }).ok).toBe(true)
  })
})
