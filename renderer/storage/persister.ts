import type { LogState, LogStore } from '../../shared/bridge/bridge'
import { getCounter } from '../../shared/journal/operation-id'
import { readLineChecksum } from '../../shared/kernel/log-line'
import { formatDatabaseFailure, formatLogFailure, SLOW } from './failure-messages'
import { formatGeste } from './log-codec'
import { appendLines } from './log-append'
import { LogRefusal } from './log-refusal'
import type { Ecriture, EtatEcriture } from './storage-types'
import { WriteLane } from './write-lane'

/** State of the log at one point of the history, and operations counted so far: what the sentinel of that point says. */
export type Position = { readonly log: LogState; readonly ops: number; readonly clock: number }

export type PersisterOptions = {
  readonly log: LogStore
  readonly logId: string
  readonly start: Position
  /** One strict transaction; rejects when the database refuses. */
  readonly commit: (ecritures: readonly Ecriture[], position: Position) => Promise<void>
  /** Writes the whole log anew from the database, and says so in its sentinel. */
  readonly rewriteLog: (position: Position) => Promise<LogState>
  readonly onEtat: (etat: EtatEcriture) => void
  readonly now: () => number
  /** A store that has not answered by then has failed, in milliseconds (quality.md §2.2: a full disk may never answer). */
  readonly watchdog?: number
  readonly delays?: readonly number[]
}

type Pending = {
  readonly ecriture: Ecriture
  readonly line: string
  /** Milliseconds allowed beyond the watchdog: a merge is long to write without anything being wrong. */
  readonly extra: number
  readonly since: number
  position: Position
}

/** Milliseconds a merge is given for each of its operations and rows. */
const EXTRA_PER_ITEM = 0.5
const SMALL = 500

/**
 * Saves gestures in both stores side by side. A gesture is acknowledged when both have answered; the one that fails is tried again,
 * alone, for as long as it takes, and its gestures stay in memory meanwhile.
 */
export class Persister {
  readonly #options: Required<PersisterOptions>
  readonly #log: WriteLane
  readonly #database: WriteLane
  #pending: Pending[] = []
  /** Number of gestures acknowledged and forgotten: `#pending[0]` is gesture number `#forgotten`. */
  #forgotten = 0
  /** Before the first gesture still pending, and after the last one. */
  #head: Position
  #tail: Position
  #isLogSure = true
  #attempt = 0
  #rewriting: Promise<string | null> | null = null
  #watch: ReturnType<typeof setTimeout> | null = null
  #isSlow = false
  #waiting: (() => void)[] = []

  constructor(options: PersisterOptions) {
    this.#options = { watchdog: 3000, delays: [300, 1000, 2000, 5000], ...options }
    this.#head = options.start
    this.#tail = options.start
    const { watchdog, delays } = this.#options
    const common = {
      watchdog,
      delays,
      slow: SLOW,
      onChange: this.#onChange,
      getExtra: (from: number, to: number) =>
        this.#slice(from, to).reduce((sum, { extra }) => sum + extra, 0),
    }
    this.#log = new WriteLane({ ...common, write: this.#writeLog })
    this.#database = new WriteLane({ ...common, write: this.#writeDatabase })
  }

  /** Takes a gesture in charge; returns at once. */
  enqueue(ecriture: Ecriture): void {
    const line = formatGeste(ecriture)
    this.#tail = movePosition(this.#tail, ecriture, line)
    const items = ecriture.operations.length + ecriture.rows.length
    const extra = items > SMALL ? items * EXTRA_PER_ITEM : 0
    const since = this.#options.now()
    this.#pending.push({ ecriture, line, extra, since, position: this.#tail })
    const total = this.#forgotten + this.#pending.length
    this.#log.raise(total)
    this.#database.raise(total)
    this.#onChange()
  }

  /** What no store has acknowledged on both sides yet, oldest first. */
  listPending(): readonly Ecriture[] {
    return this.#pending.map(({ ecriture }) => ecriture)
  }

