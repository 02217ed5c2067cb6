import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { loadSources } from './sources.mjs'

const at = (path) => fileURLToPath(new URL(`../../../${path}`, import.meta.url))
const run = promisify(execFile)

/** What `cairn verifier --json` says of these bytes. */
export async function verifyCtg(bytes) {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-ctg-'))
  const file = join(folder, 'copie.ctg')
  try {
    writeFileSync(file, bytes)
    const { stdout } = await run(process.execPath, [
      at('out/cli/cairn.mjs'),
      'verifier',
      file,
      '--json',
    ]).catch((error) => error)
    return JSON.parse(stdout)[0]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The bytes of the example that travels with the pages. */
export const readExample = () =>
  readFileSync(at('out/renderer/exemples/pyrenees-haut-garonnaises.ctg'))

async function readCtg(bytes) {
  const { readCtg: read } = await loadSources()
  const file = await read(new Uint8Array(bytes))
  if (!file.ok) throw new Error(file.error.message)
  return file.value
}

/** The rows of a table in a `.ctg`. */
export async function listRowsOf(bytes, table) {
  const { foldJournal } = await loadSources()
  const { journal } = await readCtg(bytes)
  return Object.values(foldJournal(journal.operations).dossier[table])
}

/** The same `.ctg` after a colleague changed one field in it, elsewhere. */
export async function buildColleagueCopy(bytes, { table, title, field, value }) {
  const { foldJournal, buildOperations, writeCtg } = await loadSources()
  const file = await readCtg(bytes)
  const { dossier, index } = foldJournal(file.journal.operations)
  const row = Object.values(dossier[table]).find((one) => title.test(one.titre))
  const change = { table, id: row.id, field, before: row[field] ?? null, after: value }
  const session = {
    id: 'collegue',
    nom: 'La collègue',
    fonction: '',
    organisme: '',
    app: file.app,
    debut: 1,
  }
  const operations = buildOperations(
    { label: 'modification', changes: [change], undo: 'never' },
    index,
    {
      session: session.id,
      now: file.creeLe + 1000,
      format: Math.max(...file.journal.operations.map((operation) => operation.x)),
    },
  )
  return Buffer.from(
    await writeCtg({
      ...file,
      journal: {
        operations: [...file.journal.operations, ...operations],
        sessions: [...file.journal.sessions, session],
      },
    }),
  )
}

/** The same `.ctg` as a much later version of Cairn would write it. */
export async function buildNewerCtg(bytes) {
  const { writeCtg } = await loadSources()
  return Buffer.from(await writeCtg({ ...(await readCtg(bytes)), lecteurMin: 99 }))
}

/** The same `.ctg` with a few bytes changed in the middle, as a bad key or a cut transfer leaves it. */
export function damageCtg(bytes) {
  const damaged = Buffer.from(bytes)
  const middle = damaged.length >> 1
  for (let at = middle; at < middle + 8; at += 1) damaged[at] ^= 0xff
  return damaged
}
