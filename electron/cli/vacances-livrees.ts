import texte from '../../resources/calendrier/vacances-scolaires.json?raw'
import { readVacancesLivrees } from '../../shared/rules/calendrier/lit-vacances'
import type { PeriodeVacances } from '../../shared/rules/calendrier/vacances.rules'

/** The school holidays shipped with the application, inside the one file of the command line. */
export function getVacancesLivrees(): readonly PeriodeVacances[] {
  return readVacancesLivrees(texte)
}
