import { applyCommand } from '../../../shared/commands/apply-command'
import { PRESENCE, type Change, type Command } from '../../../shared/domain/command'
import { createEmptyDossier, getAnyRow, type Dossier } from '../../../shared/domain/dossier'
import type { Journal, Operation, SessionJournal } from '../../../shared/domain/operation'
import { getDefinition, type TableName } from '../../../shared/domain/registry'
import { readCtg } from '../../../shared/exchange/read-ctg'
import { writeCtg } from '../../../shared/exchange/write-ctg'
import { buildOperations } from '../../../shared/journal/build-operations'
import { foldJournal, type Fold } from '../../../shared/journal/fold-journal'
import { prepareFusion } from '../../../shared/journal/fusion'
import { HeadsIndex } from '../../../shared/journal/heads-index'
import { stableStringify, type Json } from '../../../shared/kernel/json'
import type { TexteRiche } from '../../../shared/kernel/texte-riche'
import { FORMAT } from '../../../shared/migrations/format'
import { createFixedCtx } from '../../fixtures/fixed-ctx'
import type { Edit, Initial, Values } from './edits'
import { locate } from './edits'
import { measure, type Engine } from './engine'

const CTX = createFixedCtx()

/** The real path of an edit (command, operations, rows), the real file, the real merge. A new session every 500 edits, as days of work. */
export function createCairnEngine(machine: string): Engine {
  let dossier: Dossier = createEmptyDossier()
  let index = new HeadsIndex()
  let operations: Operation[] = []
  let sessions: SessionJournal[] = []
  let fold: Fold | null = null
  let count = 0

  const execute = (changes: readonly Change[]): void => {
    if (count % 500 === 0) sessions.push(buildSession(`${machine}${String(count / 500)}`))
    count += 1
    const command: Command = { label: 'modification', changes, undo: 'record' }
    const session = sessions.at(-1)?.id ?? machine
    operations.push(...buildOperations(command, index, { session, now: CTX.now, format: FORMAT }))
    dossier = applyCommand(dossier, command)
  }
  const apply = (edit: Edit): void => {
    const change = buildChange(dossier, edit)
    if (change !== null) execute([change])
  }
  /** What the application has before the eyes when a file arrives: rows, heads, and the conflicts left open. */
  const shown = (): Fold => ({
    conflits: fold?.conflits ?? [],
    enAttente: [],
    inconnus: [],
    illisibles: [],
    dossier,
    index,
  })
  const show = (shown: Fold, journal: Journal): void => {
    fold = shown
    dossier = shown.dossier
    index = shown.index
    operations = [...journal.operations]
    sessions = [...journal.sessions]
  }

  return {
    create: (initial: Initial) => {
      execute(initial.map(({ table, id, values }) => buildCreation(table as TableName, id, values)))
    },
    apply,
    applyMany: (edits) => {
      for (const edit of edits) apply(edit)
    },
    save: () =>
      writeCtg({
        projet: '4f1c8a52-6d0e-4b7a-9c35-1e2d3f4a5b6c',
        titre: 'Bench',
        genre: 'complet',
        creePar: '',
        creeLe: CTX.now,
        app: 'cairn',
        journal: { operations, sessions },
        pieces: [],
      }),
    load: async (bytes) => {
      const read = await readCtg(bytes)
      if (!read.ok) throw new Error(read.error.message)
      show(foldJournal(read.value.journal.operations), read.value.journal)
    },
    merge: async (bytes) => {
      const read = await readCtg(bytes)
      if (!read.ok) throw new Error(read.error.message)
      let conflicts = 0
      const mergeMs = await measure(() => {
        const fusion = prepareFusion({ operations, sessions }, read.value.journal, shown())
        show(fusion.apres, fusion.journal)
        conflicts = fusion.conflits.length
      })
      return { conflicts, mergeMs }
    },
    // Conflicts show the version of the highest identifier everywhere: what is shown is the same on every machine.
    print: () => stableStringify(dossier as unknown as Json),
  }
}

function buildSession(id: string): SessionJournal {
  return { id, nom: 'Claire', fonction: '', organisme: '', app: 'cairn', debut: CTX.now }
}

/** A field that is a reference, a number… takes the words of the bench only where it is a text; the others are left at their default. */
function buildCreation(table: TableName, id: string, values: Values): Change {
  const { fields } = getDefinition(table)
  const rows = Object.fromEntries(
    Object.entries(values.texts).map(([field, paragraphs]) => [field, buildRich(paragraphs)]),
  )
  const patch: Record<string, Json> = { ...values.strings, ...rows }
  for (const name of Object.keys(patch))
    if (fields[name] === undefined) throw new Error(`${table}.${name}`)
  const created = getDefinition(table).create(CTX, patch)
  return { table, id, field: PRESENCE, before: null, after: { ...created, id } as Json }
}

function buildRich(paragraphs: readonly string[]): Json {
  const content = paragraphs.map((text) => ({
    type: 'paragraph',
    content: [{ type: 'text', text }],
  }))
  return { type: 'doc', content }
}

function buildChange(dossier: Dossier, edit: Edit): Change | null {
  const table = edit.table as TableName
  const row = getAnyRow(dossier, table, edit.id)
  if (edit.op === 'new') return buildCreation(table, edit.id, edit.values)
  if (row === undefined) return null
  if (edit.op === 'delete')
    return { table, id: edit.id, field: PRESENCE, before: row as Json, after: null }
  const before = row[edit.field] ?? null
  const change = { table, id: edit.id, field: edit.field, before }
  if (edit.op === 'set') return { ...change, after: edit.value }
  if (edit.op === 'member') {
    const members = new Set(before as readonly string[])
    if (edit.present) members.add(edit.member)
    else members.delete(edit.member)
    return { ...change, after: [...members].sort() }
  }
  const { content } = before as unknown as TexteRiche
  const rank = Math.min(edit.paragraph, content.length - 1)
  const paragraphs = content.map(readParagraph)
  const text = paragraphs[rank] ?? ''
  const { at, removed } = locate(edit, text)
  const edited = text.slice(0, at) + edit.inserted + text.slice(at + removed)
  const blocks = content.map((block, position) =>
    position === rank ? { type: 'paragraph', content: [{ type: 'text', text: edited }] } : block,
  )
  return { ...change, after: { type: 'doc', content: blocks } as unknown as Json }
}

function readParagraph(block: TexteRiche['content'][number]): string {
  const inlines = block.type === 'paragraph' ? (block.content ?? []) : []
  return inlines.map((inline) => (inline.type === 'text' ? inline.text : '')).join('')
}
