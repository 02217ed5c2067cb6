import { drawPng } from '../../store/dessine-png'
import { createWorker } from '../../store/machine'
import { echec, success, type Result } from '../../../shared/kernel/result'
import { DOCUMENTS_TEXTES } from '../../strings/documents'
import type { WordAnswer, WordDrawing, WordRequest } from './word.worker'
import workerUrl from './word.worker?worker&url'

export type WordFile = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }

/**
 * Writes the documents in a worker: the screen stays alive. `onProgress` gets the number of files done. Aborting stops the worker at
 * once and gives null.
 */
export function exportWord(
  request: WordRequest,
  onProgress: (done: number) => void,
  signal: AbortSignal,
): Promise<Result<WordFile | null>> {
  const worker = createWorker(workerUrl)
  return new Promise<Result<WordFile | null>>((resolve) => {
    const fail = (reason: string): void => {
      resolve(echec('export_word', DOCUMENTS_TEXTES.failed, reason))
    }
    signal.addEventListener('abort', () => resolve(success(null)))
    worker.addEventListener('error', (event) => fail(event.message))
    worker.addEventListener('message', ({ data }: MessageEvent<WordAnswer>) => {
      if (data.kind === 'progress') onProgress(data.done)
      else if (data.kind === 'draw') {
        void drawPng(data.figure).then((png) => {
          worker.postMessage({ kind: 'drawn', png } satisfies WordDrawing)
        })
      } else if (data.kind === 'done') resolve(success({ name: data.name, bytes: data.bytes }))
      else fail(data.reason)
    })
    worker.postMessage(request)
  }).finally(() => {
    worker.terminate()
  })
}
