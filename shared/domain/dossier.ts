import type { Ctx } from '../kernel/ctx'
import type { Id, Json } from '../kernel/json'
import { REGISTRY, TABLE_NAMES, type RowOfTable, type TableName } from './registry'

/** The live records of one CTG: plain JSON, one object a table, records by identifier. */
export type Dossier = { readonly [T in TableName]: Readonly<Record<Id, RowOfTable<T>>> }

/** A record of any table, for code that treats all alike. */
export type AnyRow = { readonly id: Id; readonly [field: string]: Json }

/** A dossier without any record: what a fold starts from. */
export function createEmptyDossier(): Dossier {
  return Object.fromEntries(TABLE_NAMES.map((table) => [table, {}])) as unknown as Dossier
}

/** The records of a table, in no particular order. */
export function listRows<T extends TableName>(dossier: Dossier, table: T): RowOfTable<T>[] {
  return Object.values(dossier[table]) as RowOfTable<T>[]
}

export function getRow<T extends TableName>(
  dossier: Dossier,
  table: T,
  id: Id | null,
): RowOfTable<T> | undefined {
  return id === null ? undefined : (dossier[table][id] as RowOfTable<T> | undefined)
}

export function getAnyRow(dossier: Dossier, table: TableName, id: Id): AnyRow | undefined {
  return (dossier[table] as Readonly<Record<Id, AnyRow>>)[id]
}

export type Singleton = 'ctg' | 'charte' | 'reglages'

const FIXED_CTX: Ctx = {
  now: 0,
  today: '1970-01-01',
  author: { nom: '', fonction: '', organisme: '' },
  newId: (prefix) => prefix,
}

const DEFAULTS = {
  ctg: REGISTRY.ctg.create(FIXED_CTX),
  charte: REGISTRY.charte.create(FIXED_CTX),
  reglages: REGISTRY.reglages.create(FIXED_CTX),
}

/** The only record of a singleton table; its defaults when the dossier has none yet. Same object at each call. */
export function getSingleton<T extends Singleton>(dossier: Dossier, table: T): RowOfTable<T> {
  return (dossier[table][table] ?? DEFAULTS[table]) as RowOfTable<T>
}
