import { PRESENCE, type Change } from '../domain/command'
import { getAnyRow, type AnyRow } from '../domain/dossier'
import { LIEN, SUPPRESSION } from '../domain/operation'
import { getDefinition, isTableName, type TableName } from '../domain/registry'
import { isSameJson, type Id } from '../kernel/json'
import type { ConflitChamp } from './conflit'
import type { Fusion } from './fusion'

/** An incoming change that the reader excluded: a field of the registry, `*` for the whole record, `_sup` for its deletion. */
export type Refus = { readonly table: string; readonly id: Id; readonly champ: string }

/**
 * The changes that put our values back, on top of the merge, where the reader excluded what came: a new record is deleted, a
 * deletion taken back, a field as it was. They are ordinary operations, which the other side will see: nothing is silently dropped.
 */
export function buildRefus(fusion: Fusion, refus: readonly Refus[]): Change[] {
  const seen = new Set<string>()
  const changes: Change[] = []
  for (const { table, id, champ } of refus) {
    if (!isTableName(table)) continue
    for (const change of listRefused(fusion, table, id, champ)) {
      const key = `${table}/${id}/${change.field}`
      if (!seen.has(key)) changes.push(change)
      seen.add(key)
    }
  }
  return changes
}

function listRefused(fusion: Fusion, table: TableName, id: Id, champ: string): Change[] {
  const before = getAnyRow(fusion.avant.dossier, table, id)
  const after = getAnyRow(fusion.apres.dossier, table, id)
  const isWhole = champ === PRESENCE || champ === SUPPRESSION
  if (before === undefined || after === undefined) {
    const isSame = before === undefined && after === undefined
    if (!isWhole || isSame) return []
    return [{ table, id, field: PRESENCE, before: after ?? null, after: before ?? null }]
  }
  const conflits = fusion.conflits.filter((item) => item.table === table && item.id === id)
  const names = champ === PRESENCE ? Object.keys(getDefinition(table).fields) : [champ]
  const fields = names.flatMap((field) => listField(table, id, field, before, after, conflits))
  const contested = conflits.find((conflit) => conflit.champ === SUPPRESSION)
  if (!isWhole || contested === undefined) return fields
  const beforeVersions = contested.versions.map(({ valeur }) => valeur)
  const kept = { table, id, field: SUPPRESSION, before: false, after: false, beforeVersions }
  return [...fields, kept]
}

function listField(
  table: TableName,
  id: Id,
  field: string,
  before: AnyRow,
  after: AnyRow,
  conflits: readonly ConflitChamp[],
): Change[] {
  if (!Object.hasOwn(getDefinition(table).fields, field)) return []
  const [ours, merged] = [before[field] ?? null, after[field] ?? null]
  const conflit = conflits.find(({ champ }) => champ === field)
  const members = conflits.filter(({ champ }) => champ.startsWith(`${LIEN}${field}:`))
  const settled = members.map(({ champ, versions }): Change => {
    const member = champ.slice(`${LIEN}${field}:`.length)
    const isMember = Array.isArray(ours) && ours.includes(member)
    const beforeVersions = versions.map(({ valeur }) => valeur)
    return { table, id, field: champ, before: isMember, after: isMember, beforeVersions }
  })
  if (conflit === undefined && isSameJson(ours, merged)) return settled
  const beforeVersions = conflit?.versions.map(({ valeur }) => valeur)
  const versions = beforeVersions === undefined ? {} : { beforeVersions }
  return [{ table, id, field, before: merged, after: ours, ...versions }, ...settled]
}
