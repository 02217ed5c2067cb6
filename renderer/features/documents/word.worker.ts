import type { Dossier } from '../../../shared/domain/dossier'
import type { DocumentInput } from '../../../shared/documents/document-definition'
import { getDocument } from '../../../shared/documents/registry'
import type { Ctx } from '../../../shared/kernel/ctx'
import type { Id } from '../../../shared/kernel/json'

export type WordRequest = {
  readonly dossier: Dossier
  readonly documentId: string
  /** One file an object; `null` is the whole dossier. */
  readonly objets: readonly (Id | null)[]
  readonly etat: DocumentInput['etat']
  readonly ctx: Omit<Ctx, 'newId'>
  /** Name of the archive when there are several files. */
  readonly zipName: string
}

export type WordAnswer =
  | { readonly kind: 'progress'; readonly done: number }
  | { readonly kind: 'done'; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly reason: string }

function answer(message: WordAnswer, transfer: Transferable[] = []): void {
  ;(self as unknown as { postMessage(m: WordAnswer, t: Transferable[]): void }).postMessage(
    message,
    transfer,
  )
}

async function build(request: WordRequest): Promise<void> {
  const definition = getDocument(request.documentId)
  if (definition === undefined) throw new RangeError('unknown document')
  // The library of Word files is large: fetched only now.
  const [{ renderDocx }, { zipDocuments }] = await Promise.all([
    import('../../../shared/word/render-docx'),
    import('../../../shared/word/zip-documents'),
  ])
  const ctx: Ctx = { ...request.ctx, newId: (prefix) => prefix }
  const files: { name: string; bytes: Uint8Array<ArrayBuffer> }[] = []
  for (const objet of request.objets) {
    const input: DocumentInput = { objet, etat: request.etat }
    const bytes = await renderDocx(definition.build(request.dossier, input, ctx))
    files.push({ name: definition.fileName(request.dossier, input, ctx), bytes })
    answer({ kind: 'progress', done: files.length })
  }
  const [first] = files
  if (first === undefined) throw new RangeError('nothing to build')
  const whole = files.length === 1 ? first : { name: request.zipName, bytes: zipDocuments(files) }
  answer({ kind: 'done', ...whole }, [whole.bytes.buffer])
}

self.addEventListener('message', (event: MessageEvent<WordRequest>) => {
  build(event.data).catch((error: unknown) => {
    answer({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) })
  })
})
