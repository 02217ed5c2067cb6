import { applyCommand } from '../../shared/commands/apply-command'
import type { Change, Command } from '../../shared/domain/command'
import { getSingleton, listRows, type Dossier } from '../../shared/domain/dossier'
import type { Operation, SessionJournal } from '../../shared/domain/operation'
import type { ConflitChamp } from '../../shared/journal/conflit'
import { listReopened } from '../../shared/journal/decisions'
import { buildOperationsByChange } from '../../shared/journal/build-operations'
import { FORMAT } from '../../shared/migrations/format'
import { buildStoredRow } from '../../shared/journal/stored-row'
import type { ChangementPiles, MetaDossier } from '../storage/storage-types'
import { getAtelier, getSession, listSettled, showPiles, type Atelier } from './atelier'
import { noteOwnSession } from './auteurs'
import { useCairn } from './cairn-store'
import { hasReturns, listConflitsRevenus, listUnknown } from './conflits-revenus'
import { addToJournal, getJournalOuvert, readJournalOuvert } from './journal-ouvert'

export type Written = readonly (readonly Operation[])[]

/** Applies a command to the dossier shown and writes its operations; the piles of undo come after, they need both. */
export function writeOperations(atelier: Atelier, command: Command): Written {
  const { dossier } = useCairn.getState()
  const writer = { session: getSession().id, now: Date.now(), format: FORMAT }
  const written = buildOperationsByChange(command.changes, atelier.index, writer)
  const next = applyCommand(dossier, command)
  if (next !== dossier) useCairn.setState({ dossier: next })
  return written
}

/** Hands a gesture to both stores, with the rows it touched as they are now. */
export function saveGesture(
  atelier: Atelier,
  changes: readonly Change[],
  written: Written,
  piles: ChangementPiles,
): void {
  const { dossier } = useCairn.getState()
  const operations = written.flat()
  const conflitsRegles = listSettled(atelier.conflits, operations)
  const left = atelier.conflits.filter((conflit) => !conflitsRegles.includes(conflit))
  const reopened = listReopened(changes, written, (table, id) =>
    atelier.index.listRecord(table, id),
  )
  const revenus = readRevenus(atelier, operations)
  const conflitsAjoutes = [...reopened, ...listUnknown([...left, ...reopened], revenus)]
  if (conflitsRegles.length + conflitsAjoutes.length > 0) {
    atelier.conflits = [...left, ...conflitsAjoutes]
    useCairn.setState({ conflits: atelier.conflits })
  }
  const sessions = operations.length > 0 ? takeSession(atelier) : []
  addToJournal(atelier, operations, sessions)
  atelier.ouvert.ecrire({
    operations,
    remplacees: [],
    rows: listTouched(changes).flatMap(({ table, id }) => {
      const row = buildStoredRow(table, id, dossier, atelier.index)
      return row === null ? [] : [row]
    }),
    piles,
    conflitsRegles,
    conflitsAjoutes,
    sessions,
    meta: readNewMeta(atelier, dossier),
  })
  showPiles(atelier)
}

/** What is asked again because a record comes back: at once when the journal is known, else as soon as it is read. */
function readRevenus(atelier: Atelier, operations: readonly Operation[]): readonly ConflitChamp[] {
  if (!hasReturns(atelier.index, operations)) return []
  const known = getJournalOuvert(atelier)
  if (known !== null) return listConflitsRevenus(known, operations)
  void readJournalOuvert(atelier).then((read) => {
    if (!read.ok || getAtelier() !== atelier) return
    const revenus = listConflitsRevenus(read.value, operations)
    const conflitsAjoutes = listUnknown(atelier.conflits, revenus)
    if (conflitsAjoutes.length === 0) return
    atelier.conflits = [...atelier.conflits, ...conflitsAjoutes]
    useCairn.setState({ conflits: atelier.conflits })
    const nothing = { operations: [], remplacees: [], rows: [], sessions: [], meta: null }
    const piles = { put: [], del: [], alias: [] }
    atelier.ouvert.ecrire({ ...nothing, piles, conflitsRegles: [], conflitsAjoutes })
  })
  return []
}

/** Our session, the first time it writes in this dossier. */
export function takeSession(atelier: Atelier): readonly SessionJournal[] {
  const session = getSession()
  if (atelier.session === session.id) return []
  atelier.session = session.id
  atelier.sessions.set(session.id, session)
  noteOwnSession(session.id)
  return [session]
}

function listTouched(changes: readonly Change[]): readonly Change[] {
  const touched = new Map(changes.map((change) => [`${change.table}/${change.id}`, change]))
  return [...touched.values()]
}

/** The title is in the first line of the log too, so that the library can be rebuilt from it. */
export function readNewMeta(atelier: Atelier, dossier: Dossier): MetaDossier | null {
  const { titre, territoire } = readTitle(dossier, atelier.titre)
  if (titre === atelier.titre && territoire === atelier.territoire) return null
  atelier.titre = titre
  atelier.territoire = territoire
  return readMeta(atelier, dossier)
}

/** What the library says of the open dossier. */
export function readMeta(atelier: Atelier, dossier: Dossier): MetaDossier {
  const { lecteurMin } = atelier
  return {
    ...atelier.ouvert.meta,
    ...(lecteurMin === undefined ? {} : { lecteurMin }),
    ...readTitle(dossier, atelier.titre),
    ...(atelier.lien === null ? {} : { lien: atelier.lien }),
    fiches: listRows(dossier, 'fichesAction').length,
    modifieLe: Date.now(),
  }
}

function readTitle(
  dossier: Dossier,
  otherwise: string,
): { readonly titre: string; readonly territoire: string } {
  const { intitule, territoire } = getSingleton(dossier, 'ctg')
  const suffix = /( \((?:copie reçue le .+|récupéré)\))$/.exec(otherwise)?.[1] ?? ''
  const name = intitule === '' ? territoire : intitule
  return { titre: name === '' ? otherwise : `${name}${suffix}`, territoire }
}
