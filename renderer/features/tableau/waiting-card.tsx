import { IconCircleCheck } from '@tabler/icons-react'
import { useDeferredValue, useMemo } from 'react'
import { joinListe } from '../../../shared/kernel/accord'
import { listAttentes } from '../../../shared/rules/retroplanning/prochaines.rules'
import { useCairn } from '../../store/cairn-store'
import { getCtx } from '../../store/session'
import { TABLEAU } from '../../strings/tableau'
import { Card } from './card'

/** Lines shown; each step tells its own in the plan. */
const SHOWN = 4

/** After an absence: what waits for a late step, and on whom. Nothing as long as no step comes after another. */
export function WaitingCard() {
  const dossier = useDeferredValue(useCairn((state) => state.dossier))
  const waiting = useMemo(() => listAttentes(dossier, getCtx().today), [dossier])
  if (Object.keys(dossier.dependances).length === 0) return null
  const people = [...new Set(waiting.flatMap(({ responsables }) => responsables))]
  const left = waiting.length - SHOWN
  return (
    <Card title={TABLEAU.waiting}>
      {waiting.length === 0 ? (
        <p className="tableau-calme">
          <IconCircleCheck size={17} stroke={1.7} aria-hidden />
          {TABLEAU.waitingNone}
        </p>
      ) : (
        <>
          <p className="tableau-note">{TABLEAU.waitingHelp}</p>
          {people.length > 0 && <p>{TABLEAU.waitingOn(joinListe(people))}</p>}
          <ul className="tableau-liste">
            {waiting.slice(0, SHOWN).map(({ lue, phrase }) => (
              <li key={lue.id}>
                <a href={`#/retroplanning/frise/${lue.id}`}>{phrase}</a>
              </li>
            ))}
          </ul>
          {left > 0 && <p className="tableau-note">{TABLEAU.waitingMore(left)}</p>}
        </>
      )}
    </Card>
  )
}
