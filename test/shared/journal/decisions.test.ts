import { describe, expect, it } from 'vitest'
import { applyCommand } from '../../../shared/commands/apply-command'
import { deleteRecord } from '../../../shared/commands/delete-record'
import { setField } from '../../../shared/commands/set-fields'
import type { Change } from '../../../shared/domain/command'
import { buildOperationsByChange } from '../../../shared/journal/build-operations'
import { buildUndo } from '../../../shared/journal/build-undo'
import { buildDecision, buildRefus, listReopened } from '../../../shared/journal/decisions'
import { foldJournal } from '../../../shared/journal/fold-journal'
import { buildFusionEntryWith, prepareFusion } from '../../../shared/journal/fusion'
import { StateAliases } from '../../../shared/journal/state-aliases'
import type { Json } from '../../../shared/kernel/json'
import { Copy, MACHINE } from './copy'
import { createFiche, doc } from './replicas'
import { sortKeys } from './story-checks'

const ID = 'fa_0'

function start(): readonly [Copy, Copy] {
  const [me, you] = [new Copy(MACHINE, 'aaaaaaaa'), new Copy(MACHINE, 'bbbbbbbb')]
  me.execute(createFiche(ID))
  you.receive(me.journal, [])
  return [me, you]
}

function set(copy: Copy, field: string, value: Json): void {
  copy.execute(setField(copy.dossier, 'fichesAction', ID, field, value))
}

function exchange(me: Copy, you: Copy): void {
  me.receive(you.journal, [])
  you.receive(me.journal, [])
}

function read(copy: Copy): Record<string, Json> | undefined {
  return copy.dossier.fichesAction[ID] as Record<string, Json> | undefined
}

function decide(copy: Copy, decision: Parameters<typeof buildDecision>[2]): readonly Change[] {
  const [conflit] = copy.fold.conflits
  const changes = conflit === undefined ? [] : buildDecision(copy.dossier, conflit, decision)
  copy.execute({ label: 'décision', changes, undo: 'record' })
  return changes
}

describe('a decision', () => {
  it('settles a field for everyone, undone it is open again', () => {
    const [me, you] = start()
    set(me, 'titre', 'le mien')
    set(you, 'titre', 'le vôtre')
    exchange(me, you)
    const mine = me.fold.conflits[0]?.versions.find(({ session }) => session === 'aaaaaaaa')
    decide(me, { genre: 'version', operation: mine?.operation ?? '' })
    expect(read(me)?.['titre']).toBe('le mien')
    expect(me.fold.conflits).toEqual([])
    me.move('undo')
    const open = me.fold.conflits.map(({ versions }) => versions.map(({ valeur }) => valeur))
    expect(open).toEqual([['le mien', 'le vôtre']])
    me.move('redo')
    you.receive(me.journal, [])
    expect(you.fold.conflits).toEqual([])
    expect(read(you)?.['titre']).toBe('le mien')
  })
  it('taken alike by two people is no conflict; taken otherwise it is one', () => {
    for (const [other, left] of [
      ['nouveau', 0],
      ['autre', 1],
    ] as const) {
      const [me, you] = start()
      set(me, 'titre', 'un')
      set(you, 'titre', 'deux')
      exchange(me, you)
      decide(me, { genre: 'valeur', valeur: 'nouveau' })
      decide(you, { genre: 'valeur', valeur: other })
      exchange(me, you)
      expect(me.fold.conflits.length).toBe(left)
    }
  })
  it('opens a contested rich text again without merging it by itself', () => {
    const [me, you] = start()
    set(me, 'descriptif', doc('A.', 'mardi', 'C.'))
    set(you, 'descriptif', doc('A.', 'jeudi', 'C.'))
    exchange(me, you)
    decide(me, { genre: 'valeur', valeur: doc('A.', 'mardi', 'C.') })
    expect(me.fold.conflits).toEqual([])
    me.move('undo')
    expect(me.fold.conflits.map(({ versions }) => versions.length)).toEqual([2])
  })
  it('settles a member of a set', () => {
    const [me, you] = start()
    set(me, 'pilotes', [])
    set(you, 'pilotes', ['org_0', 'org_1'])
    exchange(me, you)
    set(me, 'pilotes', ['org_0', 'org_1'])
    set(you, 'pilotes', ['org_1'])
    set(you, 'pilotes', [])
    set(you, 'pilotes', ['org_0'])
    set(me, 'pilotes', ['org_1'])
    exchange(me, you)
    const conflit = me.fold.conflits.find(({ champ }) => champ === 'lien:pilotes:org_0')
    expect(conflit?.versions.map(({ valeur }) => valeur).sort()).toEqual([false, true])
    decide(me, { genre: 'garder' })
    you.receive(me.journal, [])
    expect(you.fold.conflits).toEqual([])
    expect(read(you)?.['pilotes']).toContain('org_0')
  })
  it.each([
    ['garder', true],
    ['supprimer', false],
  ] as const)('%s: a record deleted by one and edited by the other', (genre, isKept) => {
    const [me, you] = start()
    me.execute(deleteRecord(me.dossier, 'fichesAction', ID))
    set(you, 'titre', 'modifiée')
    exchange(me, you)
    expect(me.fold.conflits.map(({ champ }) => champ)).toEqual(['_sup'])
    decide(me, { genre })
    decide(you, { genre })
    exchange(me, you)
    for (const copy of [me, you]) {
      expect(copy.fold.conflits).toEqual([])
      expect(read(copy) !== undefined).toBe(isKept)
    }
  })
  it('to keep, undone, asks again', () => {
    const [me, you] = start()
    me.execute(deleteRecord(me.dossier, 'fichesAction', ID))
    set(you, 'titre', 'modifiée')
    exchange(me, you)
    const changes = decide(me, { genre: 'garder' })
    expect(me.fold.conflits).toEqual([])
    const { written } = me.move('undo')
    expect(me.fold.conflits.map(({ champ }) => champ)).toEqual(['_sup'])
    const inverse = changes.map((change) => ({ ...change, afterVersions: [true] }))
    const nonVus = (): readonly string[] => me.fold.index.listRecord('fichesAction', ID)
    expect(listReopened(inverse, [written], nonVus)).toEqual(me.fold.conflits)
  })
})

