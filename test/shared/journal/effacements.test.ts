import { describe, expect, it } from 'vitest'
import { deleteRecord } from '../../../shared/commands/delete-record'
import { setField } from '../../../shared/commands/set-fields'
import { applyEffacements, listEffacements, listVus } from '../../../shared/journal/effacements'
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

  it('of a text keeps what someone wrote meanwhile, whatever its counter, and asks about it', () => {
    for (const ahead of [0, 40]) {
      const me = start()
      const you = new Copy(MACHINE, 'bbbbbbbb')
      you.receive(me.journal, [])
      for (let at = 0; at < ahead; at += 1) set(you, 'origine', `autre ${String(at)}`)
      set(you, 'descriptif', long(SECRET, 'Ajout de vous'))
      // Ours goes further than theirs, or not so far: what counts is what was seen.
      for (let at = 0; at < 20; at += 1) set(me, 'statut', at % 2 === 0 ? 'en_cours' : 'piste')
      const vu = listVus(me.journal.operations, 'fichesAction', ID)
      const jusqua = me.fold.index.clock
      set(me, 'descriptif', long('Une habitante'))
      me.erase({ ...TARGET, champs: ['descriptif'], jusqua, vu })
      expect(JSON.stringify(me.journal).includes(SECRET)).toBe(true) // the title
      expect(listEffacements(me.journal)).toMatchObject([{ vu }])
      me.receive(you.journal, [])
      you.receive(me.journal, [])
      for (const copy of [me, you]) {
        const [conflit] = copy.fold.conflits
        expect(conflit?.champ).toBe('descriptif')
        expect(conflit?.versions.map(({ valeur }) => valeur)).toHaveLength(2)
        expect(conflit?.versions.map(({ valeur }) => JSON.stringify(valeur)).sort()).toEqual(
          [long(SECRET, 'Ajout de vous'), long('Une habitante')]
            .map((v) => JSON.stringify(v))
            .sort(),
        )
      }
    }
  })
  it('of a text emptied for it asks too, rather than let the old text back in', () => {
    const me = start()
    const you = new Copy(MACHINE, 'bbbbbbbb')
    set(me, 'publicCible', SECRET)
    you.receive(me.journal, [])
    set(you, 'publicCible', `${SECRET}\nEt les jeunes`)
    const vu = listVus(me.journal.operations, 'fichesAction', ID)
    const jusqua = me.fold.index.clock
    set(me, 'publicCible', '')
    me.erase({ ...TARGET, champs: ['publicCible'], jusqua, vu })
    me.receive(you.journal, [])
    expect(me.fold.conflits.map(({ champ }) => champ)).toEqual(['publicCible'])
  })
  it('of a person takes what was written meanwhile as well', () => {
    const me = start()
    const you = new Copy(MACHINE, 'bbbbbbbb')
    you.receive(me.journal, [])
    for (let at = 0; at < 40; at += 1) set(you, 'origine', `${SECRET} ${String(at)}`)
    me.erase({ ...TARGET, champs: null, jusqua: Number.MAX_SAFE_INTEGER })
    me.receive(you.journal, [])
    expect(JSON.stringify(me.journal)).not.toContain(SECRET)
  })
  it('seen through a copy without history reaches what the copy stood for', () => {
    const me = start()
    const session = {
      id: 'resume00000002',
      nom: '',
      fonction: '',
      organisme: '',
      app: '',
      debut: 0,
    }
    const you = new Copy(MACHINE, 'bbbbbbbb')
    you.receive(buildResume(me.journal, { session, now: 0, format: 1 }), [])
    const vu = listVus(you.journal.operations, 'fichesAction', ID)
    const jusqua = you.fold.index.clock
    set(you, 'titre', 'Une habitante')
    you.erase({ ...TARGET, champs: ['titre', 'descriptif'], jusqua, vu })
    me.receive(you.journal, [])
    expect(JSON.stringify(me.journal)).not.toContain(SECRET)
    expect(me.dossier.fichesAction[ID]?.titre).toBe('Une habitante')
    expect(me.fold.conflits).toEqual([])
  })
  it('by who knows of a deletion alone takes what the deletion had seen, whoever wrote it', () => {
    const { me, you, third } = deleteAndSend()
    expect(JSON.stringify(you.journal)).not.toContain(SECRET)
    const vu = listVus(you.journal.operations, 'fichesAction', ID)
    you.erase({ ...TARGET, champs: ['titre', 'descriptif', 'origine'], jusqua: 99, vu })
    me.receive(you.journal, [])
    third.receive(you.journal, [])
    // The record may be brought back: nothing of what was to be forgotten must come with it.
    expect(JSON.stringify(me.journal)).not.toContain(SECRET)
    expect(JSON.stringify(third.journal)).not.toContain(SECRET)
    expect(me.dossier.fichesAction[ID]).toBeUndefined()
  })
  it('by who knows of a deletion alone keeps what the deletion had not seen, and it is asked about', () => {
    const { me, you, third } = deleteAndSend()
    set(third, 'origine', 'écrit sans savoir')
    const vu = listVus(you.journal.operations, 'fichesAction', ID)
    you.erase({ ...TARGET, champs: ['titre', 'descriptif', 'origine'], jusqua: 99, vu })
    me.receive(you.journal, [])
    me.receive(third.journal, [])
    expect(JSON.stringify(me.journal)).not.toContain(SECRET)
    expect(me.dossier.fichesAction[ID]?.origine).toBe('écrit sans savoir')
    expect(me.fold.conflits.map(({ champ }) => champ)).toEqual(['_sup'])
  })
})

/** A record written by two people, deleted by one, known of by another through a copy without history: without its values. */
function deleteAndSend(): { readonly me: Copy; readonly you: Copy; readonly third: Copy } {
  const me = start()
  const [you, third] = [new Copy(MACHINE, 'bbbbbbbb'), new Copy(MACHINE, 'cccccccc')]
  third.receive(me.journal, [])
  set(third, 'origine', SECRET)
  me.receive(third.journal, [])
  me.execute(deleteRecord(me.dossier, 'fichesAction', ID))
  const names = { nom: '', fonction: '', organisme: '', app: '' }
  const session = { id: 'resume00000003', debut: 0, ...names }
  you.receive(buildResume(me.journal, { session, now: 0, format: 1 }), [])
  return { me, you, third }
}
