import texte from '../../resources/calendrier/vacances-scolaires.json?raw'
import { buildCalendrier, type Calendrier } from '../../shared/rules/calendrier/calendrier.rules'
import { readVacancesLivrees } from '../../shared/rules/calendrier/lit-vacances'
import type { PeriodeVacances } from '../../shared/rules/calendrier/vacances.rules'
import type { Dossier } from '../../shared/domain/dossier'
import { useCairn } from './cairn-store'

let livrees: readonly PeriodeVacances[] | undefined

/** The school holidays shipped with the application; the same list at each call. */
export function getVacancesLivrees(): readonly PeriodeVacances[] {
  livrees ??= readVacancesLivrees(texte)
  return livrees
}

/** For a component that builds calendars of its own (settings being tried). */
export function useVacancesLivrees(): readonly PeriodeVacances[] {
  return getVacancesLivrees()
}

type Memo = {
  readonly reglages: Dossier['reglages']
  readonly vacances: Dossier['vacances']
  readonly calendrier: Calendrier
}

let memo: Memo | undefined

/** The calendar of a dossier; the same object as long as its settings and its school holidays have not changed. */
export function getCalendrier(dossier: Dossier): Calendrier {
  const { reglages, vacances } = dossier
  if (memo?.reglages !== reglages || memo.vacances !== vacances) {
    memo = { reglages, vacances, calendrier: buildCalendrier(dossier, getVacancesLivrees()) }
  }
  return memo.calendrier
}

/** The calendar of the open dossier. */
export function useCalendrier(): Calendrier {
  return useCairn((state) => getCalendrier(state.dossier))
}
