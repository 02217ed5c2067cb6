import type { Command } from '../domain/command'
import { getAnyRow, getRow, type AnyRow, type Dossier } from '../domain/dossier'
import type { TableName } from '../domain/registry'
import type { Id, Json } from '../kernel/json'
import { Ecritures } from './ecritures'
import { isReferringTo, listAnyRows, REFERENCES } from './list-dependents'
import type { Patch } from './set-fields'

const TABLES: readonly TableName[] = ['personnes', 'organismes', 'fonctions']

/**
 * Makes one record of two that are the same person, organisme or function: every reference of the dossier to `absorber` names `garder`
 * instead, `champs` are the values chosen for the kept record, and the other is deleted. Dated functions, seats and presences are all
 * kept, and so are the other names of an organisme. One gesture; no change when they are not two records of one table.
 */
export function fusionnerContacts(
  dossier: Dossier,
  garder: Id,
  absorber: Id,
  champs: Patch = {},
): Command {
  const writes = new Ecritures(dossier)
  const label = 'fusion de deux contacts'
  const table = TABLES.find((name) => getAnyRow(dossier, name, garder) !== undefined)
  const gone = table === undefined ? undefined : getAnyRow(dossier, table, absorber)
  if (table === undefined || gone === undefined || garder === absorber) return writes.build(label)
  if (table === 'organismes') writes.set(table, garder, keepNames(dossier, garder, absorber))
  writes.set(table, garder, champs)
  const ids = new Set([absorber])
  for (const { table: from, name, field } of REFERENCES) {
    if (field.target !== table) continue
    for (const row of listAnyRows(dossier, from)) {
      if (row.id === absorber) continue
      const value = writes.get(from, row.id, name)
      if (isReferringTo(value, ids)) {
        writes.set(from, row.id, { [name]: rewire(row, value, absorber, garder) })
      }
    }
  }
  writes.delete(table, gone)
  return writes.build(label)
}

/** A reference that would make a record name itself is emptied. */
function rewire(row: AnyRow, value: Json, from: Id, to: Id): Json {
  if (!Array.isArray(value)) return row.id === to ? null : to
  const ids = (value as readonly Id[]).map((id) => (id === from ? to : id))
  return [...new Set(ids)].filter((id) => id !== row.id)
}

/** The name and sigles of the absorbed organisme stay known, so that an import recognises them. */
function keepNames(dossier: Dossier, garder: Id, absorber: Id): Patch {
  const [kept, gone] = [
    getRow(dossier, 'organismes', garder),
    getRow(dossier, 'organismes', absorber),
  ]
  if (kept === undefined || gone === undefined) return {}
  const known = new Set([kept.nom, kept.sigle])
  const names = [...kept.autresSigles, ...gone.autresSigles, gone.sigle, gone.nom]
    .map((name) => name.trim())
    .filter((name) => name !== '' && !known.has(name))
  return { autresSigles: [...new Set(names)] }
}
