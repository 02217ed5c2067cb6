import { describe, expect, it } from 'vitest'
import { createRandom } from '../../fixtures/random.mjs'
import { buildCrashState } from './crash-states'
import { runSave } from './run-save'
import { listControls, listSaves, recordSave } from './saves'

const SAMPLES = 1500

describe('a save cut at any moment', () => {
  it.each(listSaves().map((save) => [save.name, save] as const))(
    'leaves the old or the new, whole: %s',
    async (_, save) => {
      const { faults, states } = await runSave(save, { count: SAMPLES, random: createRandom(7) })
      expect(states).toBe(SAMPLES)
      expect(faults).toEqual({})
    },
  )

  it.each(listControls().map((save) => [save.name, save] as const))(
    'is seen to lose when it is written otherwise: %s',
    async (_, save) => {
      const { faults } = await runSave(save, { count: SAMPLES, random: createRandom(7) })
      expect(Object.keys(faults).length).toBeGreaterThan(0)
    },
  )

  it('has as its last state, when nothing is lost, what the program sees', async () => {
    for (const save of listSaves()) {
      const operations = await recordSave(save)
      const state = buildCrashState(save.initial, operations, operations.length, () => 0)
      const none = buildCrashState(save.initial, operations, 0, () => 0)
      expect(none).toEqual(new Map(save.initial))
      expect(operations.length).toBeGreaterThan(4)
      expect([...state.keys()].filter((path) => path.includes('.tmp'))).toEqual([])
    }
  })
})
