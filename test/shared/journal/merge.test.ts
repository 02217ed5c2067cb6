import { describe, expect, it } from 'vitest'
import { SUPPRESSION } from '../../../shared/domain/operation'
import { HeadsIndex } from '../../../shared/journal/heads-index'
import { buildOperations } from '../../../shared/journal/build-operations'
import { foldJournal } from '../../../shared/journal/fold-journal'
import { mergeJournals } from '../../../shared/journal/merge-journals'
import { runMergeProperties } from './merge-properties'
import { ENGINE, type Engine } from './replicas'

describe('three people who mail their copies', () => {
  it('converge, lose no operation, hide no value, and decide once for all', () => {
    runMergeProperties()
  }, 120_000)
})

/** Faults that these properties must be able to see. */
const MUTANTS: readonly (readonly [string, Engine])[] = [
  [
    'a deletion wins over edits its author had not seen',
    {
      ...ENGINE,
      fold: (operations) =>
        foldJournal(
          operations.map((operation) =>
            operation.f === SUPPRESSION && operation.v === true
              ? {
                  ...operation,
                  s: operations.filter(({ e }) => e === operation.e).map(({ i }) => i),
                }
              : operation,
          ),
        ),
    },
  ],
  [
    'the last writer wins',
    {
      ...ENGINE,
      fold: (operations) => {
        const fold = foldJournal(operations)
        return { ...fold, conflits: fold.conflits.filter(({ champ }) => champ === SUPPRESSION) }
      },
    },
  ],
  [
    'a merge does not remove duplicates',
    {
      ...ENGINE,
      merge: (a, b) => ({ ...a, operations: [...a.operations, ...b.operations] }),
    },
  ],
  [
    'an operation forgets one of its parents',
    {
      ...ENGINE,
      write: (command, index, writer) =>
        buildOperations(command, index, writer).map((operation) =>
          operation.p.length > 1 ? { ...operation, p: operation.p.slice(1) } : operation,
        ),
    },
  ],
  [
    'the state depends on the order of arrival',
    {
      ...ENGINE,
      fold: (operations) => {
        const fold = foldJournal(operations)
        const last = operations.findLast(({ f }) => f === 'ordre')
        const row = fold.dossier.fichesAction[last?.e ?? '']
        if (last === undefined || row === undefined) return fold
        const fichesAction = {
          ...fold.dossier.fichesAction,
          [row.id]: { ...row, ordre: typeof last.v === 'string' ? last.v : '' },
        }
        return { ...fold, dossier: { ...fold.dossier, fichesAction } }
      },
    },
  ],
  [
    'counters start again instead of following what was seen',
    {
      ...ENGINE,
      write: (command, index, writer) => {
        const fresh = new HeadsIndex()
        for (const { table, id } of index.listRecords()) {
          fresh.restoreRecord(table, id, index.getRecord(table, id))
        }
        return buildOperations(command, index, writer).map((operation) => ({
          ...operation,
          i: `00000001-${writer.session}`,
        }))
      },
    },
  ],
]

describe('the properties kill', () => {
  it.each(MUTANTS)(
    '%s',
    (_name, mutant) => {
      expect(() => {
        runMergeProperties(mutant, 1500)
      }).toThrow()
    },
    120_000,
  )
})

describe('a file that does not hold together', () => {
  it('keeps ours and sets the other aside when an identifier has two contents', () => {
    const own = {
      i: '00000001-aaaaaaaa',
      t: 'axes',
      e: 'axe_1',
      f: '*',
      v: { titre: 'a' },
      p: [],
      q: 0,
      x: 1,
      g: 'g',
    }
    const forged = { ...own, v: { titre: 'b' } }
    const merged = mergeJournals(
      { operations: [own], sessions: [] },
      { operations: [forged], sessions: [] },
    )
    expect(merged.journal.operations).toEqual([own])
    expect(merged.quarantaine).toEqual([forged])
    expect(merged.ajoutees).toEqual([])
  })
})
