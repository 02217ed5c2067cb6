import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import { IDBDatabase, IDBObjectStore } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { foldJournal } from '../../../shared/journal/fold-journal'
import { readCtg } from '../../../shared/exchange/read-ctg'
import { echec } from '../../../shared/kernel/result'
import { buildCopieLisible, closeDossier, openDossier } from '../../../renderer/store/session'
import { addAxe, create, get, Poste, save, set, state } from '../store/poste'

let alice: Poste
let id: string
let axe: string
let isFull = false

beforeEach(async () => {
  isFull = false
  alice = new Poste('Alice Durand')
  await alice.sit()
  id = await create()
  axe = addAxe('Un')
  await save()
})

afterEach(() => {
  vi.restoreAllMocks()
})

const full = () => new DOMException('full', 'QuotaExceededError')

/** A write transaction refused, or a put in it: browsers do the one and the other. */
const WAYS = {
  transaction: () => {
    const { transaction } = IDBDatabase.prototype
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
      this: IDBDatabase,
      ...args: Parameters<typeof transaction>
    ) {
      if (isFull && args[1] === 'readwrite') throw full()
      return transaction.apply(this, args)
    })
  },
  put: () => {
    for (const name of ['put', 'add'] as const) {
      const write = IDBObjectStore.prototype[name]
      vi.spyOn(IDBObjectStore.prototype, name).mockImplementation(function (
        this: IDBObjectStore,
        ...args: Parameters<typeof write>
      ) {
        if (isFull) throw full()
        return write.apply(this, args)
      })
    }
  },
}

/** What the copy that is offered holds. */
async function readCopy(dossierId: string) {
  const { name, bytes } = get(await buildCopieLisible(dossierId))
  const { journal, projet } = get(await readCtg(bytes))
  return { name, projet, dossier: foldJournal(journal.operations).dossier }
}

/** The second store as it was after its first `count` lines: put back from elsewhere, it knows less than the database. */
function cutLog(count: number): void {
  const { files } = alice.machine.log
  files.set(id, (files.get(id) ?? []).slice(0, count))
}

describe.each(['transaction', 'put'] as const)('a disk without room (%s refused)', (way) => {
  beforeEach(() => {
    WAYS[way]()
  })

  it('starts and opens when nothing needs writing', async () => {
    const { dossier } = state()
    isFull = true
    await alice.restart()
    expect(state().phase).toBe('bibliotheque')
    get(await openDossier(id))
    expect(state().dossier).toEqual(dossier)
    isFull = false
  })

  it('says so when the list must be rebuilt, and offers a copy of what is there; nothing is written', async () => {
    const { dossier } = state()
    const { name } = await readCopy(id)
    await closeDossier()
    await Dexie.delete('cairn-app')
    const lines = alice.machine.log.files.get(id)
    isFull = true
    await alice.restart()
    expect(state()).toMatchObject({ phase: 'panne', panne: { code: 'disque_plein' } })
    expect(state().bibliotheque.map(({ dossierId }) => dossierId)).toEqual([id])
    const copy = await readCopy(id)
    expect(copy.dossier).toEqual(dossier)
    expect(copy.name).toBe(name)
    expect(alice.machine.log.files.get(id)).toEqual(lines)
    isFull = false
    await alice.restart()
    expect(state().phase).toBe('bibliotheque')
    get(await openDossier(id))
    expect(state().dossier).toEqual(dossier)
  })

  it('says so when a dossier must be repaired to be opened; its copy holds what each store has', async () => {
    const count = alice.machine.log.files.get(id)?.length ?? 0
    set(axe, 'titre', 'Deux')
    await save()
    cutLog(count)
    const { dossier } = state()
    isFull = true
    await alice.restart()
    expect(state().phase).toBe('bibliotheque')
    expect(await openDossier(id)).toMatchObject({ ok: false, error: { code: 'disque_plein' } })
    expect(state()).toMatchObject({ phase: 'panne', panne: { code: 'disque_plein' } })
    expect((await readCopy(id)).dossier).toEqual(dossier)
    isFull = false
    await alice.restart()
    get(await openDossier(id))
    expect(state().dossier).toEqual(dossier)
  })
})

describe('a second store without room', () => {
  it.each(['disque_plein', 'disque-plein'])('is told the same way (%s)', async (code) => {
    set(axe, 'titre', 'Deux')
    await save()
    const { dossier } = state()
    cutLog(1)
    const { log } = alice.machine
    const { write } = log
    log.write = () => Promise.resolve(echec(code, 'le disque est plein.'))
    await alice.restart()
    expect(await openDossier(id)).toMatchObject({ ok: false, error: { code: 'disque_plein' } })
    expect((await readCopy(id)).dossier).toEqual(dossier)
    log.write = write
    await alice.restart()
    get(await openDossier(id))
    expect(state().dossier).toEqual(dossier)
  })
  it('that does not answer at all is passed over: the database is enough for a copy', async () => {
    const { dossier } = state()
    alice.machine.log.fault = () => 'refuse'
    expect((await readCopy(id)).dossier).toEqual(dossier)
  })
})
