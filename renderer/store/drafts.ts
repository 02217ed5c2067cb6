const drafts = new Set<() => void>()

/**
 * Registers a field under edit: `commit` is called before saving, closing, undoing and leaving a dossier, so that no keystroke is
 * left behind. Returns the function that takes it off the list.
 */
export function registerDraft(commit: () => void): () => void {
  drafts.add(commit)
  return () => {
    drafts.delete(commit)
  }
}

/** Commits every field under edit. */
export function commitDrafts(): void {
  for (const commit of [...drafts]) commit()
}
