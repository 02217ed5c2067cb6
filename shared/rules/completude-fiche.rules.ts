import type { Dossier } from '../domain/dossier'
import type { Field } from '../domain/field'
import { REGISTRY } from '../domain/registry'
import type { Id } from '../kernel/json'
import { listManquesFiche, type Manque } from './completude.rules'

export type Rubrique = { readonly field: string; readonly label: string; readonly isDone: boolean }

export type FicheCompleteness = {
  /** The fields that the fiche Word requires, in the order of the form. */
  readonly rubriques: readonly Rubrique[]
  /** What is missing on other records: the convention, an operation, an indicator. */
  readonly elsewhere: readonly Manque[]
  readonly done: number
  readonly total: number
}

/** What a fiche still lacks before it can be signed, field by field. */
export function getFicheCompleteness(dossier: Dossier, id: Id): FicheCompleteness {
  const manques = listManquesFiche(dossier, id)
  const missing = new Set(manques.filter((one) => one.id === id).map((one) => one.field))
  const fields = Object.entries(REGISTRY.fichesAction.fields) as [string, Field][]
  const rubriques = fields
    .filter(([, field]) => field.requiredFor?.includes('fiche-action') === true)
    .map(([field, { label }]) => ({ field, label, isDone: !missing.has(field) }))
  return {
    rubriques,
    elsewhere: manques.filter((one) => one.id !== id),
    done: rubriques.filter((rubrique) => rubrique.isDone).length,
    total: rubriques.length,
  }
}
