import type { LogState, LogStore } from '../../shared/bridge/bridge'
import type { Result } from '../../shared/kernel/result'
import type { LogAnswer, LogRequest } from './log-worker-messages'
import workerUrl from './opfs-log.worker?worker&url'
import { refuseOpfs } from './slot-failure'
import { createTrustedWorker } from './trusted-worker'

/** The second store of the browser build, seen from the page. */
export function createOpfsLog(): LogStore {
  const worker = createTrustedWorker(workerUrl)
  const waiting = new Map<number, (result: unknown) => void>()
  let last = 0

  worker.addEventListener('message', (event: MessageEvent<LogAnswer>) => {
    waiting.get(event.data.n)?.(event.data.result)
    waiting.delete(event.data.n)
  })
  worker.addEventListener('error', () => {
    for (const resolve of waiting.values()) resolve(refuseOpfs('worker'))
    waiting.clear()
  })

  function ask<T>(
    op: LogRequest['op'],
    logId: string,
    lines: readonly string[] = [],
  ): Promise<Result<T>> {
    last += 1
    const n = last
    return new Promise((resolve) => {
      waiting.set(n, (result) => {
        resolve(result as Result<T>)
      })
      worker.postMessage({ n, op, logId, lines } satisfies LogRequest)
    })
  }

  return {
    write: (logId, lines) => ask<LogState>('write', logId, lines),
    append: (logId, lines) => ask<LogState>('append', logId, lines),
    state: (logId) => ask<LogState | null>('state', logId),
    read: (logId) => ask<readonly string[]>('read', logId),
    list: () => ask<readonly string[]>('list', ''),
    remove: (logId) => ask<null>('remove', logId),
  }
}
