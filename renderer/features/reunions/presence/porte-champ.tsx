import { Combobox, useCombobox } from '@mantine/core'
import { IconDoorEnter, IconPlus } from '@tabler/icons-react'
import { useDeferredValue, useMemo, useState } from 'react'
import { IN_MAIN } from '../../../forms/floating'
import type { Id } from '../../../../shared/kernel/json'
import { listFonctionsInvitees } from '../../../../shared/rules/presences.rules'
import { addAvis } from '../../../store/avis'
import { useCairn } from '../../../store/cairn-store'
import { execute, getCtx } from '../../../store/session'
import { REUNIONS_PRESENCE as WORDS } from '../../../strings/reunions-presence'
import { formatMaintenant } from '../heures'
import { buildLibre, filterInvitables, listFonctions, type Invitable } from './invitables'
import { inviter } from './inviter-commands'

type PorteProps = { readonly reunionId: Id; readonly isToday: boolean }

const MAX = 8

function search(all: readonly Invitable[], words: string, reunionId: Id): readonly Invitable[] {
  if (words.trim() === '') return []
  const invited = listFonctionsInvitees(useCairn.getState().dossier, reunionId)
  return filterInvitables(all, words, invited, MAX)
}

/** « À la porte »: a name and Entrée, and somebody who was not expected is there, with the time when the meeting is today. */
export function PorteChamp({ reunionId, isToday }: PorteProps) {
  const [words, setWords] = useState('')
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const isOpen = combobox.dropdownOpened
  const fonctions = useCairn((state) => (isOpen ? state.dossier.fonctions : null))
  const all = useMemo(
    () => (fonctions === null ? [] : listFonctions(useCairn.getState().dossier, getCtx().today)),
    [fonctions],
  )
  const settled = useDeferredValue(words)
  const found = useMemo(() => search(all, settled, reunionId), [all, settled, reunionId])
  const libre = buildLibre(words, found)

  function add(choice: Invitable): void {
    const ctx = getCtx()
    const arrivee = isToday ? formatMaintenant(ctx.now) : ''
    execute(
      inviter(useCairn.getState().dossier, ctx, reunionId, [choice], {
        statut: 'present',
        arrivee,
      }),
    )
    addAvis({ ton: 'succes', texte: WORDS.added(choice.nom), action: 'annuler' })
    setWords('')
    combobox.closeDropdown()
  }

  return (
    <Combobox
      {...IN_MAIN}
      store={combobox}
      onOptionSubmit={(cle) => {
        const choice = [...found, libre].find((one) => one?.cle === cle)
        if (choice) add(choice)
      }}
    >
      <Combobox.DropdownTarget>
        <div className="presence-porte">
          <IconDoorEnter size={16} aria-hidden />
          <Combobox.EventsTarget withExpandedAttribute>
            <input
              className="champ-saisie"
              role="combobox"
              aria-label={WORDS.door}
              placeholder={WORDS.doorPlaceholder}
              autoComplete="off"
              value={words}
              onChange={(event) => {
                setWords(event.currentTarget.value)
                combobox.openDropdown()
                combobox.resetSelectedOption()
              }}
              onBlur={() => combobox.closeDropdown()}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' || combobox.getSelectedOptionIndex() >= 0) return
                event.preventDefault()
                // What is shown may still answer to the letters before.
                const [known] = search(all, words, reunionId)
                const choice = buildLibre(words, known === undefined ? [] : [known]) ?? known
                if (choice !== undefined) add(choice)
              }}
            />
          </Combobox.EventsTarget>
        </div>
      </Combobox.DropdownTarget>
      <Combobox.Dropdown hidden={words.trim() === ''}>
        <Combobox.Options className="champ-options" aria-label={WORDS.door}>
          {libre !== null && (
            <Combobox.Option value={libre.cle}>
              <IconPlus size={14} aria-hidden /> {WORDS.addFree(libre.nom)}
            </Combobox.Option>
          )}
          {found.map((one) => (
            <Combobox.Option key={one.cle} value={one.cle}>
              {one.nom}
              <span className="sous">{one.detail}</span>
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}
