import { UNITES_DUREE } from '../../../../shared/domain/etape.entity'
import { number } from '../../../../shared/domain/field'
import type { Delai } from '../../../../shared/rules/calendrier/delais.rules'
import { IconArrowBackUp } from '@tabler/icons-react'
import { useRef } from 'react'
import { Champ } from '../../../forms/champ'
import { useCairn } from '../../../store/cairn-store'
import { addAvis, execute, getCtx } from '../../../store/session'
import { DELAIS } from '../../../strings/retroplanning-delais'
import { resetDelai, setDelai } from './delai-commands'

const VALEUR = number({ label: DELAIS.value })

/** A shipped delay: its value and its unit change; its name and its source are those of the rule. */
export function DelaiLivreLine({ delai }: { readonly delai: Delai }) {
  const line = useRef<HTMLTableRowElement>(null)
  const { cle, libelle, valeur, unite, source, modifie } = delai

  function set(patch: Parameters<typeof setDelai>[3], mergeKey?: string): void {
    const command = setDelai(useCairn.getState().dossier, getCtx(), delai, patch)
    execute(mergeKey === undefined ? command : { ...command, mergeKey })
  }

  function reset(): void {
    const command = resetDelai(useCairn.getState().dossier, delai)
    if (command === undefined) return
    execute(command)
    addAvis({ ton: 'info', texte: DELAIS.resetDone(libelle), action: 'annuler' })
    // The button goes away with what it did.
    line.current?.querySelector('input')?.focus()
  }

  return (
    <tr ref={line} data-modifie={modifie}>
      <th scope="row">
        {libelle}{' '}
        <span className="delais-marque" data-genre={modifie ? 'territoire' : delai.reference}>
          {modifie ? DELAIS.changed : delai.reference === 'loi' ? DELAIS.law : DELAIS.custom}
        </span>
      </th>
      <td className="delais-valeur">
        <Champ
          table="delaisUsuels"
          recordId={`delai-${cle}`}
          name="valeur"
          field={VALEUR}
          compact
          label={DELAIS.valueOf(libelle)}
          value={valeur}
          commit={(value, mergeKey) => {
            if (typeof value === 'number' && value >= 0) set({ valeur: value }, mergeKey)
          }}
        />
      </td>
      <td className="delais-unite">
        <select
          className="champ-saisie"
          aria-label={DELAIS.unitOf(libelle)}
          value={unite}
          onChange={(event) => {
            const { value } = event.currentTarget
            const chosen = UNITES_DUREE.find((known) => known.value === value)
            if (chosen !== undefined) set({ unite: chosen.value })
          }}
        >
          {UNITES_DUREE.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      </td>
      <td className="delais-source">{source}</td>
      <td>
        {modifie && (
          <button
            type="button"
            className="bouton-petit"
            aria-label={DELAIS.resetOf(libelle)}
            onClick={reset}
          >
            <IconArrowBackUp size={14} aria-hidden />
            {DELAIS.reset}
          </button>
        )}
      </td>
    </tr>
  )
}
