import { Fragment, useDeferredValue } from 'react'
import type { Id } from '../../../shared/kernel/json'
import { ChildTable } from '../../forms/child-table'
import { listChildLists } from '../../forms/children'
import { RecordForm } from '../../forms/record-form'
import { PLAN } from '../../strings/plan'
import { FicheConstats } from './fiche-constats'
import { CHILDREN_AFTER, listSheetSections } from './fiche-sections'

const SECTIONS = listSheetSections()
/** Sections drawn with the first paint; those below follow, without holding a key back. */
const FIRST_PAINT = 1
const LISTS = listChildLists('fichesAction')

/** The sheet of a fiche: constats, then every section, each followed by the lists that belong to it. */
export function FicheSheet({ id }: { readonly id: Id }) {
  const isWhole = useDeferredValue(true, false)
  const shown = isWhole ? SECTIONS : SECTIONS.slice(0, FIRST_PAINT)
  return (
    <section className="feuille" aria-label={PLAN.sheet}>
      <FicheConstats id={id} />
      {shown.map(({ title, fields }) => (
        <Fragment key={title}>
          <RecordForm table="fichesAction" id={id} sections={[title]} only={fields} />
          {LISTS.filter(({ table }) => CHILDREN_AFTER[title]?.includes(table)).map((list) => (
            <ChildTable
              key={list.table}
              {...list}
              parentId={id}
              {...(list.table === 'partenariats' && { title: PLAN.partnersTable })}
            />
          ))}
        </Fragment>
      ))}
    </section>
  )
}
