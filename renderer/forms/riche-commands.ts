import type { Editor } from '@tiptap/core'
import type { RicheAction } from './riche-toolbar'

/** Does what a button of the bar asks, except what needs a dialog (`link`, `plain`). */
export function runRicheAction(editor: Editor, action: RicheAction): void {
  const chain = editor.chain().focus()
  switch (action) {
    case 'bold':
      chain.toggleBold().run()
      break
    case 'italic':
      chain.toggleItalic().run()
      break
    case 'underline':
      chain.toggleUnderline().run()
      break
    case 'heading':
      chain.toggleHeading({ level: 2 }).run()
      break
    case 'bullets':
      chain.toggleBulletList().run()
      break
    case 'numbers':
      chain.toggleOrderedList().run()
      break
    case 'indent':
      chain.sinkListItem('listItem').run()
      break
    case 'outdent':
      chain.liftListItem('listItem').run()
      break
    case 'clear':
      chain.unsetAllMarks().clearNodes().run()
      break
    case 'link':
    case 'plain':
      break
  }
}

/** The buttons that show as pressed for the selection. */
export function listPressed(editor: Editor): readonly RicheAction[] {
  const states: readonly (readonly [RicheAction, string])[] = [
    ['bold', 'bold'],
    ['italic', 'italic'],
    ['underline', 'underline'],
    ['heading', 'heading'],
    ['bullets', 'bulletList'],
    ['numbers', 'orderedList'],
    ['link', 'link'],
  ]
  return states.filter(([, name]) => editor.isActive(name)).map(([action]) => action)
}
