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

/**
 * A command that writes over fields in conflict, told what they hold, so that undoing it leaves the choice open again. A member of a
 * set on which people disagree becomes a change of its own, and so does what is said of a contested deletion.
 */
export function addVersions(command: Command, conflits: readonly ConflitChamp[]): Command {
  if (conflits.length === 0) return command
  const known = new Map(conflits.map((item) => [`${item.table}/${item.id}/${item.champ}`, item]))
  const read = ({ table, id }: Change, champ: string): readonly Json[] | undefined =>
    known.get(`${table}/${id}/${champ}`)?.versions.map(({ valeur }) => valeur)
  const changes = command.changes.flatMap((change): Change[] => {
    if (change.field === PRESENCE && change.after !== null) return [change]
    const beforeVersions = read(change, change.field === PRESENCE ? SUPPRESSION : change.field)
    if (beforeVersions !== undefined) return [{ ...change, beforeVersions }]
    return splitSet(change, read)
  })
  return { ...command, changes }
}

/** A change of a set, without the members in conflict that it puts or takes, and a change for each of those. */
function splitSet(
  change: Change,
  read: (change: Change, champ: string) => readonly Json[] | undefined,
): Change[] {
  const { table, id, field, before, after } = change
  if (getDefinition(table).fields[field]?.kind !== 'refs') return [change]
  const [old, now] = [listMembers(before), new Set(listMembers(after))]
  const changed = [...new Set([...old, ...now])].filter((item) => old.has(item) !== now.has(item))
  const members = changed.flatMap((member): Change[] => {
    const champ = `${LIEN}${field}:${member}`
    const beforeVersions = read(change, champ)
    if (beforeVersions === undefined) return []
    const wasIn = old.has(member)
    if (wasIn) now.add(member)
    else now.delete(member)
    return [{ table, id, field: champ, before: wasIn, after: !wasIn, beforeVersions }]
  })
  return members.length === 0 ? [change] : [{ ...change, after: [...now].sort() }, ...members]
}

/** The conflicts that changes just written left open again (an undone decision): `written` holds what each change gave. */
export function listReopened(
  changes: readonly Change[],
  written: readonly (readonly Operation[])[],
  nonVus: (table: string, id: Id) => readonly OperationId[],
): readonly ConflitChamp[] {
  return changes.flatMap(({ table, id, field, afterVersions }, at): ConflitChamp[] => {
    const isContested = field === SUPPRESSION || field === PRESENCE
    const champ = isContested ? SUPPRESSION : field
    const operations = (written[at] ?? []).filter(({ f }) => f === champ)
    if (afterVersions === undefined || operations.length === 0) return []
    if (!isContested && operations.length < 2) return []
    const versions = operations.map(({ i, v, q }) => {
      return { operation: i, valeur: v ?? null, session: getSession(i), quand: q }
    })
    const seen = isContested ? { nonVus: nonVus(table, id) } : {}
    return [{ table, id, champ, versions, ...seen }]
  })
}
