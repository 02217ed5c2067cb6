import type { Id } from '../../../../shared/kernel/json'

/** The DOM identifier of the editor of the notes. */
export function getNotesId(id: Id): string {
  return `seance-notes-${id}`
}

/** What the editor leaves on its element, as far as the focus is concerned. */
type Editable = HTMLElement & { readonly editor?: { readonly commands: { focus(): unknown } } }

/**
 * Gives the focus back to the notes, where the caret was: the editor knows, the page does not. At once: its own command waits for the
 * next picture, and the keys typed meanwhile would be lost.
 */
export function focusNotes(): void {
  const box = document.querySelector<Editable>('.seance-notes [role="textbox"]')
  if (box?.editor !== undefined) box.editor.view.focus()
  else box?.focus()
}
