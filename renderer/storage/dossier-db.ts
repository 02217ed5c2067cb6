import Dexie, { type Table } from 'dexie'
import { TABLE_NAMES } from '../../shared/domain/registry'
import type { Operation, SessionJournal } from '../../shared/domain/operation'
import type { ConflitChamp } from '../../shared/journal/conflit'
import type { StoredRow, TableRow } from '../../shared/journal/stored-row'
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

/** Append-only: an item a version of the tables; a new entity is one more item. The rows hold no index: nothing queries them. */
export const SCHEMAS: readonly (readonly string[])[] = [
  [
    'ctg',
    'territoires',
    'appartenances',
    'populations',
    'organismes',
    'personnes',
    'fonctions',
    'thematiques',
    'constats',
    'enjeux',
    'axes',
    'objectifs',
    'fichesAction',
    'operations',
    'partenariats',
    'indicateursSuivi',
    'valeursSuivi',
    'lignesFinancement',
    'etapes',
    'termes',
    'charte',
    'reglages',
  ],
  ['versions', 'partages'],
  [
    'listesDiffusion',
    'instances',
    'colleges',
    'membres',
    'postes',
    'cofinancements',
    'etudes',
    'famillesActeurs',
    'reunions',
    'modelesReunion',
    'pointsOrdreDuJour',
    'presences',
    'decisions',
    'suites',
    'comptesRendus',
    'groupesIdees',
    'idees',
    'entretiens',
    'enquetes',
    'resultatsEnquete',
  ],
  ['dependances', 'plansReference', 'datesReference', 'delaisUsuels', 'vacances', 'modelesPlan'],
]

const OWN_TABLES = {
  _ops: 'i',
  _conflits: '[table+id+champ]',
  _sessions: 'id',
  _annulation: 'n',
  _alias: 'i',
  _meta: 'k',
}

/** Rows a transaction of a big import: more would hold the page up. */
const CHUNK = 2000

export function getDatabaseName(dossierId: string, generation: number): string {
  return `cairn-${dossierId}-g${String(generation)}`
}

/** The database of one dossier, one generation: its only use is to start quickly. Transactions hold puts and deletes alone. */
export class DossierDb {
  readonly #db: Dexie

  constructor(name: string) {
    // Chromium acknowledges by default before the disk has it (quality.md §0.2).
    this.#db = new Dexie(name, { chromeTransactionDurability: 'strict' })
    SCHEMAS.forEach((tables, at) => {
      const schema = Object.fromEntries(tables.map((table) => [table, 'id']))
      this.#db.version(at + 1).stores({ ...OWN_TABLES, ...schema })
    })
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
    const tables = new Set(['_meta'])
    for (const ecriture of ecritures) {
      const { rows, operations, remplacees, piles, sessions } = ecriture
      for (const { table } of rows) tables.add(table)
      if (operations.length + remplacees.length > 0) tables.add('_ops')
      if (piles.put.length + piles.del.length > 0) tables.add('_annulation')
      if (piles.alias.length > 0) tables.add('_alias')
      if (ecriture.conflitsRegles.length + ecriture.conflitsAjoutes.length > 0)
        tables.add('_conflits')
      if (sessions.length > 0) tables.add('_sessions')
    }
    await this.#runRaw([...tables], (store) => {
      for (const ecriture of ecritures) putEcriture(ecriture, store)
      store('_meta').put(sentinelle)
    })
  }

  /**
   * A transaction of puts and deletes on Dexie's own connection, without its promises: an edit waits for it, and they cost as much
   * as the disk. Strict, and committed at once instead of when the page is idle.
   */
  #runRaw(
    tables: readonly string[],
    write: (store: (name: string) => IDBObjectStore) => void,
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
      try {
        write((name) => transaction.objectStore(name))
        transaction.commit()
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
    await this.#putAll('_ops', contenu.journal.operations)
    for (const table of TABLE_NAMES) {
      await this.#putAll(
        table,
        rows.filter((row) => row.table === table).map(({ row }) => row),
      )
    }
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

  countOperations(): Promise<number> {
    return this.#table('_ops').count()
  }

  readIds(): Promise<readonly string[]> {
    return this.#table<Operation, string>('_ops').toCollection().primaryKeys()
  }

  async readRows(): Promise<TableRow[]> {
    const lists = await Promise.all(
      TABLE_NAMES.map(async (table) => {
        const rows = await this.#table<StoredRow>(table).toArray()
        return rows.map((row): TableRow => ({ table, row }))
      }),
    )
    return lists.flat()
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

  /** By parts: the page answers nothing while the engine unpacks what it read at once. */
  #readOperations(): Promise<Operation[]> {
    const table = this.#table<Operation>('_ops')
    return this.#db.transaction('r', ['_ops'], async () => {
      const operations: Operation[] = []
      let last = ''
      for (;;) {
        const part = await table.where('i').above(last).limit(CHUNK).toArray()
        operations.push(...part)
        const end = part.at(-1)
        if (end === undefined || part.length < CHUNK) return operations
        last = end.i
      }
    })
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

function putEcriture(ecriture: Ecriture, store: (name: string) => IDBObjectStore): void {
  const { rows, operations, remplacees, piles, conflitsRegles, conflitsAjoutes, meta } = ecriture
  for (const { table, row } of rows) store(table).put(row)
  for (const operation of operations) store('_ops').put(operation)
  for (const operation of remplacees) store('_ops').put(operation)
  for (const n of piles.del) store('_annulation').delete(n)
  for (const entree of piles.put) store('_annulation').put(entree)
  for (const alias of piles.alias) store('_alias').put(buildAliasRow(alias))
  for (const { table, id, champ } of conflitsRegles) store('_conflits').delete([table, id, champ])
  for (const conflit of conflitsAjoutes) store('_conflits').put(conflit)
  for (const session of ecriture.sessions) store('_sessions').put(session)
  if (meta !== null) store('_meta').put({ k: 'meta', meta })
}
