import * as Automerge from '@automerge/automerge'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Edit, Initial, Values } from './edits'
import { locate } from './edits'
import { stableStringify, type Json } from '../../../shared/kernel/json'
import { findParagraph, measure, type Engine } from './engine'

type Row = Record<string, string | Record<string, true>>
type Doc = Record<string, Record<string, Row>>

/** Edits in one change of the long history: one by one, 60,000 of them take a quarter of an hour. */
const GROUP = 20

/** One change an edit while the copies are apart, as an application that saves at each edit does. */
export function createAutomergeEngine(): Engine {
  let doc = Automerge.init<Doc>()
  return {
    create: (initial) => {
      doc = Automerge.change(doc, (draft) => fill(draft, initial))
    },
    apply: (edit) => {
      doc = Automerge.change(doc, (draft) => {
        applyEdit(draft, edit)
      })
    },
    applyMany: (edits) => {
      let group: Edit[] = []
      const close = (): void => {
        const closed = group
        doc = Automerge.change(doc, (draft) => {
          for (const edit of closed) applyEdit(draft, edit)
        })
        group = []
      }
      for (const edit of edits) {
        group.push(edit)
        if (group.length === GROUP) close()
      }
      close()
    },
    save: () => Promise.resolve(gzipSync(Automerge.save(doc))),
    load: (bytes) => {
      doc = Automerge.load<Doc>(gunzipSync(bytes))
      return Promise.resolve()
    },
    merge: async (bytes) => {
      const other = Automerge.load<Doc>(gunzipSync(bytes))
      const mergeMs = await measure(() => {
        doc = Automerge.merge(doc, other)
      })
      return { conflicts: null, mergeMs }
    },
    print: () => stableStringify(Automerge.toJS(doc) as Json),
  }
}

function fill(draft: Doc, initial: Initial): void {
  for (const { table, id, values } of initial) {
    draft[table] ??= {}
    ;(draft[table] as Record<string, Row>)[id] = buildRow(values)
  }
}

function buildRow({ strings, texts, sets }: Values): Row {
  const row: Row = { ...strings }
  for (const [field, paragraphs] of Object.entries(texts)) row[field] = paragraphs.join('\n')
  for (const field of sets) row[field] = {}
  return row
}

function applyEdit(draft: Doc, edit: Edit): void {
  const rows = draft[edit.table]
  if (rows === undefined) return
  if (edit.op === 'new') rows[edit.id] = buildRow(edit.values)
  const row = rows[edit.id]
  if (row === undefined || edit.op === 'new') return
  if (edit.op === 'delete') delete rows[edit.id]
  // A string assigned is replaced whole, as a value of a form is; only texts are spliced.
  else if (edit.op === 'set') row[edit.field] = edit.value
  else if (edit.op === 'member') {
    const set = row[edit.field] as Record<string, true>
    if (edit.present) set[edit.member] = true
    else delete set[edit.member]
  } else {
    const { start, paragraph } = findParagraph(row[edit.field] as string, edit.paragraph)
    const { at, removed } = locate(edit, paragraph)
    Automerge.splice(draft, [edit.table, edit.id, edit.field], start + at, removed, edit.inserted)
  }
}