describe('a merge with lines refused and decisions taken', () => {
  it('keeps ours where refused, and is one step of undo', () => {
    const [me, you] = start()
    me.execute(createFiche('fa_1'))
    you.receive(me.journal, [])
    you.execute(createFiche('fa_2'))
    you.execute(createFiche('fa_3'))
    you.execute(deleteRecord(you.dossier, 'fichesAction', 'fa_1'))
    set(you, 'titre', 'refusé')
    set(you, 'origine', 'accepté')
    set(you, 'statut', 'en_cours')
    set(me, 'statut', 'piste')
    const before = me.dossier
    const fusion = prepareFusion(me.journal, you.journal, me.fold)
    const refus = buildRefus(fusion, [
      { table: 'fichesAction', id: 'fa_2', champ: '*' },
      { table: 'fichesAction', id: 'fa_1', champ: '_sup' },
      { table: 'fichesAction', id: ID, champ: 'titre' },
    ])
    const decisions = fusion.conflits.flatMap((conflit) =>
      buildDecision(fusion.apres.dossier, conflit, { genre: 'valeur', valeur: 'en_cours' }),
    )
    const command = { label: '', changes: [...refus, ...decisions], undo: 'record' as const }
    const writer = { session: 'aaaaaaaa', now: 0, format: 1 }
    const { index } = fusion.apres
    const written = buildOperationsByChange(command.changes, index, writer)
    const dossier = applyCommand(fusion.apres.dossier, command)
    const operations = [...fusion.journal.operations, ...written.flat()]
    const after = foldJournal(operations)
    expect(sortKeys(after.dossier)).toEqual(sortKeys(dossier))
    expect(Object.keys(after.dossier.fichesAction).sort()).toEqual(['fa_0', 'fa_1', 'fa_3'])
    const row = { titre: '', origine: 'accepté', statut: 'en_cours' }
    expect(after.dossier.fichesAction[ID]).toMatchObject(row)
    expect(after.conflits).toEqual([])
    const entry = buildFusionEntryWith(fusion, 'intégration', command, written, index)
    const undo = buildUndo(entry, after.index, after.dossier, new StateAliases())
    expect(undo.ignores).toBe(0)
    const back = buildOperationsByChange(undo.command.changes, after.index, writer).flat()
    const restored = foldJournal([...operations, ...back])
    expect(sortKeys(restored.dossier)).toEqual(sortKeys(before))
    you.receive({ operations: [...operations, ...back], sessions: [] }, [])
    expect(sortKeys(you.dossier)).toEqual(sortKeys(before))
  })
  it('leaves what someone changed since the merge, and counts it', () => {
    const [me, you] = start()
    set(you, 'titre', 'de vous')
    set(you, 'origine', 'de vous')
    me.receive(you.journal, [])
    const entry = me.undoPile.at(-1)
    set(you, 'titre', 'encore de vous')
    me.receive(you.journal, [])
    me.undoPile = entry === undefined ? [] : [entry]
    expect(me.move('undo').ignores).toBe(1)
    expect(read(me)).toMatchObject({ titre: 'encore de vous', origine: 'départ' })
  })
})
