import 'fake-indexeddb/auto'
import Dexie from 'dexie'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DossierDb, type Sentinelle } from '../../../renderer/storage/dossier-db'
import { SCHEMAS } from '../../../renderer/storage/dossier-schema'
import type { Ecriture, MetaDossier } from '../../../renderer/storage/storage-types'
import type { Operation } from '../../../shared/domain/operation'
import type { TableRow } from '../../../shared/journal/stored-row'

/** More than one lot, and the last one not full. */
const MANY = 510
const RECORDS = 600

const META: MetaDossier = {
  dossierId: 'lots',
  projet: 'p1',
  titre: '',
  territoire: '',
  origine: 'cree',
  creeLe: 0,
  modifieLe: 0,
  ouvertLe: 0,
  fiches: 0,
  supprimeLe: null,
}

function buildSentinelle(ops: number): Sentinelle {
  return { k: 'sentinelle', lines: 0, digest: 0, ops, clock: 0, format: 1 }
}

function buildOperation(n: number, v = n): Operation {
  const i = `${n.toString(36).padStart(8, '0')}-aaaaaaaa`
  return { i, t: 'axes', e: `axe_${String(n % RECORDS)}`, f: 'titre', v, p: [], q: 0, x: 1, g: i }
}

function buildRow(record: number, value: number): TableRow {
  const id = `axe_${String(record)}`
  return { table: 'axes', row: { id, r: { id, titre: String(value) }, h: {} } }
}

/** What a dossier holds, by the plainest of means. */
class Plain {
  readonly rows = new Map<string, unknown>()
  readonly operations = new Map<string, Operation>()
  #next = 0

  /** A gesture on `count` records from `from`; `again` completes an operation written before. */
  write(from: number, count: number, again: boolean): Ecriture {
    const rows: TableRow[] = []
    const operations: Operation[] = []
    for (let at = 0; at < count; at += 1) {
      this.#next += 1
      rows.push(buildRow((from + at) % RECORDS, this.#next))
      operations.push(buildOperation(this.#next))
    }
    const first = [...this.operations.values()][from % Math.max(1, this.operations.size)]
    const remplacees = again && first !== undefined ? [{ ...first, z: ['zz'] }] : []
    for (const { row } of rows) this.rows.set(row.id, row.r)
    for (const one of [...operations, ...remplacees]) this.operations.set(one.i, one)
    const piles = { put: [], del: [], alias: [] }
    return {
      operations,
      remplacees,
      rows,
      piles,
      conflitsRegles: [],
      conflitsAjoutes: [],
      sessions: [],
      meta: null,
    }
  }
}

async function expectSame(db: DossierDb, plain: Plain): Promise<void> {
  const rows = await db.readRows()
  expect(rows.length).toBe(plain.rows.size)
  expect(new Map(rows.map(({ row }) => [row.id, row.r]))).toEqual(plain.rows)
  expect(await db.countOperations()).toBe(plain.operations.size)
  expect(new Set(await db.readIds())).toEqual(new Set(plain.operations.keys()))
  const sorted = [...plain.operations.values()].sort((a, b) => (a.i < b.i ? -1 : 1))
  expect((await db.readContenu())?.journal.operations).toEqual(sorted)
}

const GESTURE = fc.record({
  from: fc.nat(RECORDS - 1),
  big: fc.boolean(),
  again: fc.boolean(),
  /** An attempt that was not heard of: written, then written again with the next one. */
  retried: fc.boolean(),
  reopened: fc.boolean(),
})

let last = 0

describe('a database of lots', () => {
  it('holds what gestures large and small leave, tried again or not, the last one standing', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.nat(MANY),
        fc.array(GESTURE, { minLength: 2, maxLength: 5, size: 'max' }),
        async (start, gestures) => {
          const name = `cairn-lots-g${String((last += 1))}`
          const plain = new Plain()
          const { operations, rows } = plain.write(0, start, false)
          let db = new DossierDb(name)
          const journal = { operations, sessions: [] }
          const contenu = { meta: META, journal, piles: { entrees: [], alias: [] } }
          await db.writeAll(contenu, rows, [], buildSentinelle(start))
          let unheard: Ecriture[] = []
          for (const { from, big, again, retried, reopened } of gestures) {
            unheard.push(plain.write(from, big ? MANY : 3, again))
            await db.commit(unheard, buildSentinelle(plain.operations.size))
            if (retried) continue
            unheard = []
            if (!reopened) continue
            db.close()
            db = new DossierDb(name)
            await db.open()
          }
          await expectSame(db, plain)
          db.close()
        },
      ),
      { numRuns: 10 },
    )
  }, 60_000)

  it('opens a database made before there were lots, and goes on with it', async () => {
    const plain = new Plain()
    const { operations, rows } = plain.write(0, RECORDS, false)
    await writeOldDatabase('cairn-lots-old-g1', operations, rows)
    const db = new DossierDb('cairn-lots-old-g1')
    await db.open()
    await expectSame(db, plain)
    await db.commit([plain.write(3, 5, true)], buildSentinelle(RECORDS + 5))
    await db.commit([plain.write(0, MANY, true)], buildSentinelle(RECORDS + 5 + MANY))
    await db.commit([plain.write(7, 2, false)], buildSentinelle(RECORDS + 7 + MANY))
    await expectSame(db, plain)
    db.close()
    const again = new DossierDb('cairn-lots-old-g1')
    await again.open()
    await expectSame(again, plain)
    again.close()
  })

  it('says that nothing is there when a lot and its identifiers do not go together', async () => {
    const db = new DossierDb('cairn-lots-g0')
    const plain = new Plain()
    const { operations, rows } = plain.write(0, MANY, false)
    const journal = { operations, sessions: [] }
    const contenu = { meta: META, journal, piles: { entrees: [], alias: [] } }
    await db.writeAll(contenu, rows, [], buildSentinelle(MANY))
    expect(await db.countOperations()).toBe(MANY)
    await removeLot('cairn-lots-g0', '_lotsOps', 2)
    expect(await db.countOperations()).toBe(0)
    await removeLot('cairn-lots-g0', '_lotsIds', 2)
    expect(await db.countOperations()).toBe(500)
    db.close()
  })
})

/** A database as the fourth version of the tables made it, every operation and row kept one by one. */
async function writeOldDatabase(
  name: string,
  operations: readonly Operation[],
  rows: readonly TableRow[],
): Promise<void> {
  const db = new Dexie(name)
  const own = {
    _ops: 'i',
    _conflits: '[table+id+champ]',
    _sessions: 'id',
    _annulation: 'n',
    _alias: 'i',
    _meta: 'k',
  }
  SCHEMAS.slice(0, 4).forEach((tables, at) => {
    const schema = Object.fromEntries(tables.map((table) => [table, 'id']))
    db.version(at + 1).stores({ ...own, ...schema })
  })
  await db.open()
  await db.table('_ops').bulkPut([...operations])
  for (const { table, row } of rows) await db.table(table).put(row)
  await db.table('_meta').bulkPut([{ k: 'meta', meta: META }, buildSentinelle(operations.length)])
  db.close()
}

function removeLot(name: string, table: string, n: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open(name)
    opening.onerror = () => {
      reject(new Error('open'))
    }
    opening.onsuccess = () => {
      const transaction = opening.result.transaction([table], 'readwrite')
      transaction.objectStore(table).delete(n)
      transaction.oncomplete = () => {
        opening.result.close()
        resolve()
      }
    }
  })
}
