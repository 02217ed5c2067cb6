import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createRecord } from '../../../../shared/commands/create-record'
import { setField } from '../../../../shared/commands/set-fields'
import { REGISTRY } from '../../../../shared/domain/registry'
import { FORMAT } from '../../../../shared/migrations/format'
import { useCairn } from '../../../../renderer/store/cairn-store'
import {
  linkFolder,
  setUpDossierLie,
  syncNow,
  unlinkFolder,
} from '../../../../renderer/store/dossier-lie'
import {
  closeDossier,
  createDossier,
  execute,
  flush,
  getCtx,
  openDossier,
  undo,
} from '../../../../renderer/store/session'
import { Machine } from '../start-cairn'
import { REAL } from './codecs'
import { SharedFolder } from './shared-folder'
import { SimulatedPoste } from './simulated-poste'

const state = () => useCairn.getState()
let machine: Machine
let folder: SharedFolder

beforeAll(setUpDossierLie)

beforeEach(async () => {
  for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name)
  machine = new Machine()
  folder = new SharedFolder()
  machine.folders = folder.connect()
  await machine.start()
})

afterEach(closeDossier)

async function openNew(): Promise<string> {
  const created = await createDossier({ ctg: { territoire: 'Pays de Luchon' } })
  if (!created.ok) throw new Error(created.error.message)
  return created.value
}

function addAxe(titre: string): string {
  const row = REGISTRY.axes.create(getCtx(), { titre })
  execute(createRecord('axes', row))
  return row.id
}

/** A colleague on another machine, with the same project in the same folder. */
async function addMarc(): Promise<SimulatedPoste> {
  const projet = state().bibliotheque[0]?.projet ?? ''
  const marc = new SimulatedPoste(folder, 'Marc', undefined, projet, REAL)
  await marc.sync()
  return marc
}

