import { Combobox, useCombobox } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { Id } from '../../../../shared/kernel/json'
import { matches } from '../../../../shared/kernel/recherche'
import type { EtapeLue } from '../../../../shared/rules/retroplanning/etapes.rules'
import { IN_MAIN } from '../../../forms/floating'
import { ETAPE } from '../../../strings/retroplanning'

type Props = {
  readonly label: string
  readonly etapes: readonly EtapeLue[]
  readonly onAdd: (id: Id) => void
}

/** More are not shown: typing one more letter is quicker than reading. */
const MAX = 40

/** A field to look for a step and link it. */
export function ChercheEtape({ label, etapes, onAdd }: Props) {
  const [query, setQuery] = useState('')
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const isOpen = combobox.dropdownOpened
  const found = useMemo(
    () => (isOpen ? etapes.filter(({ titre }) => matches(titre, query)).slice(0, MAX) : []),
    [etapes, query, isOpen],
  )
  return (
    <Combobox
      {...IN_MAIN}
      store={combobox}
      onOptionSubmit={(id) => {
        onAdd(id)
        setQuery('')
        combobox.closeDropdown()
      }}
    >
      <Combobox.Target withExpandedAttribute>
        <input
          className="champ-saisie"
          role="combobox"
          aria-label={label}
          placeholder={ETAPE.searchStep}
          autoComplete="off"
          value={query}
          onClick={() => combobox.openDropdown()}
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
            if (event.key !== 'Escape' || !isOpen) return
            event.preventDefault()
            event.stopPropagation()
            combobox.closeDropdown()
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Options mah={240} className="champ-options" aria-label={label}>
          {found.map(({ id, titre }) => (
            <Combobox.Option key={id} value={id}>
              {titre}
            </Combobox.Option>
          ))}
          {found.length === 0 && <Combobox.Empty>{ETAPE.noStep}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
