import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { beforeEach, describe, expect, it } from 'vitest'
import { createRecord } from '../../../shared/commands/create-record'
import { deleteRecord } from '../../../shared/commands/delete-record'
import { setField } from '../../../shared/commands/set-fields'
import { REGISTRY } from '../../../shared/domain/registry'
import { useCairn } from '../../../renderer/store/cairn-store'
import {
  buildCtgBytes,
  closeDossier,
  createDossier,
  deleteDossier,
  execute,
  flush,
  getCtx,
  openCtgBytes,
  openDossier,
  redo,
  registerDraft,
  restoreDossier,
  undo,
} from '../../../renderer/store/session'
import { Machine } from './start-cairn'

const state = () => useCairn.getState()
let machine: Machine

async function eraseDatabases(pattern: RegExp): Promise<void> {
  for (const name of await Dexie.getDatabaseNames()) {
    if (pattern.test(name)) await Dexie.delete(name)
  }
}

async function openNew(territoire: string): Promise<string> {
  const created = await createDossier({ ctg: { territoire } })
  if (!created.ok) throw new Error(created.error.message)
  return created.value
}

function addAxe(titre: string): string {
  const row = REGISTRY.axes.create(getCtx(), { titre })
  execute(createRecord('axes', row))
  return row.id
}

function setTitre(id: string, titre: string, mergeKey?: string): void {
  execute(setField(state().dossier, 'axes', id, 'titre', titre, undefined, mergeKey))
}

beforeEach(async () => {
  await eraseDatabases(/./)
  machine = new Machine()
  await machine.start()
})

describe('a dossier and its two stores', () => {
  it('finds every edit and both piles of undo again after a restart', async () => {
    const id = await openNew('Pays de Luchon')
    const axe = addAxe('Un')
    setTitre(axe, 'Deux')
    setTitre(axe, 'Trois')
    undo()
    expect(await flush()).toBe(true)
    expect(state().enregistrement.etat).toBe('enregistre')
    const before = state().dossier
    await machine.start()
    expect(state().bibliotheque.map(({ titre }) => titre)).toEqual(['Pays de Luchon'])
    expect(await openDossier(id)).toEqual({ ok: true, value: null })
    expect(state().dossier).toEqual(before)
    expect(state().avis).toEqual([])
    expect(state().retablir).toBe('modification de «\u00a0Titre\u00a0»')
    expect(redo()).toEqual({ fait: 'modification de «\u00a0Titre\u00a0»', ignores: 0 })
    expect(state().dossier.axes[axe]?.titre).toBe('Trois')
    undo()
    undo()
    undo()
    expect(state().dossier.axes).toEqual({})
    expect(undo()).toEqual({ fait: null, ignores: 0 })
  })

  it.each([
    ['the databases', () => eraseDatabases(/-g\d+$/), 1],
    ['every database', () => eraseDatabases(/./), 2],
    ['the second store', () => Promise.resolve(machine.log.files.clear()), 1],
  ])('rebuilds from the other store when %s are gone', async (_what, destroy, notices) => {
    const id = await openNew('Comminges')
    const axe = addAxe('Un')
    setTitre(axe, 'Deux')
    undo()
    await flush()
    const before = state().dossier
    await destroy()
    await machine.start()
    expect(state().bibliotheque).toHaveLength(1)
    await openDossier(id)
    expect(state().dossier).toEqual(before)
    expect(state().retablir).not.toBeNull()
    expect(state().avis).toHaveLength(notices)
    expect(state().avis.at(-1)?.texte).toMatch(/rien n’a été perdu \(6\u00a0modifications relues\)/)
    setTitre(axe, 'Après')
    await flush()
    await machine.start()
    await openDossier(id)
    expect(state().dossier.axes[axe]?.titre).toBe('Après')
    expect(state().avis).toEqual([])
  })

  it('repairs a log with a damaged or a torn line, and one that lost its end', async () => {
    const id = await openNew('Comminges')
    const axe = addAxe('Un')
    for (const titre of ['Deux', 'Trois', 'Quatre']) {
      setTitre(axe, titre)
      await flush()
      const lines = machine.log.files.get(id) ?? []
      const broken =
        titre === 'Quatre' ? lines.slice(0, 2) : lines.map((line) => line.replace('titre', 'tytre'))
      machine.log.files.set(id, broken)
      await machine.start()
      await openDossier(id)
      expect(state().dossier.axes[axe]?.titre).toBe(titre)
      expect(state().avis).toHaveLength(1)
    }
  })

  it('keeps several dossiers apart, and gives the bin back', async () => {
    const first = await openNew('Un')
    addAxe('à un')
    const second = await openNew('Deux')
    addAxe('à deux')
    await openDossier(first)
    expect(Object.values(state().dossier.axes).map(({ titre }) => titre)).toEqual(['à un'])
    await deleteDossier(first)
    expect(state().phase).toBe('bibliotheque')
    expect(state().bibliotheque.map(({ dossierId }) => dossierId)).toEqual([second])
    await eraseDatabases(/./)
    await machine.start()
    expect(state().corbeille.map(({ dossierId }) => dossierId)).toEqual([first])
    expect(await restoreDossier(first)).toEqual({ ok: true, value: null })
    await openDossier(first)
    expect(Object.values(state().dossier.axes).map(({ titre }) => titre)).toEqual(['à un'])
  })

  it('opens one dossier after the other when two are asked for at once', async () => {
    const first = await openNew('Première')
    const second = await openNew('Seconde')
    const phases = new Set<string>()
    const stop = useCairn.subscribe(({ phase }) => phases.add(phase))
    const opened = await Promise.all([openDossier(first), openDossier(second), openDossier(first)])
    stop()
    expect(opened.map(({ ok }) => ok)).toEqual([true, true, true])
    expect(state().dossierId).toBe(first)
    expect([...machine.held]).toEqual([first])
    // The library in between would make the screen open the last dossier again by itself.
    expect(phases.has('bibliotheque')).toBe(false)
  })

  it('refuses a dossier that another window holds, and touches nothing', async () => {
    const id = await openNew('Un')
    await closeDossier()
    machine.held.add(id)
    const opened = await openDossier(id)
    expect(opened.ok ? '' : opened.error.code).toBe('autre_fenetre')
    expect(state().phase).toBe('bibliotheque')
  })
})

