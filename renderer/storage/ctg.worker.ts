import { readCtg } from '../../shared/exchange/read-ctg'
import { protectCtg } from '../../shared/exchange/protect-ctg'
import { repairCtg, type OptionsReparation } from '../../shared/exchange/reparer-ctg'
import { writeCtg } from '../../shared/exchange/write-ctg'
import type { CtgFile } from '../../shared/exchange/ctg-file'
import { success, type Result } from '../../shared/kernel/result'

/** Question to the worker that reads and writes `.ctg` files: a hostile or huge one must not hold the page up. */
export type CtgRequest =
  | {
      readonly genre: 'lire'
      readonly bytes: Uint8Array<ArrayBuffer>
      readonly motDePasse?: string
    }
  | { readonly genre: 'ecrire'; readonly file: CtgFile; readonly motDePasse?: string }
  | {
      readonly genre: 'reparer'
      readonly bytes: Uint8Array<ArrayBuffer>
      readonly options: OptionsReparation
    }

async function write(
  file: CtgFile,
  motDePasse: string | undefined,
): Promise<Result<Uint8Array<ArrayBuffer>>> {
  const bytes = await writeCtg(file)
  return motDePasse === undefined ? success(bytes) : protectCtg(bytes, motDePasse)
}

function answer(request: CtgRequest): Promise<unknown> {
  switch (request.genre) {
    case 'lire':
      return readCtg(request.bytes, request)
    case 'ecrire':
      return write(request.file, request.motDePasse)
    case 'reparer':
      return repairCtg(request.bytes, request.options)
  }
}

addEventListener('message', (event: MessageEvent<CtgRequest>) => {
  void answer(event.data).then(
    (value) => {
      postMessage({ ok: true, value })
    },
    (error: unknown) => {
      postMessage({ ok: false, name: error instanceof Error ? error.name : 'Error' })
    },
  )
})
