import type { TableName } from '../../shared/domain/registry'
import type { Id } from '../../shared/kernel/json'
import { BoundChamp } from './bound-champ'
import { listFormSections } from './form-sections'
import './forms.css'

type RecordFormProps = {
  readonly table: TableName
  readonly id: Id
  /** Only these headings; all of them when left out. */
  readonly sections?: readonly string[]
  /** Fields that another part of the screen already shows. */
  readonly without?: readonly string[]
}

/** Every visible field of a live record, grouped under the headings of its definition. */
export function RecordForm({ table, id, sections, without = [] }: RecordFormProps) {
  const shown = listFormSections(table)
    .filter(({ title }) => sections?.includes(title) ?? true)
    .map((section) => ({
      ...section,
      fields: section.fields.filter((name) => !without.includes(name)),
    }))
    .filter(({ fields }) => fields.length > 0)
  return (
    <div className="formulaire">
      {shown.map(({ title, fields }) => (
        <section key={title} className="formulaire-section">
          {title !== '' && <h3>{title}</h3>}
          {fields.map((name) => (
            <BoundChamp key={`${id}-${name}`} table={table} id={id} name={name} />
          ))}
        </section>
      ))}
    </div>
  )
}
