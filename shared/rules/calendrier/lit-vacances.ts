import { isDateIso } from '../../kernel/jour'
import type { PeriodeVacances, ZoneScolaire } from './vacances.rules'

type Raw = { readonly [key: string]: unknown }

const isRaw = (value: unknown): value is Raw => typeof value === 'object' && value !== null

/** The periods of the shipped file (`resources/calendrier/vacances-scolaires.json`), in order. What does not hold together is left out. */
export function readVacancesLivrees(text: string): readonly PeriodeVacances[] {
  const file: unknown = JSON.parse(text)
  const annees = isRaw(file) && isRaw(file['annees']) ? Object.values(file['annees']) : []
  return annees
    .flatMap((annee): readonly unknown[] => (Array.isArray(annee) ? annee : []))
    .flatMap(readPeriode)
    .sort((a, b) => (a.debut < b.debut ? -1 : a.debut > b.debut ? 1 : a.zone < b.zone ? -1 : 1))
}

function readPeriode(raw: unknown): readonly PeriodeVacances[] {
  if (!isRaw(raw)) return []
  const { nom, debut, fin } = raw
  const zone = readZone(raw['zone'])
  if (zone === undefined) return []
  if (typeof nom !== 'string' || !isDateIso(debut) || !isDateIso(fin) || debut > fin) return []
  return [{ zone, nom, debut, fin }]
}

/** The file writes the letters as the ministry does. */
const ZONES: { readonly [letter: string]: ZoneScolaire } = { A: 'a', B: 'b', C: 'c' }

function readZone(raw: unknown): ZoneScolaire | undefined {
  return typeof raw === 'string' && Object.hasOwn(ZONES, raw) ? ZONES[raw] : undefined
}
