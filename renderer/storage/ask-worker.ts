import { createTrustedWorker } from '../bridge/trusted-worker'

/** What a worker answers; `name` says why it could not: « TimeoutError », « WorkerError », or the name of what it threw. */
export type WorkerAnswer =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly name: string }

/**
 * Asks one thing of a worker of our own, started for it and stopped after it.
 * @param limit longest wait in milliseconds: beyond, the worker is stopped
 */
export function askWorker(
  workerUrl: string,
  request: unknown,
  limit: number,
): Promise<WorkerAnswer> {
  const worker = createTrustedWorker(workerUrl)
  return new Promise<WorkerAnswer>((resolve) => {
    const timer = setTimeout(() => {
      resolve({ ok: false, name: 'TimeoutError' })
    }, limit)
    worker.addEventListener('message', (event: MessageEvent<WorkerAnswer>) => {
      clearTimeout(timer)
      resolve(event.data)
    })
    worker.addEventListener('error', () => {
      clearTimeout(timer)
      resolve({ ok: false, name: 'WorkerError' })
    })
    worker.postMessage(request)
  }).finally(() => {
    worker.terminate()
  })
}
