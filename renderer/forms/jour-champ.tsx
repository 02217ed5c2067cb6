import { formatDateFloue } from '../../shared/kernel/date-floue-format'
import { parseDateFloue } from '../../shared/kernel/date-floue-parse'
import { buildJour } from '../../shared/kernel/date-floue-build'
import type { DateIso } from '../../shared/kernel/json'
import { echec, success, type Result } from '../../shared/kernel/result'
import { getCtx } from '../store/session'
import { FORMS } from '../strings/forms'
import { AnalyseChamp } from './analyse-champ'
import type { ChampProps } from './champ-props'

function parseJour(text: string, today: DateIso): Result<DateIso> {
  const date = parseDateFloue(text, today)
  if (!date.ok) return date
  return date.value.precision === 'jour' && date.value.borne === undefined
    ? success(date.value.debut)
    : echec('jour-imprecis', FORMS.dayRefused)
}

/** A calendar day, written freely. */
export function JourChamp(props: ChampProps) {
  return (
    <AnalyseChamp<DateIso>
      {...props}
      format={(day) => formatDateFloue(buildJour(day))}
      parse={(text) => parseJour(text, getCtx().today)}
    />
  )
}
