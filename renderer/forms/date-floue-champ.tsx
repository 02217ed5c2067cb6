import { parseDateFloue } from '../../shared/kernel/date-floue-parse'
import { formatDateFloue } from '../../shared/kernel/date-floue-format'
import type { DateFloue } from '../../shared/kernel/date-floue'
import { getCtx } from '../store/session'
import { AnalyseChamp } from './analyse-champ'
import type { ChampProps } from './champ-props'

/** A date as people write it: « juin 2022 », « d’ici 2025 », « 6 et 7 septembre 2022 ». */
export function DateFloueChamp(props: ChampProps) {
  return (
    <AnalyseChamp<DateFloue>
      {...props}
      format={formatDateFloue}
      parse={(text) => parseDateFloue(text, getCtx().today)}
    />
  )
}
