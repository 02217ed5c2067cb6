import { IconCircleCheck } from '@tabler/icons-react'
import { useDeferredValue, useMemo } from 'react'
import { formatDateFloue } from '../../../shared/kernel/date-floue-format'
import { getResponsable, isEnRetard, listSuites } from '../../../shared/rules/suites.rules'
import { useCairn } from '../../store/cairn-store'
import { getCtx } from '../../store/session'
import { TABLEAU } from '../../strings/tableau'
import { Card } from './card'

/** Lines shown; the register has them all. */
const SHOWN = 5

/** What was promised and is late, the oldest first; then how much is open. */
export function SuitesCard() {
  const dossier = useDeferredValue(useCairn((state) => state.dossier))
  const { open, late } = useMemo(() => {
    const { today } = getCtx()
    const all = listSuites(dossier, { ouvertes: true })
    return {
      open: all.length,
      late: all
        .filter((suite) => isEnRetard(suite, today))
        .sort((a, b) => (a.echeance?.fin ?? '').localeCompare(b.echeance?.fin ?? '')),
    }
  }, [dossier])
  if (Object.keys(dossier.suites).length === 0) return null
  return (
    <Card title={TABLEAU.actions}>
      {late.length === 0 ? (
        <p className="tableau-calme">
          <IconCircleCheck size={17} stroke={1.7} aria-hidden />
          {TABLEAU.actionsOnTime(open)}
        </p>
      ) : (
        <>
          <p className="tableau-note">{TABLEAU.actionsLate(late.length, open)}</p>
          <ul className="tableau-liste">
            {late.slice(0, SHOWN).map((suite) => (
              <li key={suite.id}>
                <a href={`#/reunions/suites?ouvrir=${suite.id}`}>
                  {TABLEAU.action(
                    suite.libelle,
                    getResponsable(dossier, suite),
                    suite.echeance === null ? '' : formatDateFloue(suite.echeance),
                  )}
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <a className="tableau-lien" href="#/reunions/suites">
        {TABLEAU.actionsAll}
      </a>
    </Card>
  )
}
