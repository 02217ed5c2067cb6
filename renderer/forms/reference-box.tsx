import { Combobox, PillsInput, useCombobox } from '@mantine/core'
import { IN_MAIN } from './floating'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useId, useMemo, useRef, useState } from 'react'
import type { TableName } from '../../shared/domain/registry'
import type { Id } from '../../shared/kernel/json'
import { useCairn } from '../store/cairn-store'
import { FORMS } from '../strings/forms'
import { buildTexts } from './champ-label'
import { getChampId, type ChampProps } from './champ-props'
import { useOpenRecord } from './record-dialog-context'
import { canCreateInline, getRecordLabel } from './record-label'
import { buildReferenceOptions } from './reference-options'

const SEPARATOR = '\u0000'
const CREATE = '+'

type BoxProps = ChampProps & {
  readonly ids: readonly Id[]
  readonly isSingle: boolean
  readonly onAdd: (id: Id) => void
  readonly onRemove: (id: Id) => void
  readonly onCreate: (name: string) => void
}

/** Chosen records as chips, and a field to look for others; what does not exist yet is created from there. */
export function ReferenceBox(props: BoxProps) {
  const { ids, isSingle, field, recordId, name, compact, onAdd, onRemove, onCreate } = props
  const target = field.target as TableName
  const [query, setQuery] = useState('')
  const input = useRef<HTMLInputElement>(null)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const isOpen = combobox.dropdownOpened
  const texts = buildTexts(props)
  const helpId = useId()
  const id = getChampId(recordId, name)

  const labels = useCairn((state) =>
    ids.map((one) => getRecordLabel(state.dossier, target, one)).join(SEPARATOR),
  )
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

  const shown = ids.map((one, index) => ({ id: one, label: labels.split(SEPARATOR)[index] ?? '' }))
  return (
    <div className="champ-ref" data-simple={isSingle && ids.length > 0 ? true : undefined}>
      {texts.label !== undefined && (
        <label className="champ-titre" htmlFor={id}>
          {texts.label}
        </label>
      )}
      {texts.description !== undefined && (
        <p className="champ-aide" id={helpId}>
          {texts.description}
        </p>
      )}
      <Combobox {...IN_MAIN} store={combobox} onOptionSubmit={submit}>
        <Combobox.DropdownTarget>
          <PillsInput id={id} onClick={() => input.current?.focus()} size="sm">
            <div className="champ-puces">
              {shown.map((one) => (
                <Puce
                  key={one.id}
                  table={target}
                  id={one.id}
                  label={one.label}
                  onRemove={() => {
                    onRemove(one.id)
                    input.current?.focus()
                  }}
                />
              ))}
              <Combobox.EventsTarget>
                <PillsInput.Field
                  ref={input}
                  id={id}
                  {...(compact === true && { 'aria-label': texts['aria-label'] })}
                  {...(texts.description !== undefined && { 'aria-describedby': helpId })}
                  placeholder={
                    isSingle && ids.length > 0
                      ? ''
                      : canCreateInline(target)
                        ? FORMS.search
                        : FORMS.searchOnly
                  }
                  value={query}
                  autoComplete="off"
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
          </PillsInput>
        </Combobox.DropdownTarget>
        <Combobox.Dropdown>
          <Combobox.Options mah={260} className="champ-options" aria-label={field.label}>
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
    </div>
  )
}

type PuceProps = {
  readonly table: TableName
  readonly id: Id
  readonly label: string
  readonly onRemove: () => void
}

/** A chosen record: its name opens it, the cross takes it away. */
function Puce({ table, id, label, onRemove }: PuceProps) {
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
