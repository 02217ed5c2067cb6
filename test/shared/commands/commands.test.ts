import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyCommand } from '../../../shared/commands/apply-command'
import { combine } from '../../../shared/commands/combine'
import { createRecord } from '../../../shared/commands/create-record'
import { deleteRecord } from '../../../shared/commands/delete-record'
import { duplicateFiche } from '../../../shared/commands/duplicate-fiche'
import { invertCommand } from '../../../shared/commands/invert-command'
import { getOrdreAt, moveRecord } from '../../../shared/commands/move-record'
import { setField, setFields } from '../../../shared/commands/set-fields'
import type { Command } from '../../../shared/domain/command'
import { createEmptyDossier, listRows, type Dossier } from '../../../shared/domain/dossier'
import { REGISTRY } from '../../../shared/domain/registry'

let last = 0
const CTX = {
  now: 0,
  today: '2026-01-01',
  author: { nom: '', fonction: '', organisme: '' },
  newId: (prefix: string) => `${prefix}_${String((last += 1))}`,
}

function build(commands: readonly ((dossier: Dossier) => Command)[]): Dossier {
  return commands.reduce(
    (dossier, make) => applyCommand(dossier, make(dossier)),
    createEmptyDossier(),
  )
}

/** An axe with an objectif, a fiche under it with an étape, and another fiche that mentions the first. */
const PLAN = build([
  () =>
    createRecord('axes', { ...REGISTRY.axes.create(CTX), id: 'axe_1', titre: 'Petite enfance' }),
  () => createRecord('objectifs', { ...REGISTRY.objectifs.create(CTX), id: 'obj_1', axe: 'axe_1' }),
  () =>
    createRecord('fichesAction', {
      ...REGISTRY.fichesAction.create(CTX),
      id: 'fa_1',
      titre: 'Une',
      objectif: 'obj_1',
    }),
  () => createRecord('etapes', { ...REGISTRY.etapes.create(CTX), id: 'eta_1', fiche: 'fa_1' }),
  () =>
    createRecord('etapes', {
      ...REGISTRY.etapes.create(CTX),
      id: 'eta_2',
      fiche: 'fa_1',
      parent: 'eta_1',
    }),
  () =>
    createRecord('fichesAction', {
      ...REGISTRY.fichesAction.create(CTX),
      id: 'fa_2',
      titre: 'Deux',
      fichesLiees: ['fa_1'],
      objectifsSecondaires: ['obj_1'],
    }),
])

describe('deleteRecord', () => {
  const command = deleteRecord(PLAN, 'axes', 'axe_1')
  const after = applyCommand(PLAN, command)
  it('takes along what hangs from the record, and empties the references others keep', () => {
    expect(listRows(after, 'axes')).toEqual([])
    expect(listRows(after, 'objectifs')).toEqual([])
    expect(listRows(after, 'etapes')).toEqual([])
    expect(Object.keys(after.fichesAction)).toEqual(['fa_2'])
    expect(after.fichesAction['fa_2']).toMatchObject({ fichesLiees: [], objectifsSecondaires: [] })
    expect(command.label).toBe('suppression de l’axe «\u00a0Petite enfance\u00a0»')
  })
  it('is undone whole', () => {
    expect(applyCommand(after, invertCommand(command))).toEqual(PLAN)
  })
  it('does nothing to a record that is not there', () => {
    expect(applyCommand(PLAN, deleteRecord(PLAN, 'axes', 'axe_9'))).toBe(PLAN)
  })
})

describe('duplicateFiche', () => {
  it('copies what hangs from the fiche, and the copies refer to one another', () => {
    const after = applyCommand(PLAN, duplicateFiche(PLAN, 'fa_1', CTX))
    const copy = listRows(after, 'fichesAction').find(({ titre }) => titre === 'Une (copie)')
    const steps = listRows(after, 'etapes').filter(({ fiche }) => fiche === copy?.id)
    expect(copy?.objectif).toBe('obj_1')
    expect(steps).toHaveLength(2)
    expect(steps.map(({ parent }) => parent).filter((parent) => parent !== null)).toEqual([
      steps.find(({ parent }) => parent === null)?.id,
    ])
    expect(after.etapes['eta_1']).toBe(PLAN.etapes['eta_1'])
    expect((copy?.ordre ?? '') > (PLAN.fichesAction['fa_1']?.ordre ?? '')).toBe(true)
  })
})

