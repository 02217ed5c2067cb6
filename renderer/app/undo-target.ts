/** How long a field keeps its typing to itself, in milliseconds: see renderer/forms/use-draft.ts. */
const UNCOMMITTED = 600

let last: { readonly target: EventTarget | null; readonly at: number } = { target: null, at: 0 }

/** Notes the typing of the page; to be called once. Returns the function that stops it. */
export function watchTyping(): () => void {
  const note = (event: Event): void => {
    last = { target: event.target, at: performance.now() }
  }
  document.addEventListener('input', note, true)
  return () => document.removeEventListener('input', note, true)
}

/**
 * Who undoes on Ctrl+Z. The field itself, while what was typed in it is not committed yet, and always where nothing is recorded before
 * « Créer » (`data-annulation="locale"`); else Cairn. The rich editor answers by itself as long as it has something to undo, and its
 * event then arrives here already prevented.
 */
export function isUndoOfField(target: EventTarget | null, now: number): boolean {
  if (!(target instanceof Element)) return false
  const field = target.closest('input, textarea, [contenteditable="true"]')
  if (field === null) return false
  if (field.closest('[data-annulation="locale"]') !== null) return true
  return last.target === target && now - last.at < UNCOMMITTED
}
