import { getLibelleFiche } from '../../../shared/rules/libelles.rules'
import { useCairn } from '../../store/cairn-store'
import { getAxeLook } from './axe-tone'
import { FicheHead } from './fiche-head'
import { FicheSheet } from './fiche-sheet'
import { FicheSide } from './fiche-side'
import type { PlanNode } from './plan-tree'

type FicheProps = { readonly tree: readonly PlanNode[]; readonly node: PlanNode }

/** The editor of a fiche action: head, sheet with every field, and beside it who leads and what is missing. */
export function FicheDetail({ tree, node }: FicheProps) {
  const heading = useCairn((state) => getLibelleFiche(state.dossier, node.id))
  return (
    <article className="detail" aria-label={heading} {...getAxeLook(node.tone, node.couleur)}>
      <FicheHead tree={tree} node={node} heading={heading} />
      <div className="detail-corps detail-corps-fiche">
        <FicheSheet id={node.id} />
        <FicheSide id={node.id} />
      </div>
    </article>
  )
}
