import { listDependents } from '../../shared/commands/list-dependents'
import { PRESENCE, type Change } from '../../shared/domain/command'
import { getAnyRow } from '../../shared/domain/dossier'
import { getDefinition, isTableName, type TableName } from '../../shared/domain/registry'
import type { ConflitChamp } from '../../shared/journal/conflit'
import { buildDecision, buildRefus, type Refus } from '../../shared/journal/decisions'
import type { Fusion } from '../../shared/journal/fusion'
import type { Id } from '../../shared/kernel/json'
import type { ChoixReception } from './reception-types'

/** What the choices of the reader write on top of a merge: refusals first, then the decisions on what is not refused. */
export function listChoices(fusion: Fusion, choix: ChoixReception): readonly Change[] {
  const refus = expand(fusion, choix.exclus.flatMap(parseCle))
  const refused = new Set(refus.map(({ table, id, champ }) => `${table}/${id}/${champ}`))
  const isRefused = ({ table, id, champ }: ConflitChamp): boolean =>
    refused.has(`${table}/${id}/${PRESENCE}`) || refused.has(`${table}/${id}/${champ}`)
  const decisions = fusion.conflits.flatMap((conflit) => {
    const cle = `${conflit.table}/${conflit.id}/${conflit.champ}`
    const decision = Object.hasOwn(choix.decisions, cle) ? choix.decisions[cle] : undefined
    if (decision === undefined || isRefused(conflit)) return []
    return buildDecision(fusion.apres.dossier, conflit, decision)
  })
  // In a record that the reader decides to delete, there is nothing else to settle.
  const gone = new Set(decisions.filter(isDeletion).map(({ table, id }) => `${table}/${id}`))
  const written = new Set<string>()
  return [...buildRefus(fusion, refus), ...decisions].filter((change) => {
    const { table, id, field } = change
    if (gone.has(`${table}/${id}`) && !isDeletion(change)) return false
    const key = `${table}/${id}/${field}`
    return !written.has(key) && written.add(key)
  })
}

function isDeletion({ field, after }: Change): boolean {
  return field === PRESENCE && after === null
}

/** `${table}/${id}` is the whole record, `${table}/${id}/${champ}` one field. */
function parseCle(cle: string): Refus[] {
  const [table, id, ...rest] = cle.split('/')
  if (table === undefined || id === undefined) return []
  return [{ table, id, champ: rest.length === 0 ? PRESENCE : rest.join('/') }]
}

/** A new record that is refused takes along what hangs from it; one that must not go brings back what it hangs from. */
function expand(fusion: Fusion, refus: readonly Refus[]): readonly Refus[] {
  const found = new Map(refus.map((item) => [`${item.table}/${item.id}/${item.champ}`, item]))
  for (const { table, id, champ } of found.values()) {
    if (champ !== PRESENCE || !isTableName(table)) continue
    for (const other of [...listArrivals(fusion, table, id), ...listParents(fusion, table, id)]) {
      found.set(`${other.table}/${other.id}/${PRESENCE}`, { ...other, champ: PRESENCE })
    }
  }
  return [...found.values()]
}

type Key = { readonly table: TableName; readonly id: Id }

function listArrivals({ avant, apres }: Fusion, table: TableName, id: Id): readonly Key[] {
  const row = getAnyRow(apres.dossier, table, id)
  if (row === undefined || getAnyRow(avant.dossier, table, id) !== undefined) return []
  return listDependents(apres.dossier, table, row)
    .map((item): Key => ({ table: item.table, id: item.row.id }))
    .filter((key) => getAnyRow(avant.dossier, key.table, key.id) === undefined)
}

function listParents({ avant, apres }: Fusion, table: TableName, id: Id): readonly Key[] {
  const row = getAnyRow(avant.dossier, table, id)
  if (row === undefined || getAnyRow(apres.dossier, table, id) !== undefined) return []
  return Object.entries(getDefinition(table).fields).flatMap(([name, field]): Key[] => {
    const [target, parent] = [field.target, row[name]]
    if (field.onTargetDeleted !== 'delete' || typeof parent !== 'string') return []
    if (target === undefined || !isTableName(target)) return []
    const isGone = getAnyRow(apres.dossier, target, parent) === undefined
    const wasThere = getAnyRow(avant.dossier, target, parent) !== undefined
    return isGone && wasThere ? [{ table: target, id: parent }] : []
  })
}
