import { useId } from 'react'
import { formatDateFloue } from '../../../../shared/kernel/date-floue-format'
import type { Id } from '../../../../shared/kernel/json'
import { listSuitesDuFil } from '../../../../shared/rules/report-points.rules'
import { getNomCourtReunion } from '../../../../shared/rules/reunions.rules'
import { getResponsable, isEnRetard } from '../../../../shared/rules/suites.rules'
import { useCairn } from '../../../store/cairn-store'
import { getCtx } from '../../../store/session'
import { SEANCE as MOTS } from '../../../strings/seance'
import { focusNotes } from './focus-notes'
import { setFaite } from '../registres/suites-model'

type SuitesProps = { readonly reunionId: Id; readonly pointId: Id }

/** What earlier meetings left to do about a point: who, by when, and a box to say that it is done. */
export function SuitesAnterieures({ reunionId, pointId }: SuitesProps) {
  const dossier = useCairn((state) => state.dossier)
  const titleId = useId()
  const { today } = getCtx()
  const suites = listSuitesDuFil(dossier, pointId).filter(({ reunion }) => reunion !== reunionId)
  if (suites.length === 0) return null
  return (
    <section className="seance-anterieures" aria-labelledby={titleId}>
      <h3 id={titleId}>{MOTS.earlier}</h3>
      <ul>
        {suites.map((suite) => {
          const detail = [
            getResponsable(dossier, suite),
            suite.echeance === null ? '' : formatDateFloue(suite.echeance),
            isEnRetard(suite, today) ? MOTS.late : '',
            getNomCourtReunion(dossier, suite.reunion ?? ''),
          ].filter((part) => part !== '')
          return (
            <li key={suite.id}>
              <label>
                <input
                  type="checkbox"
                  className="seance-coche"
                  checked={false}
                  aria-label={MOTS.earlierDone(suite.libelle)}
                  onChange={() => {
                    setFaite(suite.id, true)
                    // Its line leaves: the keyboard goes on in the notes.
                    focusNotes()
                  }}
                />
                <span>{suite.libelle}</span>
              </label>
              <span className="seance-detail">{detail.join(' · ')}</span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
