import { describe, expect, it } from 'vitest'
import { SUPPRESSION, type Journal, type Operation } from '../../../shared/domain/operation'
import { foldJournal, type Fold } from '../../../shared/journal/fold-journal'
import { prepareFusion } from '../../../shared/journal/fusion'
import { MACHINE, type Machine } from './copy'
import { runStories } from './story-properties'

/** A machine that folds or unites otherwise, in agreement with itself. */
function withFold(fold: Machine['fold'], unite?: (a: Journal, b: Journal) => Journal): Machine {
  return {
    ...MACHINE,
    fold,
    merge: (ours, theirs, avant) => {
      const fusion = prepareFusion(ours, theirs, avant)
      const journal = unite === undefined ? fusion.journal : unite(ours, theirs)
      return { ...fusion, journal, apres: fold(journal.operations) }
    },
  }
}

function renameStandIns(operations: readonly Operation[]): readonly Operation[] {
  return JSON.parse(JSON.stringify(operations).replaceAll('-resume', '-copie')) as Operation[]
}

function hideConflits(fold: Fold): Fold {
  return { ...fold, conflits: fold.conflits.filter(({ champ }) => champ === SUPPRESSION) }
}

/** Faults that the stories must be able to see. */
const MUTANTS: readonly (readonly [string, Machine])[] = [
  [
    'a deletion wins over edits its author had not seen',
    withFold((operations) => {
      const all = operations.map(({ i }) => i)
      return foldJournal(
        operations.map((item) =>
          item.f === SUPPRESSION && item.v === true ? { ...item, s: all } : item,
        ),
      )
    }),
  ],
  ['the last writer wins', withFold((operations) => hideConflits(foldJournal(operations)))],
  [
    'an operation forgets one of its parents',
    {
      ...MACHINE,
      write: (changes, index, writer) =>
        MACHINE.write(changes, index, writer).map((list) =>
          list.map((item) => (item.p.length > 1 ? { ...item, p: item.p.slice(1) } : item)),
        ),
    },
  ],
  [
    'a merge does not remove duplicates',
    withFold(foldJournal, (a, b) => ({ ...a, operations: [...a.operations, ...b.operations] })),
  ],
  [
    'stand-ins are never left out',
    withFold((operations) => foldJournal(renameStandIns(operations))),
  ],
  [
    'stand-ins are always left out',
    withFold((operations) => foldJournal(operations.filter(({ i }) => !i.includes('-resume')))),
  ],
  [
    'an erasure is not applied to what comes in afterwards',
    withFold(foldJournal, (a, b) => {
      const operations = new Map([...b.operations, ...a.operations].map((item) => [item.i, item]))
      return { operations: [...operations.values()], sessions: [] }
    }),
  ],
  ['an erasure erases nothing', { ...MACHINE, erase: (journal) => journal }],
  [
    'a merge folds only what came in',
    {
      ...MACHINE,
      merge: (ours, theirs, avant) => {
        const fusion = prepareFusion(ours, theirs, avant)
        return { ...fusion, apres: foldJournal(fusion.ajoutees) }
      },
    },
  ],
  [
    'a merge drops the last operation it receives',
    {
      ...MACHINE,
      merge: (ours, theirs, avant) =>
        prepareFusion(ours, { ...theirs, operations: theirs.operations.slice(0, -1) }, avant),
    },
  ],
]

describe('the stories kill', () => {
  it.each(MUTANTS)(
    '%s',
    (_name, mutant) => {
      expect(() => {
        runStories({ numRuns: 60, seed: 31 }, mutant)
      }).toThrow()
    },
    300_000,
  )
})
