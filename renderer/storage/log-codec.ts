import type { Operation, SessionJournal } from '../../shared/domain/operation'
import { formatLogLine, parseLogLine } from '../../shared/kernel/log-line'
import type { Alias, ContenuDossier, Ecriture, EntreePile, MetaDossier } from './storage-types'

/** One line of the second store. The first ones hold the dossier whole; each of the others is one gesture. */
export type LigneJournal = {
  readonly k: 'meta' | 'base' | 'geste'
  readonly meta?: MetaDossier
  readonly ops?: readonly Operation[]
  readonly sessions?: readonly SessionJournal[]
  readonly put?: readonly EntreePile[]
  readonly del?: readonly number[]
  readonly alias?: readonly Alias[]
}

const OPS_PER_LINE = 200
/** Characters a line of the whole dossier, unless one item alone is longer: the desktop refuses lines that are too long. */
const LINE_LENGTH = 1_000_000

function formatLigne(ligne: LigneJournal): string {
  return formatLogLine(JSON.stringify(ligne))
}

/** The whole of a dossier as lines: what it is first, then its operations, then its piles of undo. */
export function formatBase({ meta, journal, piles }: ContenuDossier): string[] {
  const lines = [formatLigne({ k: 'meta', meta, sessions: journal.sessions })]
  lines.push(...formatItems('ops', journal.operations))
  lines.push(...formatItems('put', piles.entrees))
  lines.push(...formatItems('alias', piles.alias))
  return lines
}

/** Items in lines of a bounded number and length. Each is written out once: there are tens of thousands. */
function formatItems(key: 'ops' | 'put' | 'alias', items: readonly unknown[]): string[] {
  const groups: string[][] = []
  let length = LINE_LENGTH
  for (const item of items) {
    const text = JSON.stringify(item)
    const last = groups.at(-1)
    if (last === undefined || last.length >= OPS_PER_LINE || length + text.length > LINE_LENGTH) {
      groups.push([text])
      length = text.length
    } else {
      last.push(text)
      length += text.length
    }
  }
  return groups.map((texts) => formatLogLine(`{"k":"base","${key}":[${texts.join(',')}]}`))
}

/** One gesture as one line. */
export function formatGeste(ecriture: Ecriture): string {
  const { operations, remplacees, piles, sessions, meta } = ecriture
  return formatLigne({
    k: 'geste',
    ops: [...operations, ...remplacees],
    ...(piles.put.length > 0 ? { put: piles.put } : {}),
    ...(piles.del.length > 0 ? { del: piles.del } : {}),
    ...(piles.alias.length > 0 ? { alias: piles.alias } : {}),
    ...(sessions.length > 0 ? { sessions } : {}),
    ...(meta === null ? {} : { meta }),
  })
}

export function formatMeta(meta: MetaDossier): string {
  return formatLigne({ k: 'meta', meta })
}

/**
 * What a log holds. Damaged lines are left out; null when no line says which dossier it is, unless `known` does, or when nothing is
 * left of it.
 */
export function parseLog(
  lines: readonly string[],
  known: MetaDossier | null = null,
): ContenuDossier | null {
  let meta = lines.length === 0 ? null : known
  const operations = new Map<string, Operation>()
  const sessions = new Map<string, SessionJournal>()
  const entrees = new Map<number, EntreePile>()
  const alias = new Map<string, string>()
  for (const line of lines) {
    const ligne = parseLigne(line)
    if (ligne === null) continue
    meta = ligne.meta ?? meta
    for (const operation of ligne.ops ?? []) operations.set(operation.i, operation)
    for (const session of ligne.sessions ?? []) sessions.set(session.id, session)
    for (const n of ligne.del ?? []) entrees.delete(n)
    for (const entree of ligne.put ?? []) entrees.set(entree.n, entree)
    for (const [from, to] of ligne.alias ?? []) alias.set(from, to)
  }
  if (meta === null) return null
  return {
    meta,
    journal: { operations: [...operations.values()], sessions: [...sessions.values()] },
    piles: { entrees: [...entrees.values()], alias: [...alias] },
  }
}

function parseLigne(line: string): LigneJournal | null {
  const text = parseLogLine(line)?.text
  if (text === undefined) return null
  try {
    return JSON.parse(text) as LigneJournal
  } catch {
    return null
  }
}
