import type { Dossier } from '../../shared/domain/dossier'
import type { TableName } from '../../shared/domain/registry'
import type { Id } from '../../shared/kernel/json'
import { foldText, matches } from '../../shared/kernel/recherche'
import { canCreateInline, getRecordLabel } from './record-label'

export type ReferenceOptions = {
  readonly options: readonly { readonly id: Id; readonly label: string }[]
  /** The typed text, when a record of that name may be created. */
  readonly toCreate: string | null
}

/** More are not shown: typing one more letter is quicker than reading. */
const MAX_OPTIONS = 60

/** The records that may be chosen for what was typed (case and accents apart), in the order of their names. */
export function buildReferenceOptions(
  dossier: Dossier,
  table: TableName,
  query: string,
  excluded: ReadonlySet<Id>,
): ReferenceOptions {
  const named = Object.keys(dossier[table]).map((id) => ({
    id,
    label: getRecordLabel(dossier, table, id),
  }))
  const options = named
    .filter(({ id, label }) => !excluded.has(id) && matches(label, query))
    .sort((a, b) => a.label.localeCompare(b.label, 'fr', { numeric: true }))
  const wanted = foldText(query).trim()
  const isKnown = named.some(({ label }) => foldText(label).trim() === wanted)
  const canCreate = wanted !== '' && !isKnown && canCreateInline(table)
  return { options: options.slice(0, MAX_OPTIONS), toCreate: canCreate ? query.trim() : null }
}
