import { describe, expect, it } from 'vitest'
import { createRecord } from '../../../shared/commands/create-record'
import { deleteRecord } from '../../../shared/commands/delete-record'
import { setField } from '../../../shared/commands/set-fields'
import { REGISTRY } from '../../../shared/domain/registry'
import { buildDecision, buildRefus, type DecisionConflit } from '../../../shared/journal/decisions'
import { foldJournal } from '../../../shared/journal/fold-journal'
import type { Json } from '../../../shared/kernel/json'
import { createFixedCtx } from '../../fixtures/fixed-ctx'
import { Copy, MACHINE, type Choose } from './copy'
import { createFiche, doc } from './replicas'
import { sortKeys } from './story-checks'

const ID = 'fa_0'
const TABLE = 'fichesAction'

/** A field, what we wrote there, what was written elsewhere that cannot be merged with it, and which is shown meanwhile. */
const FIELDS = (['ours', 'theirs'] as const).flatMap(
  (shown) =>
    [
      ['origine', 'de moi', 'de vous', shown],
      ['descriptif', doc('De moi.'), doc('De vous.'), shown],
    ] as const,
)

function start(): readonly [Copy, Copy] {
  const [me, you] = [new Copy(MACHINE, 'aaaaaaaa'), new Copy(MACHINE, 'bbbbbbbb')]
  me.execute(createFiche(ID))
  you.receive(me.journal, [])
  return [me, you]
}

function set(copy: Copy, field: string, value: Json): void {
  copy.execute(setField(copy.dossier, TABLE, ID, field, value))
}

function remove(copy: Copy): void {
  copy.execute(deleteRecord(copy.dossier, TABLE, ID))
}

function addEtape(copy: Copy): void {
  const row = { ...REGISTRY.etapes.create(createFixedCtx()), id: 'eta_1', fiche: ID }
  copy.execute(createRecord('etapes', row))
}

function decide(copy: Copy, decision: DecisionConflit): void {
  const [conflit] = copy.fold.conflits
  const changes = conflit === undefined ? [] : buildDecision(copy.dossier, conflit, decision)
  copy.execute({ label: 'décision', changes, undo: 'record' })
}

function decideAll(genre: 'version' | 'garder'): Choose {
  return ({ apres }) =>
    apres.conflits.flatMap((conflit) => {
      const operation = conflit.versions[0]?.operation ?? ''
      return buildDecision(apres.dossier, conflit, { genre, operation })
    })
}

/** What is shown and what is asked, the journal agreeing. */
function look({ dossier, journal }: Copy): unknown {
  const fold = foldJournal(journal.operations)
  expect(sortKeys(fold.dossier)).toEqual(sortKeys(dossier))
  const asked = fold.conflits.map(({ champ, versions }) => [
    champ,
    versions.map(({ valeur }) => JSON.stringify(valeur)).sort(),
  ])
  return [sortKeys(dossier), asked]
}

/** Takes a copy in, back and in again. */
function expectExact(me: Copy, you: Copy, choose: Choose = () => []): void {
  const before = look(me)
  me.integrate(you.journal, [], choose)
  const merged = look(me)
  for (let round = 0; round < 2; round += 1) {
    expect(me.move('undo').ignores).toBe(0)
    expect(look(me)).toEqual(before)
    expect(me.move('redo').ignores).toBe(0)
    expect(look(me)).toEqual(merged)
  }
}

