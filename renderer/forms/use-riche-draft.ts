import type { Editor, JSONContent } from '@tiptap/core'
import { useEffect, useEffectEvent, useRef } from 'react'
import { isSameJson, type Json } from '../../shared/kernel/json'
import type { TexteRiche } from '../../shared/kernel/texte-riche'
import { registerDraft } from '../store/session'
import { buildTexteRicheFromEditor } from './riche-json'
import { createSpellKey } from './use-draft'

const COMMIT_DELAY = 600
const SPELL_DELAY = 8000

/** What the editor shows for a value. */
export function buildEditorDoc(value: TexteRiche | null): JSONContent {
  const clean = buildTexteRicheFromEditor(value)
  // Same shape; only that ours is read-only.
  return (clean ?? { type: 'doc', content: [{ type: 'paragraph' }] }) as JSONContent
}

export type RicheDraft = { readonly edited: () => void; readonly left: () => void }

/**
 * Commits the text of the editor 600 ms after the last key and when it is left; brings into the editor what changed elsewhere
 * (undo, another copy), unless something is being typed.
 */
export function useRicheDraft(
  editor: Editor | null,
  value: TexteRiche | null,
  commit: (value: Json, mergeKey?: string) => void,
): RicheDraft {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const state = useRef({ isDirty: false, mergeKey: '', changedAt: 0, saved: value })

  const flush = useEffectEvent(() => {
    clearTimeout(timer.current)
    const current = state.current
    if (!current.isDirty || editor === null || editor.isDestroyed) return
    current.isDirty = false
    const next = buildTexteRicheFromEditor(editor.getJSON())
    current.saved = next
    if (!isSameJson(next, value)) commit(next, current.mergeKey)
  })

  const late = useRef(() => {})
  useEffect(() => {
    late.current = () => flush()
  })

  useEffect(() => {
    const unregister = registerDraft(() => flush())
    return () => {
      unregister()
      flush()
    }
  }, [])

  useEffect(() => {
    const current = state.current
    if (editor === null || editor.isDestroyed || current.isDirty) return
    if (isSameJson(current.saved, value)) return
    current.saved = value
    editor.commands.setContent(buildEditorDoc(value), { emitUpdate: false })
  }, [editor, value])

  return {
    edited: () => {
      const current = state.current
      const now = performance.now()
      if (!current.isDirty && (current.mergeKey === '' || now - current.changedAt > SPELL_DELAY)) {
        current.mergeKey = createSpellKey()
      }
      current.isDirty = true
      current.changedAt = now
      clearTimeout(timer.current)
      timer.current = setTimeout(() => late.current(), COMMIT_DELAY)
    },
    left: () => {
      late.current()
      state.current.mergeKey = ''
    },
  }
}
