import type { ArchiveInfo, ArchiveSpace, ArchiveStore } from '../../shared/bridge/bridge'
import type { Result } from '../../shared/kernel/result'
import { buildArchiveFailure } from './archive-failure'
import type { ArchiveAnswer, ArchiveRequest } from './archive-worker-messages'
import workerUrl from './opfs-archives.worker?worker&url'
import { createTrustedWorker } from './trusted-worker'

/** The backups of the browser build, seen from the page. The worker starts with the first question. */
export function createOpfsArchives(): ArchiveStore {
  const waiting = new Map<number, (result: unknown) => void>()
  let worker: Worker | null = null
  let last = 0

  function getWorker(): Worker {
    if (worker !== null) return worker
    const started = createTrustedWorker(workerUrl)
    started.addEventListener('message', (event: MessageEvent<ArchiveAnswer>) => {
      waiting.get(event.data.n)?.(event.data.result)
      waiting.delete(event.data.n)
    })
    started.addEventListener('error', () => {
      for (const resolve of waiting.values())
        resolve(buildArchiveFailure(new Error('worker'), 'list'))
      waiting.clear()
      worker = null
    })
    worker = started
    return started
  }

  function ask<T>(
    op: ArchiveRequest['op'],
    folder = '',
    name = '',
    bytes: Uint8Array<ArrayBuffer> | null = null,
  ): Promise<Result<T>> {
    last += 1
    const n = last
    return new Promise((resolve) => {
      waiting.set(n, (result) => {
        resolve(result as Result<T>)
      })
      getWorker().postMessage({ n, op, folder, name, bytes } satisfies ArchiveRequest)
    })
  }

  return {
    write: (folder, name, bytes) => ask<ArchiveInfo>('write', folder, name, bytes),
    list: (folder) => ask<readonly ArchiveInfo[]>('list', folder),
    folders: () => ask<readonly string[]>('folders'),
    read: (folder, name) => ask<Uint8Array<ArrayBuffer>>('read', folder, name),
    remove: (folder, name) => ask<null>('remove', folder, name),
    space: () => ask<ArchiveSpace>('space'),
  }
}
