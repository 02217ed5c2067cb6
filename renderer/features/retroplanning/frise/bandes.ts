import { getX, getXFin, type Echelle } from '../../../../shared/figures/frise/echelle'
import { addDays, getWeekday } from '../../../../shared/kernel/jour'
import type { DateIso } from '../../../../shared/kernel/json'
import type { Calendrier } from '../../../../shared/rules/calendrier/calendrier.rules'

/** A ground behind all lines: school holidays, August, and closer, public holidays and the ends of weeks. */
export type Bande = {
  readonly cle: string
  readonly genre: 'vacances' | 'aout' | 'ferie' | 'repos'
  readonly x: number
  readonly largeur: number
}

/** Width of a day, in pixels, from which a public holiday, then an end of week, can be seen. */
const JOUR_FERIE = 3
const JOUR_REPOS = 6

export function listBandes(
  calendrier: Calendrier,
  echelle: Echelle,
  vue: { readonly de: DateIso; readonly a: DateIso },
): readonly Bande[] {
  const de = vue.de > echelle.de ? vue.de : echelle.de
  const a = vue.a < echelle.a ? vue.a : echelle.a
  const band = (genre: Bande['genre'], from: DateIso, to: DateIso): Bande => {
    const x = getX(echelle, from < echelle.de ? echelle.de : from)
    const end = getXFin(echelle, to > echelle.a ? echelle.a : to)
    return { cle: `${genre}${from}`, genre, x, largeur: end - x }
  }
  const bands = calendrier.listVacances(de, a).map(({ debut, fin }) => band('vacances', debut, fin))
  for (let year = Number(de.slice(0, 4)); year <= Number(a.slice(0, 4)); year += 1) {
    const [first, last] = [`${year}-08-01`, `${year}-08-31`] as const
    if (last >= de && first <= a) bands.push(band('aout', first, last))
  }
  if (echelle.parJour >= JOUR_FERIE) {
    bands.push(...calendrier.listFeries(de, a).map(({ jour }) => band('ferie', jour, jour)))
  }
  if (echelle.parJour >= JOUR_REPOS) {
    for (let day = addDays(de, 6 - getWeekday(de)); day <= a; day = addDays(day, 7)) {
      bands.push(band('repos', day, addDays(day, 1)))
    }
  }
  return bands
}
