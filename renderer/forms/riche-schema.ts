import { Extension, Mark, mergeAttributes, type Editor } from '@tiptap/core'
import Link from '@tiptap/extension-link'
import StarterKit from '@tiptap/starter-kit'
import { BulletList, ListItem, OrderedList } from '@tiptap/extension-list'
import { MAX_LIST_DEPTH, isSafeHref } from './riche-json'

const Exposant = Mark.create({
  name: 'superscript',
  excludes: 'subscript',
  parseHTML: () => [{ tag: 'sup' }],
  renderHTML: ({ HTMLAttributes }) => ['sup', mergeAttributes(HTMLAttributes), 0],
})

const Indice = Mark.create({
  name: 'subscript',
  excludes: 'superscript',
  parseHTML: () => [{ tag: 'sub' }],
  renderHTML: ({ HTMLAttributes }) => ['sub', mergeAttributes(HTMLAttributes), 0],
})

/** An item may begin with any block, as our value type allows. Tab and Maj+Tab are held by `Retrait` below. */
const Element = ListItem.extend({
  content: 'block+',
  addKeyboardShortcuts() {
    return { Enter: () => this.editor.commands.splitListItem(this.name) }
  },
})

/** Numbered lists start at 1 and have one shape: the charter decides how they look. */
const ListeNumerotee = OrderedList.extend({ addAttributes: () => ({}) })

/** How many lists surround the selection. */
function getListDepth(editor: Editor): number {
  const { $from } = editor.state.selection
  let depth = 0
  for (let level = $from.depth; level > 0; level -= 1) {
    if (/List$/.test($from.node(level).type.name)) depth += 1
  }
  return depth
}

/**
 * Tab deepens a list item and Maj+Tab lifts it, as in Word; elsewhere they leave the field. Échap gives both back to the page, until
 * something is typed: the keyboard is never held.
 */
export const Retrait = Extension.create<object, { isReleased: boolean }>({
  name: 'retrait',
  priority: 1000,
  addStorage: () => ({ isReleased: false }),
  onUpdate() {
    this.storage.isReleased = false
  },
  onFocus() {
    this.storage.isReleased = false
  },
  addKeyboardShortcuts() {
    return {
      Escape: () => {
        this.storage.isReleased = true
        return true
      },
      Tab: () => {
        if (this.storage.isReleased) return false
        const depth = getListDepth(this.editor)
        if (depth === 0 || depth >= MAX_LIST_DEPTH) return false
        return this.editor.commands.sinkListItem('listItem')
      },
      'Shift-Tab': () => {
        if (this.storage.isReleased || getListDepth(this.editor) === 0) return false
        return this.editor.commands.liftListItem('listItem')
      },
    }
  },
})

/** The editor's schema: exactly our `TexteRiche`, nothing that the charter should decide. */
export const RICHE_EXTENSIONS = [
  StarterKit.configure({
    code: false,
    codeBlock: false,
    dropcursor: false,
    horizontalRule: false,
    strike: false,
    bulletList: false,
    orderedList: false,
    listItem: false,
    listKeymap: false,
    link: false,
    trailingNode: false,
    heading: { levels: [1, 2, 3] },
  }),
  BulletList,
  ListeNumerotee,
  Element,
  Exposant,
  Indice,
  Retrait,
  Link.configure({
    openOnClick: false,
    autolink: false,
    linkOnPaste: false,
    HTMLAttributes: { target: null, rel: null, class: null },
    isAllowedUri: (href) => isSafeHref(href),
  }),
]
