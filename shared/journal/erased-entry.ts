import type { Journal } from '../domain/operation'
import { listEffacements } from './effacements'
import type { EntreeAnnulation } from './undo-entry'

/** Tells whether a step of undo still holds values that the journal was asked to forget: it must go as well. */
export function buildErasedTest(journal: Journal): (entree: EntreeAnnulation) => boolean {
  const erased = new Set(listEffacements(journal).map(({ table, id }) => `${table}/${id}`))
  return ({ etapes }) => etapes.some(({ change }) => erased.has(`${change.table}/${change.id}`))
}
