import { listDependents, REFERENCES } from '../../shared/commands/list-dependents'
import { getAnyRow, type Dossier } from '../../shared/domain/dossier'
import {
  getDefinition,
  isTableName,
  TABLE_NAMES,
  type TableName,
} from '../../shared/domain/registry'
import type { Id, Json } from '../../shared/kernel/json'

/** Where parts of the plan are chosen from. */
const CHOOSABLE: readonly TableName[] = ['axes', 'objectifs', 'fichesAction']

/** What describes the convention itself: it goes with every parcel. */
const ALWAYS: readonly TableName[] = ['ctg', 'charte', 'reglages', 'termes', 'thematiques']

/** The plan: a reference from one part of it to another does not bring that other part along. */
const PLAN: ReadonlySet<TableName> = new Set<TableName>([
  'axes',
  'objectifs',
  'fichesAction',
  'operations',
  'partenariats',
  'indicateursSuivi',
  'valeursSuivi',
  'lignesFinancement',
  'etapes',
])

/**
 * The records that go with some parts of the plan: what hangs from them, what they hang from, and the people, organisations, constats
 * that these name. Keys are `${table}/${id}`.
 */
export function listParcelle(dossier: Dossier, ids: readonly Id[]): ReadonlySet<string> {
  const kept = new Map<string, { readonly table: TableName; readonly id: Id }>()
  const keep = (table: TableName, id: Id): void => {
    if (getAnyRow(dossier, table, id) !== undefined) kept.set(`${table}/${id}`, { table, id })
  }
  for (const table of ALWAYS) for (const id of Object.keys(dossier[table])) keep(table, id)
  for (const table of CHOOSABLE) {
    for (const id of ids) {
      const row = getAnyRow(dossier, table, id)
      if (row === undefined) continue
      for (const item of listDependents(dossier, table, row)) keep(item.table, item.row.id)
    }
  }
  // The map grows while it is walked through: what a record names may name others.
  for (const { table, id } of kept.values()) {
    for (const { target, isParent, value } of listTargets(dossier, table, id)) {
      if (!isParent && PLAN.has(target)) continue
      for (const other of listIds(value)) keep(target, other)
    }
  }
  return new Set(kept.keys())
}

type Target = { readonly target: TableName; readonly isParent: boolean; readonly value: Json }

function listTargets(dossier: Dossier, table: TableName, id: Id): readonly Target[] {
  const row = getAnyRow(dossier, table, id)
  return REFERENCES.flatMap(({ table: from, name, field }): Target[] => {
    const { target } = field
    if (from !== table || target === undefined || !isTableName(target)) return []
    const isParent = field.onTargetDeleted === 'delete'
    return [{ target, isParent, value: row?.[name] ?? null }]
  })
}

function listIds(value: Json): readonly Id[] {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

/** The values of a parcel: nothing in it refers to what stays behind. */
export function buildValeurParcelle(
  kept: ReadonlySet<string>,
): (table: string, id: Id, champ: string, valeur: Json) => Json {
  return (table, _id, champ, valeur) => {
    const field = isTableName(table) ? getDefinition(table).fields[champ] : undefined
    const target = field?.target
    if (target === undefined || !TABLE_NAMES.some((name) => name === target)) return valeur
    const isThere = (id: Json): boolean => typeof id === 'string' && kept.has(`${target}/${id}`)
    if (Array.isArray(valeur)) return (valeur as readonly Json[]).filter(isThere)
    return valeur === null || isThere(valeur) ? valeur : null
  }
}
