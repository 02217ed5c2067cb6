import { getDefinition, type TableName } from '../../shared/domain/registry'
import type { Id } from '../../shared/kernel/json'
import { BoundChamp } from './bound-champ'
import { ChampHistoire } from './champ-histoire'
import { listFormSections } from './form-sections'
import './forms.css'
import './riche.css'
import './enfants.css'

type RecordFormProps = {
  readonly table: TableName
  readonly id: Id
  /** Only these headings; all of them when left out. */
  readonly sections?: readonly string[]
  /** Only these fields. */
  readonly only?: readonly string[]
  /** Fields that another part of the screen already shows. */
  readonly without?: readonly string[]
}

/** Every visible field of a live record, grouped under the headings of its definition. */
export function RecordForm({ table, id, sections, only, without = [] }: RecordFormProps) {
  const { fields } = getDefinition(table)
  const isShown = (name: string) => !without.includes(name) && (only?.includes(name) ?? true)
  const shown = listFormSections(table)
    .filter(({ title }) => sections?.includes(title) ?? true)
    .map((section) => ({ ...section, fields: section.fields.filter(isShown) }))
    .filter((section) => section.fields.length > 0)
  return (
    <div className="formulaire">
      {shown.map((section) => (
        <section key={section.title} className="formulaire-section">
          {section.title !== '' && (
            <h3 data-repete={section.fields.some((name) => fields[name]?.label === section.title)}>
              {section.title}
            </h3>
          )}
          {section.fields.map((name) => (
            <div key={`${id}-${name}`} className="champ" data-genre={fields[name]?.kind}>
              <BoundChamp table={table} id={id} name={name} />
              <ChampHistoire table={table} id={id} name={name} label={fields[name]?.label ?? ''} />
            </div>
          ))}
        </section>
      ))}
    </div>
  )
}