describe('a merge undone asks again what it had settled, and done again settles it', () => {
  it('by the very value that was shown', () => {
    const [me, you] = start()
    set(me, 'origine', 'un')
    set(you, 'origine', 'deux')
    me.receive(you.journal, [])
    you.receive(me.journal, [])
    decide(you, { genre: 'garder' })
    expectExact(me, you)
    expect(me.fold.conflits).toEqual([])
  })
  it.each(['garder', 'supprimer'] as const)('about a member of a set (%s)', (genre) => {
    const [me, you] = start()
    set(me, 'pilotes', ['org_0', 'org_1'])
    you.receive(me.journal, [])
    set(me, 'pilotes', ['org_0'])
    set(me, 'pilotes', ['org_0', 'org_1'])
    set(you, 'pilotes', ['org_0'])
    me.receive(you.journal, [])
    you.receive(me.journal, [])
    expect(me.fold.conflits.map(({ champ }) => champ)).toEqual(['lien:pilotes:org_1'])
    decide(you, { genre })
    expectExact(me, you)
  })
  it.each(['garder', 'supprimer'] as const)('about a contested deletion (%s)', (genre) => {
    const [me, you] = start()
    set(me, 'origine', 'de moi')
    remove(you)
    me.receive(you.journal, [])
    you.receive(me.journal, [])
    expect(me.fold.conflits.map(({ champ }) => champ)).toEqual(['_sup'])
    decide(you, { genre })
    expectExact(me, you)
  })
  it('when it was settled by the reader while taking the copy in', () => {
    const [me, you] = start()
    set(me, 'origine', 'de moi')
    remove(you)
    expectExact(me, you, ({ apres }) =>
      apres.conflits.flatMap((conflit) =>
        buildDecision(apres.dossier, conflit, { genre: 'supprimer' }),
      ),
    )
    expect(me.dossier.fichesAction[ID]).toBeUndefined()
  })
  it('when the reader keeps a contested record that the copy takes away', () => {
    const [me, you] = start()
    set(me, 'origine', 'de moi')
    remove(you)
    me.receive(you.journal, [])
    you.receive(me.journal, [])
    decide(you, { genre: 'supprimer' })
    expectExact(me, you, (fusion) => buildRefus(fusion, [{ table: TABLE, id: ID, champ: '*' }]))
    expect(me.dossier.fichesAction[ID]).toBeDefined()
    expect(me.fold.conflits).toEqual([])
  })
  it('when the reader keeps a record in which they had decided a field before deleting it', () => {
    const [me, you] = start()
    set(me, 'origine', 'un')
    set(you, 'origine', 'deux')
    me.receive(you.journal, [])
    you.receive(me.journal, [])
    set(you, 'origine', 'trois')
    remove(you)
    expectExact(me, you, (fusion) => buildRefus(fusion, [{ table: TABLE, id: ID, champ: '*' }]))
    expect(me.dossier.fichesAction[ID]?.origine).toBe('deux')
  })
  it('a record that comes back contested and is kept at once', () => {
    const [me, you] = start()
    remove(me)
    set(you, 'origine', 'de vous')
    expectExact(me, you, decideAll('garder'))
    expect(me.fold.conflits).toEqual([])
    expect(me.dossier.fichesAction[ID]).toBeDefined()
  })
  it.each([
    ['nothing', () => []],
    ['a version', decideAll('version')],
    ['what is shown', decideAll('garder')],
  ] as const)('over a question that came back with its record (choosing %s)', (_what, choose) => {
    const [me, you] = start()
    set(me, 'origine', 'un')
    set(you, 'origine', 'deux')
    me.receive(you.journal, [])
    remove(me)
    expect(me.fold.conflits).toEqual([])
    me.move('undo')
    expect(me.fold.conflits.map(({ champ }) => champ)).toEqual(['origine'])
    expect(me.fold.conflits).toEqual(foldJournal(me.journal.operations).conflits)
    set(you, 'origine', 'trois')
    set(you, 'titre', 'de vous')
    expectExact(me, you, choose)
  })
  it.each([
    ['goes', () => []],
    ['is kept', (fusion) => buildRefus(fusion, [{ table: TABLE, id: ID, champ: '*' }])],
  ] as readonly [string, Choose][])(
    'in a record deleted elsewhere on top of an edit that we had not seen, which %s',
    (_what, choose) => {
      for (const [field, ours, theirs, shown] of FIELDS) {
        const copies = start()
        // The version shown while nobody has decided is ours, then theirs.
        const [me, you] = shown === 'ours' ? [copies[1], copies[0]] : copies
        set(you, field, theirs)
        set(me, field, ours)
        you.receive(me.journal, [])
        expect(you.fold.conflits.map(({ id }) => id)).toEqual([ID])
        remove(you)
        you.execute(createFiche('fa_1'))
        expectExact(me, you, choose)
        expect(me.move('undo').ignores).toBe(0)
        expect(me.fold.conflits).toEqual([])
        expect(me.dossier.fichesAction[ID]?.[field]).toEqual(ours)
      }
    },
  )
  it.each([
    ['goes', () => []],
    ['is kept', (fusion) => buildRefus(fusion, [{ table: TABLE, id: ID, champ: '*' }])],
  ] as readonly [string, Choose][])(
    'in a record deleted elsewhere on top of one more answer to what we were asked, which %s',
    (_what, choose) => {
      const [me, you] = start()
      const third = new Copy(MACHINE, 'cccccccc')
      third.receive(me.journal, [])
      set(me, 'origine', 'un')
      set(you, 'origine', 'deux')
      set(third, 'origine', 'trois')
      me.receive(you.journal, [])
      you.receive(me.journal, [])
      you.receive(third.journal, [])
      remove(you)
      expectExact(me, you, choose)
      me.move('undo')
      expect(me.fold.conflits[0]?.versions.map(({ valeur }) => valeur).sort()).toEqual([
        'deux',
        'un',
      ])
    },
  )
  it('and no question of the merge is left once it is undone', () => {
    const [me, you] = start()
    remove(me)
    set(you, 'origine', 'de vous')
    expectExact(me, you)
    expectExact(you, me)
  })
})

