import type { LogStore } from '../../shared/bridge/bridge'

/** A question to the worker of the logs: a function of `LogStore` and its arguments. */
export type LogRequest = {
  readonly n: number
  readonly op: keyof LogStore
  readonly logId: string
  readonly lines: readonly string[]
}

export type LogAnswer = { readonly n: number; readonly result: unknown }
