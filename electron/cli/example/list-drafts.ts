import { getDefinition, isTableName, type TableName } from '../../../shared/domain/registry'
import type { Id } from '../../../shared/kernel/json'
import { CliError } from '../cli-error'
import { buildStableId } from './stable-id'
import { NESTED, type Nested } from './source-shape'

type Source = { readonly [key: string]: unknown }

/** A record of the source that has an identifier, its values still as written. */
export type Draft = {
  readonly table: TableName
  readonly id: Id
  /** Where in the source, for messages: « axes/2/objectifs/1 ». */
  readonly place: string
  /** What other records call it. */
  readonly cle: string | null
  readonly values: Source
  /** References that come from the nesting. */
  readonly links: { readonly [field: string]: Id | readonly Id[] }
}

function isSource(raw: unknown): raw is Source {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw)
}

/** Every record of a source file, nested ones after the one that holds them. */
export function listDrafts(file: Source): readonly Draft[] {
  return Object.entries(file).flatMap(([key, raw]) => {
    if (key === 'dossier') return []
    if (!isTableName(key))
      throw new CliError(`La source contient « ${key} », qui n’est pas une table.`)
    if (!getDefinition(key).singleton) return listTable({ table: key, link: '' }, raw, key, null)
    return [buildDraft(key, raw, key, {})].flatMap((draft) => [draft, ...listNested(draft)])
  })
}

function listTable(
  { table, link, many }: Nested,
  raw: unknown,
  place: string,
  parent: Id | null,
): readonly Draft[] {
  if (!Array.isArray(raw)) throw new CliError(`Dans la source, « ${place} » doit être une liste.`)
  return raw.flatMap((item: unknown, index) => {
    const links = parent === null ? {} : { [link]: many === true ? [parent] : parent }
    const draft = buildDraft(table, item, `${place}/${index + 1}`, links)
    return [draft, ...listNested(draft)]
  })
}

function buildDraft(table: TableName, raw: unknown, place: string, links: Draft['links']): Draft {
  if (!isSource(raw)) throw new CliError(`Dans la source, « ${place} » doit être un objet.`)
  const { idPrefix, singleton } = getDefinition(table)
  const { cle, ...values } = raw
  const id = singleton ? idPrefix : buildStableId(idPrefix, place)
  return { table, id, place, cle: typeof cle === 'string' ? cle : null, values, links }
}

function listNested(draft: Draft): readonly Draft[] {
  const nested = NESTED[draft.table] ?? {}
  return Object.entries(nested).flatMap(([key, shape]) =>
    draft.values[key] === undefined
      ? []
      : listTable(shape, draft.values[key], `${draft.place}/${key}`, draft.id),
  )
}
