import { DOMParser as ProseMirrorParser, Slice } from '@tiptap/pm/model'
import type { EditorView } from '@tiptap/pm/view'
import { buildTexteRiche } from '../../shared/kernel/texte-riche-build'
import { cleanPastedHtml } from './paste-cleaner'

/**
 * Pastes what the clipboard or a drag brings, cleaned. ProseMirror would parse foreign HTML through a Trusted Types policy of its
 * own, which our policy refuses: the whole gesture is handled here. False when there is nothing to insert.
 */
export function insertForeign(view: EditorView, data: DataTransfer, asPlainText: boolean): boolean {
  const html = asPlainText ? '' : data.getData('text/html')
  if (html === '') return insertPlainText(view, data.getData('text/plain'))
  const slice = ProseMirrorParser.fromSchema(view.state.schema).parseSlice(cleanPastedHtml(html))
  if (slice.size === 0) return insertPlainText(view, data.getData('text/plain'))
  view.dispatch(view.state.tr.replaceSelection(slice).scrollIntoView())
  return true
}

/** Inserts plain lines, one paragraph a line. */
export function insertPlainText(view: EditorView, text: string): boolean {
  const clean = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '')
  if (clean === '') return false
  const content = view.state.schema.nodeFromJSON(buildTexteRiche(clean)).content
  view.dispatch(view.state.tr.replaceSelection(new Slice(content, 1, 1)).scrollIntoView())
  return true
}
