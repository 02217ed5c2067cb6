import type { FolderEntry } from '../../shared/bridge/bridge'
import type { Journal, OperationId } from '../../shared/domain/operation'
import { mergeJournals } from '../../shared/journal/merge-journals'
import { success, type Result } from '../../shared/kernel/result'
import { writeOurFile } from './lien-ecriture'
import { examineFichier } from './lien-examen'
import type { MemoireLien, PosteLie } from './lien-types'

/** Rounds that start again because our file changed meanwhile; beyond, the next one goes on. */
const ATTEMPTS = 5

export type BilanTour = {
  readonly integrees: number
  readonly entries: readonly FolderEntry[]
  readonly ecrit: boolean
}

/**
 * One round of synchronisation: every file of the folder that changed is read, those of the project are united and taken in, then our
 * file is written if it lacks anything. Nothing of the folder is ever deleted, and no file but ours is written.
 */
export async function runTour(poste: PosteLie, memoire: MemoireLien): Promise<Result<BilanTour>> {
  let integrees = 0
  let entries: readonly FolderEntry[] = []
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const listed = await poste.folders.list(poste.handle)
    if (!listed.ok) return listed
    entries = listed.value
    forgetGone(memoire, entries)
    const taken = await takeIn(poste, memoire, entries)
    if (!taken.ok) return taken
    integrees += taken.value
    const written = await writeOurFile(poste, memoire, entries)
    if (!written.ok) return written
    if (written.value !== 'change') {
      return success({ integrees, entries, ecrit: written.value === 'ecrit' })
    }
  }
  return success({ integrees, entries, ecrit: false })
}

function forgetGone(memoire: MemoireLien, entries: readonly FolderEntry[]): void {
  const present = new Set(entries.map(({ name }) => name))
  for (const name of memoire.vus.keys()) if (!present.has(name)) memoire.vus.delete(name)
}

/** Several files are one integration: one gesture to undo. */
async function takeIn(
  poste: PosteLie,
  memoire: MemoireLien,
  entries: readonly FolderEntry[],
): Promise<Result<number>> {
  const read: { readonly nom: string; readonly journal: Journal }[] = []
  for (const entry of entries) {
    const found = await examineFichier(poste, memoire, entry)
    if (found !== null) read.push(found)
  }
  if (read.length === 0) return success(0)
  const outcome = await integrateAll(
    poste,
    read.map(({ journal }) => journal),
  )
  // What could not be taken in is read again at the next round.
  if (!outcome.ok) for (const { nom } of read) memoire.vus.delete(nom)
  return outcome
}

async function integrateAll(
  poste: PosteLie,
  journals: readonly Journal[],
): Promise<Result<number>> {
  const ids = await poste.readIds()
  if (!ids.ok) return ids
  const known = new Set<OperationId>(ids.value)
  const empty: Journal = { operations: [], sessions: [] }
  const journal = journals.reduce((all, one) => mergeJournals(all, one).journal, empty)
  const nouvelles = journal.operations.filter(({ i }) => !known.has(i))
  if (nouvelles.length === 0) return success(0)
  const writers = new Set(nouvelles.map(({ i }) => i.slice(i.indexOf('-') + 1)))
  const sessions = journal.sessions.filter(({ id }) => writers.has(id))
  return poste.integrate({ journal, nouvelles: nouvelles.length, sessions })
}
