import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import type { PropositionPlan } from '../../../../shared/gestes/retroplanning/retroplanifier'
import { formatJour } from '../../../../shared/kernel/jour-format'
import { RETRO } from '../../../strings/retroplanning-retro'
import type { Remede } from './remedes'

/** Beyond so many, the list says how many more of the same kind: the remedy is usually one for all. */
const MAX_SHOWN = 6

type ProblemesProps = {
  readonly problemes: PropositionPlan['problemes']
  readonly remedes: readonly Remede[]
  readonly formatAncre: (remede: Remede) => string
  readonly onApply: (remede: Remede, label: string) => void
}

/** What cannot fit, said first, each with its remedy; then the buttons that change what was typed. */
export function Problemes({ problemes, remedes, formatAncre, onApply }: ProblemesProps) {
  if (problemes.length === 0)
    return (
      <p className="retro-tient">
        <IconCircleCheck size={17} stroke={1.7} aria-hidden />
        {RETRO.fits}
      </p>
    )
  return (
    <section className="encart retro-problemes" data-ton="alerte" aria-labelledby="retro-problemes">
      <IconAlertTriangle size={18} stroke={1.7} aria-hidden />
      <div>
        <h3 id="retro-problemes">{RETRO.problemsTitle(problemes.length)}</h3>
        <ul>
          {problemes.slice(0, MAX_SHOWN).map(({ phrase, remede }, index) => (
            <li key={`${String(index)}-${phrase}`}>
              {phrase}
              {remede !== '' && <span className="retro-remede">{remede}</span>}
            </li>
          ))}
        </ul>
        {problemes.length > MAX_SHOWN && (
          <p className="retro-remede">{RETRO.moreProblems(problemes.length - MAX_SHOWN)}</p>
        )}
        {remedes.length > 0 && (
          <ul className="retro-remedes" aria-label={RETRO.remediesTitle}>
            {remedes.map((remede, index) => {
              const label = formatRemede(remede, formatAncre)
              return (
                <li key={remede.genre}>
                  <Button variant="default" onClick={() => onApply(remede, label)}>
                    {label}
                  </Button>
                  <span>
                    {remede.reste === 0 ? RETRO.settles : RETRO.leaves(remede.reste)}
                    {index === 0 && remedes.length > 1 && ` · ${RETRO.remedy.toLowerCase()}`}
                  </span>
                </li>
              )
            })}
          </ul>
        )}
      </div>
    </section>
  )
}

function formatRemede(remede: Remede, formatAncre: (remede: Remede) => string): string {
  if (remede.genre === 'aout') return RETRO.allowAugust
  if (remede.genre === 'vacances') return RETRO.allowHolidays
  const dates = remede.saisie.ancres.flatMap(({ jour }) => (jour === null ? [] : [jour]))
  const [only] = dates
  return dates.length === 1 && only !== undefined
    ? RETRO.moveAnchor(formatAncre(remede), formatJour(only))
    : RETRO.moveAnchors(remede.jours)
}
