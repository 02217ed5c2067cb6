import type { Ctx } from '../kernel/ctx'
import type { Id, Json } from '../kernel/json'
import { failure, success, type Result } from '../kernel/result'
import type { Field } from './field'

export type FieldMap = { readonly [name: string]: Field }

export type Labels = {
  readonly one: string
  readonly many: string
  readonly gender: 'f' | 'm'
}

type ValueOf<F> = F extends Field<infer V> ? V : never

/** A record: its identifier and one value a field. Plain, read-only JSON. */
export type RowOf<F extends FieldMap> = {
  readonly id: Id
} & { readonly [K in keyof F]: ValueOf<F[K]> }

/** A field that could not be read back: the default stands in its place, and the raw value is reported, never lost silently. */
export type RestoreIssue = {
  readonly table: string
  readonly id: string
  readonly field: string
  readonly raw: string
}

export type Restored<Row> = { readonly row: Row; readonly issues: readonly RestoreIssue[] }

export type EntityDefinition<T extends string = string, F extends FieldMap = FieldMap> = {
  readonly table: T
  readonly idPrefix: string
  /** French; the user may rename them (table `termes`). */
  readonly labels: Labels
  /** Exactly one record, whose identifier is the prefix alone. */
  readonly singleton: boolean
  /** The field that names a record in lists, searches and histories. */
  readonly titleField: keyof F & string
  readonly fields: F
  /** A new record: defaults, then `patch`. */
  create(ctx: Ctx, patch?: Partial<RowOf<F>>): RowOf<F>
  /**
   * A record read from disk or from a file: missing fields take their default, unreadable values are reported.
   * Fails only when the raw value is not a record with an identifier of this table.
   */
  restore(raw: unknown): Result<Restored<RowOf<F>>, RestoreIssue>
}

/** The definition of an entity from its fields. One call, one file, one line in the registry. */
export function defineEntity<const T extends string, F extends FieldMap>(spec: {
  readonly table: T
  readonly idPrefix: string
  readonly labels: Labels
  readonly titleField: keyof F & string
  readonly fields: F
  readonly singleton?: boolean
}): EntityDefinition<T, F> {
  const singleton = spec.singleton ?? false
  const names = Object.keys(spec.fields)

  function isOwnId(id: unknown): id is Id {
    if (typeof id !== 'string') return false
    return singleton
      ? id === spec.idPrefix
      : id.startsWith(`${spec.idPrefix}_`) && /^[a-z]+_[0-9a-z]{1,40}$/.test(id)
  }

  return {
    table: spec.table,
    idPrefix: spec.idPrefix,
    labels: spec.labels,
    titleField: spec.titleField,
    fields: spec.fields,
    singleton,
    create(ctx, patch = {}) {
      const row: Record<string, Json> = {
        id: singleton ? spec.idPrefix : ctx.newId(spec.idPrefix),
      }
      for (const name of names) row[name] = (spec.fields[name] as Field).initial
      return { ...row, ...patch } as RowOf<F>
    },
    restore(raw) {
      if (raw === null || typeof raw !== 'object' || Array.isArray(raw)) {
        return failure({ table: spec.table, id: '', field: '', raw: String(raw).slice(0, 80) })
      }
      const record = raw as Record<string, unknown>
      const id = Object.hasOwn(record, 'id') ? record['id'] : undefined
      if (!isOwnId(id)) {
        return failure({ table: spec.table, id: '', field: 'id', raw: String(id).slice(0, 80) })
      }
      const row: Record<string, Json> = { id }
      const issues: RestoreIssue[] = []
      for (const name of names) {
        const field = spec.fields[name] as Field
        const value = Object.hasOwn(record, name) ? record[name] : undefined
        const read = value === undefined ? field.initial : field.read(value)
        if (read === undefined) {
          const shown = JSON.stringify(value) as string | undefined
          issues.push({ table: spec.table, id, field: name, raw: (shown ?? '').slice(0, 200) })
        }
        row[name] = read === undefined ? field.initial : read
      }
      return success({ row: row as RowOf<F>, issues })
    },
  }
}
