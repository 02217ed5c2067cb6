import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { beforeEach, describe, expect, it } from 'vitest'
import { useCairn } from '../../../renderer/store/cairn-store'
import { createSauvegarde } from '../../../renderer/store/sauvegardes'
import { flush, openDossier } from '../../../renderer/store/session'
import {
  addAxe,
  age,
  eraseDatabases,
  getOrFail,
  listNames,
  openNew,
  setTitre,
  spoil,
} from './sauvegarde-case'
import { Machine } from './start-cairn'

const state = () => useCairn.getState()
/** Notices with plain spaces. */
const texts = () => state().avis.map(({ texte }) => texte.replace(/[\u00a0\u202f]/g, ' '))
let machine: Machine

const WHOLE =
  /^Votre dossier a été remis en état : rien n’a été perdu \(\d+ modifications relues\)\.$/u
const FROM_BACKUP =
  /^Votre dossier a été remis en état à l’aide de la sauvegarde du \d+(?:er)? \p{L}+ \d{4} à \d+ h \d\d : des modifications faites après ce moment ont pu être perdues, vérifiez-les\.$/u
const FROM_REST = /^Votre dossier a été remis en état avec ce qui pouvait encore être lu/u

beforeEach(async () => {
  await eraseDatabases(/./)
  machine = new Machine()
  await machine.start()
})

/** Deletes some operations of the working database behind its back, as a damaged store would. */
async function loseOperations(dossierId: string): Promise<void> {
  const db = new Dexie(`cairn-${dossierId}-g1`)
  await db.open()
  const keys = await db.table('_ops').toCollection().primaryKeys()
  await db.table('_ops').bulkDelete(keys.slice(-2))
  db.close()
}

/** Cuts the end of the second store off at a line, as if it had never been written. */
function cutLog(dossierId: string, lines: number): void {
  const held = machine.log.files.get(dossierId) ?? []
  machine.log.files.set(dossierId, held.slice(0, -lines))
}

/** Spoils one line of the second store; the first of all is the one that says which dossier it is. */
function spoilLog(dossierId: string, at: number): void {
  const held = [...(machine.log.files.get(dossierId) ?? [])]
  held.splice(at, 1, `${(held.at(at) ?? '').slice(0, -3)}!!!`)
  machine.log.files.set(dossierId, held)
}

/** Cuts the end of the second store off in the middle of a line, as a failing disk does. */
function tearLog(dossierId: string, lines: number): void {
  cutLog(dossierId, lines)
  machine.log.torn.add(dossierId)
}

const loseLog = (id: string) => {
  machine.log.files.delete(id)
  return Promise.resolve()
}
const loseDatabase = (id: string) => eraseDatabases(new RegExp(`^cairn-${id}-g`))
const loseAllDatabases = () => eraseDatabases(/./)