describe('setField', () => {
  it('keeps the identity of all it does not touch, and of everything when nothing changes', () => {
    const after = applyCommand(PLAN, setField(PLAN, 'axes', 'axe_1', 'titre', 'Autre'))
    expect(after.axes['axe_1']?.titre).toBe('Autre')
    expect(after.fichesAction).toBe(PLAN.fichesAction)
    expect(applyCommand(PLAN, setField(PLAN, 'axes', 'axe_1', 'titre', 'Petite enfance'))).toBe(
      PLAN,
    )
    expect(setField(PLAN, 'axes', 'axe_1', 'id', 'axe_2').changes).toEqual([])
    expect(setField(PLAN, 'axes', 'axe_9', 'titre', 'x').changes).toEqual([])
  })
  it('creates the only record of its table at the first value', () => {
    const command = setFields(PLAN, 'reglages', 'reglages', { prefixeFiche: 'FA' }, 'réglages')
    const after = applyCommand(PLAN, command)
    expect(after.reglages['reglages']).toMatchObject({ prefixeFiche: 'FA', marquerManques: true })
    expect(applyCommand(after, invertCommand(command))).toEqual(PLAN)
  })
})

describe('getOrdreAt', () => {
  const siblings = [
    { id: 'c', ordre: 'a2' },
    { id: 'a', ordre: 'a0' },
    { id: 'b', ordre: 'a1' },
  ]
  it.each([
    ['first', 'xabc'],
    ['last', 'abcx'],
    [{ before: 'b' }, 'axbc'],
    [{ after: 'b' }, 'abxc'],
    [{ after: 'absent' }, 'abcx'],
  ] as const)('%j', (place, expected) => {
    const placed = [...siblings, { id: 'x', ordre: getOrdreAt(siblings, place) }]
    const shown = placed.sort((p, q) => (p.ordre < q.ordre ? -1 : 1)).map(({ id }) => id)
    expect(shown.join('')).toBe(expected)
  })
  it('moves a record among its siblings without counting it', () => {
    const ordre = getOrdreAt(siblings, { after: 'a' }, 'b')
    expect(ordre > 'a0' && ordre < 'a2').toBe(true)
    const moved = moveRecord(PLAN, 'objectifs', 'obj_1', { axe: null }, 'a5', 'déplacement')
    expect(applyCommand(PLAN, moved).objectifs['obj_1']).toMatchObject({ axe: null, ordre: 'a5' })
  })
})

describe('apply then invert', () => {
  const gesture = fc.oneof(
    fc.record({ k: fc.constant('set' as const), at: fc.nat(9), v: fc.string({ maxLength: 3 }) }),
    fc.record({
      k: fc.constantFrom('delete' as const, 'copy' as const, 'create' as const, 'link' as const),
      at: fc.nat(9),
      v: fc.string({ maxLength: 3 }),
    }),
  )
  function make(dossier: Dossier, { k, at, v }: { k: string; at: number; v: string }): Command {
    const fiches = listRows(dossier, 'fichesAction')
    const id = fiches[at % Math.max(1, fiches.length)]?.id ?? 'fa_0'
    if (k === 'set') return setField(dossier, 'fichesAction', id, 'titre', v)
    if (k === 'copy') return duplicateFiche(dossier, id, CTX)
    if (k === 'link') return setField(dossier, 'fichesAction', id, 'fichesLiees', [id])
    if (k === 'delete' && at > 6) return deleteRecord(dossier, 'objectifs', 'obj_1')
    if (k === 'delete') return deleteRecord(dossier, 'fichesAction', id)
    return createRecord('etapes', REGISTRY.etapes.create(CTX, { fiche: id }))
  }
  it('gives back the very content, for any list of gestures, one by one and combined', () => {
    fc.assert(
      fc.property(fc.array(gesture, { minLength: 15, maxLength: 40, size: 'max' }), (gestures) => {
        let dossier = PLAN
        const done: Command[] = []
        for (const item of gestures) {
          const command = make(dossier, item)
          const next = applyCommand(dossier, command)
          expect(applyCommand(next, invertCommand(command))).toEqual(dossier)
          dossier = next
          done.push(command)
        }
        expect(applyCommand(dossier, invertCommand(combine('tout', done)))).toEqual(PLAN)
      }),
      { numRuns: 60 },
    )
  })
})