describe('gestures', () => {
  it('ignores commands that change nothing and refuses values that could not be read back', async () => {
    await openNew('Un')
    const axe = addAxe('Titre')
    const before = state().dossier
    setTitre(axe, 'Titre')
    expect(state().dossier).toBe(before)
    setTitre(axe, 'x'.repeat(200_001))
    execute(setField(before, 'axes', axe, 'couleur', 'rouge'))
    expect(state().dossier).toBe(before)
    expect(state().avis.map(({ ton }) => ton)).toEqual(['erreur', 'erreur'])
    expect(state().annuler).toBe('création d’un axe')
  })

  it('undoes a typing spell at once, and a deletion with all that hung from it', async () => {
    await openNew('Un')
    const axe = addAxe('a')
    for (const titre of ['ab', 'abc', 'abcd']) setTitre(axe, titre, 'frappe-1')
    const objectif = REGISTRY.objectifs.create(getCtx(), { axe, titre: 'dessous' })
    execute(createRecord('objectifs', objectif))
    const full = state().dossier
    execute(deleteRecord(full, 'axes', axe))
    expect(state().dossier.objectifs).toEqual({})
    undo()
    expect(state().dossier).toEqual(full)
    undo()
    undo()
    expect(state().dossier.axes[axe]?.titre).toBe('a')
    redo()
    expect(state().dossier.axes[axe]?.titre).toBe('abcd')
  })

  it('commits the drafts before saving, undoing and closing', async () => {
    const id = await openNew('Un')
    const axe = addAxe('a')
    let draft = 'écrit'
    const remove = registerDraft(() => {
      setTitre(axe, draft)
    })
    expect(await machine.closeRequested?.()).toBe(true)
    expect(state().dossier.axes[axe]?.titre).toBe('écrit')
    draft = 'écrit encore'
    await closeDossier()
    remove()
    await openDossier(id)
    expect(state().dossier.axes[axe]?.titre).toBe('écrit encore')
  })

  it('says so within three seconds when a store is silent, and saves when it comes back', async () => {
    const id = await openNew('Un')
    machine.log.fault = (op) => (op === 'append' ? 'silent' : null)
    const axe = addAxe('gardé')
    const started = Date.now()
    while (state().enregistrement.etat !== 'echec' && Date.now() - started < 5000) {
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    expect(Date.now() - started).toBeLessThan(3600)
    expect(state().enregistrement).toMatchObject({ etat: 'echec' })
    machine.log.fault = () => null
    expect(await flush()).toBe(true)
    await machine.start()
    await openDossier(id)
    expect(state().dossier.axes[axe]?.titre).toBe('gardé')
    expect(state().avis).toEqual([])
  })
})

describe('files', () => {
  async function build(): Promise<Uint8Array<ArrayBuffer>> {
    const built = await buildCtgBytes()
    if (!built.ok) throw new Error(built.error.message)
    return built.value.bytes
  }

  async function open(bytes: Uint8Array<ArrayBuffer>, origine: 'fichier' | 'exemple' = 'fichier') {
    const opened = await openCtgBytes('x.ctg', bytes, origine)
    if (!opened.ok) throw new Error(opened.error.message)
    return opened.value
  }

  it('opens the example as one copy to be changed, and refuses damage without changing anything', async () => {
    await openNew('Exemple')
    const axe = addAxe('de l’exemple')
    const bytes = await build()
    await eraseDatabases(/./)
    machine = new Machine()
    await machine.start()
    const first = await open(bytes, 'exemple')
    setTitre(axe, 'changé')
    expect(await open(bytes, 'exemple')).toMatchObject({
      dossierId: first.dossierId,
      genre: 'deja_connu',
    })
    expect(state().dossier.axes[axe]?.titre).toBe('changé')
    const before = state()
    const damaged = bytes.slice(0, bytes.length - 50)
    expect((await openCtgBytes('x.ctg', damaged, 'fichier')).ok).toBe(false)
    expect(state()).toBe(before)
  })
})