describe('gestures over what is not decided', () => {
  it('a set changed by hand where a member is disputed: undone, it is disputed again', () => {
    const [me, you] = start()
    set(me, 'pilotes', ['org_0', 'org_1'])
    you.receive(me.journal, [])
    set(me, 'pilotes', ['org_0'])
    set(me, 'pilotes', ['org_0', 'org_1'])
    set(you, 'pilotes', ['org_0'])
    me.receive(you.journal, [])
    const asked = look(me)
    const shown = me.dossier.fichesAction[ID]?.pilotes.includes('org_1') === true
    set(me, 'pilotes', shown ? ['org_0', 'org_2'] : ['org_0', 'org_1', 'org_2'])
    expect(me.fold.conflits).toEqual([])
    me.move('undo')
    expect(look(me)).toEqual(asked)
  })
  it('a contested record deleted by hand: undone, it is contested again', () => {
    const [me, you] = start()
    set(me, 'origine', 'de moi')
    remove(you)
    me.receive(you.journal, [])
    const asked = look(me)
    remove(me)
    expect(me.dossier.fichesAction[ID]).toBeUndefined()
    me.move('undo')
    expect(look(me)).toEqual(asked)
  })
  it('a set refused where a member is disputed is undone exactly', () => {
    const [me, you] = start()
    set(me, 'pilotes', ['org_0', 'org_1'])
    you.receive(me.journal, [])
    set(me, 'pilotes', ['org_0'])
    set(me, 'pilotes', ['org_0', 'org_1'])
    set(you, 'pilotes', ['org_0', 'org_2'])
    set(you, 'titre', 'loin devant')
    set(you, 'pilotes', ['org_0', 'org_1', 'org_2'])
    set(you, 'pilotes', ['org_0', 'org_2'])
    expectExact(me, you, (fusion) =>
      buildRefus(fusion, [{ table: TABLE, id: ID, champ: 'pilotes' }]),
    )
    expect(me.dossier.fichesAction[ID]?.pilotes).toEqual(['org_0', 'org_1'])
  })
})

describe('a record deleted elsewhere, under which something of ours hangs', () => {
  it('goes again when the merge is done again, as it had gone', () => {
    const [me, you] = start()
    addEtape(me)
    remove(you)
    expectExact(me, you)
    expect(me.dossier.fichesAction[ID]).toBeUndefined()
    expect(me.dossier.etapes['eta_1']).toBeDefined()
  })
  it('does not go when something was put under it since', () => {
    const [me, you] = start()
    remove(you)
    me.receive(you.journal, [])
    me.move('undo')
    const [redo] = me.redoPile
    addEtape(me)
    me.redoPile = redo === undefined ? [] : [redo]
    expect(me.move('redo').ignores).toBe(1)
    expect(me.dossier.fichesAction[ID]).toBeDefined()
  })
})
