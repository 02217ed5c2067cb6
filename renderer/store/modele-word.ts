import type { DocumentModel } from '../../shared/documents/blocks'
import { drawFigures } from '../../shared/documents/figures-du-modele'
import { echec, success, type Result } from '../../shared/kernel/result'
import { drawPng } from './dessine-png'
import { createWorker } from './machine'
import type { ModeleAnswer } from './modele-word.worker'
import workerUrl from './modele-word.worker?worker&url'

/** Writes any document as a Word file, in a worker: the screen stays alive. Its drawings are turned into points by the page first. */
export async function renderModeleWord(
  model: DocumentModel,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const drawn = await drawFigures(model, drawPng)
  const worker = createWorker(workerUrl)
  return new Promise<Result<Uint8Array<ArrayBuffer>>>((resolve) => {
    const fail = (reason: string): void => {
      resolve(
        echec(
          'export_word',
          'Le document n’a pas pu être préparé. Rien n’est perdu\u00a0: votre dossier n’est pas touché.',
          reason,
        ),
      )
    }
    worker.addEventListener('error', (event) => fail(event.message))
    worker.addEventListener('message', ({ data }: MessageEvent<ModeleAnswer>) => {
      if (data.kind === 'done') resolve(success(data.bytes))
      else fail(data.reason)
    })
    worker.postMessage(drawn)
  }).finally(() => {
    worker.terminate()
  })
}
