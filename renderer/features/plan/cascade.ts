import { listDependents } from '../../../shared/commands/list-dependents'
import { getAnyRow, type Dossier } from '../../../shared/domain/dossier'
import { joinListe } from '../../../shared/kernel/accord'
import type { Id } from '../../../shared/kernel/json'
import { PLAN } from '../../strings/plan'
import type { PlanTable } from './plan-tree'

export type Cascade = {
  /** « 3 objectifs et 4 fiches », empty when nothing else goes. */
  readonly others: string
  /** Records of the plan that go, the one deleted included. */
  readonly size: number
}

/** What goes with a record of the plan when it is deleted, in words. */
export function getCascade(dossier: Dossier, table: PlanTable, id: Id): Cascade {
  const root = getAnyRow(dossier, table, id)
  if (root === undefined) return { others: '', size: 0 }
  const gone = listDependents(dossier, table, root).slice(1)
  const count = (name: string) => gone.filter((one) => one.table === name).length
  const parts = [
    { count: count('objectifs'), format: PLAN.objectifCount },
    { count: count('fichesAction'), format: PLAN.ficheCount },
    { count: count('operations'), format: PLAN.operationCount },
  ].filter((part) => part.count > 0)
  return {
    others: joinListe(parts.map((part) => part.format(part.count))),
    size: 1 + count('objectifs') + count('fichesAction'),
  }
}
