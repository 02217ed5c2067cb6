import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { Copy, MACHINE } from './copy'
import { buildGesture, createFiche, FICHES, step, type Step } from './replicas'
import { show } from './story-checks'
import { readRuns } from './story-properties'

type Turn = { readonly window: 0 | 1; readonly reads: boolean; readonly step: Step }

const turn: fc.Arbitrary<Turn> = fc.record({
  window: fc.constantFrom(0 as const, 1 as const),
  reads: fc.boolean(),
  step,
})

describe('two windows on one dossier', () => {
  it('in any interleaving, keep every edit and end alike', () => {
    fc.assert(
      fc.property(fc.array(turn, { minLength: 8, maxLength: 14, size: 'max' }), (turns) => {
        const windows = [new Copy(MACHINE, 'aaaaaaaa'), new Copy(MACHINE, 'bbbbbbbb')] as const
        for (const id of FICHES.slice(0, 2)) windows[0].execute(createFiche(id))
        windows[1].receive(windows[0].journal, [])
        const acknowledged: string[] = []
        for (const { window, reads, step: move } of turns) {
          const mine = windows[window]
          if (reads) mine.receive(windows[window === 0 ? 1 : 0].journal, [])
          const gesture = buildGesture(mine.dossier, {
            ...move,
            e: 'e' in move ? move.e % 2 : 0,
          } as Step)
          if (gesture !== null) acknowledged.push(...mine.execute(gesture).map(({ i }) => i))
        }
        windows[0].receive(windows[1].journal, [])
        windows[1].receive(windows[0].journal, [])
        expect(show(windows[0].fold)).toBe(show(windows[1].fold))
        const kept = new Set(windows[0].journal.operations.map(({ i }) => i))
        expect(acknowledged.filter((id) => !kept.has(id))).toEqual([])
        expect(new Set(acknowledged).size).toBe(acknowledged.length)
      }),
      { ...readRuns(1000, 41), endOnFailure: true },
    )
  }, 3_600_000)
})
