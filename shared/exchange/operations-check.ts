import type { Operation, OperationId } from '../domain/operation'
import { checkOperations as checkLinks } from '../journal/check-operations'
import { compareIds, getCounter } from '../journal/operation-id'
import type { Result } from '../kernel/result'
import { success } from '../kernel/result'
import { checkValue } from './operation-values'
import { refuseIncoherent, refuseSuspect } from './refusals'

/** Versions of one field that nobody has decided between. A handful in real life; thousands would only be there to slow us down. */
const MAX_HEADS = 100
/**
 * How far above the number of operations a Lamport counter may stand. Each operation raises it by one, so that an honest counter is never
 * above; a forged one near the end of the eight digits would leave no room for what is written after it. Counted from the number of
 * operations, the bound stays true for all that is written later on top of a file it let in.
 */
const MAX_LEAD = 36 ** 7

/** Checks the operations of a file, taken together. Gives what to tell the user, in French. */
export function checkOperations(operations: readonly Operation[]): Result<readonly string[]> {
  const [fault] = checkLinks(operations)
  if (fault !== undefined) return refuseIncoherent(`${fault.genre} : ${fault.operation}`)
  if (new Set(operations.map(({ i }) => i)).size !== operations.length)
    return refuseIncoherent('opération en double')
  if (operations.some(({ i }) => getCounter(i) > operations.length + MAX_LEAD))
    return refuseSuspect('compteur hors de portée')
  if (hasTooManyHeads(operations)) return refuseSuspect('trop de versions d’un même champ')
  return checkValues(operations)
}

function checkValues(operations: readonly Operation[]): Result<readonly string[]> {
  let unknown = 0
  for (const operation of operations) {
    const check = checkValue(operation)
    if (check === 'illisible')
      return refuseIncoherent(`valeur illisible : ${operation.t}.${operation.f} (${operation.i})`)
    if (check === 'choix-inconnu') unknown += 1
  }
  return success(unknown === 0 ? [] : [formatUnknownChoices(unknown)])
}

function formatUnknownChoices(count: number): string {
  return count === 1
    ? 'Ce fichier contient un choix d’une version plus récente de Cairn\u00a0: il est gardé, sans être affiché.'
    : `Ce fichier contient ${count} choix d’une version plus récente de Cairn\u00a0: ils sont gardés, sans être affichés.`
}

function hasTooManyHeads(operations: readonly Operation[]): boolean {
  const groups = new Map<string, Operation[]>()
  for (const operation of operations) {
    const key = `${operation.t}/${operation.e}/${operation.f}`
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [operation])
    else group.push(operation)
  }
  // A field cannot have more versions than operations: nearly all are settled by counting.
  return [...groups.values()].some((group) => group.length > MAX_HEADS && isContested(group))
}

function isContested(group: readonly Operation[]): boolean {
  const heads = new Set<OperationId>()
  for (const { i, p, z } of [...group].sort((a, b) => compareIds(a.i, b.i))) {
    for (const id of p) heads.delete(id)
    for (const id of z ?? []) heads.delete(id)
    heads.add(i)
    if (heads.size > MAX_HEADS) return true
  }
  return false
}
