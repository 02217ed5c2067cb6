import type { Table } from 'dexie'
import { TABLE_NAMES } from '../../shared/domain/registry'
import type { Operation, SessionJournal } from '../../shared/domain/operation'
import type { ConflitChamp } from '../../shared/journal/conflit'
import { sortOperations } from '../../shared/journal/operation-id'
import type { TableRow } from '../../shared/journal/stored-row'
import {
  buildLots,
  countLots,
  isBig,
  mergeRows,
  type LoneRow,
  type LotIds,
  type LotOps,
  type LotPut,
  type LotRows,
} from './dossier-lots'
import { createDossierDexie } from './dossier-schema'
import type {
  Alias,
  ContenuDossier,
  Ecriture,
  EntreePile,
  MetaDossier,
  Piles,
} from './storage-types'

/** What the database says of itself and of the log, written in the same transaction as every gesture. */
export type Sentinelle = {
  readonly k: 'sentinelle'
  /** State of the log once it holds the same gestures: whole lines, and XOR of their checksums. */
  readonly lines: number
  readonly digest: number
  /** Operations that the database must hold. */
  readonly ops: number
  /** Highest Lamport counter. */
  readonly clock: number
  /** Format of the program that folded the rows. */
  readonly format: number
}

type AliasRow = { readonly i: string; readonly vers: string }

function buildAliasRow([i, vers]: Alias): AliasRow {
  return { i, vers }
}

type MetaRow = { readonly k: 'meta'; readonly meta: MetaDossier }

/** Items a transaction, and a reading, of what is kept one by one. */
const CHUNK = 2000
/** Lots a reading: more would hold the page up. */
const LOTS = 8
/** Lots a transaction, some megabytes: each waits for the disk, and they are put one by one. */
const WRITTEN = 24

type StoreOf = (name: string) => IDBObjectStore
/** The numbers of the lots of a gesture, and the last lot there is once it is written. */
type Numbers = { readonly first: number; readonly last: number }

export function getDatabaseName(dossierId: string, generation: number): string {
  return `cairn-${dossierId}-g${String(generation)}`
}

/** The database of one dossier, one generation: its only use is to start quickly. Transactions hold puts and deletes alone. */
export class DossierDb {
  readonly #db: ReturnType<typeof createDossierDexie>
  /** The highest number of a lot; null until it is read. */
  #last: number | null = null
  /** Kept for the gestures that are tried again: the same lots are then written over. */
  readonly #numbers = new WeakMap<Ecriture, Numbers>()

  constructor(name: string) {
    this.#db = createDossierDexie(name)
  }

