import { Button } from '@mantine/core'
import { IconAlertTriangle, IconCircleCheck } from '@tabler/icons-react'
import type { PropositionPlan } from '../../../../shared/gestes/retroplanning/retroplanifier'
import { formatJour } from '../../../../shared/kernel/jour-format'
import { RETRO } from '../../../strings/retroplanning-retro'
import type { Remede } from './remedes'
import type { Retenu } from './retenus'

/** Beyond so many, the list says how many more of the same kind: the remedy is usually one for all. */
const MAX_SHOWN = 6

type ProblemesProps = {
  readonly problemes: PropositionPlan['problemes']
  readonly remedes: readonly Remede[]
  readonly formatAncre: (cle: string) => string
  readonly onApply: (remede: Remede, label: string) => void
  readonly onRetenir: (retenu: Retenu) => void
}

/** What cannot fit, said first, each with its remedy; then the buttons that change what was typed. */
export function Problemes(props: ProblemesProps) {
  const { problemes, remedes, formatAncre, onApply, onRetenir } = props
  if (problemes.length === 0)
    return (
      <p className="rebours-tient">
        <IconCircleCheck size={17} stroke={1.7} aria-hidden />
        {RETRO.fits}
      </p>
    )
  return (
    <section
      className="encart rebours-problemes"
      data-ton="alerte"
      aria-labelledby="rebours-problemes"
    >
      <IconAlertTriangle size={18} stroke={1.7} aria-hidden />
      <div>
        <h3 id="rebours-problemes">{RETRO.problemsTitle(problemes.length)}</h3>
        <ul>
          {problemes.slice(0, MAX_SHOWN).map(({ phrase, remede, action }, index) => (
            <li key={`${String(index)}-${phrase}`}>
              {phrase}
              {remede !== '' && <span className="rebours-remede">{remede}</span>}
              {action !== null && (
                <Button
                  variant="default"
                  size="compact-sm"
                  aria-label={RETRO.takeOf(remede)}
                  onClick={() => onRetenir({ texte: remede, action })}
                >
                  {RETRO.take}
                </Button>
              )}
            </li>
          ))}
        </ul>
        {problemes.length > MAX_SHOWN && (
          <p className="rebours-remede">{RETRO.moreProblems(problemes.length - MAX_SHOWN)}</p>
        )}
        {remedes.length > 0 && (
          <ul className="rebours-remedes" aria-label={RETRO.remediesTitle}>
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

/** The words of the button that applies a remedy. */
function formatRemede(remede: Remede, formatAncre: (cle: string) => string): string {
  if (remede.genre === 'aout') return RETRO.allowAugust
  if (remede.genre === 'vacances') return RETRO.allowHolidays
  const [only] = remede.saisie.ancres.filter(({ cle }) => remede.deplacees.includes(cle))
  return remede.deplacees.length === 1 && only !== undefined && only.jour !== null
    ? RETRO.moveAnchor(formatAncre(only.cle), formatJour(only.jour))
    : RETRO.moveAnchors(remede.jours)
}
