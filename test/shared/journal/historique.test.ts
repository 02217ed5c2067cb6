import { describe, expect, it } from 'vitest'
import { deleteRecord } from '../../../shared/commands/delete-record'
import { setField } from '../../../shared/commands/set-fields'
import { listEvenements } from '../../../shared/journal/historique'
import {
  buildVecteur,
  filterJournal,
  formatVecteur,
  isKnown,
  parseVecteur,
} from '../../../shared/journal/vecteur'
import type { Json } from '../../../shared/kernel/json'
import { Copy, MACHINE } from './copy'
import { createFiche, doc } from './replicas'

const ID = 'fa_0'
const DAY = 86_400_000
const START = Date.UTC(2026, 0, 5)

function set(copy: Copy, field: string, value: Json, clock?: number): void {
  if (clock !== undefined) copy.clock = clock
  copy.execute(setField(copy.dossier, 'fichesAction', ID, field, value))
}

function create(): Copy {
  const me = new Copy(MACHINE, 'aaaaaaaa')
  me.clock = START
  me.execute(createFiche(ID))
  return me
}

describe('the history', () => {
  it('of a field: from what to what, the newest first', () => {
    const me = create()
    set(me, 'titre', 'un')
    set(me, 'origine', 'x')
    set(me, 'titre', 'deux')
    const events = listEvenements(me.journal, { table: 'fichesAction', id: ID, champ: 'titre' })
    expect(events.map(({ avant, apres, remplace }) => [avant, apres, remplace])).toEqual([
      ['un', 'deux', false],
      ['', 'un', true],
    ])
  })
  it('gives texts whole though they were written as changes, sets whole though written one by one', () => {
    const me = create()
    const text = (word: string) =>
      doc(...Array.from({ length: 20 }, (_, at) => `P${String(at)}`), word)
    set(me, 'descriptif', text('a'))
    set(me, 'descriptif', text('b'))
    set(me, 'pilotes', ['org_1', 'org_2'])
    const [pilotes, second] = listEvenements(me.journal, { id: ID })
    expect(me.journal.operations.some(({ d }) => d !== undefined)).toBe(true)
    expect(second).toMatchObject({ champ: 'descriptif', avant: text('a'), apres: text('b') })
    expect(pilotes).toMatchObject({
      avant: ['org_0'],
      apres: ['org_1', 'org_2'],
      genre: 'modification',
    })
  })
  it('tells creations, deletions and returns', () => {
    const me = create()
    me.execute(deleteRecord(me.dossier, 'fichesAction', ID))
    me.move('undo')
    const events = listEvenements(me.journal)
    expect(events.map(({ genre, champ }) => [genre, champ])).toEqual([
      ['retour', '_sup'],
      ['suppression', '_sup'],
      ['creation', '*'],
    ])
    expect(events[2]?.apres).toMatchObject({ origine: 'départ' })
  })
  it('of a person, and since a point', () => {
    const me = create()
    const you = new Copy(MACHINE, 'bbbbbbbb')
    you.receive(me.journal, [])
    const seen = buildVecteur(me.journal.operations)
    set(you, 'titre', 'de vous')
    set(me, 'origine', 'de moi')
    me.receive(you.journal, [])
    const since = listEvenements(me.journal, { depuis: seen })
    expect(since.map(({ champ }) => champ).sort()).toEqual(['origine', 'titre'])
    const yours = listEvenements(me.journal, { sessions: ['bbbbbbbb'] })
    expect(yours.map(({ champ, session }) => [champ, session])).toEqual([['titre', 'bbbbbbbb']])
    expect(filterJournal(me.journal, seen).operations.length).toBe(1)
  })
  it.each([
    ['ten years ahead', START + 3650 * DAY],
    ['in 1970', 0],
  ])('doubts the clock of the machine that is %s, and no other', (_name, wrong) => {
    const people = ['bbbbbbbb', 'cccccccc', 'dddddddd'].map((id) => new Copy(MACHINE, id))
    const me = create()
    let journal = me.journal
    people.forEach((copy, at) => {
      copy.receive(journal, [])
      set(copy, 'titre', `de ${copy.session}`, at === 1 ? wrong : START + (at + 1) * 30 * DAY)
      journal = copy.journal
    })
    me.receive(journal, [])
    set(me, 'titre', 'la fin', START + 200 * DAY)
    const doubtful = listEvenements(me.journal).filter(({ horlogeDouteuse }) => horlogeDouteuse)
    expect(doubtful.map(({ session }) => session)).toEqual(['cccccccc'])
  })
  it('does not doubt two people who wrote apart for months', () => {
    const me = create()
    const you = new Copy(MACHINE, 'bbbbbbbb')
    you.receive(me.journal, [])
    set(me, 'titre', 'en mars', START + 60 * DAY)
    set(you, 'origine', 'en février', START + 30 * DAY)
    me.receive(you.journal, [])
    expect(listEvenements(me.journal).some(({ horlogeDouteuse }) => horlogeDouteuse)).toBe(false)
  })
})

describe('a point of the history', () => {
  it('is a text that gives it back, whatever the names of sessions', () => {
    const vecteur = { aaaaaaaa: 35, constructor: 1, zzzzzzzz: 36 ** 7 }
    expect(formatVecteur(vecteur)).toBe('aaaaaaaa:z constructor:1 zzzzzzzz:10000000')
    expect(parseVecteur(formatVecteur(vecteur))).toEqual(vecteur)
    expect(parseVecteur('')).toEqual({})
    for (const wrong of ['a', 'a:', 'a:1 a:2', 'a:1  b:2', '__proto__:1', 'a:123456789']) {
      expect(parseVecteur(wrong)).toBeNull()
    }
    expect(isKnown({ i: '00000001-toString' }, vecteur)).toBe(false)
    expect(isKnown({ i: '0000000z-aaaaaaaa' }, vecteur)).toBe(true)
    expect(isKnown({ i: '00000010-aaaaaaaa' }, vecteur)).toBe(false)
  })
})
