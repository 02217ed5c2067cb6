import { setFields } from '../../../../shared/commands/set-fields'
import type { EtapeLue } from '../../../../shared/rules/retroplanning/etapes.rules'
import { useCairn } from '../../../store/cairn-store'
import { execute } from '../../../store/session'
import { ETAPE, RETRO } from '../../../strings/retroplanning'

/** What a step is. A meeting is one because of its link, and a phase that holds steps stays one: both are only said. */
export function ChampNature({ etape }: { readonly etape: EtapeLue }) {
  const isGiven = etape.enfants > 0 || etape.nature === 'reunion'
  const id = `re-nature-${etape.id}`
  if (isGiven) {
    return (
      <div>
        <p className="champ-titre">{ETAPE.nature}</p>
        <p className="re-dit">{RETRO.natures[etape.nature]}</p>
      </div>
    )
  }
  function choose(value: string): void {
    const { dossier } = useCairn.getState()
    const patch = {
      jalon: value === 'jalon',
      genre: value === 'tache' || value === 'jalon' ? null : value,
    }
    execute(setFields(dossier, 'etapes', etape.id, patch, ETAPE.natureCommand))
  }
  return (
    <div>
      <label className="champ-titre" htmlFor={id}>
        {ETAPE.nature}
      </label>
      <select
        id={id}
        className="champ-saisie"
        value={etape.nature}
        onChange={(event) => choose(event.currentTarget.value)}
      >
        {ETAPE.natureChoices.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    </div>
  )
}
