import { IconArrowRight } from '@tabler/icons-react'
import { useDeferredValue, useMemo } from 'react'
import { formatDateFloue } from '../../../shared/kernel/date-floue-format'
import { listEtapes } from '../../../shared/rules/retroplanning/etapes.rules'
import { listProchaines } from '../../../shared/rules/retroplanning/prochaines.rules'
import { useCairn } from '../../store/cairn-store'
import { getCtx } from '../../store/session'
import { TABLEAU } from '../../strings/tableau'
import { Card } from './card'

/** How far ahead the card looks. */
const WEEKS = 8
/** Lines shown; the plan has them all. */
const SHOWN = 5

/** The steps of the coming weeks, the soonest first. Nothing without a plan. */
export function NextStepsCard() {
  const dossier = useDeferredValue(useCairn((state) => state.dossier))
  const { isEmpty, next } = useMemo(() => {
    const { today } = getCtx()
    return {
      isEmpty: listEtapes(dossier, today).length === 0,
      next: listProchaines(dossier, today, WEEKS),
    }
  }, [dossier])
  if (isEmpty) return null
  const left = next.length - SHOWN
  return (
    <Card title={TABLEAU.next}>
      {next.length === 0 ? (
        <p className="tableau-note">{TABLEAU.nextNone(WEEKS)}</p>
      ) : (
        <ul className="tableau-liste">
          {next.slice(0, SHOWN).map(({ id, titre, quand, responsable, instance }) => (
            <li key={id}>
              <a href={`#/retroplanning/frise/${id}`}>
                {TABLEAU.nextLine(
                  titre,
                  quand === null ? '' : formatDateFloue(quand),
                  responsable || instance,
                )}
              </a>
            </li>
          ))}
        </ul>
      )}
      {left > 0 && <p className="tableau-note">{TABLEAU.nextMore(left)}</p>}
      <a className="tableau-lien" href="#/retroplanning/frise">
        {TABLEAU.nextAll}
        <IconArrowRight size={15} stroke={1.8} aria-hidden />
      </a>
    </Card>
  )
}
