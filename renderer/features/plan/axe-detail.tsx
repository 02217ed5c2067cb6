import { getLibelleAxe } from '../../../shared/rules/libelles.rules'
import { RecordForm } from '../../forms/record-form'
import { useCairn } from '../../store/cairn-store'
import { PLAN } from '../../strings/plan'
import { getAxeLook } from './axe-tone'
import { AxeConstats } from './axe-constats'
import { DetailMenu } from './detail-menu'
import { DetailTitle } from './detail-title'
import { NodeList } from './node-list'
import type { PlanNode } from './plan-tree'

type AxeProps = { readonly tree: readonly PlanNode[]; readonly node: PlanNode }

/** An axe: its own fields, its constats, what hangs from it. */
export function AxeDetail({ tree, node }: AxeProps) {
  const { id } = node
  const heading = useCairn((state) => getLibelleAxe(state.dossier, id))
  const objectifs = node.children.filter((child) => child.table === 'objectifs')
  const fiches = node.children.filter((child) => child.table === 'fichesAction')
  return (
    <article className="detail" aria-label={heading} {...getAxeLook(node.tone, node.couleur)}>
      <div className="detail-tete">
        <div className="fil">
          <span className="fil-chemin">
            <span className="puce-axe">{node.code}</span> {heading}
          </span>
          <div className="fil-droite">
            <DetailMenu tree={tree} node={node} label={PLAN.more} />
          </div>
        </div>
        <DetailTitle table="axes" id={id} heading={heading} />
      </div>
      <div className="detail-corps">
        <div className="feuille">
          <NodeList
            title={PLAN.objectifs}
            nodes={objectifs}
            empty={PLAN.emptyAxe}
            add={{ table: 'objectifs', under: id, label: PLAN.addObjectif }}
          />
          {fiches.length > 0 && (
            <NodeList
              title={PLAN.fichesOfAxe}
              nodes={fiches}
              add={{ table: 'fichesAction', under: id, label: PLAN.addFiche }}
            />
          )}
          <AxeConstats axe={id} />
          <RecordForm table="axes" id={id} without={['titre']} />
        </div>
      </div>
    </article>
  )
}
