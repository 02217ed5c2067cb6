import { SUPPRESSION, type Operation, type SessionJournal } from '../../shared/domain/operation'
import type { HeadsIndex } from '../../shared/journal/heads-index'
import { StateAliases } from '../../shared/journal/state-aliases'
import type { ConflitChamp } from '../../shared/journal/conflit'
import type { DossierOuvert, EntreePile, LienDossier } from '../storage/storage-types'
import { useCairn } from './cairn-store'

/** What is behind the open dossier: its heads, its piles of undo, the way to disk. One at a time. */
export type Atelier = {
  readonly ouvert: DossierOuvert
  readonly aliases: StateAliases
  /** Replaced whole by a merge. */
  index: HeadsIndex
  annuler: EntreePile[]
  retablir: EntreePile[]
  conflits: readonly ConflitChamp[]
  /** Session already written in this dossier. */
  session: string | null
  /** Who wrote in this dossier, by session. */
  readonly sessions: Map<string, SessionJournal>
  titre: string
  territoire: string
  /** Oldest reader that what was received asks for. */
  lecteurMin: number | undefined
  lien: LienDossier | null
}

/** Gestures that can be undone; older ones are still in the journal. */
export const MAX_UNDO = 200

let current: Atelier | null = null

export function getAtelier(): Atelier | null {
  return current
}

export function setAtelier(ouvert: DossierOuvert | null): void {
  if (ouvert === null) {
    current = null
    return
  }
  const entrees = [...ouvert.piles.entrees].sort((a, b) => a.n - b.n)
  current = {
    ouvert,
    aliases: new StateAliases(ouvert.piles.alias),
    index: ouvert.index,
    annuler: entrees.filter(({ pile }) => pile === 'annuler'),
    // The next to redo is the last undone, which has the highest number.
    retablir: entrees.filter(({ pile }) => pile === 'retablir'),
    conflits: ouvert.conflits,
    session: null,
    sessions: new Map(ouvert.sessions.map((session) => [session.id, session])),
    titre: ouvert.meta.titre,
    territoire: ouvert.meta.territoire,
    lecteurMin: ouvert.meta.lecteurMin,
    lien: ouvert.meta.lien ?? null,
  }
}

/** A number above those of all the entries: piles are sorted by it when they are read back. */
export function getNextNumber({ annuler, retablir }: Atelier): number {
  return Math.max(0, annuler.at(-1)?.n ?? 0, retablir.at(-1)?.n ?? 0) + 1
}

/** The conflicts that operations settle: one replaces every version of its field, a deletion takes those of the record along. */
export function listSettled(
  conflits: readonly ConflitChamp[],
  operations: readonly Operation[],
): readonly ConflitChamp[] {
  if (conflits.length === 0) return []
  return conflits.filter(({ table, id, champ }) =>
    operations.some(
      (operation) =>
        operation.t === table &&
        operation.e === id &&
        (operation.f === champ || isDeletion(operation)),
    ),
  )
}

/** A deletion that has seen nothing is only the version of a question asked again. */
function isDeletion({ f, v, s = [] }: Operation): boolean {
  return f === SUPPRESSION && v === true && s.length > 0
}

let session: SessionJournal = {
  id: '',
  nom: '',
  fonction: '',
  organisme: '',
  app: 'cairn',
  debut: 0,
}

/** Who writes from now on: a session per start of the application, and a new one when the person at the keyboard changes. */
export function setSession(next: SessionJournal): void {
  session = next
}

export function getSession(): SessionJournal {
  return session
}

/** Shows the labels of both piles. */
export function showPiles(atelier: Atelier): void {
  const annuler = atelier.annuler.at(-1)?.entree.label ?? null
  const retablir = atelier.retablir.at(-1)?.entree.label ?? null
  const state = useCairn.getState()
  if (state.annuler !== annuler || state.retablir !== retablir) {
    useCairn.setState({ annuler, retablir })
  }
}
