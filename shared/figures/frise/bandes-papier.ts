import type { Dossier } from '../../domain/dossier'
import {
  buildCalendrier,
  type Calendrier,
  type PeriodeVacances,
} from '../../rules/calendrier/calendrier.rules'
import { AOUT, FERIE, VACANCES } from './couleurs'
import { getX, getXFin, type Echelle } from './echelle'

/** A ground behind the lines of a drawing, in points from the left end of the scale. */
export type BandePapier = {
  readonly genre: 'vacances' | 'aout' | 'ferie'
  readonly x: number
  readonly largeur: number
}

/** Width of a day, in points, from which a public holiday is seen and is not taken for the line of a month. */
const JOUR_FERIE = 0.9
/** Below, the holidays of five years would be a zebra that hides the bars. */
const JOUR_VACANCES = 0.25
const LARGEUR_FERIE = 1.2

export const FONDS = { vacances: VACANCES, aout: AOUT, ferie: FERIE } as const

/**
 * The same grounds as on the screen: school holidays of the zone, August, and public holidays when a day is wide enough.
 * @param livrees the school holidays that ship with the application
 */
export function listBandesPapier(
  dossier: Dossier,
  livrees: readonly PeriodeVacances[],
  echelle: Echelle,
): readonly BandePapier[] {
  const calendrier = buildCalendrier(dossier, livrees)
  const { de, a } = echelle
  if (echelle.parJour < JOUR_VACANCES) return []
  const band = (genre: BandePapier['genre'], from: string, to: string): BandePapier => {
    const x = getX(echelle, from < de ? de : from)
    return { genre, x, largeur: getXFin(echelle, to > a ? a : to) - x }
  }
  const school = calendrier
    .listVacances(de, a)
    .map(({ debut, fin }) => band('vacances', debut, fin))
  const august = listAouts(calendrier, echelle).map(([from, to]) => band('aout', from, to))
  if (echelle.parJour < JOUR_FERIE) return [...august, ...school]
  const days = calendrier.listFeries(de, a).map(({ jour }) => {
    const one = band('ferie', jour, jour)
    return { ...one, largeur: Math.max(LARGEUR_FERIE, one.largeur) }
  })
  return [...august, ...school, ...days]
}

/** August where no school holidays are known: they hold it already. */
function listAouts(
  calendrier: Calendrier,
  { de, a }: Echelle,
): readonly (readonly [string, string])[] {
  const first = Number(de.slice(0, 4))
  const count = Number(a.slice(0, 4)) - first + 1
  return Array.from({ length: count }, (_, index) => {
    const year = String(first + index)
    return [`${year}-08-01`, `${year}-08-31`] as const
  }).filter(
    ([from, to]) =>
      to >= de && from <= a && calendrier.getVacances(`${from.slice(0, 8)}15`) === null,
  )
}
