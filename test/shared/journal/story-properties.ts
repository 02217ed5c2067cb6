import fc from 'fast-check'
import { MACHINE, type Machine } from './copy'
import { buildMoves, EVERYTHING, play, type Options } from './story'
import { checkMerge, checkOutcome } from './story-checks'

/** Runs asked for by the environment: `CAIRN_FUSION_TIRAGES` (how many stories) and `CAIRN_FUSION_GRAINE` (their seed). */
export function readRuns(normal: number, seed: number): { numRuns: number; seed: number } {
  const runs = Number(process.env['CAIRN_FUSION_TIRAGES'] ?? '')
  const asked = Number(process.env['CAIRN_FUSION_GRAINE'] ?? '')
  return { numRuns: runs > 0 ? runs : normal, seed: asked > 0 ? asked : seed }
}

/** Plays stories and checks every promise of a merge, after each of them and at the end. */
export function runStories(
  runs: { readonly numRuns: number; readonly seed: number },
  machine: Machine = MACHINE,
  options: Options = EVERYTHING,
): void {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 5 }), buildMoves(options), (people, moves) => {
      const outcome = play(machine, moves, people, (copy, before, fusion) => {
        if (fusion.ajoutees.length > 0) checkMerge(machine, copy, before, fusion)
      })
      checkOutcome(machine, outcome)
    }),
    { ...runs, endOnFailure: true },
  )
}
