import * as Y from 'yjs'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Edit, Values } from './edits'
import { locate } from './edits'
import { stableStringify, type Json } from '../../../shared/kernel/json'
import { findParagraph, measure, type Engine } from './engine'

/** Without garbage collection (`gc: false`): the only way in which Yjs keeps what was replaced. */
export function createYjsEngine(): Engine {
  let doc = new Y.Doc({ gc: false })
  return {
    create: (initial) => {
      doc.transact(() => {
        for (const { table, id, values } of initial) doc.getMap(table).set(id, buildRow(values))
      })
    },
    apply: (edit) => {
      doc.transact(() => {
        applyEdit(doc, edit)
      })
    },
    applyMany: (edits) => {
      for (const edit of edits)
        doc.transact(() => {
          applyEdit(doc, edit)
        })
    },
    save: () => Promise.resolve(gzipSync(Y.encodeStateAsUpdate(doc))),
    load: (bytes) => {
      doc = new Y.Doc({ gc: false })
      Y.applyUpdate(doc, gunzipSync(bytes))
      return Promise.resolve(readAll(doc))
    },
    merge: async (bytes) => {
      const update = gunzipSync(bytes)
      const mergeMs = await measure(() => {
        Y.applyUpdate(doc, update)
        readAll(doc)
      })
      return { conflicts: null, mergeMs }
    },
    print: () => stableStringify(toPlain(doc) as Json),
  }
}

const TABLES = ['etapes', 'fichesAction', 'operations', 'personnes']

function toPlain(doc: Y.Doc): unknown {
  return Object.fromEntries(TABLES.map((table) => [table, doc.getMap(table).toJSON()]))
}

/** A screen needs plain records: reading them is part of loading. */
function readAll(doc: Y.Doc): void {
  toPlain(doc)
}

function buildRow({ strings, texts, sets }: Values): Y.Map<unknown> {
  const row = new Y.Map<unknown>(Object.entries(strings))
  for (const [field, paragraphs] of Object.entries(texts))
    row.set(field, new Y.Text(paragraphs.join('\n')))
  for (const field of sets) row.set(field, new Y.Map())
  return row
}

function applyEdit(doc: Y.Doc, edit: Edit): void {
  const rows = doc.getMap<Y.Map<unknown>>(edit.table)
  if (edit.op === 'new') rows.set(edit.id, buildRow(edit.values))
  const row = rows.get(edit.id)
  if (row === undefined || edit.op === 'new') return
  if (edit.op === 'delete') rows.delete(edit.id)
  else if (edit.op === 'set') row.set(edit.field, edit.value)
  else if (edit.op === 'member') {
    const set = row.get(edit.field) as Y.Map<unknown>
    if (edit.present) set.set(edit.member, true)
    else set.delete(edit.member)
  } else {
    const text = row.get(edit.field) as Y.Text
    const { start, paragraph } = findParagraph(text.toJSON(), edit.paragraph)
    const { at, removed } = locate(edit, paragraph)
    if (removed > 0) text.delete(start + at, removed)
    text.insert(start + at, edit.inserted)
  }
}
