import { IDBDatabase } from 'fake-indexeddb'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Dossier } from '../../../shared/domain/dossier'
import { integrateReception, openDossier, undo } from '../../../renderer/store/session'
import { addAxe, build, create, get, Poste, receive, set, state } from './poste'

let alice: Poste
let claire: Poste
let id: string
let before: Dossier

beforeEach(async () => {
  alice = new Poste('Alice Durand')
  claire = new Poste('Claire Martin')
  await alice.sit()
  id = await create()
  const [un, deux] = [addAxe('Un'), addAxe('Deux')]
  const bytes = await build()
  await claire.sit()
  await receive(bytes)
  set(un, 'titre', 'Un de Claire')
  set(deux, 'titre', 'Deux de Claire')
  for (let at = 0; at < 20; at += 1) addAxe(`Axe ${String(at)} de Claire`)
  const theirs = await build()
  await alice.sit()
  get(await openDossier(id))
  set(deux, 'titre', 'Deux d’Alice')
  before = state().dossier
  await receive(theirs)
})

afterEach(() => {
  vi.restoreAllMocks()
})

const broken = new WeakSet<IDBDatabase>()
let isBroken = false

/** From now on the working database refuses every write; connections that saw it are dead for good. */
function breakDatabase(): void {
  isBroken = true
}

beforeEach(() => {
  isBroken = false
  const transaction = IDBDatabase.prototype.transaction
  vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (
    this: IDBDatabase,
    ...args: Parameters<typeof transaction>
  ) {
    if (isBroken) broken.add(this)
    if (args[1] === 'readwrite' && broken.has(this)) {
      throw new DOMException('full', 'QuotaExceededError')
    }
    return transaction.apply(this, args)
  })
})

function breakLog(): void {
  alice.machine.log.fault = (op) => (op === 'append' || op === 'write' ? 'refuse' : null)
}

/** The page dies there, and starts again with what is on its disk. */
async function cut(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 100))
  isBroken = false
  alice.cut()
  await alice.restart()
  get(await openDossier(id))
}

async function integrate(): Promise<Dossier> {
  get(await integrateReception({ exclus: [], decisions: {}, sansSauvegarde: true }))
  return state().dossier
}

describe('a cut while a merge is saved', () => {
  it.each([
    ['the log', breakLog],
    ['the database', breakDatabase],
  ])(
    'leaves all of it when only %s had not, undo and what is left to decide included',
    async (_what, breakStore) => {
      breakStore()
      const merged = await integrate()
      expect(state().conflits).toHaveLength(1)
      await cut()
      expect(state().dossier).toEqual(merged)
      expect(state().conflits).toHaveLength(1)
      expect(state().avis.at(-1)?.texte).toMatch(/rien n’a été perdu/)
      undo()
      expect(state().dossier).toEqual(before)
      expect(state().conflits).toEqual([])
    },
  )

  it('leaves nothing of it when neither store had it', async () => {
    breakLog()
    breakDatabase()
    await integrate()
    await new Promise((resolve) => setTimeout(resolve, 50))
    expect(state().enregistrement).toMatchObject({ etat: 'echec' })
    await cut()
    expect(state().dossier).toEqual(before)
    expect(state().conflits).toEqual([])
  })

  it('leaves nothing of it when its line was torn', async () => {
    breakDatabase()
    await integrate()
    await new Promise((resolve) => setTimeout(resolve, 50))
    const lines = alice.machine.log.files.get(id) ?? []
    const last = lines.at(-1) ?? ''
    expect(last).toContain('Axe 19 de Claire')
    alice.machine.log.files.set(id, [...lines.slice(0, -1), last.slice(0, last.length / 2)])
    await cut()
    expect(state().dossier).toEqual(before)
    expect(state().conflits).toEqual([])
  })
})
