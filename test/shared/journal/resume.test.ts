import { describe, expect, it } from 'vitest'
import { deleteRecord } from '../../../shared/commands/delete-record'
import { setField } from '../../../shared/commands/set-fields'
import type { Journal } from '../../../shared/domain/operation'
import { checkOperations } from '../../../shared/journal/check-operations'
import { foldJournal } from '../../../shared/journal/fold-journal'
import { prepareFusion } from '../../../shared/journal/fusion'
import {
  buildResume,
  isResume,
  selectUtiles,
  type OptionsResume,
} from '../../../shared/journal/resume'
import type { Json } from '../../../shared/kernel/json'
import { Copy, MACHINE } from './copy'
import { createFiche, doc } from './replicas'
import { sortKeys } from './story-checks'

const ID = 'fa_0'

function build(journal: Journal, rank: number, rest: Partial<OptionsResume> = {}): Journal {
  const id = `resume0000000${String(rank)}`
  const session = { id, nom: 'Claire', fonction: '', organisme: '', app: 'cairn', debut: 0 }
  return buildResume(journal, { session, now: 5, format: 1, ...rest })
}

function start(): Copy {
  const me = new Copy(MACHINE, 'aaaaaaaa')
  me.execute(createFiche(ID))
  me.execute(createFiche('fa_1'))
  set(me, 'titre', 'Accueil de Mme Martin')
  set(me, 'origine', 'départ')
  set(me, 'descriptif', doc('A.', 'Contact : Mme Martin, le mardi.', 'C.'))
  return me
}

function set(copy: Copy, field: string, value: Json): void {
  copy.execute(setField(copy.dossier, 'fichesAction', ID, field, value))
}

function receive(journal: Journal): Copy {
  const copy = new Copy(MACHINE, 'bbbbbbbb')
  copy.receive(journal, [])
  return copy
}

const masked = (_table: string, _id: string, _champ: string, valeur: Json): Json =>
  JSON.parse(JSON.stringify(valeur).replaceAll('Mme Martin', 'la directrice')) as Json

describe('a copy without history', () => {
  it('shows the same dossier, holds no old value, and is a journal that any reader accepts', () => {
    const me = start()
    set(me, 'titre', 'Accueil itinérant')
    const light = build(me.journal, 1)
    expect(light.sessions.map(({ id }) => isResume(id))).toEqual([true])
    expect(checkOperations(light.operations)).toEqual([])
    expect(JSON.stringify(light)).not.toContain('Accueil de Mme')
    expect(sortKeys(foldJournal(light.operations).dossier)).toEqual(sortKeys(me.dossier))
  })
  it('sent back as it was brings nothing; edited, it brings the edit alone', () => {
    const me = start()
    const you = receive(build(me.journal, 1))
    expect(prepareFusion(me.journal, you.journal)).toMatchObject({
      relation: 'identique',
      ajoutees: [],
    })
    set(you, 'titre', 'de vous')
    const fusion = prepareFusion(me.journal, you.journal)
    expect(fusion.relation).toBe('avance')
    expect(fusion.conflits).toEqual([])
    expect(fusion.apres.dossier.fichesAction[ID]?.titre).toBe('de vous')
    expect(prepareFusion(you.journal, me.journal).relation).toBe('diverge')
    expect(selectUtiles(me.journal, you.journal).operations.length).toBe(2)
  })
  it('twice, one made from the other, still stands for the first dossier', () => {
    const me = start()
    const you = receive(build(me.journal, 1))
    const they = receive(build(you.journal, 2))
    set(they, 'titre', 'de loin')
    set(me, 'origine', 'ailleurs')
    const fusion = prepareFusion(me.journal, they.journal)
    expect(fusion.conflits).toEqual([])
    const row = { titre: 'de loin', origine: 'ailleurs' }
    expect(fusion.apres.dossier.fichesAction[ID]).toMatchObject(row)
    you.receive(they.journal, [])
    you.receive(me.journal, [])
    expect(you.fold.conflits).toEqual([])
    expect(you.dossier.fichesAction[ID]).toMatchObject(row)
  })
  it('keeps a conflict open, and a deletion known', () => {
    const me = start()
    const you = receive(me.journal)
    set(me, 'titre', 'un')
    set(you, 'titre', 'deux')
    me.receive(you.journal, [])
    const light = foldJournal(build(me.journal, 1).operations)
    expect(light.conflits.map(({ versions }) => versions.map(({ valeur }) => valeur))).toEqual([
      ['un', 'deux'],
    ])
  })
})

describe('a record deleted on both sides', () => {
  it('stays deleted when the deletions cross through copies without history', () => {
    const me = start()
    const you = receive(me.journal)
    set(me, 'origine', 'ailleurs')
    for (const copy of [me, you]) copy.execute(deleteRecord(copy.dossier, 'fichesAction', ID))
    you.receive(build(me.journal, 1), [])
    expect(you.dossier.fichesAction[ID]).toBeUndefined()
    me.receive(build(you.journal, 2), [])
    expect(me.dossier.fichesAction[ID]).toBeUndefined()
    expect(me.fold.conflits).toEqual([])
  })
})

describe('a masked copy', () => {
  it('hides values, takes an edit of what was not hidden as such', () => {
    const me = start()
    const sent = build(me.journal, 1, { valeur: masked })
    expect(JSON.stringify(sent)).not.toContain('Martin')
    const you = receive(sent)
    set(you, 'origine', 'de vous')
    const fusion = prepareFusion(me.journal, you.journal)
    expect(fusion.conflits).toEqual([])
    const row = { titre: 'Accueil de Mme Martin', origine: 'de vous' }
    expect(fusion.apres.dossier.fichesAction[ID]).toMatchObject(row)
  })
  it('an edit of a masked text keeps what was hidden; of a masked value, it is a conflict', () => {
    const me = start()
    const you = receive(build(me.journal, 1, { valeur: masked }))
    set(you, 'descriptif', doc('A.', 'Contact : la directrice, le mardi.', 'C.', 'D.'))
    set(you, 'titre', 'Accueil')
    const { apres } = prepareFusion(me.journal, you.journal)
    const whole = doc('A.', 'Contact : Mme Martin, le mardi.', 'C.', 'D.')
    expect(apres.dossier.fichesAction[ID]?.descriptif).toEqual(whole)
    expect(apres.conflits.map(({ champ }) => champ)).toEqual(['titre'])
  })
})

describe('a parcel', () => {
  it('holds the records asked for, and comes back as a merge', () => {
    const me = start()
    const parcel = build(me.journal, 1, { garde: (_table, id) => id === ID })
    const you = receive(parcel)
    expect(Object.keys(you.dossier.fichesAction)).toEqual([ID])
    set(you, 'titre', 'de vous')
    me.receive(you.journal, [])
    expect(me.fold.conflits).toEqual([])
    expect(me.dossier.fichesAction[ID]?.titre).toBe('de vous')
    expect(me.dossier.fichesAction['fa_1']).toBeDefined()
  })
})
