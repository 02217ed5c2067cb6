import { getLibelleFiche } from '../../../shared/rules/libelles.rules'
import { useCairn } from '../../store/cairn-store'
import { getAxeLook } from './axe-tone'
import { FicheHead } from './fiche-head'
import { FicheSheet, SECTION_COUNT } from './fiche-sheet'
import { FicheSide } from './fiche-side'
import type { PlanNode } from './plan-tree'
import { useProgressiveCount } from './use-progressive-count'

type FicheProps = { readonly tree: readonly PlanNode[]; readonly node: PlanNode }

/** The editor of a fiche action: head, sheet with every field, and beside it who leads and what is missing. */
export function FicheDetail({ tree, node }: FicheProps) {
  const heading = useCairn((state) => getLibelleFiche(state.dossier, node.id))
  const { count, drawAll } = useProgressiveCount(node.id, SECTION_COUNT, 0)
  return (
    <article className="detail" aria-label={heading} {...getAxeLook(node.tone, node.couleur)}>
      <FicheHead tree={tree} node={node} heading={heading} />
      <div
        className="detail-corps detail-corps-fiche"
        onKeyDown={(event) => {
          // Tab must lead to the next field even where it was to be drawn a moment later.
          if (event.key === 'Tab') drawAll()
        }}
      >
        <FicheSheet id={node.id} count={count} />
        <FicheSide id={node.id} />
      </div>
    </article>
  )
}
