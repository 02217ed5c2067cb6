import { IconCircleCheck } from '@tabler/icons-react'
import { useDeferredValue, useMemo } from 'react'
import type { Dossier } from '../../../shared/domain/dossier'
import { listAnomalies, type Anomalie } from '../../../shared/rules/anomalies.rules'
import { getRecordAddress } from '../../forms/record-address'
import { useCairn } from '../../store/cairn-store'
import { getCtx } from '../../store/session'
import { TABLEAU } from '../../strings/tableau'
import { Card } from './card'

/** Lines shown; the plan has them all. */
const SHOWN = 5

/** What a screen can mend comes before what is only told. */
function listMendableFirst(dossier: Dossier): readonly Anomalie[] {
  const isTold = ({ table, id }: Anomalie): number =>
    Number(getRecordAddress(dossier, table, id) === null)
  return [...listAnomalies(dossier, getCtx().today)].sort((a, b) => isTold(a) - isTold(b))
}

/** What is odd in the dossier, in a few lines that lead to where it can be mended. */
export function CheckCard() {
  const dossier = useDeferredValue(useCairn((state) => state.dossier))
  const anomalies = useMemo(() => listMendableFirst(dossier), [dossier])
  const left = anomalies.length - SHOWN
  return (
    <Card title={TABLEAU.check}>
      {anomalies.length === 0 ? (
        <p className="tableau-calme">
          <IconCircleCheck size={17} stroke={1.7} aria-hidden />
          {TABLEAU.checkNone}
        </p>
      ) : (
        <>
          <p className="tableau-note">{TABLEAU.checkHelp}</p>
          <ul className="tableau-liste">
            {anomalies.slice(0, SHOWN).map((one) => {
              const address = getRecordAddress(dossier, one.table, one.id)
              const text = TABLEAU.checkLine(one.message)
              return (
                <li key={`${one.code}-${one.id}-${one.message}`}>
                  {address === null ? text : <a href={address}>{text}</a>}
                </li>
              )
            })}
          </ul>
          {left > 0 && (
            <a className="tableau-lien" href="#/plan">
              {TABLEAU.checkMore(left)}
            </a>
          )}
        </>
      )}
    </Card>
  )
}
