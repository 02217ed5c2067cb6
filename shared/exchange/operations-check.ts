import type { Operation } from '../domain/operation'
import type { Result } from '../kernel/result'
import { success } from '../kernel/result'
import { checkValue } from './operation-values'
import { refuseIncoherent } from './refusals'

/** Checks the operations of a file, taken together. Gives what to tell the user, in French. */
export function checkOperations(operations: readonly Operation[]): Result<readonly string[]> {
  let unknown = 0
  for (const operation of operations) {
    const check = checkValue(operation)
    if (check === 'illisible')
      return refuseIncoherent(`valeur illisible : ${operation.t}.${operation.f} (${operation.i})`)
    if (check === 'choix-inconnu') unknown += 1
  }
  return success(
    unknown === 0
      ? []
      : [
          `Ce fichier contient ${unknown === 1 ? 'un choix' : `${unknown} choix`} d’une version plus récente de Cairn, gardé${unknown === 1 ? '' : 's'} sans être affiché${unknown === 1 ? '' : 's'}.`,
        ],
  )
}
