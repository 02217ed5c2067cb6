import { PRESENCE, type Change, type Command } from '../domain/command'
import { getAnyRow, type AnyRow, type Dossier } from '../domain/dossier'
import { LIEN, SUPPRESSION, type Operation, type OperationId } from '../domain/operation'
import { getDefinition, isTableName } from '../domain/registry'
import type { Id, Json } from '../kernel/json'
import { listMembers } from './build-operations'
import type { ConflitChamp } from './conflit'
import { getSession } from './operation-id'

export { buildRefus, type Refus } from './refus'

/** What the reader decides of a conflict: one of the versions, another value, or, for a contested deletion, to keep or to delete. */
export type DecisionConflit =
  | { readonly genre: 'version'; readonly operation: OperationId }
  | { readonly genre: 'valeur'; readonly valeur: Json }
  | { readonly genre: 'garder' }
  | { readonly genre: 'supprimer' }

/**
 * The change that settles a conflict, whatever its kind. The operation it gives replaces every head of the field, so that it decides
 * for all; two people who decide the same do not disagree. Undone, it leaves the choice open again. Nothing when the record is gone
 * or the version is not one of the conflict.
 */
export function buildDecision(
  dossier: Dossier,
  conflit: ConflitChamp,
  decision: DecisionConflit,
): Change[] {
  const { table, id, champ, versions } = conflit
  const row = isTableName(table) ? getAnyRow(dossier, table, id) : undefined
  if (!isTableName(table) || row === undefined) return []
  const beforeVersions = versions.map(({ valeur }) => valeur)
  if (champ === SUPPRESSION) {
    const isKept = readKept(conflit, decision)
    if (isKept === undefined) return []
    if (!isKept) return [{ table, id, field: PRESENCE, before: row, after: null }]
    return [{ table, id, field: SUPPRESSION, before: false, after: false, beforeVersions }]
  }
  const before = readShown(row, champ)
  const after = readDecided(conflit, decision, before)
  if (after === undefined) return []
  if (!champ.startsWith(LIEN) && !Object.hasOwn(getDefinition(table).fields, champ)) return []
  return [{ table, id, field: champ, before, after, beforeVersions }]
}

function readKept({ versions }: ConflitChamp, decision: DecisionConflit): boolean | undefined {
  if (decision.genre === 'garder') return true
  if (decision.genre === 'supprimer') return false
  if (decision.genre === 'valeur') return decision.valeur !== true
  const version = versions.find(({ operation }) => operation === decision.operation)
  return version === undefined ? undefined : version.valeur !== true
}

/** « garder » and « supprimer » speak of a member of a set; of any other field, « garder » confirms what is shown. */
function readDecided(
  { champ, versions }: ConflitChamp,
  decision: DecisionConflit,
  shown: Json,
): Json | undefined {
  const isMember = champ.startsWith(LIEN)
  if (decision.genre === 'valeur') return isMember ? decision.valeur === true : decision.valeur
  if (decision.genre === 'garder') return isMember ? true : shown
  if (decision.genre === 'supprimer') return isMember ? false : undefined
  return versions.find(({ operation }) => operation === decision.operation)?.valeur
}

function readShown(row: AnyRow, champ: string): Json {
  if (!champ.startsWith(LIEN)) return row[champ] ?? null
  const cut = champ.indexOf(':', LIEN.length)
  return listMembers(row[champ.slice(LIEN.length, cut)]).has(champ.slice(cut + 1))
}

/** A command that writes over fields in conflict, told what they hold, so that undoing it leaves the choice open again. */
export function addVersions(command: Command, conflits: readonly ConflitChamp[]): Command {
  if (conflits.length === 0) return command
  const known = new Map(conflits.map((item) => [`${item.table}/${item.id}/${item.champ}`, item]))
  const changes = command.changes.map((change): Change => {
    const conflit = known.get(`${change.table}/${change.id}/${change.field}`)
    if (conflit === undefined || change.field === PRESENCE) return change
    return { ...change, beforeVersions: conflit.versions.map(({ valeur }) => valeur) }
  })
  return { ...command, changes }
}

/** The conflicts that changes just written left open again (an undone decision): `written` holds what each change gave. */
export function listReopened(
  changes: readonly Change[],
  written: readonly (readonly Operation[])[],
  nonVus: (table: string, id: Id) => readonly OperationId[],
): readonly ConflitChamp[] {
  return changes.flatMap(({ table, id, field, afterVersions }, at): ConflitChamp[] => {
    const operations = written[at] ?? []
    if (afterVersions === undefined || operations.length === 0) return []
    const isContested = field === SUPPRESSION
    if (!isContested && operations.length < 2) return []
    const versions = operations.map(({ i, v, q }) => {
      return { operation: i, valeur: v ?? null, session: getSession(i), quand: q }
    })
    const seen = isContested ? { nonVus: nonVus(table, id) } : {}
    return [{ table, id, champ: field, versions, ...seen }]
  })
}
