import { visitAll, visitSome } from './crash-states'
import { RecordedDisk } from './recorded-disk'
import { recordSave, type Save } from './saves'

export type Outcome = {
  readonly name: string
  readonly operations: number
  readonly states: number
  /** What is wrong, and in how many states. */
  readonly faults: Readonly<Record<string, number>>
}

/** Puts a save through its crash states: all of them, or `count` drawn at random. */
export async function runSave(
  save: Save,
  sample: { readonly count: number; readonly random: () => number } | null,
): Promise<Outcome> {
  const operations = await recordSave(save)
  const faults: Record<string, number> = {}
  const visit = async (state: Map<string, Uint8Array>, length: number): Promise<void> => {
    const fault = await save.judge(new RecordedDisk(state), length === operations.length)
    if (fault !== null) faults[fault] = (faults[fault] ?? 0) + 1
  }
  const states =
    sample === null
      ? await visitAll(save.initial, operations, visit)
      : await visitSome(save.initial, operations, sample, visit)
  return { name: save.name, operations: operations.length, states, faults }
}
