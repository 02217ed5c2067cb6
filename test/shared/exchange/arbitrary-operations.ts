import * as fc from 'fast-check'
import { PRESENCE, type Change } from '../../../shared/domain/command'
import type { AnyRow } from '../../../shared/domain/dossier'
import type { Field } from '../../../shared/domain/field'
import type { Operation } from '../../../shared/domain/operation'
import { getDefinition, TABLE_NAMES, type TableName } from '../../../shared/domain/registry'
import { buildOperations } from '../../../shared/journal/build-operations'
import { HeadsIndex } from '../../../shared/journal/heads-index'
import type { Json } from '../../../shared/kernel/json'
import { buildAnnee, buildMois } from '../../../shared/kernel/date-floue-build'
import { buildTexteRiche } from '../../../shared/kernel/texte-riche-build'
import { FORMAT } from '../../../shared/migrations/format'
import { createFixedCtx } from '../../fixtures/fixed-ctx'
import { NOW } from './ctg-case'

const CTX = createFixedCtx()

const TEXT = fc
  .string({ unit: 'grapheme', maxLength: 60 })
  .filter((text) => !/\p{Surrogate}/u.test(text))

/** Values a form could give to a field of each kind. */
function arbitraryValue(field: Field): fc.Arbitrary<Json> {
  switch (field.kind) {
    case 'text':
    case 'longText':
      return TEXT
    case 'richText':
      return TEXT.map((text) => (text.trim() === '' ? null : (buildTexteRiche(text) as Json)))
    case 'dateFloue':
      return fc.oneof(
        fc.constant(null),
        fc.integer({ min: 2000, max: 2050 }).map((year) => buildAnnee(year) as Json),
        fc.integer({ min: 1, max: 12 }).map((month) => buildMois(2022, month) as Json),
      )
    case 'day':
      return fc.constantFrom(null, '2022-10-20', '2024-02-29')
    case 'number':
      return fc.oneof(fc.constant(null), fc.integer(), fc.constantFrom(0.5, 2.25, -1e-7))
    case 'year':
      return fc.constantFrom(null, 1900, 2022, 2200)
    case 'boolean':
      return fc.boolean()
    case 'enum':
      return fc.constantFrom(null, ...(field.options ?? []).map(({ value }) => value))
    case 'ref':
      return fc.constantFrom(null, 'org_1', 'axe_2')
    case 'refs':
      return fc.subarray(['org_1', 'org_2', 'org_3']).map((ids) => [...ids])
    case 'texts':
      return fc.array(TEXT, { maxLength: 4 })
    case 'order':
      return fc.constantFrom('a0', 'a1', 'Zz', 'a0V')
    default:
      return fc.constant(field.initial)
  }
}

type Gesture = { readonly table: TableName; readonly rank: number; readonly change: Json | AnyRow }

const arbitraryGesture: fc.Arbitrary<Gesture & { readonly field: string }> = fc
  .constantFrom(...TABLE_NAMES)
  .chain((table) => {
    const { fields } = getDefinition(table)
    const names = Object.keys(fields)
    return fc
      .record({
        table: fc.constant(table),
        rank: fc.integer({ min: 1, max: 2 }),
        field: fc.constantFrom(PRESENCE, ...names),
      })
      .chain((base) =>
        (base.field === PRESENCE
          ? fc.record(
              Object.fromEntries(
                names.map((name) => [name, arbitraryValue(fields[name] as Field)]),
              ),
            )
          : arbitraryValue(fields[base.field] as Field)
        ).map((change) => ({ ...base, change: change as Json })),
      )
  })

/** The journal of someone who creates, edits, deletes and brings back records of every table, in any order; sorted by identifier. */
export function arbitraryOperations(): fc.Arbitrary<readonly Operation[]> {
  return fc.array(arbitraryGesture, { maxLength: 60, size: 'max' }).map((gestures) => {
    const index = new HeadsIndex()
    const rows = new Map<string, AnyRow>()
    const writer = { session: 'essai001', now: NOW, format: FORMAT }
    return gestures.flatMap(({ table, rank, field, change }) => {
      const { singleton, idPrefix } = getDefinition(table)
      const id = singleton ? idPrefix : `${idPrefix}_${rank}`
      const key = `${table}/${id}`
      const row = rows.get(key)
      const made: Change[] = []
      if (field === PRESENCE && row !== undefined) {
        made.push({ table, id, field, before: row as Json, after: null })
        rows.delete(key)
      } else if (field === PRESENCE) {
        const after = { id, ...(change as object) } as AnyRow
        made.push({ table, id, field, before: null, after: after as Json })
        rows.set(key, after)
      } else {
        const before = row ?? (getDefinition(table).create({ ...CTX, newId: () => id }) as AnyRow)
        if (row === undefined)
          made.push({ table, id, field: PRESENCE, before: null, after: before as Json })
        made.push({ table, id, field, before: before[field] ?? null, after: change as Json })
        rows.set(key, { ...before, [field]: change as Json })
      }
      return buildOperations({ label: 'geste', changes: made, undo: 'record' }, index, writer)
    })
  })
}
