import { IconPlus } from '@tabler/icons-react'
import { useId, useMemo, useRef, useState, type ClipboardEvent } from 'react'
import type { AnyRow } from '../../shared/domain/dossier'
import { getDefinition } from '../../shared/domain/registry'
import type { Id, Json } from '../../shared/kernel/json'
import { compareOrdre } from '../../shared/kernel/ordre'
import { capitalize } from '../../shared/rules/vocabulaire.rules'
import { useCairn } from '../store/cairn-store'
import { FORMS } from '../strings/forms'
import { addChild, deleteChild, moveChild, pasteChildren } from './child-actions'
import { ChildRow } from './child-row'
import { hasOrdre, type ChildList } from './children'
import { readText } from './read-text'
import { isTsvBlock } from './tsv'
import './forms.css'
import './riche.css'
import './enfants.css'

type ChildTableProps = ChildList & {
  readonly parentId: Id
  /** Replaces the plural of the definition as heading. */
  readonly title?: string
  /** Replaces the level 3 of the heading. */
  readonly isSubtitle?: boolean
}

/** The records that hang from another one, edited in place; a block copied from Excel becomes as many lines. */
export function ChildTable(props: ChildTableProps) {
  const { table, parentField, parentId, columns, title, isSubtitle } = props
  const { fields, labels } = getDefinition(table)
  const all = useCairn((state) => state.dossier[table])
  const rows = useMemo(
    () => sortRows(Object.values(all).filter((row) => isChild(row, parentField, parentId))),
    [all, parentField, parentId],
  )
  const [said, setSaid] = useState('')
  const box = useRef<HTMLDivElement>(null)
  const titleId = useId()
  const patch: { readonly [field: string]: Json } = { [parentField]: parentId }
  const canMove = hasOrdre(table)
  const Heading = isSubtitle === true ? 'h4' : 'h3'

  function focusRow(id: Id | undefined): void {
    requestAnimationFrame(() => {
      const row = box.current?.querySelector(`tr[data-id="${id ?? ''}"]`)
      const target = row?.querySelector<HTMLElement>('input, textarea, select')
      const fallback = box.current?.querySelector<HTMLElement>('.table-ajout')
      ;(target ?? fallback)?.focus()
    })
  }

  function paste(event: ClipboardEvent): void {
    const text = event.clipboardData.getData('text/plain')
    if (!isTsvBlock(text)) return
    event.preventDefault()
    pasteChildren(table, columns, patch, rows, text)
  }

  return (
    <div className="enfants" ref={box} onPaste={paste}>
      <Heading id={titleId}>{title ?? capitalize(labels.many)}</Heading>
      {rows.length > 0 && (
        <div className="enfants-cadre">
          <table aria-labelledby={titleId}>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {fields[column]?.label}
                  </th>
                ))}
                <th scope="col">
                  <span className="visuellement-cache">{FORMS.actions}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row, index) => (
                <ChildRow
                  key={row.id}
                  table={table}
                  id={row.id}
                  columns={columns}
                  rank={index + 1}
                  isLast={index === rows.length - 1}
                  canMove={canMove}
                  onMove={(step) => {
                    const rank = moveChild(table, row.id, step, rows)
                    if (rank === null) return
                    setSaid(FORMS.lineMoved(rank))
                    focusRow(row.id)
                  }}
                  onDelete={() => {
                    deleteChild(table, row.id)
                    focusRow((rows[index + 1] ?? rows[index - 1])?.id)
                  }}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className="champ-rangee">
        <button
          type="button"
          className="bouton-petit table-ajout"
          onClick={() => focusRow(addChild(table, patch, rows))}
        >
          <IconPlus size={14} aria-hidden />
          {FORMS.addChild(labels.one)}
        </button>
        {rows.length === 0 && <span className="champ-aide">{FORMS.pasteHint}</span>}
      </div>
      <span className="visuellement-cache" role="status">
        {said}
      </span>
    </div>
  )
}

function isChild(row: unknown, parentField: string, parentId: Id): row is AnyRow {
  return (row as AnyRow)[parentField] === parentId
}

/** In the order the user gave; yearly values by year. */
function sortRows(rows: readonly AnyRow[]): readonly AnyRow[] {
  const place = (row: AnyRow) => ({ id: row.id, ordre: readText(row['ordre']) })
  return [...rows].sort(
    (a, b) =>
      Number(a['annee'] ?? Infinity) - Number(b['annee'] ?? Infinity) ||
      compareOrdre(place(a), place(b)),
  )
}
