import type { CtgFile } from '../../shared/exchange/ctg-file'
import { echec, type Result } from '../../shared/kernel/result'
import { createTrustedWorker } from '../bridge/trusted-worker'
import type { DemandeArchive } from './pack-dossier'
import type { ArchiveControlee, ArchivePrete } from './sauvegarde-storage-types'
import type { SauvegardeRequest } from './sauvegarde.worker'
import workerUrl from './sauvegarde.worker?worker&url'
import { isOnSpareDatabase } from './spare-database'

/** Nobody waits before a screen for most of these: longer than for a file received. Milliseconds. */
const LIMIT = 120_000

type Answer =
  { readonly ok: true; readonly value: unknown } | { readonly ok: false; readonly name: string }

/** Makes a `.ctg` of a database, in a worker that opens it itself: the journal never passes through the page. */
export function packDatabaseInWorker(demande: DemandeArchive): Promise<Result<ArchivePrete>> {
  return ask<ArchivePrete>({ genre: 'base', demande, secours: isOnSpareDatabase() })
}

export function packFileInWorker(file: CtgFile): Promise<Result<ArchivePrete>> {
  return ask<ArchivePrete>({ genre: 'fichier', file })
}

export function checkArchiveInWorker(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<ArchiveControlee>> {
  return ask<ArchiveControlee>({ genre: 'controler', bytes })
}

async function ask<T>(request: SauvegardeRequest): Promise<Result<T>> {
  const answer = await post(request)
  if (answer.ok) return answer.value as Result<T>
  return echec(
    'sauvegarde-preparation',
    answer.name === 'TimeoutError'
      ? 'La sauvegarde demande trop de temps\u00a0: elle a été arrêtée. Les précédentes sont intactes.'
      : 'La sauvegarde n’a pas pu être préparée. Les précédentes sont intactes, et Cairn réessaiera.',
    answer.name,
  )
}

function post(request: SauvegardeRequest): Promise<Answer> {
  const worker = createTrustedWorker(workerUrl)
  return new Promise<Answer>((resolve) => {
    const timer = setTimeout(() => {
      resolve({ ok: false, name: 'TimeoutError' })
    }, LIMIT)
    worker.addEventListener('message', (event: MessageEvent<Answer>) => {
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
