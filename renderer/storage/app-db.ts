import Dexie, { type Table } from 'dexie'
import type { Auteur } from '../../shared/kernel/ctx'
import type { MetaDossier } from './storage-types'

/** Which generation of its database holds a dossier now. */
export type Pointeur = {
  readonly dossierId: string
  readonly generation: number
  readonly meta: MetaDossier
}

type Reglage = { readonly k: string; readonly v: unknown }

function createDatabase(): Dexie {
  const db = new Dexie('cairn-app', { chromeTransactionDurability: 'strict' })
  db.version(1).stores({ dossiers: 'dossierId', reglages: 'k' })
  return db
}

/** The small database of the application: the library, and who is at the keyboard. Rebuilt from the second store when it is lost. */
export class AppDb {
  #db = createDatabase()

  get #dossiers(): Table<Pointeur, string> {
    return this.#db.table('dossiers')
  }

  get #reglages(): Table<Reglage, string> {
    return this.#db.table('reglages')
  }

  async open(): Promise<void> {
    if (!this.#db.isOpen()) await this.#db.open()
  }

  /** Forgets a database that could not be opened: the next opening looks where databases now are. */
  reset(): void {
    this.#db.close()
    this.#db = createDatabase()
  }

  list(): Promise<Pointeur[]> {
    return this.#dossiers.toArray()
  }

  get(dossierId: string): Promise<Pointeur | undefined> {
    return this.#dossiers.get(dossierId)
  }

  async put(pointeur: Pointeur): Promise<void> {
    await this.#dossiers.put(pointeur)
  }

  async delete(dossierId: string): Promise<void> {
    await this.#dossiers.delete(dossierId)
  }

  async getReglage(k: string): Promise<unknown> {
    return (await this.#reglages.get(k))?.v
  }

  async putReglage(k: string, v: unknown): Promise<void> {
    await this.#reglages.put({ k, v })
  }

  async readAuteur(): Promise<Auteur | null> {
    const raw = (await this.getReglage('auteur')) as Partial<Auteur> | undefined
    if (raw === undefined) return null
    const text = (value: unknown): string => (typeof value === 'string' ? value : '')
    return { nom: text(raw.nom), fonction: text(raw.fonction), organisme: text(raw.organisme) }
  }
}

/** The databases of dossiers that are on this machine: identifier and generation, by their names. */
export async function listDossierDatabases(): Promise<
  { readonly dossierId: string; readonly generation: number }[]
> {
  const names = await Dexie.getDatabaseNames()
  return names.flatMap((name) => {
    const [, dossierId, generation] = /^cairn-([0-9a-z]+)-g(\d+)$/.exec(name) ?? []
    return dossierId === undefined ? [] : [{ dossierId, generation: Number(generation) }]
  })
}

/** Deletes a database that nothing points to any more; a failure leaves it for the next time. */
export async function deleteDatabaseQuietly(name: string): Promise<void> {
  await Dexie.delete(name).catch(() => undefined)
}

/** Every generation of a dossier. */
export async function deleteDatabases(dossierId: string): Promise<void> {
  const names = await Dexie.getDatabaseNames()
  const own = names.filter((name) => name.startsWith(`cairn-${dossierId}-g`))
  for (const name of own) await deleteDatabaseQuietly(name)
}
