import type { Dossier } from '../../../shared/domain/dossier'
import type { FigureBlock } from '../../../shared/documents/blocks'
import { drawFigures } from '../../../shared/documents/figures-du-modele'
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
  readonly variante: string | null
  readonly vacances: NonNullable<DocumentInput['vacances']>
  readonly ctx: Omit<Ctx, 'newId'>
  /** Name of the archive when there are several files. */
  readonly zipName: string
}

/** The PNG of the drawing asked for, null when the page could not make it. */
export type WordDrawing = { readonly kind: 'drawn'; readonly png: string | null }

export type WordAnswer =
  | { readonly kind: 'progress'; readonly done: number }
  /** A worker cannot draw an SVG: the page is asked to. */
  | { readonly kind: 'draw'; readonly figure: FigureBlock }
  | { readonly kind: 'done'; readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'failed'; readonly reason: string }

function answer(message: WordAnswer, transfer: Transferable[] = []): void {
  ;(self as unknown as { postMessage(m: WordAnswer, t: Transferable[]): void }).postMessage(
    message,
    transfer,
  )
}

/** Asks the page for one drawing at a time: the answer that comes is the one that was asked for. */
function askDrawing(figure: FigureBlock): Promise<string | null> {
  return new Promise((resolve) => {
    const listen = ({ data }: MessageEvent<WordRequest | WordDrawing>): void => {
      if (!('kind' in data)) return
      self.removeEventListener('message', listen)
      resolve(data.png)
    }
    self.addEventListener('message', listen)
    answer({ kind: 'draw', figure })
  })
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
    const { etat, variante, vacances } = request
    const input: DocumentInput = {
      objet,
      etat,
      vacances,
      ...(variante === null ? {} : { variante }),
    }
    const model = await drawFigures(definition.build(request.dossier, input, ctx), askDrawing)
    const bytes = await renderDocx(model)
    files.push({ name: definition.fileName(request.dossier, input, ctx), bytes })
    answer({ kind: 'progress', done: files.length })
  }
  const [first] = files
  if (first === undefined) throw new RangeError('nothing to build')
  const whole = files.length === 1 ? first : { name: request.zipName, bytes: zipDocuments(files) }
  answer({ kind: 'done', ...whole }, [whole.bytes.buffer])
}

self.addEventListener('message', ({ data }: MessageEvent<WordRequest | WordDrawing>) => {
  if ('kind' in data) return
  build(data).catch((error: unknown) => {
    answer({ kind: 'failed', reason: error instanceof Error ? error.message : String(error) })
  })
})
