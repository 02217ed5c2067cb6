import { IconCircle, IconCircleCheck } from '@tabler/icons-react'
import { useCairn } from '../../store/cairn-store'
import { TABLEAU } from '../../strings/tableau'
import { Card } from './card'
import { listPremiersPas } from './premiers-pas'

/** Where a new CTG begins: a few places to go, ticked as they fill. Nothing once all of them hold something. */
export function StartCard() {
  // A text, so that only another answer draws the card again.
  const done = useCairn(({ dossier }) => listPremiersPas(dossier).map(Number).join(''))
  if (!done.includes('0')) return null
  return (
    <Card title={TABLEAU.start}>
      <p className="tableau-note">{TABLEAU.startHelp}</p>
      <ul className="tableau-liste">
        {TABLEAU.startSteps.map(([name, why, href], index) => {
          const isDone = done[index] === '1'
          const Icon = isDone ? IconCircleCheck : IconCircle
          return (
            <li key={name} className="tableau-calme" data-ton={isDone ? undefined : 'attente'}>
              <Icon size={17} stroke={1.7} aria-hidden />
              <span>
                <a href={href}>{name}</a>
                {isDone && <span className="tableau-quoi">{TABLEAU.startDone}</span>}
                <span className="sous tableau-pourquoi">{why}</span>
              </span>
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
