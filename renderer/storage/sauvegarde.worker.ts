import type { CtgFile } from '../../shared/exchange/ctg-file'
import { success } from '../../shared/kernel/result'
import { checkArchive, packDatabase, packFile } from './pack-dossier'
import type { DemandeArchive } from './sauvegarde-storage-types'
import { moveToSpareDatabase } from './spare-database'

/** Question to the worker of the backups: typing goes on in the page meanwhile. `secours`: the databases are in the spare place. */
export type SauvegardeRequest =
  | { readonly genre: 'base'; readonly demande: DemandeArchive; readonly secours: boolean }
  | { readonly genre: 'fichier'; readonly file: CtgFile }
  | { readonly genre: 'controler'; readonly bytes: Uint8Array<ArrayBuffer> }

async function answer(request: SauvegardeRequest): Promise<unknown> {
  switch (request.genre) {
    case 'base':
      if (request.secours) await moveToSpareDatabase()
      return packDatabase(request.demande)
    case 'fichier':
      return success(await packFile(request.file))
    case 'controler':
      return checkArchive(request.bytes)
  }
}

addEventListener('message', (event: MessageEvent<SauvegardeRequest>) => {
  void answer(event.data).then(
    (value) => {
      postMessage({ ok: true, value })
    },
    (error: unknown) => {
      postMessage({ ok: false, name: error instanceof Error ? error.name : 'Error' })
    },
  )
})
