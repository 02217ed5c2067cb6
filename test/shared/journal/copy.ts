import { applyCommand } from '../../../shared/commands/apply-command'
import type { Change, Command } from '../../../shared/domain/command'
import type { Dossier } from '../../../shared/domain/dossier'
import { SUPPRESSION, type Journal, type Operation } from '../../../shared/domain/operation'
import { buildOperationsByChange } from '../../../shared/journal/build-operations'
import { addAliases, buildReverse, buildUndo } from '../../../shared/journal/build-undo'
import { addVersions } from '../../../shared/journal/decisions'
import { applyEffacements, buildEffacement } from '../../../shared/journal/effacements'
import type { CibleEffacement } from '../../../shared/journal/effacements'
import { foldJournal, type Fold } from '../../../shared/journal/fold-journal'
import { buildFusionEntryWith, prepareFusion, type Fusion } from '../../../shared/journal/fusion'
import { addPendants } from '../../../shared/journal/hanging'
import { StateAliases } from '../../../shared/journal/state-aliases'
import { buildEntry, type EntreeAnnulation } from '../../../shared/journal/undo-entry'

/** What the properties exercise, so that a mutant can be put in its place. */
export type Machine = {
  readonly fold: (operations: readonly Operation[]) => Fold
  readonly merge: (ours: Journal, theirs: Journal, avant: Fold) => Fusion
  readonly write: typeof buildOperationsByChange
  readonly erase: typeof applyEffacements
}

export const MACHINE: Machine = {
  fold: foldJournal,
  merge: prepareFusion,
  write: buildOperationsByChange,
  erase: applyEffacements,
}

export type Choose = (fusion: Fusion) => readonly Change[]

export type Integration = { readonly fusion: Fusion; readonly written: readonly Operation[] }

/** One copy of the dossier on one machine: its journal, its piles of undo, and what its owner was told of, wherever it came from. */
export class Copy {
  journal: Journal = { operations: [], sessions: [] }
  fold: Fold
  clock = 1_700_000_000_000
  undoPile: EntreeAnnulation[] = []
  redoPile: EntreeAnnulation[] = []
  /** Identifiers of the operations that its owner has seen the effect of, through a copy without history too. */
  readonly told = new Set<string>()
  readonly session: string
  readonly #machine: Machine
  #aliases = new StateAliases()
  #pairs: readonly (readonly [string, string])[] = []

  constructor(machine: Machine, session: string) {
    this.#machine = machine
    this.session = session
    this.fold = machine.fold([])
  }

  get dossier(): Dossier {
    return this.fold.dossier
  }

  #write(command: Command): Operation[][] {
    const writer = { session: this.session, now: this.clock, format: 1 }
    const written = this.#machine.write(command.changes, this.fold.index, writer)
    this.fold = { ...this.fold, dossier: applyCommand(this.dossier, command) }
    this.#add(written.flat())
    return written
  }

  #add(operations: readonly Operation[]): void {
    this.journal = { ...this.journal, operations: [...this.journal.operations, ...operations] }
    for (const { i } of operations) this.told.add(i)
    // One's own gestures settle conflicts, or leave some open again: several operations on one field, a record that comes back.
    const fields = new Set(operations.map(({ t, e, f }) => `${t}/${e}/${f}`))
    const isReopened =
      operations.some(({ f }) => f === SUPPRESSION) || fields.size < operations.length
    if (this.fold.conflits.length === 0 && !isReopened) return
    this.fold = { ...this.fold, conflits: this.#machine.fold(this.journal.operations).conflits }
  }

  execute(raw: Command): readonly Operation[] {
    const command = addVersions(raw, this.fold.conflits)
    const before = this.dossier
    const written = this.#write(command)
    if (written.flat().length === 0) return []
    this.redoPile = []
    this.undoPile.push(addPendants(buildEntry(command, written, this.fold.index), before))
    return written.flat()
  }

  move(from: 'undo' | 'redo'): {
    readonly written: readonly Operation[]
    readonly ignores: number
  } {
    const entry = (from === 'undo' ? this.undoPile : this.redoPile).pop()
    if (entry === undefined) return { written: [], ignores: 0 }
    const before = this.dossier
    const built = buildUndo(entry, this.fold.index, before, this.#aliases)
    const written = this.#write(built.command)
    this.#pairs = [...this.#pairs, ...addAliases(built, written, this.#aliases)]
    if (written.flat().length > 0) {
      const reverse = buildReverse(built, written, this.fold.index, before)
      ;(from === 'undo' ? this.redoPile : this.undoPile).push(reverse)
    }
    return { written: written.flat(), ignores: built.ignores }
  }

  /** What brings the copy back to where it is now: the identifiers written meanwhile will be given again. */
  save(): () => void {
    const { journal, undoPile, redoPile, fold } = this
    const [told, pairs, undone, redone] = [
      [...this.told],
      this.#pairs,
      [...undoPile],
      [...redoPile],
    ]
    return () => {
      this.journal = journal
      this.fold = { ...fold, ...this.#machine.fold(journal.operations) }
      this.#aliases = new StateAliases(pairs)
      this.#pairs = pairs
      this.undoPile = undone
      this.redoPile = redone
      this.told.clear()
      for (const id of told) this.told.add(id)
    }
  }

  receive(theirs: Journal, told: Iterable<string>): Fusion {
    return this.integrate(theirs, told, () => []).fusion
  }

  /** Takes a copy in with the choices of the reader on top, as the store does. */
  integrate(theirs: Journal, told: Iterable<string>, choose: Choose): Integration {
    const fusion = this.#machine.merge(this.journal, theirs, this.fold)
    this.journal = fusion.journal
    this.fold = fusion.apres
    for (const id of told) this.told.add(id)
    if (fusion.ajoutees.length === 0) return { fusion, written: [] }
    const raw = { label: 'intégration', changes: choose(fusion), undo: 'record' } as const
    const command = addVersions(raw, fusion.apres.conflits)
    // The index of the merge itself is still needed for the step of undo.
    this.fold = { ...fusion.apres, index: fusion.apres.index.copyWithout(() => false) }
    const written = this.#write(command)
    const { index } = this.fold
    this.redoPile = []
    this.undoPile.push(buildFusionEntryWith(fusion, raw.label, command, written, index))
    return { fusion, written: written.flat() }
  }

  erase(cible: CibleEffacement): readonly Operation[] {
    const writer = { session: this.session, now: this.clock, format: 1 }
    const operation = buildEffacement(cible, this.fold.index, writer)
    this.#add([operation])
    this.journal = this.#machine.erase(this.journal)
    this.fold = this.#machine.fold(this.journal.operations)
    // What was typed is in the piles too.
    this.undoPile = []
    this.redoPile = []
    return [operation]
  }
}