describe('a dossier put right at its opening', () => {
  it.each([
    // [what happened, how, what is left of the edit made after the backup, what is said]
    ['database lost (F3)', [loseDatabase], 'Trois', WHOLE],
    ['every database lost (F3)', [loseAllDatabases], 'Trois', WHOLE],
    ['second store lost (F4)', [loseLog], 'Trois', WHOLE],
    ['second store cut', [(id: string) => cutLog(id, 1)], 'Trois', WHOLE],
    ['a line of the second store damaged', [(id: string) => spoilLog(id, -1)], 'Trois', WHOLE],
    ['second store torn', [(id: string) => tearLog(id, 1)], 'Trois', WHOLE],
    ['operations gone from the database', [loseOperations], 'Trois', WHOLE],
    ['both lost (F5)', [loseDatabase, loseLog], 'Deux', FROM_BACKUP],
    ['everything but the backups lost', [loseAllDatabases, loseLog], 'Deux', FROM_BACKUP],
    [
      'database lost, second store damaged in the middle',
      [loseDatabase, (id: string) => spoilLog(id, 2)],
      'Trois',
      FROM_BACKUP,
    ],
    [
      'database lost, second store cut before the backup',
      [loseDatabase, (id: string) => cutLog(id, 3)],
      'Deux',
      FROM_BACKUP,
    ],
    [
      'database lost, end of the second store torn after the backup',
      [loseDatabase, (id: string) => tearLog(id, 1)],
      'Deux',
      FROM_BACKUP,
    ],
    [
      'every database lost, end of the second store torn after the backup',
      [loseAllDatabases, (id: string) => tearLog(id, 1)],
      'Deux',
      FROM_BACKUP,
    ],
    [
      'database lost, the line that says which dossier it is damaged',
      [loseAllDatabases, (id: string) => spoilLog(id, 0)],
      'Trois',
      FROM_BACKUP,
    ],
    [
      'operations gone from the database, second store lost',
      [loseOperations, loseLog],
      'Deux',
      FROM_BACKUP,
    ],
  ])('%s', async (_what, faults, left, said) => {
    const id = await openNew('Comminges')
    const axe = addAxe('Un')
    setTitre(axe, 'Deux')
    getOrFail(await createSauvegarde('auto'))
    setTitre(axe, 'Trois')
    expect(await flush()).toBe(true)
    for (const fault of faults) await Promise.resolve(fault(id))
    await machine.start()
    expect(state().bibliotheque.map(({ dossierId, titre }) => [dossierId, titre])).toEqual([
      [id, 'Comminges'],
    ])
    getOrFail(await openDossier(id))
    expect(state().dossier.axes[axe]?.titre).toBe(left)
    expect(texts().filter((texte) => said.test(texte))).toHaveLength(1)
    if (said !== WHOLE)
      expect(texts().some((texte) => /rien n’a été perdu/.test(texte))).toBe(false)
    // Both stores agree again, and hold what is edited next.
    setTitre(axe, 'Quatre')
    expect(await flush()).toBe(true)
    await machine.start()
    getOrFail(await openDossier(id))
    expect(state().dossier.axes[axe]?.titre).toBe('Quatre')
    expect(state().avis).toEqual([])
  })

  it('says so when there is no backup to complete what is left', async () => {
    const id = await openNew('Comminges')
    const axe = addAxe('Un')
    await flush()
    await loseDatabase(id)
    spoilLog(id, -1)
    await machine.start()
    getOrFail(await openDossier(id))
    expect(state().dossier.axes[axe]).toBeUndefined()
    expect(texts().some((texte) => FROM_REST.test(texte))).toBe(true)
  })

  it('says so when nothing but a second store that lost its end is left', async () => {
    const id = await openNew('Comminges')
    const axe = addAxe('Un')
    setTitre(axe, 'Deux')
    await flush()
    await loseAllDatabases()
    tearLog(id, 1)
    await machine.start()
    expect(texts().join()).toMatch(/son second enregistrement est abîmé\. Ouvrez-la/)
    getOrFail(await openDossier(id))
    expect(state().dossier.axes[axe]?.titre).toBe('Un')
    expect(texts().some((texte) => FROM_REST.test(texte))).toBe(true)
    expect(texts().some((texte) => /rien n’a été perdu/.test(texte))).toBe(false)
  })

  it('takes the newest backup that can still be read, and all of them when nothing else is left', async () => {
    const id = await openNew('Comminges')
    const axe = addAxe('Un')
    const one = getOrFail(await createSauvegarde('manuelle'))
    const older = age(machine, id, one.name, 3)
    setTitre(axe, 'Deux')
    const second = getOrFail(await createSauvegarde('manuelle'))
    spoil(machine, id, second.name)
    await loseDatabase(id)
    await loseLog(id)
    await machine.start()
    getOrFail(await openDossier(id))
    expect(state().dossier.axes[axe]?.titre).toBe('Un')
    expect(listNames(machine, id)).toEqual([older, second.name])
  })

  it('takes the fullest backup, not the one that a clock running ahead has dated last', async () => {
    const id = await openNew('Comminges')
    const axe = addAxe('Un')
    age(machine, id, getOrFail(await createSauvegarde('manuelle')).name, -3650)
    setTitre(axe, 'Deux')
    getOrFail(await createSauvegarde('manuelle'))
    await loseOperations(id)
    await loseLog(id)
    await machine.start()
    getOrFail(await openDossier(id))
    expect(state().dossier.axes[axe]?.titre).toBe('Deux')
    expect(texts().filter((texte) => FROM_BACKUP.test(texte))).toHaveLength(1)
  })

  it('unites backups that each hold what the other lacks', async () => {
    const id = await openNew('Comminges')
    const base = getOrFail(await createSauvegarde('manuelle'))
    const first = addAxe('Un')
    const withFirst = getOrFail(await createSauvegarde('manuelle'))
    const inside = machine.archives.files.get(id)
    const name = age(machine, id, withFirst.name, 1)
    const kept = inside?.get(name)
    // Both stores are lost while only the first backup can be reached, and the dossier goes on from there.
    inside?.delete(name)
    await loseDatabase(id)
    await loseLog(id)
    await machine.start()
    getOrFail(await openDossier(id))
    expect(state().dossier.axes[first]).toBeUndefined()
    const second = addAxe('Deux')
    getOrFail(await createSauvegarde('manuelle'))
    if (kept !== undefined) inside?.set(name, kept)
    age(machine, id, base.name, 2)
    await loseDatabase(id)
    await loseLog(id)
    await machine.start()
    getOrFail(await openDossier(id))
    expect(state().dossier.axes[first]?.titre).toBe('Un')
    expect(state().dossier.axes[second]?.titre).toBe('Deux')
  })

  it('opens all the same when the backups cannot be asked', async () => {
    const id = await openNew('Comminges')
    const axe = addAxe('Un')
    getOrFail(await createSauvegarde('auto'))
    await loseDatabase(id)
    machine.archives.fault = () => true
    await machine.start()
    getOrFail(await openDossier(id))
    expect(state().dossier.axes[axe]?.titre).toBe('Un')
    expect(texts().some((texte) => WHOLE.test(texte))).toBe(true)
  })

  it('says in words that a dossier is nowhere any more', async () => {
    const id = await openNew('Comminges')
    await flush()
    await loseDatabase(id)
    await loseLog(id)
    await machine.start()
    expect(await openDossier(id)).toMatchObject({ ok: false, error: { code: 'dossier_perdu' } })
  })
})
