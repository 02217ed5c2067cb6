import { VisuallyHidden } from '@mantine/core'
import { EditorContent, useEditor, useEditorState } from '@tiptap/react'
import { useEffect, useRef, useState, type ReactNode } from 'react'
import type { TexteRiche } from '../../shared/kernel/texte-riche'
import { FORMS } from '../strings/forms'
import type { ChampProps } from './champ-props'
import { listPressed, runRicheAction } from './riche-commands'
import { RicheLien } from './riche-lien'
import { insertForeign, insertPlainText } from './riche-paste'
import { RICHE_EXTENSIONS } from './riche-schema'
import { RicheToolbar, type RicheAction } from './riche-toolbar'
import { buildEditorDoc, useRicheDraft } from './use-riche-draft'

export type RicheEditorProps = Pick<ChampProps, 'commit'> & {
  readonly id: string
  readonly label: string
  readonly describedBy: string | undefined
  readonly value: TexteRiche | null
  /** Where the pointer asked for the caret; null puts it at the end. */
  readonly at: { readonly left: number; readonly top: number } | null
  readonly action: RicheAction | null
  readonly hasFocus: boolean
  /** Shown until the editor is there. */
  readonly waiting: ReactNode
}

/** The editor itself, in a chunk of its own: loaded when a rich text is first edited. */
export function RicheEditor(props: RicheEditorProps) {
  const { id, label, describedBy, value, at, action, hasFocus, waiting } = props
  const [isLinkOpen, setLinkOpen] = useState(false)
  const [isPlain, setPlain] = useState(false)
  const [said, setSaid] = useState('')
  const plain = useRef(false)

  function setPlainMode(next: boolean): void {
    plain.current = next
    setPlain(next)
  }

  const editor = useEditor({
    // Made while drawing, it is destroyed when the page takes more than a millisecond to show it.
    immediatelyRender: false,
    extensions: RICHE_EXTENSIONS,
    content: buildEditorDoc(value),
    injectCSS: false,
    enablePasteRules: false,
    enableInputRules: ['bulletList', 'orderedList'],
    editorProps: {
      attributes: {
        id,
        role: 'textbox',
        'aria-multiline': 'true',
        'aria-label': label,
        ...(describedBy !== undefined && { 'aria-describedby': describedBy }),
        class: 'prose',
        spellcheck: 'true',
        lang: 'fr',
      },
      handleDOMEvents: {
        paste: (view, event) => {
          if (event.clipboardData === null) return false
          event.preventDefault()
          insertForeign(view, event.clipboardData, plain.current)
          setPlainMode(false)
          return true
        },
        drop: (view, event) => {
          if (view.dragging !== null || event.dataTransfer === null) return false
          event.preventDefault()
          insertForeign(view, event.dataTransfer, false)
          return true
        },
      },
    },
    onUpdate: () => draft.edited(),
    onBlur: () => draft.left(),
  })
  const draft = useRicheDraft(editor, value, props.commit)
  const pressed = useEditorState({
    editor,
    selector: ({ editor: current }) => (current === null ? '' : listPressed(current).join(' ')),
  })

  useEffect(() => {
    if (editor === null || !hasFocus) return
    const position = at === null ? undefined : editor.view.posAtCoords(at)?.pos
    editor.commands.focus(position ?? 'end')
    if (action !== null) runRicheAction(editor, action)
  }, [editor, hasFocus, at, action])

  if (editor === null) return waiting

  const pastePlain = async (): Promise<void> => {
    try {
      insertPlainText(editor.view, await navigator.clipboard.readText())
      setPlainMode(false)
      editor.commands.focus()
    } catch {
      setPlainMode(!plain.current)
      setSaid(plain.current ? FORMS.plainArmed : '')
      editor.commands.focus()
    }
  }

  const run = (wanted: RicheAction): void => {
    if (wanted === 'link') setLinkOpen(!isLinkOpen)
    else if (wanted === 'plain') void pastePlain()
    else runRicheAction(editor, wanted)
  }

  const href = editor.isDestroyed ? '' : String(editor.getAttributes('link')['href'] ?? '')
  const shown = new Set([
    ...(pressed ?? '').split(' '),
    ...(isPlain ? ['plain'] : []),
  ] as RicheAction[])
  return (
    <div className="riche">
      <RicheToolbar label={label} pressed={shown} onAction={run} />
      {isLinkOpen && (
        <RicheLien
          href={href}
          onApply={(next) => {
            setLinkOpen(false)
            editor.chain().focus().extendMarkRange('link').setLink({ href: next }).run()
          }}
          onRemove={() => {
            setLinkOpen(false)
            editor.chain().focus().extendMarkRange('link').unsetLink().run()
          }}
          onCancel={() => {
            setLinkOpen(false)
            editor.commands.focus()
          }}
        />
      )}
      {isPlain && <p className="champ-aide riche-avis">{FORMS.plainArmed}</p>}
      <EditorContent editor={editor} />
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </div>
  )
}
