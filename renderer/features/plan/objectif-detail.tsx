import { ChildTable } from '../../forms/child-table'
import { listChildLists } from '../../forms/children'
import { RecordForm } from '../../forms/record-form'
import { PLAN } from '../../strings/plan'
import { getAxeLook } from './axe-tone'
import { Breadcrumb } from './breadcrumb'
import { DetailMenu } from './detail-menu'
import { DetailTitle } from './detail-title'
import { NodeList } from './node-list'
import type { PlanNode } from './plan-tree'
import { useNotions } from './use-notions'

type ObjectifProps = { readonly tree: readonly PlanNode[]; readonly node: PlanNode }

/** An objectif: its own fields, its actions, its indicators. */
export function ObjectifDetail({ tree, node }: ObjectifProps) {
  const { id } = node
  const heading = `${useNotions().objectifs} ${node.code}`
  const subs = node.children.filter((child) => child.table === 'objectifs')
  const fiches = node.children.filter((child) => child.table === 'fichesAction')
  return (
    <article className="detail" aria-label={heading} {...getAxeLook(node.tone, node.couleur)}>
      <div className="detail-tete">
        <Breadcrumb tree={tree} node={node}>
          <DetailMenu tree={tree} node={node} label={PLAN.more} />
        </Breadcrumb>
        <DetailTitle table="objectifs" id={id} heading={heading} />
        <p className="detail-numero">{heading}</p>
      </div>
      <div className="detail-corps">
        <div className="feuille">
          {subs.length > 0 && (
            <NodeList
              title={PLAN.subObjectifs}
              nodes={subs}
              add={{ table: 'objectifs', under: id, label: PLAN.addSousObjectif, isSub: true }}
            />
          )}
          <NodeList
            title={PLAN.fichesOf}
            nodes={fiches}
            empty={PLAN.emptyObjectif}
            add={{ table: 'fichesAction', under: id, label: PLAN.addFiche }}
          />
          <RecordForm table="objectifs" id={id} without={['titre']} />
          {listChildLists('objectifs').map((list) => (
            <ChildTable key={list.table} {...list} parentId={id} />
          ))}
        </div>
      </div>
    </article>
  )
}
