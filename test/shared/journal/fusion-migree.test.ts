import { expect, it } from 'vitest'
import { setField } from '../../../shared/commands/set-fields'
import type { Operation } from '../../../shared/domain/operation'
import { foldJournal } from '../../../shared/journal/fold-journal'
import { buildFusionEntry, prepareFusion } from '../../../shared/journal/fusion'
import { Copy, MACHINE } from './copy'
import { createFiche } from './replicas'
import { sortKeys } from './story-checks'

/** A format where what is kept now in `origine` was in `source`. */
function migrate(operations: readonly Operation[]): readonly Operation[] {
  return operations.map((operation) =>
    operation.f === 'source' ? { ...operation, f: 'origine' } : operation,
  )
}

it('a received file of an older format is read in the meaning of this one, shown, undone and kept as it was written', () => {
  const [me, you] = [new Copy(MACHINE, 'aaaaaaaa'), new Copy(MACHINE, 'bbbbbbbb')]
  me.execute(createFiche('fa_0'))
  you.receive(me.journal, [])
  you.execute(setField(you.dossier, 'fichesAction', 'fa_0', 'origine', 'de vous'))
  const operations = you.journal.operations.map((operation) =>
    operation.f === 'origine' ? { ...operation, f: 'source' } : operation,
  )
  const fusion = prepareFusion(me.journal, { ...you.journal, operations }, undefined, migrate)
  expect(fusion.apres.dossier.fichesAction['fa_0']?.origine).toBe('de vous')
  expect(fusion.apres.inconnus).toEqual([])
  expect(sortKeys(fusion.apres.dossier)).toEqual(
    sortKeys(foldJournal(migrate(fusion.journal.operations)).dossier),
  )
  expect(fusion.journal.operations.map(({ f }) => f)).toContain('source')
  const { etapes } = buildFusionEntry(fusion, 'intégration')
  expect(etapes.map(({ change }) => [change.field, change.before, change.after])).toEqual([
    ['origine', 'départ', 'de vous'],
  ])
})
