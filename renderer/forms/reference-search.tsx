import { Combobox, useCombobox } from '@mantine/core'
import { IconPlus } from '@tabler/icons-react'
import { useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react'
import type { TableName } from '../../shared/domain/registry'
import type { Id } from '../../shared/kernel/json'
import { useCairn } from '../store/cairn-store'
import { FORMS } from '../strings/forms'
import { IN_MAIN } from './floating'
import { buildReferenceOptions } from './reference-options'

const CREATE = '+'

/** What the field has in common before and after its list is made. */
export type SearchAttributes = {
  readonly id: string
  readonly className: string
  readonly role: 'combobox'
  readonly autoComplete: 'off'
  readonly placeholder: string
  readonly 'aria-label'?: string
  readonly 'aria-describedby'?: string
}

type SearchProps = {
  readonly attributes: SearchAttributes
  readonly chips: ReactNode
  readonly ids: readonly Id[]
  readonly recordId: Id
  readonly target: TableName
  readonly label: string
  readonly onBox: () => void
  readonly onAdd: (id: Id) => void
  readonly onRemove: (id: Id) => void
  readonly onCreate: (name: string) => void
}

/** The chips, the field and its list of choices. It takes the focus when it is drawn: it stands for a field that had it. */
export function ReferenceSearch(props: SearchProps) {
  const { attributes, chips, ids, recordId, target, label, onAdd, onRemove, onCreate } = props
  const [query, setQuery] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const isOpen = combobox.dropdownOpened
  useLayoutEffect(() => input.current?.focus(), [])

  const rows = useCairn((state) => (isOpen ? state.dossier[target] : null))
  const { options, toCreate } = useMemo(() => {
    if (rows === null) return { options: [], toCreate: null }
    return buildReferenceOptions(
      useCairn.getState().dossier,
      target,
      query,
      new Set([...ids, recordId]),
    )
  }, [rows, target, query, ids, recordId])

  function submit(value: string): void {
    if (value === CREATE) {
      if (toCreate !== null) onCreate(toCreate)
    } else onAdd(value)
    setQuery('')
    combobox.closeDropdown()
  }

  return (
    <Combobox {...IN_MAIN} store={combobox} onOptionSubmit={submit}>
      <Combobox.DropdownTarget>
        <div className="champ-boite" onClick={props.onBox}>
          <div className="champ-puces">
            {chips}
            <Combobox.EventsTarget withExpandedAttribute>
              <input
                ref={input}
                {...attributes}
                value={query}
                onFocus={() => combobox.openDropdown()}
                onBlur={() => {
                  combobox.closeDropdown()
                  setQuery('')
                }}
                onChange={(event) => {
                  setQuery(event.currentTarget.value)
                  combobox.openDropdown()
                  combobox.updateSelectedOptionIndex()
                }}
                onKeyDown={(event) => {
                  const last = ids.at(-1)
                  if (event.key === 'Backspace' && query === '' && last !== undefined) {
                    event.preventDefault()
                    onRemove(last)
                  } else if (event.key === 'Escape' && isOpen) {
                    event.stopPropagation()
                    setQuery('')
                  }
                }}
              />
            </Combobox.EventsTarget>
          </div>
        </div>
      </Combobox.DropdownTarget>
      <Combobox.Dropdown>
        <Combobox.Options mah={260} className="champ-options" aria-label={label}>
          {options.map((option) => (
            <Combobox.Option key={option.id} value={option.id}>
              {option.label}
            </Combobox.Option>
          ))}
          {toCreate !== null && (
            <Combobox.Option value={CREATE}>
              <IconPlus size={14} aria-hidden /> {FORMS.createOption(toCreate)}
            </Combobox.Option>
          )}
          {options.length === 0 && toCreate === null && (
            <Combobox.Empty>{FORMS.noResult}</Combobox.Empty>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
