// IndexedDB alone, as careful as it can be (strict durability): what the harness must see lose.
import Dexie from 'dexie'

type Row = { readonly id: number; readonly texte: string }

const db = new Dexie('control', { chromeTransactionDurability: 'strict' })
db.version(1).stores({ rows: 'id' })

async function count(): Promise<number> {
  await db.open()
  return db.table<Row>('rows').count()
}

async function add(from: number, to: number): Promise<void> {
  for (let id = from; id <= to; id += 1) {
    await db.table<Row>('rows').put({ id, texte: 'x'.repeat(200) })
  }
}

declare global {
  interface Window {
    control: typeof control
  }
}

const control = { count, add }
window.control = control
document.title = 'ready'
