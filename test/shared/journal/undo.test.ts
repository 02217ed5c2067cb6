import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyCommand } from '../../../shared/commands/apply-command'
import { combine } from '../../../shared/commands/combine'
import { createRecord } from '../../../shared/commands/create-record'
import { deleteRecord } from '../../../shared/commands/delete-record'
import { setField } from '../../../shared/commands/set-fields'
import type { Command } from '../../../shared/domain/command'
import { createEmptyDossier, type Dossier } from '../../../shared/domain/dossier'
import type { Journal, Operation } from '../../../shared/domain/operation'
import { addAliases, buildReverse, buildUndo } from '../../../shared/journal/build-undo'
import { buildOperationsByChange } from '../../../shared/journal/build-operations'
import { foldJournal, type Fold } from '../../../shared/journal/fold-journal'
import { mergeJournals } from '../../../shared/journal/merge-journals'
import { StateAliases } from '../../../shared/journal/state-aliases'
import { buildEntry, mergeEntries, type EntreeAnnulation } from '../../../shared/journal/undo-entry'
import { buildGesture, createFiche, doc, FICHES, steps, type Step } from './replicas'

/** One person with both piles of undo, as the store keeps them. */
class Person {
  journal: Journal = { operations: [], sessions: [] }
  fold: Fold = foldJournal([])
  readonly aliases = new StateAliases()
  undoPile: EntreeAnnulation[] = []
  redoPile: EntreeAnnulation[] = []
  readonly #session: string

  constructor(session: string) {
    this.#session = session
  }

  get dossier(): Dossier {
    return this.fold.dossier
  }

  hasSeen(id: string): boolean {
    return this.fold.index.hasRecord('fichesAction', id)
  }

  #write(command: Command): Operation[][] {
    const writer = { session: this.#session, now: 0, format: 1 }
    const written = buildOperationsByChange(command.changes, this.fold.index, writer)
    this.fold = { ...this.fold, dossier: applyCommand(this.dossier, command) }
    const operations = [...this.journal.operations, ...written.flat()]
    this.journal = { ...this.journal, operations }
    return written
  }

  execute(command: Command): void {
    const written = this.#write(command)
    if (written.flat().length === 0) return
    const entry = buildEntry(command, written, this.fold.index)
    const last = this.undoPile.at(-1)
    this.redoPile = []
    if (last?.mergeKey !== undefined && last.mergeKey === command.mergeKey) {
      this.undoPile[this.undoPile.length - 1] = mergeEntries(last, entry, this.fold.index)
    } else this.undoPile.push(entry)
  }

  move(from: 'undo' | 'redo'): number {
    const entry = (from === 'undo' ? this.undoPile : this.redoPile).pop()
    if (entry === undefined) return 0
    const before = this.dossier
    const built = buildUndo(entry, this.fold.index, before, this.aliases)
    const written = this.#write(built.command)
    addAliases(built, written, this.aliases)
    const reverse = buildReverse(built, written, this.fold.index, before)
    if (written.flat().length > 0) (from === 'undo' ? this.redoPile : this.undoPile).push(reverse)
    return built.ignores
  }

  receive(other: Journal): void {
    this.journal = mergeJournals(this.journal, other).journal
    this.fold = foldJournal(this.journal.operations)
  }
}

function start(): Person {
  const person = new Person('aaaaaaaa')
  for (const id of FICHES.slice(0, 2)) person.execute(createFiche(id))
  person.undoPile = []
  return person
}

/** Steps of one person: some gestures touch two records at once, some belong to one typing spell. */
function gesture(dossier: Dossier, step: Step, at: number): Command | null {
  const first = buildGesture(dossier, step)
  if (first === null || step.k === 'mail' || step.k === 'fork' || step.k === 'skew') return first
  if (at % 5 === 0 && step.k === 'set') return { ...first, mergeKey: `${String(step.e)}${step.f}` }
  if (at % 7 !== 0 || step.k === 'return') return first
  const second = buildGesture(applyCommand(dossier, first), { ...step, e: (step.e + 1) % 4 })
  return second === null ? first : combine('deux fiches', [first, second])
}

