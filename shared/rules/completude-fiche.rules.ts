import { getRow, type AnyRow, type Dossier } from '../domain/dossier'
import { REGISTRY } from '../domain/registry'
import type { Field } from '../domain/field'
import type { Id } from '../kernel/json'
import { isRenseigne, listManquesFiche, type Manque } from './completude.rules'

export type CompletudeSection = {
  readonly section: string
  readonly filled: number
  readonly total: number
  /** Fields of the section that the document requires and that are empty. */
  readonly manques: readonly Manque[]
}

export type CompletudeFiche = {
  readonly sections: readonly CompletudeSection[]
  readonly filled: number
  readonly total: number
  readonly manques: readonly Manque[]
}

/** Not a gap when empty: set by an avenant, or a place that another field gives. */
const HORS_COMPTE: ReadonlySet<string> = new Set([
  'axe',
  'creeeParAvenant',
  'modifieeParAvenant',
  'objectifsSecondaires',
  'fichesLiees',
])

/** How far a fiche is filled, section by section in the order of the form. Yes or no fields are not counted. */
export function getCompletudeFiche(dossier: Dossier, id: Id): CompletudeFiche {
  const row: AnyRow | undefined = getRow(dossier, 'fichesAction', id)
  const manques = listManquesFiche(dossier, id)
  if (row === undefined) return { sections: [], filled: 0, total: 0, manques }
  const sections = new Map<string, { filled: number; total: number; manques: Manque[] }>()
  for (const [name, field] of Object.entries(REGISTRY.fichesAction.fields) as [string, Field][]) {
    if (field.hidden === true || field.kind === 'boolean' || HORS_COMPTE.has(name)) continue
    const key = field.section ?? ''
    const section = sections.get(key) ?? { filled: 0, total: 0, manques: [] }
    sections.set(key, section)
    section.total += 1
    if (isRenseigne(field, row[name]) || (name === 'objectif' && row['axe'] !== null))
      section.filled += 1
    section.manques.push(...manques.filter((m) => m.id === id && m.field === name))
  }
  const list = [...sections].map(([section, counts]) => ({ section, ...counts }))
  return {
    sections: list,
    filled: list.reduce((sum, section) => sum + section.filled, 0),
    total: list.reduce((sum, section) => sum + section.total, 0),
    manques,
  }
}
