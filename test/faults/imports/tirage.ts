import { createRandom } from '../../fixtures/random.mjs'

/** Draws that are the same on every machine for a seed. */
export type Tirage = {
  /** From 0 to `n` − 1. */
  readonly below: (n: number) => number
  readonly isDrawn: (chance: number) => boolean
  readonly pick: <T>(list: readonly T[]) => T
}

export function createTirage(seed: number): Tirage {
  const random = createRandom(seed * 7919 + 13)
  const below = (n: number): number => Math.floor(random() * n)
  return {
    below,
    isDrawn: (chance) => random() < chance,
    pick: <T>(list: readonly T[]): T => list[below(list.length)] as T,
  }
}
