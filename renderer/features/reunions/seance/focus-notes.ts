import type { Id } from '../../../../shared/kernel/json'

/** The DOM identifier of the editor of the notes. */
export function getNotesId(id: Id): string {
  return `seance-notes-${id}`
}

/** What the editor leaves on its element, as far as the focus and the caret are concerned. */
type NotesBox = HTMLElement & {
  readonly editor?: {
    readonly view: { focus(): void; posAtDOM(node: Node, offset: number): number }
    readonly commands: {
      setTextSelection(range: { readonly from: number; readonly to: number }): unknown
    }
  }
}

function findNotes(): NotesBox | null {
  return document.querySelector<NotesBox>('.seance-notes [role="textbox"]')
}

/** Tells the editor where the caret is, before the focus leaves it: of a move just made, it has not heard yet. */
export function keepCaret(): void {
  const box = findNotes()
  const selection = window.getSelection()
  const { anchorNode = null, focusNode = null } = selection ?? {}
  if (box?.editor === undefined || selection === null) return
  if (anchorNode === null || focusNode === null) return
  if (!box.contains(anchorNode) || !box.contains(focusNode)) return
  const { view, commands } = box.editor
  const anchor = view.posAtDOM(anchorNode, selection.anchorOffset)
  const head = view.posAtDOM(focusNode, selection.focusOffset)
  commands.setTextSelection({ from: Math.min(anchor, head), to: Math.max(anchor, head) })
}

/**
 * Gives the focus back to the notes, where the caret was: the editor knows, the page does not. At once: its own command waits for the
 * next picture, and the keys typed meanwhile would be lost.
 */
export function focusNotes(): void {
  const box = findNotes()
  if (box?.editor !== undefined) box.editor.view.focus()
  else box?.focus()
}
