import { Checkbox } from '@mantine/core'
import { useId, useMemo } from 'react'
import type { Id } from '../../../shared/kernel/json'
import { useCairn } from '../../store/cairn-store'
import { ENVOI } from '../../strings/envoi'
import { listParties, type Partie } from './parties'

type PartsPickerProps = {
  readonly chosen: readonly Id[]
  readonly error: string | undefined
  readonly onChange: (chosen: readonly Id[]) => void
}

/** The axes and fiches of the plan; a whole axis takes its fiches with it. */
export function PartsPicker({ chosen, error, onChange }: PartsPickerProps) {
  const dossier = useCairn((state) => state.dossier)
  const parties = useMemo(() => listParties(dossier), [dossier])
  const ids = new Set(chosen)
  const help = useId()

  function toggle({ id }: Partie): void {
    onChange(ids.has(id) ? chosen.filter((one) => one !== id) : [...chosen, id])
  }

  return (
    <fieldset className="envoi-parties" aria-describedby={help}>
      <legend>{ENVOI.parts}</legend>
      <p id={help} className={error === undefined ? 'sous' : 'envoi-erreur'} role="status">
        {error ?? ENVOI.partsCount(chosen.length)}
      </p>
      <div
        className="envoi-liste"
        tabIndex={0}
        role="group"
        aria-label={ENVOI.parts}
        data-erreur={error === undefined ? undefined : true}
      >
        {parties.map((partie) => {
          const isInAxe = partie.axe !== null && ids.has(partie.axe)
          return (
            <Checkbox
              key={partie.id}
              className={partie.axe === null ? 'envoi-axe' : 'envoi-fiche'}
              label={partie.label}
              checked={isInAxe || ids.has(partie.id)}
              disabled={isInAxe}
              onChange={() => toggle(partie)}
            />
          )
        })}
      </div>
    </fieldset>
  )
}
