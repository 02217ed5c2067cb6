import type { Journal, OperationId } from '../../shared/domain/operation'
import { mergeJournals } from '../../shared/journal/merge-journals'
import { success, type Result } from '../../shared/kernel/result'
import type { DossierDb } from './dossier-db'
import { formatDatabaseFailure, formatLogFailure, refuseStore, SLOW } from './failure-messages'
import { buildSentinelle, writeLog } from './generation'
import { readContenuOf, type DossierLu, type Stores } from './open-dossier'
import { LogRefusal } from './log-refusal'
import { Persister, type Position } from './persister'
import type { DossierOuvert, Ecriture, EtatEcriture, Remplacement } from './storage-types'
import { deleteOtherGenerations, writeAnew } from './write-anew'

/** Pause before writing both stores anew is tried again, in milliseconds. */
const RETRY = 2000
/** Longest wait of a flush, in milliseconds: a full disk may never answer. */
const FLUSH = 8000

/** Puts a dossier that was read at work: what the screens get, with the persister behind. */
export function openSession(
  stores: Stores,
  lu: DossierLu,
  onEtat: (etat: EtatEcriture) => void,
  release: () => void,
): DossierOuvert {
  const { db, sentinelle, ...shown } = lu
  const { lines, digest, ops, clock } = sentinelle
  const start = { log: { lines, digest, damaged: 0 }, ops, clock }
  const session = new Session(stores, lu.meta.dossierId, { db, start }, onEtat)
  return {
    ...shown,
    ecrire: session.ecrire,
    recrire: session.recrire,
    flush: session.flush,
    readJournal: session.readJournal,
    readIds: session.readIds,
    close: async () => {
      await session.close()
      release()
    },
  }
}

type Place = { readonly db: DossierDb; readonly start: Position }

class Session {
  readonly #stores: Stores
  readonly #dossierId: string
  readonly #onEtat: (etat: EtatEcriture) => void
  #db: DossierDb
  #persister: Persister
  /** What both stores must become; gestures given since wait behind it. */
  #next: Remplacement | null = null
  #behind: Ecriture[] = []
  #rewriting: Promise<void> | null = null
  #retryNow: () => void = () => undefined

  constructor(
    stores: Stores,
    dossierId: string,
    { db, start }: Place,
    onEtat: (etat: EtatEcriture) => void,
  ) {
    this.#stores = stores
    this.#dossierId = dossierId
    this.#onEtat = onEtat
    this.#db = db
    this.#persister = this.#createPersister({ db, start })
  }

  #createPersister({ db, start }: Place): Persister {
    const { log } = this.#stores
    return new Persister({
      log,
      logId: this.#dossierId,
      start,
      commit: (ecritures, position) =>
        db.commit(ecritures, buildSentinelle(position.log, position.ops, position.clock)),
      rewriteLog: async (position) => {
        const state = await writeLog(log, await readContenuOf(db))
        await db.writeSentinelle(buildSentinelle(state, position.ops, position.clock))
        return state
      },
      onEtat: this.#onEtat,
      now: () => Date.now(),
    })
  }

  ecrire = (ecriture: Ecriture): void => {
    if (this.#rewriting === null) this.#persister.enqueue(ecriture)
    else this.#behind.push(ecriture)
  }

  recrire = (remplacement: Remplacement): void => {
    // It holds every gesture given before, those still waiting included.
    this.#next = remplacement
    this.#behind = []
    this.#onEtat({ etat: 'en_cours' })
    this.#rewriting ??= this.#rewrite()
  }

  async #rewrite(): Promise<void> {
    while (this.#next !== null) {
      const raison = await this.#tryRewrite(this.#next)
      if (raison === null) continue
      this.#onEtat({ etat: 'echec', raison })
      await this.#pause()
    }
    this.#rewriting = null
    const behind = this.#behind
    this.#behind = []
    for (const ecriture of behind) this.#persister.enqueue(ecriture)
    if (behind.length === 0) this.#onEtat({ etat: 'enregistre', a: Date.now() })
  }

  /** Null when it is done, else why not, in French. */
  async #tryRewrite(next: Remplacement): Promise<string | null> {
    try {
      if (!(await this.#persister.flush())) return SLOW
      const { fold, ...contenu } = next
      const { db, log } = await writeAnew(this.#stores, contenu, fold)
      const ops = contenu.journal.operations.length
      this.#db.close()
      this.#db = db
      this.#persister = this.#createPersister({ db, start: { log, ops, clock: fold.index.clock } })
      if (this.#next === next) this.#next = null
      await deleteOtherGenerations(this.#stores, this.#dossierId)
      return null
    } catch (error) {
      return error instanceof LogRefusal
        ? formatLogFailure(error.message)
        : formatDatabaseFailure(error)
    }
  }

  #pause(): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, RETRY)
      this.#retryNow = () => {
        clearTimeout(timer)
        resolve()
      }
    })
  }

  flush = async (): Promise<boolean> => {
    if (this.#rewriting !== null) {
      this.#retryNow()
      await withLimit(this.#rewriting, FLUSH)
      if (this.#next !== null) return false
    }
    return this.#persister.flush(FLUSH)
  }

  readJournal = async (): Promise<Result<Journal>> => {
    const { journal, waiting } = this.#listUnsaved()
    try {
      return success(addWaiting(journal ?? (await readContenuOf(this.#db)).journal, waiting))
    } catch (error) {
      return refuseStore(error)
    }
  }

  readIds = async (): Promise<Result<readonly OperationId[]>> => {
    const { journal, waiting } = this.#listUnsaved()
    try {
      const saved = journal?.operations.map(({ i }) => i) ?? (await this.#db.readIds())
      const unsaved = waiting.flatMap(({ operations }) => operations.map(({ i }) => i))
      return success([...new Set([...saved, ...unsaved])])
    } catch (error) {
      return refuseStore(error)
    }
  }

  #listUnsaved(): { readonly journal: Journal | null; readonly waiting: readonly Ecriture[] } {
    return this.#next === null
      ? { journal: null, waiting: [...this.#persister.listPending(), ...this.#behind] }
      : { journal: this.#next.journal, waiting: [...this.#behind] }
  }

  async close(): Promise<void> {
    await this.flush()
    this.#db.close()
  }
}

/** A copy made while the disk refuses must hold what is still in memory alone. */
function addWaiting(journal: Journal, waiting: readonly Ecriture[]): Journal {
  if (waiting.length === 0) return journal
  const operations = waiting.flatMap((ecriture) => [...ecriture.operations, ...ecriture.remplacees])
  const sessions = waiting.flatMap((ecriture) => ecriture.sessions)
  return mergeJournals(journal, { operations, sessions }).journal
}

async function withLimit(promise: Promise<void>, limit: number): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, limit)
  })
  await Promise.race([promise, late])
  clearTimeout(timer)
}
