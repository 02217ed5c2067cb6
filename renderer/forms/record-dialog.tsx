import { Button } from '@mantine/core'
import { useState } from 'react'
import { createRecord } from '../../shared/commands/create-record'
import { getAnyRow, type AnyRow } from '../../shared/domain/dossier'
import { getDefinition, type TableName } from '../../shared/domain/registry'
import { accorderArticle, accorderUn } from '../../shared/kernel/accord'
import type { Id, Json } from '../../shared/kernel/json'
import { useCairn } from '../store/cairn-store'
import { execute, getCtx } from '../store/session'
import { FORMS } from '../strings/forms'
import { Dialogue, PiedDialogue } from '../ui/dialogue'
import { Champ } from './champ'
import { ChildTable } from './child-table'
import { listChildLists } from './children'
import { listFormSections } from './form-sections'
import { RecordForm } from './record-form'

type EditProps = {
  readonly table: TableName
  readonly id: Id
  readonly onClose: () => void
}

/** Every field of a live record, and what hangs from it. Saved as it is typed: there is nothing to confirm. */
export function RecordDialog({ table, id, onClose }: EditProps) {
  const { labels } = getDefinition(table)
  const isThere = useCairn((state) => getAnyRow(state.dossier, table, id) !== undefined)
  if (!isThere) return null
  return (
    <Dialogue
      title={FORMS.editTitle(accorderArticle(labels.one, labels.gender))}
      size="lg"
      onClose={onClose}
    >
      <RecordForm table={table} id={id} />
      {listChildLists(table).map((list) => (
        <ChildTable key={`${list.table}-${list.parentField}`} {...list} parentId={id} isSubtitle />
      ))}
      <PiedDialogue>
        <Button onClick={onClose}>{FORMS.close}</Button>
      </PiedDialogue>
    </Dialogue>
  )
}

type CreateProps = {
  readonly table: TableName
  /** What the new record already holds. */
  readonly patch?: { readonly [field: string]: Json }
  readonly onClose: (created: Id | null) => void
}

/** A new record: nothing is kept before « Créer ». */
export function CreateRecordDialog({ table, patch = {}, onClose }: CreateProps) {
  const { labels, fields, create } = getDefinition(table)
  const [row, setRow] = useState<AnyRow>(() => create(getCtx(), patch) as AnyRow)
  return (
    <Dialogue
      title={FORMS.createTitle(accorderUn(labels.one, labels.gender))}
      size="lg"
      onClose={() => onClose(null)}
    >
      <div className="formulaire" data-annulation="locale">
        {listFormSections(table).map((section) => (
          <section key={section.title} className="formulaire-section">
            {section.title !== '' && <h3>{section.title}</h3>}
            {section.fields.map((name) => {
              const field = fields[name]
              return field === undefined ? null : (
                <div key={name} className="champ" data-genre={field.kind}>
                  <Champ
                    table={table}
                    recordId={row.id}
                    name={name}
                    field={field}
                    value={row[name] ?? null}
                    commit={(value) => setRow((current) => ({ ...current, [name]: value }))}
                  />
                </div>
              )
            })}
          </section>
        ))}
      </div>
      <PiedDialogue>
        <Button variant="default" onClick={() => onClose(null)}>
          {FORMS.cancel}
        </Button>
        <Button
          onClick={() => {
            execute(createRecord(table, row))
            onClose(row.id)
          }}
        >
          {FORMS.create}
        </Button>
      </PiedDialogue>
    </Dialogue>
  )
}
