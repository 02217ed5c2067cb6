/** The only names an archive may hold. Nothing is ever written on disk under a name found in a file. */
export const NAMES = {
  mimetype: 'mimetype',
  manifest: 'manifest.json',
  readme: 'LISEZMOI.txt',
  sessions: 'journal/sessions.json',
} as const

/** Folders that another zip tool may add as empty entries: accepted and ignored. */
const FOLDERS: ReadonlySet<string> = new Set(['etat/', 'journal/', 'pieces/'])

const STATE = /^etat\/([a-zA-Z]{1,40})\.json$/
const JOURNAL = /^journal\/([0-9]{4})\.ndjson$/
const PIECE = /^pieces\/([0-9a-f]{64})$/

export function isFolder(name: string): boolean {
  return FOLDERS.has(name)
}

export function isKnownName(name: string): boolean {
  return (
    (Object.values(NAMES) as readonly string[]).includes(name) ||
    STATE.test(name) ||
    JOURNAL.test(name) ||
    PIECE.test(name)
  )
}

export function buildStateName(table: string): string {
  return `etat/${table}.json`
}

/** @param rank from 1 */
export function buildJournalName(rank: number): string {
  return `journal/${String(rank).padStart(4, '0')}.ndjson`
}

export function buildPieceName(sha256: string): string {
  return `pieces/${sha256}`
}

/** The table of a readable state file; undefined for any other name. */
export function getStateTable(name: string): string | undefined {
  return STATE.exec(name)?.[1]
}

/** The rank of a part of the journal; undefined for any other name. */
export function getJournalRank(name: string): number | undefined {
  const digits = JOURNAL.exec(name)?.[1]
  return digits === undefined ? undefined : Number(digits)
}

/** The SHA-256 an attachment is named by; undefined for any other name. */
export function getPieceSha256(name: string): string | undefined {
  return PIECE.exec(name)?.[1]
}