  #table<T, K = unknown>(name: string): Table<T, K> {
    return this.#db.table(name)
  }

  async open(): Promise<void> {
    if (!this.#db.isOpen()) await this.#db.open()
  }

  close(): void {
    this.#db.close()
  }

  /** One strict transaction: rows, operations, piles of undo and sentinel of these gestures, together or not at all. */
  async commit(ecritures: readonly Ecriture[], sentinelle: Sentinelle): Promise<void> {
    await this.open()
    this.#last ??= await this.#readLast()
    const tables = new Set(['_meta'])
    for (const ecriture of ecritures) for (const name of listTables(ecriture)) tables.add(name)
    const lots = ecritures.flatMap((ecriture) =>
      isBig(ecriture)
        ? buildLots(ecriture.operations, ecriture.rows, this.#getNumbers(ecriture).first)
        : [],
    )
    const put = (store: StoreOf): void => {
      for (const ecriture of ecritures)
        putEcriture(ecriture, store, this.#getNumbers(ecriture).last)
      store('_meta').put(sentinelle)
    }
    await this.#runRaw([...tables], put, lots)
  }

  #getNumbers(ecriture: Ecriture): Numbers {
    const known = this.#numbers.get(ecriture)
    if (known !== undefined) return known
    const before = this.#last ?? 0
    const { operations, rows } = ecriture
    const last = isBig(ecriture) ? before + countLots(operations, rows) : before
    const numbers = { first: before + 1, last }
    this.#last = last
    this.#numbers.set(ecriture, numbers)
    return numbers
  }

  async #readLast(): Promise<number> {
    const keys = await Promise.all(
      ['_lotsIds', '_lotsRows'].map((name) => this.#table(name).toCollection().lastKey()),
    )
    return Math.max(0, ...keys.filter((key) => typeof key === 'number'))
  }

  /**
   * A transaction of puts and deletes on Dexie's own connection, without its promises: an edit waits for it, and they cost as much
   * as the disk. Strict, and committed at once instead of when the page is idle. The lots come one after the other, the page
   * answering in between.
   */
  #runRaw(
    tables: readonly string[],
    write: (store: StoreOf) => void,
    lots: readonly LotPut[],
  ): Promise<void> {
    const transaction = this.#db
      .backendDB()
      .transaction([...tables], 'readwrite', { durability: 'strict' })
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => {
        resolve()
      }
      transaction.onabort = () => {
        reject(transaction.error ?? new DOMException('aborted', 'AbortError'))
      }
      const putLots = (at: number): void => {
        const lot = lots[at]
        // An exception in there gives the whole transaction up.
        if (lot === undefined) transaction.commit()
        else
          transaction.objectStore(lot.table).put(lot.value).onsuccess = () => {
            putLots(at + 1)
          }
      }
      try {
        write((name) => transaction.objectStore(name))
        putLots(0)
      } catch (error) {
        // Without this, what was put before the fault would be committed alone.
        transaction.abort()
        reject(error instanceof Error ? error : new Error('put refused'))
      }
    })
  }

  async writeSentinelle(sentinelle: Sentinelle, meta?: MetaDossier): Promise<void> {
    await this.open()
    await this.#db.transaction('rw', ['_meta'], () =>
      this.#table('_meta').bulkPut(
        meta === undefined ? [sentinelle] : [sentinelle, { k: 'meta', meta }],
      ),
    )
  }

  /** Fills a new generation, by transactions of a bounded size; the sentinel last, so that a cut leaves none. */
  async writeAll(
    contenu: ContenuDossier,
    rows: readonly TableRow[],
    conflits: readonly ConflitChamp[],
    sentinelle: Sentinelle,
  ): Promise<void> {
    await this.open()
    const { operations } = contenu.journal
    const lots = buildLots(operations, rows, 1)
    for (let at = 0; at < lots.length; at += WRITTEN) {
      const part = lots.slice(at, at + WRITTEN)
      await this.#runRaw([...new Set(part.map(({ table }) => table))], () => undefined, part)
    }
    this.#last = countLots(operations, rows)
    await this.#putAll('_conflits', conflits)
    await this.#putAll('_sessions', contenu.journal.sessions)
    await this.#putAll('_annulation', contenu.piles.entrees)
    await this.#putAll('_alias', contenu.piles.alias.map(buildAliasRow))
    await this.writeSentinelle(sentinelle, contenu.meta)
  }

  async #putAll(table: string, rows: readonly unknown[]): Promise<void> {
    for (let at = 0; at < rows.length; at += CHUNK) {
      await this.#db.transaction('rw', [table], () =>
        this.#table(table).bulkPut(rows.slice(at, at + CHUNK)),
      )
    }
  }

  async readSentinelle(): Promise<Sentinelle | null> {
    await this.open()
    return ((await this.#table('_meta').get('sentinelle')) as Sentinelle | undefined) ?? null
  }

  async readMeta(): Promise<MetaDossier | null> {
    await this.open()
    return ((await this.#table('_meta').get('meta')) as MetaRow | undefined)?.meta ?? null
  }

  /** How many operations are there; none when a lot has lost its identifiers, or they their lot. */
  async countOperations(): Promise<number> {
    const [alone, lots, keys] = await Promise.all([
      this.#table('_ops').count(),
      this.#readParts<LotIds>('_lotsIds', LOTS * LOTS),
      this.#table<LotOps, number>('_lotsOps').toCollection().primaryKeys(),
    ])
    const isWhole = lots.length === keys.length && lots.every(({ n }, at) => n === keys[at])
    return isWhole ? lots.reduce((sum, { ids }) => sum + ids.length, alone) : 0
  }

  async readIds(): Promise<readonly string[]> {
    const lots = await this.#readParts<LotIds>('_lotsIds', LOTS * LOTS)
    const alone = await this.#table<Operation, string>('_ops').toCollection().primaryKeys()
    return [...lots.flatMap(({ ids }) => ids), ...alone]
  }

  async readRows(): Promise<readonly TableRow[]> {
    const lots = await this.#readParts<LotRows>('_lotsRows', LOTS)
    const lists = await Promise.all(
      TABLE_NAMES.map(async (table) => {
        const rows = await this.#table<LoneRow>(table).toArray()
        return rows.map((row) => ({ table, row }))
      }),
    )
    return mergeRows(lots, lists.flat())
  }

  /** By parts: the page answers nothing while the engine unpacks what it read at once. */
  async #readParts<T extends { readonly n: number }>(name: string, size: number): Promise<T[]> {
    const table = this.#table<T>(name)
    const lots: T[] = []
    for (let last = 0; ;) {
      const part = await table.where('n').above(last).limit(size).toArray()
      lots.push(...part)
      const end = part.at(-1)
      if (end === undefined || part.length < size) return lots
      last = end.n
    }
  }

  readConflits(): Promise<ConflitChamp[]> {
    return this.#table<ConflitChamp>('_conflits').toArray()
  }

  readSessions(): Promise<SessionJournal[]> {
    return this.#table<SessionJournal>('_sessions').toArray()
  }

  async readPiles(): Promise<Piles> {
    const entrees = await this.#table<EntreePile>('_annulation').toArray()
    const alias = await this.#table<AliasRow>('_alias').toArray()
    return { entrees, alias: alias.map(({ i, vers }): Alias => [i, vers]) }
  }

  /** All the operations, in the order of their identifiers. */
  #readOperations(): Promise<readonly Operation[]> {
    const tables = ['_ops', '_lotsOps', '_remplacees']
    return this.#db.transaction('r', tables, async () => {
      const operations: Operation[] = []
      for (const { ops } of await this.#readParts<LotOps>('_lotsOps', LOTS)) operations.push(...ops)
      await this.#readAlone(operations)
      const replaced = await this.#table<Operation>('_remplacees').toArray()
      if (replaced.length === 0) return sortOperations(operations)
      const now = new Map(replaced.map((operation) => [operation.i, operation]))
      return sortOperations(operations.map((operation) => now.get(operation.i) ?? operation))
    })
  }

  async #readAlone(into: Operation[]): Promise<void> {
    const table = this.#table<Operation>('_ops')
    for (let last = ''; ;) {
      const part = await table.where('i').above(last).limit(CHUNK).toArray()
      into.push(...part)
      const end = part.at(-1)
      if (end === undefined || part.length < CHUNK) return
      last = end.i
    }
  }

  /** Everything but the rows, which follow from it; null when the database does not say which dossier it is. */
  async readContenu(): Promise<ContenuDossier | null> {
    const meta = await this.readMeta()
    const operations = await this.#readOperations()
    if (meta === null) return null
    const sessions = await this.readSessions()
    return { meta, journal: { operations, sessions }, piles: await this.readPiles() }
  }
}

