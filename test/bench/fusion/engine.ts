import type { Edit, Initial } from './edits'

/** What one engine must do for the bench. A document in memory, its file, and the merge of a file received. */
export type Engine = {
  create(initial: Initial): void
  apply(edit: Edit): void
  /** A long history: an engine may group its edits where one by one would take minutes. */
  applyMany(edits: Iterable<Edit>): void
  /** The file, compressed as it would travel. */
  save(): Promise<Uint8Array>
  /** From the bytes of a file to records that a screen can read. */
  load(bytes: Uint8Array): Promise<void>
  /** From the bytes of a received file to the merged records. */
  merge(bytes: Uint8Array): Promise<Merged>
  /** Everything the document shows, the same text for the same content: two copies must end equal. */
  print(): string
}

/** `conflicts`: those the engine can show, null when it knows of none; `mergeMs`: CPU of the merge once the file is read. */
export type Merged = { readonly conflicts: number | null; readonly mergeMs: number }

/** CPU time of a gesture, in milliseconds. */
export async function measure(gesture: () => unknown): Promise<number> {
  const from = process.cpuUsage()
  await gesture()
  const { user, system } = process.cpuUsage(from)
  return Math.round((user + system) / 1000)
}

/** The paragraph that an edit falls in: start and text. */
export function findParagraph(
  text: string,
  rank: number,
): { readonly start: number; readonly paragraph: string } {
  const paragraphs = text.split('\n')
  const at = Math.min(rank, paragraphs.length - 1)
  const start = paragraphs.slice(0, at).reduce((sum, one) => sum + one.length + 1, 0)
  return { start, paragraph: paragraphs[at] ?? '' }
}
