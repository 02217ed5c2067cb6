import type { Command } from '../../shared/domain/command'
import { getRow, type Dossier } from '../../shared/domain/dossier'
import { addAliases, buildReverse, buildUndo } from '../../shared/journal/build-undo'
import { addVersions } from '../../shared/journal/decisions'
import { addPendants } from '../../shared/journal/hanging'
import { buildEntry, mergeEntries } from '../../shared/journal/undo-entry'
import type { Alias, EntreePile } from '../storage/storage-types'
import { getAtelier, getNextNumber, MAX_UNDO, type Atelier } from './atelier'
import { addAvis } from './avis'
import { readCommand } from './read-command'
import { useCairn } from './cairn-store'
import { commitDrafts } from './drafts'
import type { UndoOutcome } from './session-types'
import { saveGesture, writeOperations, type Written } from './write-gesture'

/**
 * Applies a command at once; it is saved in the background. A command that changes nothing is ignored, and a value that its field
 * could not read back is refused with a notice: what is shown is always what will be found again.
 */
export function execute(command: Command): void {
  const atelier = getAtelier()
  if (atelier === null) return
  if (touchesSigned(useCairn.getState().dossier, command)) {
    addAvis({ ton: 'erreur', texte: SIGNED })
    return
  }
  const { command: read, refused } = readCommand(command)
  const readable = addVersions(read, atelier.conflits)
  if (refused.length > 0) {
    const champs = refused.map((label) => `«\u00a0${label}\u00a0»`).join(', ')
    addAvis({ ton: 'erreur', texte: `La saisie n’a pas pu être retenue pour ${champs}.` })
  }
  const { dossier } = useCairn.getState()
  const written = writeOperations(atelier, readable)
  if (written.flat().length === 0) return
  const before = atelier.retablir
  atelier.retablir = []
  const put = readable.undo === 'record' ? [pushEntry(atelier, readable, written, dossier)] : []
  const dropped = atelier.annuler.splice(0, Math.max(0, atelier.annuler.length - MAX_UNDO))
  const del = [...before, ...dropped].map(({ n }) => n)
  saveGesture(atelier, readable.changes, written, { put, del, alias: [] })
}

const SIGNED =
  'Cette version est signée\u00a0: elle est figée, et ne peut plus être modifiée ni supprimée.'

/** A signed version is frozen for whoever holds the dossier. */
function touchesSigned(dossier: Dossier, { changes }: Command): boolean {
  return changes.some(
    ({ table, id }) => table === 'versions' && getRow(dossier, 'versions', id)?.signee === true,
  )
}

/** Commands of one typing spell are one entry, as long as nothing came between. */
function pushEntry(
  atelier: Atelier,
  command: Command,
  written: Written,
  before: Dossier,
): EntreePile {
  const { index } = atelier
  const entree = addPendants(buildEntry(command, written, index), before)
  const last = atelier.annuler.at(-1)
  const isSameSpell =
    last !== undefined &&
    command.mergeKey !== undefined &&
    last.entree.mergeKey === command.mergeKey
  const pile: EntreePile = isSameSpell
    ? { ...last, entree: mergeEntries(last.entree, entree, index) }
    : { n: getNextNumber(atelier), pile: 'annuler', entree }
  if (isSameSpell) atelier.annuler.pop()
  atelier.annuler.push(pile)
  return pile
}

/** Undoes the last gesture, only where nobody wrote since; says what was left. */
export function undo(): UndoOutcome {
  return move('annuler')
}

/** Does again the last gesture undone. */
export function redo(): UndoOutcome {
  return move('retablir')
}

function move(from: 'annuler' | 'retablir'): UndoOutcome {
  commitDrafts()
  const atelier = getAtelier()
  const entry = atelier?.[from].pop()
  if (atelier === null || entry === undefined) return { fait: null, ignores: 0 }
  const { index } = atelier
  const { dossier } = useCairn.getState()
  const built = buildUndo(entry.entree, index, dossier, atelier.aliases)
  const { command, ignores } = built
  const written = writeOperations(atelier, command)
  const alias: Alias[] = addAliases(built, written, atelier.aliases)
  const hasWritten = written.flat().length > 0
  const to = from === 'annuler' ? 'retablir' : 'annuler'
  const put: EntreePile[] = []
  if (hasWritten) {
    const pile: EntreePile = {
      n: Math.max(entry.n, getNextNumber(atelier)),
      pile: to,
      entree: buildReverse(built, written, index, dossier),
    }
    atelier[to].push(pile)
    put.push(pile)
  }
  const del = put.some(({ n }) => n === entry.n) ? [] : [entry.n]
  saveGesture(atelier, command.changes, written, { put, del, alias })
  return { fait: hasWritten ? entry.entree.label : null, ignores }
}
