import { zipSync } from 'fflate'

export type NamedBytes = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }

/** Earliest date an archive can bear: the same documents give the same archive. */
const DATE = '1980-01-01T00:00:00'

/** Several documents in one archive. They are compressed already: stored as they are. Two of the same name are told apart: « x (2).docx ». */
export function zipDocuments(documents: readonly NamedBytes[]): Uint8Array<ArrayBuffer> {
  const entries: Record<string, Uint8Array> = {}
  for (const { name, bytes } of documents) {
    let free = name
    for (let rank = 2; Object.hasOwn(entries, free); rank += 1) {
      free = name.replace(/(\.[a-z]+)?$/, ` (${rank})$1`)
    }
    entries[free] = bytes
  }
  return zipSync(entries, { level: 0, mtime: DATE }) as Uint8Array<ArrayBuffer>
}
