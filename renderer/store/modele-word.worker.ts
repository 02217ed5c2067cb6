import type { DocumentModel } from '../../shared/documents/blocks'

export type ModeleAnswer =
  | { readonly kind: 'done'; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly reason: string }

function answer(message: ModeleAnswer, transfer: Transferable[] = []): void {
  ;(self as unknown as { postMessage(m: ModeleAnswer, t: Transferable[]): void }).postMessage(
    message,
    transfer,
  )
}

async function build(model: DocumentModel): Promise<void> {
  const { renderDocx } = await import('../../shared/word/render-docx')
  const bytes = await renderDocx(model)
  answer({ kind: 'done', bytes }, [bytes.buffer])
}

self.addEventListener('message', (event: MessageEvent<DocumentModel>) => {
  build(event.data).catch((error: unknown) => {
    answer({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) })
  })
})
