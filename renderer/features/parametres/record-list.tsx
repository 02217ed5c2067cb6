import { ActionIcon, Button, TextInput } from '@mantine/core'
import { IconFilter, IconPlus, IconTrash } from '@tabler/icons-react'
import { useEffect, useMemo, useRef, useState } from 'react'
import { deleteRecord } from '../../../shared/commands/delete-record'
import { PRESENCE } from '../../../shared/domain/command'
import type { Dossier } from '../../../shared/domain/dossier'
import { getDefinition, type TableName } from '../../../shared/domain/registry'
import type { Id } from '../../../shared/kernel/json'
import { matches } from '../../../shared/kernel/recherche'
import { CreateRecordDialog } from '../../forms/record-dialog'
import { useOpenRecord } from '../../forms/record-dialog-context'
import { getRecordLabel } from '../../forms/record-label'
import { useCairn } from '../../store/cairn-store'
import { addAvis, execute } from '../../store/session'
import { PARAMETRES } from '../../strings/parametres'
import { useCommande } from '../../ui/commandes'
import { EmptyState } from '../../ui/empty-state'

type Line = { readonly id: Id; readonly name: string }

function listLines(dossier: Dossier, table: TableName): readonly Line[] {
  return Object.keys(dossier[table])
    .map((id) => ({ id, name: getRecordLabel(dossier, table, id) }))
    .sort((a, b) => a.name.localeCompare(b.name, 'fr'))
}

function removeRecord(table: TableName, { id, name }: Line): void {
  const command = deleteRecord(useCairn.getState().dossier, table, id)
  const others = command.changes.filter(({ field }) => field === PRESENCE).length - 1
  execute(command)
  const texte = others > 0 ? PARAMETRES.listRemovedWith(name, others) : PARAMETRES.listRemoved(name)
  addAvis({ ton: 'succes', texte, action: 'annuler' })
}

type RecordListProps = {
  readonly table: TableName
  readonly example: string
  /** The record whose dialog opens at once: a result of the search. */
  readonly opened: string | null
}

/** Every record of a table: filter, add, open, delete. */
export function RecordList({ table, example, opened }: RecordListProps) {
  const dossier = useCairn((state) => state.dossier)
  const openRecord = useOpenRecord()
  const [filter, setFilter] = useState('')
  const [isCreating, setIsCreating] = useState(false)
  const input = useRef<HTMLInputElement>(null)
  const lines = useMemo(() => listLines(dossier, table), [dossier, table])
  const shown = lines.filter(({ name }) => matches(name, filter))
  const { labels } = getDefinition(table)
  useEffect(() => {
    if (opened !== null) openRecord?.(table, opened)
  }, [opened, openRecord, table])
  useCommande('filtrer', () => input.current?.focus())

  const add = (
    <Button
      leftSection={<IconPlus size={16} aria-hidden="true" />}
      onClick={() => setIsCreating(true)}
    >
      {PARAMETRES.listAdd(labels.one)}
    </Button>
  )
  return (
    <>
      {lines.length === 0 ? (
        <EmptyState
          title={PARAMETRES.listEmpty(labels.many)}
          example={PARAMETRES.listExampleText(example)}
          action={add}
        >
          {null}
        </EmptyState>
      ) : (
        <>
          <div className="liste-tete">
            <TextInput
              ref={input}
              aria-label={PARAMETRES.listFilter}
              placeholder={PARAMETRES.listFilter}
              leftSection={<IconFilter size={16} stroke={1.7} aria-hidden="true" />}
              value={filter}
              onChange={(event) => setFilter(event.currentTarget.value)}
            />
            {add}
          </div>
          <ul className="liste">
            {shown.map((line) => (
              <li key={line.id} className="parametres-ligne">
                <button
                  type="button"
                  className="liste-nom"
                  title={PARAMETRES.listEdit(line.name)}
                  onClick={() => openRecord?.(table, line.id)}
                >
                  {line.name}
                </button>
                <ActionIcon
                  size={28}
                  aria-label={PARAMETRES.listRemove(line.name)}
                  onClick={() => removeRecord(table, line)}
                >
                  <IconTrash size={16} stroke={1.7} aria-hidden="true" />
                </ActionIcon>
              </li>
            ))}
          </ul>
          {shown.length === 0 && <p className="sous">{PARAMETRES.listNothing}</p>}
        </>
      )}
      {isCreating && <CreateRecordDialog table={table} onClose={() => setIsCreating(false)} />}
    </>
  )
}
