import { describe, expect, it } from 'vitest'
import { setField } from '../../../shared/commands/set-fields'
import { applyEffacements, listEffacements } from '../../../shared/journal/effacements'
import { foldJournal } from '../../../shared/journal/fold-journal'
import { mergeJournals } from '../../../shared/journal/merge-journals'
import { buildResume } from '../../../shared/journal/resume'
import type { Json } from '../../../shared/kernel/json'
import { Copy, MACHINE } from './copy'
import { createFiche, doc } from './replicas'

const ID = 'fa_0'
const SECRET = 'Mme Martin'
const TARGET = {
  table: 'fichesAction',
  id: ID,
  motif: 'demande de la personne',
  jour: '2026-03-02',
}

function set(copy: Copy, field: string, value: Json): void {
  copy.execute(setField(copy.dossier, 'fichesAction', ID, field, value))
}

const long = (...more: readonly string[]) =>
  doc(...Array.from({ length: 20 }, (_, at) => `Paragraphe ${String(at)}.`), ...more)

function start(): Copy {
  const me = new Copy(MACHINE, 'aaaaaaaa')
  me.execute(createFiche(ID))
  set(me, 'titre', SECRET)
  set(me, 'descriptif', long(SECRET))
  return me
}

describe('an erasure', () => {
  it('leaves nothing of the value anywhere, and is itself without it', () => {
    const me = start()
    set(me, 'descriptif', long('Une habitante'))
    const last = me.journal.operations.at(-1)
    expect(last?.d).toBeDefined()
    const jusqua = me.fold.index.clock - 1
    me.erase({ ...TARGET, champs: ['titre', 'descriptif'], jusqua })
    expect(JSON.stringify(me.journal)).not.toContain(SECRET)
    // The later text was written as a change of the erased one: it stays, whole.
    expect(me.dossier.fichesAction[ID]?.descriptif).toEqual(long('Une habitante'))
    expect(me.dossier.fichesAction[ID]).toMatchObject({ titre: '', origine: 'départ' })
    expect(listEffacements(me.journal)).toMatchObject([{ ...TARGET, jusqua }])
    expect(applyEffacements(me.journal)).toBe(me.journal)
    expect(foldJournal(me.journal.operations).inconnus).toEqual([])
  })
  it('is not undone by an old copy, nor by a copy without history made from one, in any order', () => {
    const me = start()
    const you = new Copy(MACHINE, 'bbbbbbbb')
    you.receive(me.journal, [])
    set(you, 'origine', 'de vous')
    const session = {
      id: 'resume00000001',
      nom: '',
      fonction: '',
      organisme: '',
      app: '',
      debut: 0,
    }
    const light = buildResume(you.journal, { session, now: 0, format: 1 })
    me.erase({ ...TARGET, champs: null, jusqua: me.fold.index.clock })
    const third = new Copy(MACHINE, 'cccccccc')
    third.receive(light, [])
    third.receive(me.journal, [])
    expect(JSON.stringify(third.journal)).not.toContain(SECRET)
    for (const journal of [
      mergeJournals(me.journal, you.journal).journal,
      mergeJournals(you.journal, me.journal).journal,
      mergeJournals(light, me.journal).journal,
    ]) {
      expect(JSON.stringify(journal)).not.toContain(SECRET)
      expect(mergeJournals(journal, you.journal).quarantaine).toEqual([])
    }
  })
  it('does not reach what is beside it, nor what was written after', () => {
    const me = start()
    me.execute(createFiche('fa_1'))
    me.erase({ ...TARGET, champs: ['titre'], jusqua: me.fold.index.clock })
    set(me, 'titre', 'après')
    const again = applyEffacements(me.journal)
    expect(foldJournal(again.operations).dossier.fichesAction[ID]).toMatchObject({
      titre: 'après',
      descriptif: long(SECRET),
    })
    expect(foldJournal(again.operations).dossier.fichesAction['fa_1']?.origine).toBe('départ')
  })
})
