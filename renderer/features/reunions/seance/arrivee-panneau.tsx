import { Combobox, useCombobox } from '@mantine/core'
import { useEffect, useId, useMemo, useRef, useState } from 'react'
import { IN_MAIN } from '../../../forms/floating'
import type { Id } from '../../../../shared/kernel/json'
import { matches } from '../../../../shared/kernel/recherche'
import { listFonctionsInvitees, listPresences } from '../../../../shared/rules/presences.rules'
import { addAvis } from '../../../store/avis'
import { useCairn } from '../../../store/cairn-store'
import { execute, getCtx } from '../../../store/session'
import { SEANCE as MOTS } from '../../../strings/seance'
import { formatMaintenant } from '../heures'
import { buildLibre, filterInvitables, listFonctions } from '../presence/invitables'
import { inviter } from '../presence/inviter-commands'
import { setArrivee } from '../presence/presence-actions'

type ArriveeProps = { readonly reunionId: Id; readonly onClose: () => void }

const MAX = 8

/** Somebody comes in late: a few letters of the name, Entrée, and the time is noted. Also for those nobody expected. */
export function ArriveePanneau({ reunionId, onClose }: ArriveeProps) {
  const dossier = useCairn((state) => state.dossier)
  const [words, setWords] = useState('')
  const combobox = useCombobox({ defaultOpened: true })
  const input = useRef<HTMLInputElement>(null)
  const id = useId()
  const expected = useMemo(
    () => listPresences(dossier, reunionId).filter(({ presence }) => presence.statut !== 'present'),
    [dossier, reunionId],
  )
  const everybody = useMemo(() => listFonctions(dossier, getCtx().today), [dossier])
  useEffect(() => input.current?.focus(), [])

  const here = expected.filter(({ nom, organisme }) => matches(`${nom} ${organisme}`, words))
  const others =
    words.trim() === ''
      ? []
      : filterInvitables(everybody, words, listFonctionsInvitees(dossier, reunionId), MAX)
  const libre = here.length > 0 ? null : buildLibre(words, others)
  const keys = [
    ...here.slice(0, MAX).map(({ presence }) => presence.id),
    ...others.map(({ cle }) => cle),
    ...(libre === null ? [] : [libre.cle]),
  ]

  function choose(cle: string): void {
    const ctx = getCtx()
    const heure = formatMaintenant(ctx.now)
    const guest = expected.find(({ presence }) => presence.id === cle)
    const other = [...others, libre].find((one) => one?.cle === cle)
    if (guest !== undefined) setArrivee(guest.presence.id)
    else if (other) {
      const patch = { statut: 'present', arrivee: heure } as const
      execute(inviter(useCairn.getState().dossier, ctx, reunionId, [other], patch))
    }
    const nom = guest?.nom ?? other?.nom ?? ''
    addAvis({ ton: 'succes', texte: MOTS.arrived(nom, heure), action: 'annuler' })
    onClose()
  }

  return (
    <section className="seance-panneau" aria-label={MOTS.arrivalTitle}>
      <Combobox {...IN_MAIN} store={combobox} onOptionSubmit={choose}>
        <Combobox.DropdownTarget>
          <div className="seance-champ">
            <label htmlFor={id}>{MOTS.arrivalTitle}</label>
            <Combobox.EventsTarget withExpandedAttribute>
              <input
                ref={input}
                id={id}
                className="champ-saisie seance-texte"
                role="combobox"
                autoComplete="off"
                value={words}
                onChange={(event) => {
                  setWords(event.currentTarget.value)
                  combobox.openDropdown()
                  combobox.resetSelectedOption()
                }}
                onBlur={() => combobox.closeDropdown()}
                onKeyDown={(event) => {
                  if (event.key === 'Escape') {
                    event.preventDefault()
                    onClose()
                  }
                  if (event.key !== 'Enter' || combobox.getSelectedOptionIndex() >= 0) return
                  event.preventDefault()
                  const [first] = keys
                  if (first !== undefined) choose(first)
                }}
              />
            </Combobox.EventsTarget>
            <p className="seance-aide">
              {expected.length === 0 ? MOTS.arrivalNone : MOTS.arrivalHint}
            </p>
          </div>
        </Combobox.DropdownTarget>
        <Combobox.Dropdown hidden={keys.length === 0}>
          <Combobox.Options className="champ-options" aria-label={MOTS.arrivalTitle}>
            {here.slice(0, MAX).map(({ presence, nom, organisme }) => (
              <Combobox.Option key={presence.id} value={presence.id}>
                {nom}
                {organisme !== nom && <span className="sous"> {organisme}</span>}
              </Combobox.Option>
            ))}
            {others.map(({ cle, nom, detail }) => (
              <Combobox.Option key={cle} value={cle}>
                {nom}
                <span className="sous"> {detail}</span>
              </Combobox.Option>
            ))}
            {libre !== null && (
              <Combobox.Option value={libre.cle}>{MOTS.addFree(libre.nom)}</Combobox.Option>
            )}
          </Combobox.Options>
        </Combobox.Dropdown>
      </Combobox>
    </section>
  )
}
