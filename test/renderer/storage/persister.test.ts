import { describe, expect, it } from 'vitest'
import { computeLogState } from '../../../shared/kernel/log-line'
import { parseLog } from '../../../renderer/storage/log-codec'
import { Persister, type Position } from '../../../renderer/storage/persister'
import type { Ecriture, EtatEcriture } from '../../../renderer/storage/storage-types'
import { MemoryLog } from './memory-log'

type Fault = 'refuse' | 'silent' | 'written_then_refuse'

const GESTURES = 6

function buildEcriture(n: number): Ecriture {
  const i = `${n.toString(36).padStart(8, '0')}-aaaaaaaa`
  const operation = { i, t: 'axes', e: 'axe_1', f: 'titre', v: String(n), p: [], q: 0, x: 1, g: i }
  return {
    operations: [operation],
    remplacees: [],
    rows: [],
    piles: { put: [], del: [], alias: [] },
    conflitsRegles: [],
    conflitsAjoutes: [],
    sessions: [],
    meta: n === 0 ? META : null,
  }
}

const META = {
  dossierId: 'd1',
  projet: 'p1',
  titre: '',
  territoire: '',
  origine: 'cree' as const,
  creeLe: 0,
  modifieLe: 0,
  ouvertLe: 0,
  fiches: 0,
  supprimeLe: null,
}

/** Both stores, each of whose calls can fail at a given number. */
function setUp(fault: { store: 'log' | 'database'; at: number; kind: Fault } | null) {
  const log = new MemoryLog()
  const database = new Map<string, string>()
  const etats: EtatEcriture[] = []
  let position: Position | null = null
  let calls = 0
  const fails = (store: 'log' | 'database'): Fault | null => {
    if (fault?.store !== store) return null
    calls += 1
    return calls === fault.at ? fault.kind : null
  }
  log.fault = () => fails('log')
  log.files.set('d1', [])
  const persister = new Persister({
    log,
    logId: 'd1',
    start: { log: computeLogState([]), ops: 0, clock: 0 },
    commit: async (ecritures, next) => {
      await Promise.resolve()
      const kind = fails('database')
      if (kind === 'silent') return new Promise(() => undefined)
      if (kind === 'refuse') throw new DOMException('full', 'QuotaExceededError')
      for (const { operations } of ecritures) for (const { i } of operations) database.set(i, i)
      position = next
      if (kind !== null) throw new Error('late')
    },
    rewriteLog: () => Promise.reject(new Error('not in this test')),
    onEtat: (etat) => etats.push(etat),
    now: () => Date.now(),
    watchdog: 60,
    delays: [5],
  })
  return { log, database, etats, persister, getPosition: () => position, getCalls: () => calls }
}

async function run(fault: Parameters<typeof setUp>[0]) {
  const world = setUp(fault)
  for (let n = 0; n < GESTURES; n += 1) {
    world.persister.enqueue(buildEcriture(n))
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
  const saved = await world.persister.flush(3000)
  return { ...world, saved }
}

describe('a store that fails at its Nth call', () => {
  const kinds: readonly Fault[] = ['refuse', 'silent', 'written_then_refuse']
  for (const store of ['log', 'database'] as const) {
    for (const kind of kinds) {
      it(`${store}, ${kind}: nothing lost at any N, said each time, acknowledged in the end`, async () => {
        let reached = 0
        for (let at = 1; at <= GESTURES + 2; at += 1) {
          const world = await run({ store, at, kind })
          expect(world.saved).toBe(true)
          const inLog = parseLog(world.log.files.get('d1') ?? [])
          const expected = Array.from(
            { length: GESTURES },
            (_, n) => buildEcriture(n).operations[0]?.i,
          )
          expect(inLog?.journal.operations.map(({ i }) => i)).toEqual(expected)
          expect([...world.database.keys()]).toEqual(expected)
          expect(computeLogState(world.log.files.get('d1') ?? [])).toEqual(world.getPosition()?.log)
          expect(world.etats.at(-1)?.etat).toBe('enregistre')
          if (world.getCalls() < at) continue
          reached += 1
          const failures = world.etats.filter((etat) => etat.etat === 'echec')
          expect(failures.length).toBeGreaterThan(0)
          for (const etat of failures)
            expect(etat.raison).toMatch(/^Non enregistré\u00a0: .+ gardée en mémoire/)
        }
        expect(reached).toBeGreaterThan(0)
      }, 60_000)
    }
  }

  it('says a full disk in words', async () => {
    const { etats } = await run({ store: 'database', at: 1, kind: 'refuse' })
    const failure = etats.find((etat) => etat.etat === 'echec')
    expect(failure?.raison).toContain('le disque est plein')
  })
})

describe('acknowledgement', () => {
  it('comes only when both stores have answered', async () => {
    const world = setUp(null)
    let release: () => void = () => undefined
    const append = world.log.append
    world.log.append = async (logId, lines) => {
      await new Promise<void>((resolve) => {
        release = resolve
      })
      return append(logId, lines)
    }
    world.persister.enqueue(buildEcriture(0))
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(world.database.size).toBe(1)
    expect(world.etats.map(({ etat }) => etat)).not.toContain('enregistre')
    release()
    expect(await world.persister.flush(1000)).toBe(true)
    expect(world.etats.at(-1)?.etat).toBe('enregistre')
  })
})
