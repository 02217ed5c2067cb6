import { getAnyRow } from '../../../shared/domain/dossier'
import type { Id } from '../../../shared/kernel/json'
import { useCairn } from '../../store/cairn-store'
import { PLAN } from '../../strings/plan'
import { AxeDetail } from './axe-detail'
import { ConstatDetail } from './constat-detail'
import { FicheDetail } from './fiche-detail'
import { ObjectifDetail } from './objectif-detail'
import { findPlace, type PlanNode, type PlanTable } from './plan-tree'

type DetailProps = { readonly tree: readonly PlanNode[]; readonly id: Id | null }

const TABLES: readonly PlanTable[] = ['axes', 'objectifs', 'fichesAction', 'constats']

/** The editor of what is chosen. */
export function Detail({ tree, id }: DetailProps) {
  const table = useCairn((state) =>
    id === null
      ? undefined
      : TABLES.find((name) => getAnyRow(state.dossier, name, id) !== undefined),
  )
  if (id === null || table === undefined) return <p className="detail-rien">{PLAN.nothing}</p>
  const node = findPlace(tree, id)?.node
  if (table === 'constats' || node === undefined) return <ConstatDetail key={id} id={id} />
  if (table === 'axes') return <AxeDetail key={id} tree={tree} node={node} />
  if (table === 'objectifs') return <ObjectifDetail key={id} tree={tree} node={node} />
  return <FicheDetail key={id} tree={tree} node={node} />
}
