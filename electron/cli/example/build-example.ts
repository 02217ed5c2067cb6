import { combine } from '../../../shared/commands/combine'
import { createRecord } from '../../../shared/commands/create-record'
import type { Command } from '../../../shared/domain/command'
import type { AnyRow } from '../../../shared/domain/dossier'
import { getDefinition, type TableName } from '../../../shared/domain/registry'
import type { CtgFile } from '../../../shared/exchange/ctg-file'
import { buildOperations } from '../../../shared/journal/build-operations'
import { HeadsIndex } from '../../../shared/journal/heads-index'
import type { Json } from '../../../shared/kernel/json'
import { listOrdresBetween } from '../../../shared/kernel/ordre'
import { FORMAT } from '../../../shared/migrations/format'
import { CliError } from '../cli-error'
import type { Draft } from './list-drafts'
import { readSourceValue, type FindId } from './read-value'
import { NESTED, type SourceHead } from './source-shape'

const SESSION = 'exemple0'
/** Without a version: the example must not change with each release. */
const APP = 'cairn'

/** Builds the content of a `.ctg` from the records of a readable source. The same source gives the same content. */
export function buildExample(head: SourceHead, drafts: readonly Draft[]): CtgFile {
  const now = Date.parse(head.creeLe)
  const findId = buildFinder(drafts)
  const ordres = buildOrdres(drafts)
  const commands = drafts.map((draft): Command => {
    const row = buildRow(draft, findId, ordres.get(draft))
    return createRecord(draft.table, row)
  })
  const operations = buildOperations(combine('création de l’exemple', commands), new HeadsIndex(), {
    session: SESSION,
    now,
    format: FORMAT,
  })
  const session = {
    id: SESSION,
    nom: head.creePar,
    fonction: '',
    organisme: '',
    app: APP,
    debut: now,
  }
  return {
    projet: head.projet,
    titre: head.titre,
    genre: 'complet',
    creePar: head.creePar,
    creeLe: now,
    app: APP,
    journal: { operations, sessions: [session] },
    pieces: [],
  }
}

function buildFinder(drafts: readonly Draft[]): FindId {
  const ids = new Map<string, string>()
  for (const { table, cle, id } of drafts) {
    if (cle === null) continue
    if (ids.has(`${table}/${cle}`))
      throw new CliError(`La source donne deux fois la clé « ${cle} ».`)
    ids.set(`${table}/${cle}`, id)
  }
  return (table, key) => {
    const id = ids.get(`${table}/${key}`)
    if (id === undefined) throw new CliError(`La source nomme « ${key} », qui n’existe pas.`)
    return id
  }
}

/** Places among siblings: the order of the source, through each table. */
function buildOrdres(drafts: readonly Draft[]): ReadonlyMap<Draft, string> {
  const byTable = new Map<TableName, Draft[]>()
  for (const draft of drafts) byTable.set(draft.table, [...(byTable.get(draft.table) ?? []), draft])
  return new Map(
    [...byTable.values()].flatMap((list) => {
      const keys = listOrdresBetween(null, null, list.length)
      return list.map((draft, index) => [draft, keys[index] as string] as const)
    }),
  )
}

function buildRow(draft: Draft, findId: FindId, ordre: string | undefined): AnyRow {
  const { fields } = getDefinition(draft.table)
  const row: Record<string, Json> = { id: draft.id }
  for (const [name, field] of Object.entries(fields)) {
    const raw = draft.values[name]
    const isOrdre = field.kind === 'order'
    row[name] =
      raw === undefined
        ? (draft.links[name] ?? (isOrdre ? (ordre ?? field.initial) : field.initial))
        : readSourceValue(field, raw, `${draft.place}/${name}`, findId)
  }
  const nested = NESTED[draft.table] ?? {}
  const unknown = Object.keys(draft.values).find(
    (key) => !Object.hasOwn(fields, key) && !Object.hasOwn(nested, key),
  )
  if (unknown !== undefined)
    throw new CliError(`La source contient « ${draft.place}/${unknown} », qui n’est pas un champ.`)
  return row as AnyRow
}
