import 'fake-indexeddb/auto'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { parseNomSauvegarde } from '../../../shared/exchange/nom-sauvegarde'
import { useCairn } from '../../../renderer/store/cairn-store'
import { startSauvegardes } from '../../../renderer/store/sauvegarde-auto'
import { closeDossier, flush, openDossier } from '../../../renderer/store/session'
import { addAxe, eraseDatabases, getOrFail, listNames, openNew, setTitre } from './sauvegarde-case'
import { Machine } from './start-cairn'

const MINUTE = 60_000
const START = new Date(2026, 2, 2, 9, 0, 0).getTime()
const state = () => useCairn.getState()
let machine: Machine

beforeAll(() => {
  startSauvegardes()
})

beforeEach(async () => {
  // The clock moves by itself for the database, and in leaps for the hours that the test tells.
  vi.useFakeTimers({
    toFake: ['setTimeout', 'clearTimeout', 'Date'],
    shouldAdvanceTime: true,
    now: START,
  })
  await eraseDatabases(/./)
  machine = new Machine()
  await machine.start()
})

afterEach(async () => {
  await closeDossier()
  vi.useRealTimers()
})

/** Lets time pass, then what it set off end: the database answers in real time. */
async function pass(milliseconds: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds)
  const until = performance.now() + 300
  while (performance.now() < until) await new Promise((resolve) => setImmediate(resolve))
}

const reasons = (id: string) =>
  listNames(machine, id).map((name) => parseNomSauvegarde(name)?.raison)

describe('backups by themselves', () => {
  it('come a minute after the first edit, then an hour apart, and not without an edit', async () => {
    const id = await openNew('Comminges')
    const axe = addAxe('Un')
    await flush()
    await pass(MINUTE / 2)
    expect(listNames(machine, id)).toEqual([])
    await pass(MINUTE)
    expect(reasons(id)).toEqual(['auto'])
    expect(state().sante.sauvegardeVerifiee).toBe(true)
    setTitre(axe, 'Deux')
    await pass(50 * MINUTE)
    expect(listNames(machine, id)).toHaveLength(1)
    await pass(15 * MINUTE)
    expect(listNames(machine, id)).toHaveLength(2)
    await pass(10 * 60 * MINUTE)
    expect(listNames(machine, id)).toHaveLength(2)
    setTitre(axe, 'Trois')
    await pass(2 * MINUTE)
    expect(listNames(machine, id)).toHaveLength(3)
  })

  it('come when the dossier is let go of, if it was edited since', async () => {
    const id = await openNew('Comminges')
    addAxe('Un')
    await closeDossier()
    await pass(1_000)
    expect(reasons(id)).toEqual(['fermeture'])
    getOrFail(await openDossier(id))
    await pass(1_000)
    expect(state().sante.derniereSauvegarde).not.toBeNull()
    await closeDossier()
    await pass(1_000)
    expect(listNames(machine, id)).toHaveLength(1)
  })

  it('come before the window closes', async () => {
    const id = await openNew('Comminges')
    addAxe('Un')
    expect(await machine.closeRequested?.()).toBe(true)
    expect(reasons(id)).toEqual(['fermeture'])
    // Asked again without an edit in between: nothing more.
    expect(await machine.closeRequested?.()).toBe(true)
    expect(listNames(machine, id)).toHaveLength(1)
  })

  it('are caught up with after a session that never closed', async () => {
    const id = await openNew('Comminges')
    addAxe('Un')
    await flush()
    expect(listNames(machine, id)).toEqual([])
    await machine.start()
    getOrFail(await openDossier(id))
    await pass(2 * MINUTE)
    expect(reasons(id)).toEqual(['auto'])
  })

  it('say that they failed, never hold the closing up, and are tried again until they pass', async () => {
    const id = await openNew('Comminges')
    addAxe('Un')
    await flush()
    machine.archives.fault = (op) => op === 'write'
    await pass(2 * MINUTE)
    expect(state().sante.erreurSauvegarde).not.toBeNull()
    expect(listNames(machine, id)).toEqual([])
    await pass(2 * MINUTE)
    expect(await machine.closeRequested?.()).toBe(true)
    machine.archives.fault = () => false
    await pass(16 * MINUTE)
    expect(listNames(machine, id)).toHaveLength(1)
    expect(state().sante.erreurSauvegarde).toBeNull()
  })

  it('start again after a clock set back by years', async () => {
    const id = await openNew('Comminges')
    const axe = addAxe('Un')
    await pass(2 * MINUTE)
    expect(listNames(machine, id)).toHaveLength(1)
    vi.setSystemTime(new Date(2019, 0, 1, 8, 0, 0))
    setTitre(axe, 'Deux')
    await pass(2 * MINUTE)
    expect(listNames(machine, id)).toHaveLength(2)
  })
})
