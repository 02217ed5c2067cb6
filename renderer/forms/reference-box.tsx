import { useRef, useState } from 'react'
import type { TableName } from '../../shared/domain/registry'
import type { Id } from '../../shared/kernel/json'
import { useCairn } from '../store/cairn-store'
import { FORMS } from '../strings/forms'
import { buildTexts, getAideId } from './champ-label'
import { getChampId, type ChampProps } from './champ-props'
import { Puce } from './puce'
import { canCreateInline, getRecordLabel } from './record-label'
import { ReferenceSearch, type SearchAttributes } from './reference-search'

const SEPARATOR = '\u0000'

type BoxProps = ChampProps & {
  readonly ids: readonly Id[]
  readonly isSingle: boolean
  readonly onAdd: (id: Id) => void
  readonly onRemove: (id: Id) => void
  readonly onCreate: (name: string) => void
}

/**
 * Chosen records as chips, and a field to look for others; what does not exist yet is created from there. The list of choices costs
 * more than the rest of the field: it is made when the field is reached for the first time.
 */
export function ReferenceBox(props: BoxProps) {
  const { ids, isSingle, field, recordId, name, onAdd, onRemove, onCreate } = props
  const target = field.target as TableName
  const [isLive, setLive] = useState(false)
  const box = useRef<HTMLDivElement>(null)
  const texts = buildTexts(props)
  const id = getChampId(recordId, name)
  const labels = useCairn((state) =>
    ids.map((one) => getRecordLabel(state.dossier, target, one)).join(SEPARATOR),
  ).split(SEPARATOR)

  // The field may have been replaced since: it is looked for when it is needed.
  const focus = () => box.current?.querySelector<HTMLElement>('.champ-recherche')?.focus()
  const isFull = isSingle && ids.length > 0
  const attributes: SearchAttributes = {
    id,
    className: 'champ-recherche',
    role: 'combobox',
    autoComplete: 'off',
    placeholder: isFull ? '' : canCreateInline(target) ? FORMS.search : FORMS.searchOnly,
    ...(texts['aria-label'] !== undefined && { 'aria-label': texts['aria-label'] }),
    ...(texts['aria-describedby'] !== undefined && {
      'aria-describedby': texts['aria-describedby'],
    }),
  }
  const chips = ids.map((one, index) => (
    <Puce
      key={one}
      table={target}
      id={one}
      label={labels[index] ?? ''}
      onRemove={() => {
        onRemove(one)
        focus()
      }}
    />
  ))
  return (
    <div className="champ-ref" ref={box} data-simple={isFull ? true : undefined}>
      {texts.label !== undefined && (
        <label className="champ-titre" htmlFor={id}>
          {texts.label}
        </label>
      )}
      {texts.description !== undefined && (
        <p className="champ-aide" id={getAideId(props)}>
          {texts.description}
        </p>
      )}
      {isLive ? (
        <ReferenceSearch
          attributes={attributes}
          chips={chips}
          ids={ids}
          recordId={recordId}
          target={target}
          label={field.label}
          onBox={focus}
          onAdd={onAdd}
          onRemove={onRemove}
          onCreate={onCreate}
        />
      ) : (
        <div className="champ-boite" onClick={focus}>
          <div className="champ-puces">
            {chips}
            <input
              {...attributes}
              aria-haspopup="listbox"
              aria-expanded={false}
              onFocus={() => setLive(true)}
            />
          </div>
        </div>
      )}
    </div>
  )
}
