import { IconX } from '@tabler/icons-react'
import type { TableName } from '../../shared/domain/registry'
import type { Id } from '../../shared/kernel/json'
import { FORMS } from '../strings/forms'
import { useOpenRecord } from './record-dialog-context'
import { canCreateInline } from './record-label'

type PuceProps = {
  readonly table: TableName
  readonly id: Id
  readonly label: string
  readonly onRemove: () => void
}

/** A chosen record: its name opens it, the cross takes it away. */
export function Puce({ table, id, label, onRemove }: PuceProps) {
  const open = useOpenRecord()
  return (
    <span className="champ-puce">
      {open !== null && canCreateInline(table) ? (
        <button
          type="button"
          className="champ-puce-nom"
          title={FORMS.edit(label)}
          aria-label={FORMS.edit(label)}
          onClick={(event) => {
            event.stopPropagation()
            open(table, id)
          }}
        >
          {label}
        </button>
      ) : (
        <span className="champ-puce-nom">{label}</span>
      )}
      <button
        type="button"
        className="champ-puce-croix"
        aria-label={FORMS.remove(label)}
        onClick={(event) => {
          event.stopPropagation()
          onRemove()
        }}
      >
        <IconX size={14} aria-hidden />
      </button>
    </span>
  )
}