describe('undo and redo', () => {
  it('undoing all gives back the start, redoing all the end, in the journal as on screen', () => {
    fc.assert(
      fc.property(steps, (story) => {
        const person = start()
        const before = person.dossier
        story.forEach((step, at) => {
          // A record comes back by undo alone, with the values it had: no gesture gives it others.
          const isBack = step.k === 'return' && person.hasSeen(FICHES[step.e] ?? '')
          const command = isBack ? null : gesture(person.dossier, step, at)
          if (command !== null) person.execute(command)
        })
        const after = person.dossier
        const count = person.undoPile.length
        for (let round = 0; round < 2; round += 1) {
          for (let at = 0; at < count; at += 1) expect(person.move('undo')).toBe(0)
          expect(person.dossier).toEqual(before)
          expect(foldJournal(person.journal.operations).dossier).toEqual(before)
          for (let at = 0; at < count; at += 1) expect(person.move('redo')).toBe(0)
          expect(person.dossier).toEqual(after)
          expect(foldJournal(person.journal.operations).dossier).toEqual(after)
        }
      }),
      { numRuns: 60, seed: 3, endOnFailure: true },
    )
  }, 120_000)

  it('never writes over what someone else wrote since', () => {
    const moves = fc.constantFrom('undo' as const, 'redo' as const, 'go' as const, 'go' as const)
    fc.assert(
      fc.property(
        steps,
        fc.array(moves, { minLength: 15, maxLength: 50, size: 'max' }),
        (story, choices) => {
          const first = start()
          const second = new Person('bbbbbbbb')
          second.receive(first.journal)
          const people = [first, second]
          story.forEach((step, at) => {
            const me = people[step.r % 2] as Person
            const other = people[1 - (step.r % 2)] as Person
            const choice = choices[at % choices.length] ?? 'go'
            if (step.k === 'mail') other.receive(me.journal)
            if (choice === 'go') {
              const command = buildGesture(me.dossier, step)
              if (command !== null) me.execute(command)
              return
            }
            const session = me === first ? 'aaaaaaaa' : 'bbbbbbbb'
            const foreign = listForeignHeads(me, session)
            const known = me.journal.operations.length
            me.move(choice)
            const replaced = new Set(me.journal.operations.slice(known).flatMap(({ p }) => p))
            for (const head of foreign) expect(replaced.has(head)).toBe(false)
            expect(foldJournal(me.journal.operations).dossier).toEqual(me.dossier)
          })
        },
      ),
      { numRuns: 60, seed: 5, endOnFailure: true },
    )
  }, 120_000)

  it('leaves the field someone changed since, takes the rest back, and counts it', () => {
    const me = start()
    const you = new Person('bbbbbbbb')
    const [id = ''] = FICHES
    const set = (person: Person, field: string, value: string): Command =>
      setField(person.dossier, 'fichesAction', id, field, value)
    me.execute(combine('deux champs', [set(me, 'titre', 'à moi'), set(me, 'origine', 'à moi')]))
    you.receive(me.journal)
    you.execute(set(you, 'titre', 'à vous'))
    me.receive(you.journal)
    expect(me.move('undo')).toBe(1)
    expect(me.dossier.fichesAction[id]).toMatchObject({ titre: 'à vous', origine: 'départ' })
  })

  it('does not take away a record under which someone has put another', () => {
    const me = new Person('aaaaaaaa')
    const you = new Person('bbbbbbbb')
    me.execute(createFiche('fa_9'))
    you.receive(me.journal)
    const row = { id: 'eta_1', titre: 'Étape', fiche: 'fa_9' }
    you.execute(createRecord('etapes', row))
    me.receive(you.journal)
    expect(me.move('undo')).toBe(1)
    expect(me.dossier.fichesAction['fa_9']).toBeDefined()
  })

  it('brings back a deleted record with its texts and its sets', () => {
    const me = start()
    const [id = ''] = FICHES
    me.execute(setField(me.dossier, 'fichesAction', id, 'descriptif', doc('A.', 'neuf', 'C.')))
    me.execute(setField(me.dossier, 'fichesAction', id, 'pilotes', ['org_1', 'org_2']))
    const full = me.dossier
    me.execute(deleteRecord(me.dossier, 'fichesAction', id))
    expect(foldJournal(me.journal.operations).dossier.fichesAction[id]).toBeUndefined()
    me.move('undo')
    expect(foldJournal(me.journal.operations).dossier).toEqual(full)
  })

  it('starts from nothing', () => {
    const me = new Person('aaaaaaaa')
    expect(me.move('undo')).toBe(0)
    expect(me.dossier).toEqual(createEmptyDossier())
  })
})

/** Heads that somebody else wrote on fields where they stand alone or beside ours. */
function listForeignHeads(person: Person, session: string): readonly string[] {
  const replaced = new Set(person.journal.operations.flatMap(({ p }) => p))
  return person.journal.operations
    .filter(({ i, f }) => !i.endsWith(session) && !replaced.has(i) && f !== '*')
    .map(({ i }) => i)
}
