import { createEmptyDossier, type Dossier } from '../domain/dossier'
import type { Journal } from '../domain/operation'
import { CREATION } from '../domain/operation'
import { REGISTRY, isTableName } from '../domain/registry'

/** The dossier a journal describes. */
export function buildState(journal: Journal): { readonly dossier: Dossier } {
  const dossier = createEmptyDossier() as unknown as Record<string, Record<string, unknown>>
  for (const o of [...journal.operations].sort((a, b) => (a.i < b.i ? -1 : 1))) {
    if (!isTableName(o.t)) continue
    const table = dossier[o.t] as Record<string, unknown>
    const raw =
      o.f === CREATION
        ? { ...(o.v as object), id: o.e }
        : { ...(table[o.e] as object), [o.f]: o.v, id: o.e }
    const row = REGISTRY[o.t].restore(raw)
    if (row.ok) table[o.e] = row.value.row
  }
  return { dossier: dossier as unknown as Dossier }
}
