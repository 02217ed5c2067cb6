import { LoroDoc, LoroMap, LoroText } from 'loro-crdt'
import { gunzipSync, gzipSync } from 'node:zlib'
import type { Edit, Values } from './edits'
import { locate } from './edits'
import { stableStringify, type Json } from '../../../shared/kernel/json'
import { findParagraph, measure, type Engine } from './engine'

const TABLES = ['etapes', 'fichesAction', 'operations', 'personnes']

/** A commit an edit; the file is a snapshot with its history. */
export function createLoroEngine(): Engine {
  let doc = new LoroDoc()
  const readAll = (): unknown => doc.toJSON()
  return {
    create: (initial) => {
      for (const { table, id, values } of initial)
        fill(doc.getMap(table).setContainer(id, new LoroMap()), values)
      doc.commit()
    },
    apply: (edit) => {
      applyEdit(doc, edit)
      doc.commit()
    },
    applyMany: (edits) => {
      for (const edit of edits) {
        applyEdit(doc, edit)
        doc.commit()
      }
    },
    save: () => Promise.resolve(gzipSync(doc.export({ mode: 'snapshot' }))),
    load: (bytes) => {
      doc = new LoroDoc()
      doc.import(gunzipSync(bytes))
      readAll()
      return Promise.resolve()
    },
    merge: async (bytes) => {
      const update = gunzipSync(bytes)
      const mergeMs = await measure(() => {
        doc.import(update)
        readAll()
      })
      return { conflicts: null, mergeMs }
    },
    print: () =>
      stableStringify(
        Object.fromEntries(
          TABLES.map((table) => [table, doc.getMap(table).toJSON() as unknown]),
        ) as Json,
      ),
  }
}

function fill(row: LoroMap, { strings, texts, sets }: Values): void {
  for (const [field, value] of Object.entries(strings)) row.set(field, value)
  for (const [field, paragraphs] of Object.entries(texts))
    row.setContainer(field, new LoroText()).insert(0, paragraphs.join('\n'))
  for (const field of sets) row.setContainer(field, new LoroMap())
}

function applyEdit(doc: LoroDoc, edit: Edit): void {
  const rows = doc.getMap(edit.table)
  if (edit.op === 'new') {
    fill(rows.setContainer(edit.id, new LoroMap()), edit.values)
    return
  }
  const row = rows.get(edit.id)
  if (!(row instanceof LoroMap)) return
  if (edit.op === 'delete') rows.delete(edit.id)
  else if (edit.op === 'set') row.set(edit.field, edit.value)
  else if (edit.op === 'member') {
    const set = row.get(edit.field) as LoroMap
    if (edit.present) set.set(edit.member, true)
    else set.delete(edit.member)
  } else {
    const text = row.get(edit.field) as LoroText
    const { start, paragraph } = findParagraph(text.toString(), edit.paragraph)
    const { at, removed } = locate(edit, paragraph)
    if (removed > 0) text.delete(start + at, removed)
    text.insert(start + at, edit.inserted)
  }
}
