import type { LogState, LogStore } from '../../../shared/bridge/bridge'
import { computeLogState } from '../../../shared/kernel/log-line'
import { echec, success, type Result } from '../../../shared/kernel/result'

/** A second store in memory: it outlives the storages built on it, as a disk does, and can be told to fail. */
export class MemoryLog implements LogStore {
  readonly files = new Map<string, readonly string[]>()
  /** Logs whose end was cut off in the middle of a line. */
  readonly torn = new Set<string>()
  /** Asked before each call; says how that one fails. */
  fault: (op: string) => 'refuse' | 'silent' | 'written_then_refuse' | null = () => null

  write = (logId: string, lines: readonly string[]): Promise<Result<LogState>> =>
    this.#run('write', () => {
      this.files.set(logId, [...lines])
      this.torn.delete(logId)
      return this.#state(logId)
    })

  append = (logId: string, lines: readonly string[]): Promise<Result<LogState>> =>
    this.#run('append', () => {
      this.files.set(logId, [...(this.files.get(logId) ?? []), ...lines])
      return this.#state(logId)
    })

  state = (logId: string): Promise<Result<LogState | null>> =>
    this.#run('state', () => (this.files.has(logId) ? this.#state(logId) : null))

  read = (logId: string): Promise<Result<readonly string[]>> =>
    this.#run('read', () => this.files.get(logId) ?? [])

  list = (): Promise<Result<readonly string[]>> => this.#run('list', () => [...this.files.keys()])

  remove = (logId: string): Promise<Result<null>> =>
    this.#run('remove', () => {
      this.files.delete(logId)
      return null
    })

  #state(logId: string): LogState {
    const state = computeLogState(this.files.get(logId) ?? [])
    return this.torn.has(logId) ? { ...state, torn: true } : state
  }

  async #run<T>(op: string, gesture: () => T): Promise<Result<T>> {
    await Promise.resolve()
    const fault = this.fault(op)
    if (fault === 'silent') return new Promise(() => undefined)
    if (fault === 'refuse') return echec('test', 'le journal de secours ne répond pas.')
    const value = gesture()
    if (fault !== null) return echec('test', 'le journal de secours ne répond pas.')
    return success(value)
  }
}