describe('the open dossier tied to a folder', () => {
  it('writes one file of its own, and brings what a colleague wrote, told and undone in one step', async () => {
    await openNew()
    const axe = addAxe('Un')
    expect(await linkFolder('Choisir')).toEqual({ ok: true, value: 'Commun' })
    expect(folder.names).toHaveLength(1)
    expect(folder.names[0]).toMatch(/^CTG – poste \([0-9a-z]{4}\)\.ctg$/)
    const marc = await addMarc()
    expect(marc.replica.dossier.axes[axe]?.titre).toBe('Un')
    const before = state().dossier
    marc.edit(0, 'a')
    marc.edit(0, 'b')
    marc.edit(1, 'c')
    await marc.sync()
    expect(await syncNow()).toEqual({ ok: true, value: { integrees: 3 } })
    expect(state().dossier.fichesAction['fa_0']?.titre).toBe('b')
    const [told] = state().avis.filter(({ texte }) => texte.includes('intégrées'))
    expect(told?.texte).toBe('3\u00a0modifications intégrées depuis le dossier partagé.')
    expect(told).toMatchObject({ action: 'annuler', lien: { adresse: '/historique' } })
    expect(state().annuler).toBe('intégration de 3\u00a0modifications')
    undo()
    expect(state().dossier).toEqual(before)
    // What was undone is shared as well.
    await syncNow()
    await marc.sync()
    expect(marc.replica.dossier.fichesAction['fa_0']).toBeUndefined()
  })

  it('goes on asking for the reader that a file of the folder asks for', async () => {
    const id = await openNew()
    await linkFolder('Choisir')
    const marc = await addMarc()
    marc.edit(0, 'a')
    await marc.sync()
    await syncNow()
    await closeDossier()
    const meta = (await machine.createStorage().list()).find(({ dossierId }) => dossierId === id)
    expect(meta?.lecteurMin).toBe(FORMAT)
  })

  it('is still tied after a restart, and after the loss of the databases, under the same name', async () => {
    const id = await openNew()
    await linkFolder('Choisir')
    const fichier = state().lien?.fichier
    await flush()
    await machine.start()
    await openDossier(id)
    expect(state().lien?.fichier).toBe(fichier)
    await closeDossier()
    for (const name of await Dexie.getDatabaseNames()) await Dexie.delete(name)
    await machine.start()
    await openDossier(id)
    expect(state().lien?.fichier).toBe(fichier)
    addAxe('Deux')
    await syncNow()
    expect(folder.names).toEqual([fichier])
  })

  it('hands over what is left when it is closed', async () => {
    const id = await openNew()
    await linkFolder('Choisir')
    const axe = addAxe('Dernier mot')
    await closeDossier()
    expect(state().lien).toBeNull()
    const marc = await addMarc()
    expect(marc.replica.dossier.axes[axe]?.titre).toBe('Dernier mot')
    marc.edit(0, 'pendant l’absence')
    await marc.sync()
    await openDossier(id)
    await syncNow()
    expect(state().dossier.fichesAction['fa_0']).toBeDefined()
  })

  it('stays calm when the folder is gone, and follows when it is back', async () => {
    await openNew()
    await linkFolder('Choisir')
    folder.reachable = false
    addAxe('Hors ligne')
    expect(await syncNow()).toMatchObject({ ok: false })
    expect(state().lien).toMatchObject({ etat: 'inaccessible' })
    expect(state().enregistrement.etat).toBe('enregistre')
    expect(state().avis.filter(({ ton }) => ton === 'erreur')).toEqual([])
    folder.allowed = false
    folder.reachable = true
    await syncNow()
    expect(state().lien).toMatchObject({ etat: 'autorisation' })
    folder.allowed = true
    await syncNow()
    expect(state().lien).toMatchObject({ etat: 'a_jour', message: null })
    const marc = await addMarc()
    expect(Object.values(marc.replica.dossier.axes).map(({ titre }) => titre)).toContain(
      'Hors ligne',
    )
  })

  it('leaves to decide what both changed', async () => {
    await openNew()
    const axe = addAxe('Un')
    await linkFolder('Choisir')
    const marc = await addMarc()
    const { dossier } = marc.replica
    marc.replica.execute(setField(dossier, 'axes', axe, 'titre', 'Celui de Marc'))
    execute(setField(state().dossier, 'axes', axe, 'titre', 'Le mien'))
    await marc.sync()
    await syncNow()
    expect(state().conflits).toMatchObject([{ table: 'axes', id: axe, champ: 'titre' }])
  })

  it('says who has everything, and backs up at most once an hour', async () => {
    await openNew()
    await linkFolder('Choisir')
    const marc = await addMarc()
    for (const word of ['a', 'b', 'c']) {
      marc.edit(0, word)
      await marc.sync()
      await syncNow()
    }
    const rows = () => state().lien?.fichiers.map(({ notre, aJour }) => [notre, aJour])
    expect(rows()).toEqual([
      [true, true],
      [false, true],
    ])
    addAxe('Nouveau')
    await syncNow()
    expect(rows()).toEqual([
      [true, true],
      [false, false],
    ])
    const listed = await machine.archives.folders()
    const names = await Promise.all(
      (listed.ok ? listed.value : []).map((name) => machine.archives.list(name)),
    )
    const merges = names.flatMap((list) =>
      list.ok ? list.value.filter(({ name }) => name.includes('avant-fusion')) : [],
    )
    expect(merges).toHaveLength(1)
  })

  it('is untied without taking anything away', async () => {
    const id = await openNew()
    await linkFolder('Choisir')
    const { names } = folder
    expect(await unlinkFolder()).toMatchObject({ ok: true })
    expect(state().lien).toBeNull()
    expect(folder.names).toEqual(names)
    await flush()
    await machine.start()
    await openDossier(id)
    expect(state().lien).toBeNull()
    // Tied again: the same workstation, the same file.
    await linkFolder('Choisir')
    expect(folder.names).toEqual(names)
  })
})
