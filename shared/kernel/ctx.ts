import type { DateIso, Id } from './json'

/** Who is at the keyboard: declared, not proved. */
export type Auteur = {
  readonly nom: string
  readonly fonction: string
  readonly organisme: string
}

/**
 * Everything the pure code may not find by itself: time, chance, person.
 * The shells build one for each gesture; tests build a fixed one.
 */
export type Ctx = {
  /** Wall clock in milliseconds, for display only: never for ordering. */
  readonly now: number
  /** Today where the user is. */
  readonly today: DateIso
  readonly author: Auteur
  /** A fresh identifier for life, « prefix_xxxxxxxxxx ». */
  readonly newId: (prefix: string) => Id
}
