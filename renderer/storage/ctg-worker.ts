import type { CtgFile } from '../../shared/exchange/ctg-file'
import type { FichierRepare, OptionsReparation } from '../../shared/exchange/reparer-ctg'
import { echec, type Result } from '../../shared/kernel/result'
import { askWorker, type WorkerAnswer } from './ask-worker'
import type { CtgRequest } from './ctg.worker'
import workerUrl from './ctg.worker?worker&url'

/** Longest reading or writing, in milliseconds: beyond, the file is refused and the worker stopped. */
const LIMIT = 30_000

const ask = (request: CtgRequest): Promise<WorkerAnswer> => askWorker(workerUrl, request, LIMIT)

/** Reads a `.ctg` in a worker of its own, stopped when it takes too long. `motDePasse` opens a protected file; any other ignores it. */
export async function readCtgInWorker(
  bytes: Uint8Array<ArrayBuffer>,
  motDePasse?: string,
): Promise<Result<CtgFile>> {
  const answer = await ask(
    motDePasse === undefined ? { genre: 'lire', bytes } : { genre: 'lire', bytes, motDePasse },
  )
  if (answer.ok) return answer.value as Result<CtgFile>
  return echec(
    'ctg_illisible',
    answer.name === 'TimeoutError'
      ? 'Ce fichier demande trop de temps à lire\u00a0: il a été refusé, et rien n’a changé.'
      : 'Ce fichier n’a pas pu être lu. Rien n’a changé.',
    answer.name,
  )
}

/** Writes a `.ctg` in a worker, protected when there is a `motDePasse`. */
export async function writeCtgInWorker(
  file: CtgFile,
  motDePasse?: string,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const answer = await ask(
    motDePasse === undefined ? { genre: 'ecrire', file } : { genre: 'ecrire', file, motDePasse },
  )
  if (answer.ok) return answer.value as Result<Uint8Array<ArrayBuffer>>
  return echec(
    'ctg_ecriture',
    'Le fichier n’a pas pu être préparé. Votre travail est enregistré dans Cairn.',
    answer.name,
  )
}

/** Recovers in a worker what can be of a damaged `.ctg`. */
export async function repairCtgInWorker(
  bytes: Uint8Array<ArrayBuffer>,
  options: OptionsReparation,
): Promise<Result<FichierRepare>> {
  const answer = await ask({ genre: 'reparer', bytes, options })
  if (answer.ok) return answer.value as Result<FichierRepare>
  return echec(
    'ctg-irrecuperable',
    answer.name === 'TimeoutError'
      ? 'Ce fichier demande trop de temps à examiner : rien n’a été récupéré, et rien n’a changé. Gardez-le, et demandez une autre copie.'
      : 'Ce fichier n’a pas pu être examiné. Rien n’a changé : gardez-le, et demandez une autre copie.',
    answer.name,
  )
}