/** The tables that a gesture writes to. */
function listTables(ecriture: Ecriture): readonly string[] {
  const { rows, operations, remplacees, piles, sessions } = ecriture
  const tables = isBig(ecriture)
    ? ['_lotsOps', '_lotsIds', '_lotsRows']
    : rows.map(({ table }): string => table)
  if (operations.length > 0) tables.push('_ops')
  if (remplacees.length > 0) tables.push('_remplacees')
  if (piles.put.length + piles.del.length > 0) tables.push('_annulation')
  if (piles.alias.length > 0) tables.push('_alias')
  if (ecriture.conflitsRegles.length + ecriture.conflitsAjoutes.length > 0) tables.push('_conflits')
  if (sessions.length > 0) tables.push('_sessions')
  return tables
}

/** What a gesture keeps one by one. `last`: the number of the last lot there is. */
function putEcriture(ecriture: Ecriture, store: StoreOf, last: number): void {
  const { rows, operations, remplacees, piles, conflitsRegles, conflitsAjoutes, meta } = ecriture
  if (!isBig(ecriture)) {
    for (const { table, row } of rows) store(table).put({ ...row, n: last })
    for (const operation of operations) store('_ops').put(operation)
  }
  for (const operation of remplacees) store('_remplacees').put(operation)
  for (const n of piles.del) store('_annulation').delete(n)
  for (const entree of piles.put) store('_annulation').put(entree)
  for (const alias of piles.alias) store('_alias').put(buildAliasRow(alias))
  for (const { table, id, champ } of conflitsRegles) store('_conflits').delete([table, id, champ])
  for (const conflit of conflitsAjoutes) store('_conflits').put(conflit)
  for (const session of ecriture.sessions) store('_sessions').put(session)
  if (meta !== null) store('_meta').put({ k: 'meta', meta })
}
