import Dexie from 'dexie'
import { DossierDb } from './dossier-db'

/** Operations that a database says it holds; null when it says nothing. */
export async function countOperations(database: string): Promise<number | null> {
  if (!(await Dexie.exists(database))) return null
  const db = new DossierDb(database)
  try {
    return (await db.readSentinelle())?.ops ?? null
  } finally {
    db.close()
  }
}
