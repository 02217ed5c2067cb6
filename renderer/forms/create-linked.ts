import { combine } from '../../shared/commands/combine'
import { createRecord } from '../../shared/commands/create-record'
import { setField } from '../../shared/commands/set-fields'
import { getAnyRow, type AnyRow } from '../../shared/domain/dossier'
import { getDefinition, type TableName } from '../../shared/domain/registry'
import type { Id, Json } from '../../shared/kernel/json'
import { useCairn } from '../store/cairn-store'
import { execute, getCtx } from '../store/session'
import { FORMS } from '../strings/forms'
import type { ChampProps } from './champ-props'
import { buildNamedPatch } from './record-label'

/** What a record created from a given field most often is. */
const PATCHES: { readonly [field: string]: { readonly [name: string]: Json } } = {
  referentElu: { role: 'elu' },
  referentTechnique: { role: 'technicien' },
  communes: { type: 'commune' },
}

/**
 * Creates the record that a field is to refer to, and the reference, as one gesture. `getValue` gives the new value of the field from
 * the identifier of the record.
 */
export function createLinked(
  props: Pick<ChampProps, 'table' | 'recordId' | 'name' | 'field' | 'commit'>,
  text: string,
  getValue: (id: Id) => Json,
): void {
  const { table, recordId, name, field, commit } = props
  const { dossier } = useCairn.getState()
  const target = field.target as TableName
  const patch = { ...PATCHES[name], ...buildNamedPatch(target, text) }
  const row = getDefinition(target).create(getCtx(), patch) as AnyRow
  const creation = createRecord(target, row)
  const isSaved = getAnyRow(dossier, table, recordId) !== undefined
  if (isSaved) {
    const link = setField(dossier, table, recordId, name, getValue(row.id))
    execute(combine(FORMS.creation(text.trim()), [creation, link]))
  } else {
    execute(creation)
    commit(getValue(row.id))
  }
}
