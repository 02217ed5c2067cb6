import { Combobox, useCombobox } from '@mantine/core'
import { useId, useMemo, useState } from 'react'
import { IN_MAIN } from '../../../forms/floating'
import { getRow, type Dossier } from '../../../../shared/domain/dossier'
import type { Id } from '../../../../shared/kernel/json'
import { matches } from '../../../../shared/kernel/recherche'
import { formatPersonneCourte } from '../../../../shared/rules/fonctions.rules'
import { listPresences } from '../../../../shared/rules/presences.rules'
import { useCairn } from '../../../store/cairn-store'
import { getCtx } from '../../../store/session'
import { SEANCE as MOTS } from '../../../strings/seance'
import { listFonctions } from '../presence/invitables'

type Choix = { readonly cle: string; readonly nom: string; readonly detail: string }

const MAX = 8

/** Those who are there first; among them those who have no function are written as they are named. */
function listPresents(dossier: Dossier, reunionId: Id): readonly Choix[] {
  return listPresences(dossier, reunionId)
    .filter(({ presence }) => presence.statut === 'present' || presence.statut === 'represente')
    .map(({ presence, nom, fonction, organisme }) => {
      const by = presence.statut === 'represente' ? presence.representeParFonction : null
      const cle = by ?? presence.fonction ?? `libre:${nom}`
      return {
        cle,
        nom: by === null ? nom : formatPersonneCourte(dossier, by),
        detail: [fonction, organisme === nom ? '' : organisme]
          .filter((one) => one !== '')
          .join(', '),
      }
    })
}

type ResponsableProps = {
  readonly reunionId: Id
  readonly responsable: Id | null
  readonly libre: string
  readonly onChange: (responsable: Id | null, libre: string) => void
}

/** Who does it: a few letters find somebody who is there, or anybody in the annuaire; other words are kept as they are. */
export function ResponsableChamp({ reunionId, responsable, libre, onChange }: ResponsableProps) {
  const dossier = useCairn((state) => state.dossier)
  const [words, setWords] = useState<string | null>(null)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const id = useId()
  const isOpen = combobox.dropdownOpened
  const presents = useMemo(() => listPresents(dossier, reunionId), [dossier, reunionId])
  const others = useMemo(
    () => (isOpen ? listFonctions(dossier, getCtx().today) : []),
    [dossier, isOpen],
  )
  const shown = words ?? (getRow(dossier, 'fonctions', responsable) ? getNom() : libre)
  const found = useMemo(() => {
    const query = words ?? ''
    const isKept = ({ nom, detail }: Choix) => matches(`${nom} ${detail}`, query)
    const here = presents.filter(isKept).slice(0, MAX)
    const keys = new Set(here.map(({ cle }) => cle))
    const rest =
      query.trim() === '' ? [] : others.filter((one) => !keys.has(one.cle) && isKept(one))
    return [...here, ...rest.slice(0, MAX)]
  }, [words, presents, others])

  function getNom(): string {
    return [formatPersonneCourte(dossier, responsable), libre.trim()]
      .filter((part) => part !== '')
      .join(', ')
  }

  function choose(cle: string): void {
    const isLibre = cle.startsWith('libre:')
    onChange(isLibre ? null : cle, isLibre ? cle.slice('libre:'.length) : '')
    setWords(null)
    combobox.closeDropdown()
  }

  return (
    <Combobox {...IN_MAIN} store={combobox} onOptionSubmit={choose}>
      <Combobox.DropdownTarget>
        <div className="seance-champ">
          <label htmlFor={id}>{MOTS.responsable}</label>
          <Combobox.EventsTarget withExpandedAttribute>
            <input
              id={id}
              className="champ-saisie"
              role="combobox"
              autoComplete="off"
              placeholder={MOTS.responsableHint}
              value={shown}
              onChange={(event) => {
                setWords(event.currentTarget.value)
                combobox.openDropdown()
                combobox.resetSelectedOption()
              }}
              onBlur={() => {
                combobox.closeDropdown()
                if (words === null) return
                const text = words.trim()
                setWords(null)
                const exact = found.find(({ nom }) => nom === text) ?? found[1 - found.length]
                if (text !== '' && exact !== undefined) choose(exact.cle)
                else onChange(null, text)
              }}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || event.ctrlKey || event.altKey) return
                if (words === null || combobox.getSelectedOptionIndex() >= 0) return
                const [first] = found
                event.preventDefault()
                if (words.trim() === '') onChange(null, '')
                else if (first !== undefined) choose(first.cle)
                else onChange(null, words.trim())
                setWords(null)
                combobox.closeDropdown()
              }}
            />
          </Combobox.EventsTarget>
        </div>
      </Combobox.DropdownTarget>
      <Combobox.Dropdown hidden={found.length === 0}>
        <Combobox.Options className="champ-options" aria-label={MOTS.responsable}>
          {found.map(({ cle, nom, detail }) => (
            <Combobox.Option key={cle} value={cle}>
              {nom}
              {detail !== '' && <span className="sous"> {detail}</span>}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
