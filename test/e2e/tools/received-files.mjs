import { loadSources } from './sources.mjs'

async function readCtg(bytes) {
  const { readCtg: read } = await loadSources()
  const file = await read(new Uint8Array(bytes))
  if (!file.ok) throw new Error(file.error.message)
  return file.value
}

/** Every record of a `.ctg`, by table: what two states are compared by. */
export async function readRows(bytes) {
  const { foldJournal } = await loadSources()
  const { journal } = await readCtg(bytes)
  return foldJournal(journal.operations).dossier
}

const CTX = { now: 0, today: '2026-03-12', author: { nom: '', fonction: '', organisme: '' } }

function find(dossier, table, title) {
  const row = Object.values(dossier[table]).find((one) => title.test(one.titre ?? one.nom ?? ''))
  if (row === undefined) throw new Error(`no record ${title} in ${table}`)
  return row
}

/**
 * The file of someone who worked on a copy, elsewhere, as the program itself would write it.
 * @param {{ session?: string, nom?: string, edits?: object[], creations?: object[], deletions?: object[] }} work
 */
export async function buildReceivedFile(bytes, work) {
  const { foldJournal, buildOperations, writeCtg, deleteRecord, REGISTRY } = await loadSources()
  const { session = 'claire01', nom = 'Claire Faure', edits = [], creations = [] } = work
  const file = await readCtg(bytes)
  const { dossier, index } = foldJournal(file.journal.operations)
  const changes = edits.map(({ table, title, field, value }) => {
    const row = table === 'ctg' ? dossier.ctg.ctg : find(dossier, table, title)
    return { table, id: row.id, field, before: row[field] ?? null, after: value }
  })
  creations.forEach(({ table, like, patch }, rank) => {
    const { axe, objectif, ordre } = find(dossier, table, like)
    const ctx = { ...CTX, newId: (prefix) => `${prefix}_recu${session}${rank}` }
    const row = REGISTRY[table].create(ctx, { axe, objectif, ordre: `${ordre}V`, ...patch })
    changes.push({ table, id: row.id, field: '*', before: null, after: row })
  })
  for (const { table, title } of work.deletions ?? []) {
    changes.push(...deleteRecord(dossier, table, find(dossier, table, title).id).changes)
  }
  const author = {
    id: session,
    nom,
    fonction: 'Conseillère',
    organisme: 'Caf',
    app: file.app,
    debut: 1,
  }
  const operations = buildOperations({ label: 'travail', changes, undo: 'never' }, index, {
    session,
    now: file.creeLe + 1000,
    format: Math.max(...file.journal.operations.map((operation) => operation.x)),
  })
  return Buffer.from(
    await writeCtg({
      ...file,
      creePar: nom,
      creeLe: file.creeLe + 2000,
      journal: {
        operations: [...file.journal.operations, ...operations],
        sessions: [...file.journal.sessions, author],
      },
    }),
  )
}

/** The same content as a project of its own, that nobody here has seen. */
export async function buildForeignProject(bytes) {
  const { writeCtg } = await loadSources()
  const file = await readCtg(bytes)
  const projet = '9b2f1c34-5a6d-4e8f-9a0b-1c2d3e4f5a6b'
  return Buffer.from(await writeCtg({ ...file, projet, titre: 'CTG d’un autre territoire' }))
}
