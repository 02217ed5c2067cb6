import { readCtg } from '../../shared/exchange/read-ctg'
import { writeCtg } from '../../shared/exchange/write-ctg'
import type { CtgFile } from '../../shared/exchange/ctg-file'

/** Question to the worker that reads and writes `.ctg` files: a hostile or huge one must not hold the page up. */
export type CtgRequest =
  | { readonly genre: 'lire'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly genre: 'ecrire'; readonly file: CtgFile }

addEventListener('message', (event: MessageEvent<CtgRequest>) => {
  const request = event.data
  const answer = request.genre === 'lire' ? readCtg(request.bytes) : writeCtg(request.file)
  void answer.then(
    (value) => {
      postMessage({ ok: true, value })
    },
    (error: unknown) => {
      postMessage({ ok: false, name: error instanceof Error ? error.name : 'Error' })
    },
  )
})
