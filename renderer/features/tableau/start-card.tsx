import { IconCircle, IconCircleCheck } from '@tabler/icons-react'
import type { Dossier } from '../../../shared/domain/dossier'
import { useCairn } from '../../store/cairn-store'
import { TABLEAU } from '../../strings/tableau'
import { Card } from './card'

const isFilled = (table: object): boolean => Object.keys(table).length > 0

/** Whether each of the first steps is done, in the order of the words. */
function listDone(dossier: Dossier): readonly boolean[] {
  const [ctg] = Object.values(dossier.ctg)
  return [
    ctg !== undefined && ctg.debut !== null && ctg.fin !== null,
    isFilled(dossier.etapes),
    isFilled(dossier.personnes),
    isFilled(dossier.instances),
    isFilled(dossier.axes),
  ]
}

/** Where a new CTG begins: a few places to go, ticked as they fill. Nothing once all of them hold something. */
export function StartCard() {
  // A text, so that only another answer draws the card again.
  const done = useCairn(({ dossier }) => listDone(dossier).map(Number).join(''))
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
