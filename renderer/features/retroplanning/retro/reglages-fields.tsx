import type { Calendrier } from '../../../../shared/rules/calendrier/calendrier.rules'
import { ZONES_SCOLAIRES } from '../../../../shared/domain/vacances.entity'
import { formatJour } from '../../../../shared/kernel/jour-format'
import type { DateIso } from '../../../../shared/kernel/json'
import { RETRO } from '../../../strings/retroplanning-retro'
import type { ReglagesRetro } from './ancres'

type ReglagesFieldsProps = {
  readonly reglages: ReglagesRetro
  readonly calendrier: Calendrier
  /** The latest imposed day: beyond what is known of the school calendar, the screen says so. */
  readonly dernier: DateIso | null
  readonly onChange: (reglages: ReglagesRetro) => void
}

/** What no step may fall on. Kept with the plan when it is applied. */
export function ReglagesFields(props: ReglagesFieldsProps) {
  const { reglages, onChange } = props
  const cases = [
    { champ: 'eviterAout', label: RETRO.august },
    { champ: 'eviterVacances', label: RETRO.holidays },
    { champ: 'alsaceMoselle', label: RETRO.alsace },
  ] as const
  return (
    <fieldset className="rebours-reglages">
      <legend>{RETRO.settingsTitle}</legend>
      <label className="rebours-zone">
        {RETRO.zone}
        <select
          className="champ-saisie"
          value={reglages.zoneScolaire ?? ''}
          onChange={(event) => {
            const { value } = event.currentTarget
            const zone = ZONES_SCOLAIRES.find((known) => known.value === value)
            onChange({ ...reglages, zoneScolaire: zone?.value ?? null })
          }}
        >
          <option value="">{RETRO.zoneNone}</option>
          {ZONES_SCOLAIRES.map(({ value }) => (
            <option key={value} value={value}>
              {RETRO.zoneOf(value)}
            </option>
          ))}
        </select>
      </label>
      {cases.map(({ champ, label }) => (
        <label key={champ} className="champ-case">
          <input
            type="checkbox"
            checked={reglages[champ]}
            onChange={(event) => onChange({ ...reglages, [champ]: event.currentTarget.checked })}
          />
          {label}
        </label>
      ))}
      <ConnuJusque {...props} />
    </fieldset>
  )
}

/** Until when the school calendar is known. */
function ConnuJusque({ reglages, calendrier, dernier }: ReglagesFieldsProps) {
  const { connuJusque } = calendrier
  if (reglages.zoneScolaire === null || connuJusque === null)
    return <p className="champ-aide">{RETRO.unknown}</p>
  const day = formatJour(connuJusque)
  const isBeyond = dernier !== null && dernier > connuJusque
  return (
    <p className={isBeyond ? 'champ-aide rebours-alerte' : 'champ-aide'} role="status">
      {isBeyond ? RETRO.beyond(day) : RETRO.known(day)}
    </p>
  )
}
