import type { CtgFile } from '../../shared/exchange/ctg-file'
import { echec, type Result } from '../../shared/kernel/result'
import { askWorker } from './ask-worker'
import type { ArchiveControlee, ArchivePrete, DemandeArchive } from './sauvegarde-storage-types'
import type { SauvegardeRequest } from './sauvegarde.worker'
import workerUrl from './sauvegarde.worker?worker&url'
import { isOnSpareDatabase } from './spare-database'

/** Nobody waits before a screen for most of these: longer than for a file received. Milliseconds. */
const LIMIT = 120_000

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
  const answer = await askWorker(workerUrl, request, LIMIT)
  if (answer.ok) return answer.value as Result<T>
  return echec(
    'sauvegarde-preparation',
    answer.name === 'TimeoutError'
      ? 'La sauvegarde demande trop de temps\u00a0: elle a été arrêtée. Les précédentes sont intactes.'
      : 'La sauvegarde n’a pas pu être préparée. Les précédentes sont intactes, et Cairn réessaiera.',
    answer.name,
  )
}
