import type { Result } from '../../shared/kernel/result'
import { echec, success } from '../../shared/kernel/result'
import { FORMS } from '../strings/forms'
import { AnalyseChamp } from './analyse-champ'
import type { ChampProps } from './champ-props'

/** A year in four digits, between 1900 and 2200, as the field of the entity accepts it. */
export function parseAnnee(text: string): Result<number> {
  const year = /^\d{4}$/.test(text.trim()) ? Number(text.trim()) : 0
  return year >= 1900 && year <= 2200 ? success(year) : echec('annee', FORMS.yearRefused)
}

export function AnneeChamp(props: ChampProps) {
  return <AnalyseChamp<number> {...props} inputMode="numeric" format={String} parse={parseAnnee} />
}
