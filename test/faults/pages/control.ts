// IndexedDB alone: strict, as careful as it can be, or relaxed, as browsers are by default. What the harness must see lose.
import Dexie from 'dexie'

type Row = { readonly id: number; readonly texte: string }

const chromeTransactionDurability = location.search === '?relaxed' ? 'relaxed' : 'strict'
const db = new Dexie('control', { chromeTransactionDurability })
db.version(1).stores({ rows: 'id' })

async function count(): Promise<number> {
  await db.open()
  return db.table<Row>('rows').count()
}

async function add(from: number, to: number): Promise<void> {
  for (let id = from; id <= to; id += 1) {
    await db.table<Row>('rows').put({ id, texte: 'x'.repeat(200) })
    void window.acknowledge(id)
  }
}

async function list(): Promise<number[]> {
  await db.open()
  return (await db.table<Row>('rows').toArray()).map(({ id }) => id)
}

declare global {
  interface Window {
    control: typeof control
  }
}

const control = { count, add, list }
window.control = control
document.title = 'ready'
