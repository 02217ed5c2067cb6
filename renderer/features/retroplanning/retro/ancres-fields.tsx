import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useId } from 'react'
import { day } from '../../../../shared/domain/field'
import { Champ } from '../../../forms/champ'
import { RETRO } from '../../../strings/retroplanning-retro'
import type { EtapeLue } from '../../../../shared/rules/retroplanning/etapes.rules'
import {
  CHOIX_NOUVELLES,
  formatChoix,
  readJour,
  type AncreSaisie,
  type GenreNouvelle,
} from './ancres'

const JOUR = day({ label: RETRO.dayLabel })

type AncresFieldsProps = {
  readonly ancres: readonly AncreSaisie[]
  readonly imposables: readonly EtapeLue[]
  readonly onChange: (ancres: readonly AncreSaisie[]) => void
}

/** The dates that nothing moves: a step each, and its day. */
export function AncresFields({ ancres, imposables, onChange }: AncresFieldsProps) {
  const helpId = useId()

  function put(cle: string, patch: Partial<AncreSaisie>): void {
    onChange(ancres.map((ancre) => (ancre.cle === cle ? { ...ancre, ...patch } : ancre)))
  }

  function choose(ancre: AncreSaisie, value: string): void {
    const nouvelle = CHOIX_NOUVELLES.find((genre) => value === `+${genre}`) ?? null
    const lue = imposables.find(({ id }) => id === value)
    const jour = ancre.jour ?? (lue === undefined ? null : readJour(lue))
    put(ancre.cle, { etape: lue?.id ?? null, nouvelle, jour })
  }

  function add(): void {
    const rank = ancres.reduce((max, { cle }) => Math.max(max, Number(cle.split('-')[1] ?? 0)), 0)
    onChange([...ancres, { cle: `ligne-${rank + 1}`, etape: null, nouvelle: null, jour: null }])
  }

  return (
    <fieldset className="rebours-dates" aria-describedby={helpId}>
      <legend>{RETRO.datesTitle}</legend>
      <ol>
        {ancres.map((ancre, index) => (
          <li key={ancre.cle} className="rebours-date">
            <ChoixEtape
              rank={index + 1}
              ancre={ancre}
              ancres={ancres}
              imposables={imposables}
              onChoose={(value) => choose(ancre, value)}
            />
            <div className="champ">
              <Champ
                table="etapes"
                recordId={`retro-${ancre.cle}`}
                name="jour"
                field={JOUR}
                compact
                label={RETRO.day(index + 1)}
                value={ancre.jour}
                commit={(value) =>
                  put(ancre.cle, { jour: typeof value === 'string' ? value : null })
                }
              />
            </div>
            {ancres.length > 1 && (
              <ActionIcon
                size={28}
                aria-label={RETRO.removeDate(index + 1)}
                onClick={() => onChange(ancres.filter(({ cle }) => cle !== ancre.cle))}
              >
                <IconX size={16} stroke={1.7} aria-hidden />
              </ActionIcon>
            )}
          </li>
        ))}
      </ol>
      <p className="champ-aide" id={helpId}>
        {RETRO.dayHelp}
      </p>
      <Button
        variant="default"
        size="compact-sm"
        leftSection={<IconPlus size={15} aria-hidden />}
        onClick={add}
      >
        {RETRO.addDate}
      </Button>
    </fieldset>
  )
}

type ChoixEtapeProps = {
  readonly rank: number
  readonly ancre: AncreSaisie
  readonly ancres: readonly AncreSaisie[]
  readonly imposables: readonly EtapeLue[]
  readonly onChoose: (value: string) => void
}

function ChoixEtape({ rank, ancre, ancres, imposables, onChoose }: ChoixEtapeProps) {
  const others = ancres.filter(({ cle }) => cle !== ancre.cle)
  const isFree = (genre: GenreNouvelle) => others.every(({ nouvelle }) => nouvelle !== genre)
  return (
    <select
      className="champ-saisie"
      aria-label={RETRO.step(rank)}
      value={ancre.nouvelle === null ? (ancre.etape ?? '') : `+${ancre.nouvelle}`}
      onChange={(event) => onChoose(event.currentTarget.value)}
    >
      <option value="">{RETRO.choose}</option>
      {imposables.length > 0 && (
        <optgroup label={RETRO.inPlan}>
          {imposables
            .filter(({ id }) => others.every(({ etape }) => etape !== id))
            .map((lue) => (
              <option key={lue.id} value={lue.id}>
                {formatChoix(lue)}
              </option>
            ))}
        </optgroup>
      )}
      <optgroup label={RETRO.toAdd}>
        {CHOIX_NOUVELLES.filter(isFree).map((genre) => (
          <option key={genre} value={`+${genre}`}>
            {RETRO.newSteps[genre]}
          </option>
        ))}
      </optgroup>
    </select>
  )
}
