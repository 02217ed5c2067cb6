import { Fragment } from 'react'
import type { Id } from '../../../shared/kernel/json'
import { ChildTable } from '../../forms/child-table'
import { listChildLists } from '../../forms/children'
import { RecordForm } from '../../forms/record-form'
import { PLAN } from '../../strings/plan'
import { FicheConstats } from './fiche-constats'
import { CHILDREN_AFTER, listSheetSections } from './fiche-sections'

const SECTIONS = listSheetSections().map((section) => ({
  ...section,
  titles: [section.title],
  lists: listChildLists('fichesAction').filter(({ table }) =>
    CHILDREN_AFTER[section.title]?.includes(table),
  ),
}))

/** How many sections a sheet has when it is whole. */
export const SECTION_COUNT = SECTIONS.length

/** The sheet of a fiche: constats, then the first `count` sections, each followed by the lists that belong to it. */
export function FicheSheet({ id, count }: { readonly id: Id; readonly count: number }) {
  return (
    <section className="feuille" aria-label={PLAN.sheet}>
      <FicheConstats id={id} />
      {SECTIONS.slice(0, count).map(({ title, titles, fields, lists }) => (
        <Fragment key={title}>
          <RecordForm table="fichesAction" id={id} sections={titles} only={fields} />
          {lists.map((list) => (
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