  /** Waits until both stores have acknowledged everything; false when that takes longer than `limit` milliseconds. */
  async flush(limit = 8000): Promise<boolean> {
    if (this.#pending.length === 0) return true
    this.#log.retryNow()
    this.#database.retryNow()
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, limit)
      this.#waiting.push(() => {
        clearTimeout(timer)
        resolve()
      })
    })
    return this.#pending.length === 0
  }

  #slice(from: number, to: number): Pending[] {
    return this.#pending.slice(from - this.#forgotten, to - this.#forgotten)
  }

  #writeDatabase = async (from: number, to: number): Promise<string | null> => {
    const batch = this.#slice(from, to)
    const last = batch.at(-1)
    if (last === undefined) return null
    try {
      await this.#options.commit(
        batch.map(({ ecriture }) => ecriture),
        last.position,
      )
      return null
    } catch (error) {
      return formatDatabaseFailure(error)
    }
  }

  #writeLog = async (from: number, to: number): Promise<string | null> => {
    const { log, logId } = this.#options
    if (this.#rewriting !== null) return this.#rewriting
    const attempt = (this.#attempt += 1)
    const wasSure = this.#isLogSure
    this.#isLogSure = false
    const lines = this.#slice(from, to).map(({ line }) => line)
    const { log: before } = this.#getPositionBefore(from)
    const outcome = await appendLines(log, logId, lines, before, wasSure)
    // The lane stopped waiting for this attempt and has made another: only that one may conclude.
    if (attempt !== this.#attempt) return SLOW
    if (outcome.genre === 'refuse') return formatLogFailure(outcome.message)
    if (outcome.genre === 'fait') {
      this.#isLogSure = true
      return null
    }
    this.#rewriting = this.#rewriteLog(to).finally(() => {
      this.#rewriting = null
    })
    return this.#rewriting
  }

  /** The log is not what it should be: it is written again whole, once the database holds all that was given to it. */
  async #rewriteLog(to: number): Promise<string | null> {
    const release = await this.#database.hold(to)
    if (release === null) return SLOW
    try {
      const { done } = this.#database
      const position = this.#getPositionBefore(done)
      const log = await this.#options.rewriteLog(position)
      this.#rebase(done, { ...position, log })
      this.#log.skipTo(done)
      this.#isLogSure = true
      return null
    } catch (error) {
      return error instanceof LogRefusal
        ? formatLogFailure(error.message)
        : formatDatabaseFailure(error)
    } finally {
      release()
    }
  }

  #getPositionBefore(count: number): Position {
    return this.#pending[count - this.#forgotten - 1]?.position ?? this.#head
  }

  #rebase(done: number, position: Position): void {
    let current = position
    this.#pending.forEach((pending, at) => {
      if (this.#forgotten + at < done) pending.position = position
      else current = pending.position = movePosition(current, pending.ecriture, pending.line)
    })
    if (this.#forgotten >= done) this.#head = position
    this.#tail = current
  }

  #onChange = (): void => {
    const acknowledged = Math.min(this.#log.done, this.#database.done)
    const forgotten = this.#pending.splice(0, Math.max(0, acknowledged - this.#forgotten))
    this.#forgotten += forgotten.length
    this.#head = forgotten.at(-1)?.position ?? this.#head
    this.#watchOldest()
    this.#options.onEtat(this.#getEtat())
    if (this.#pending.length > 0) return
    for (const resolve of this.#waiting.splice(0)) resolve()
  }

  #getEtat(): EtatEcriture {
    const { now } = this.#options
    if (this.#pending.length === 0) return { etat: 'enregistre', a: now() }
    const raison = this.#database.failure ?? this.#log.failure ?? (this.#isSlow ? SLOW : null)
    return raison === null ? { etat: 'en_cours' } : { etat: 'echec', raison }
  }

  /** Whatever the reason, a gesture that waits too long is said not to be saved. */
  #watchOldest(): void {
    const { now, watchdog, onEtat } = this.#options
    if (this.#watch !== null) clearTimeout(this.#watch)
    this.#watch = null
    const oldest = this.#pending[0]
    const limit = watchdog + (oldest?.extra ?? 0)
    this.#isSlow = oldest !== undefined && now() - oldest.since >= limit
    if (oldest === undefined || this.#isSlow) return
    this.#watch = setTimeout(
      () => {
        this.#isSlow = this.#pending.length > 0
        onEtat(this.#getEtat())
      },
      Math.max(0, oldest.since + limit - now()),
    )
  }
}

function movePosition(position: Position, { operations }: Ecriture, line: string): Position {
  const { lines, digest, damaged } = position.log
  return {
    log: { lines: lines + 1, digest: (digest ^ readLineChecksum(line)) >>> 0, damaged },
    ops: position.ops + operations.length,
    clock: operations.reduce((highest, { i }) => Math.max(highest, getCounter(i)), position.clock),
  }
}
