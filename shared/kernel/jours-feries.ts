import { addDays, buildJourIso } from './jour'
import type { DateIso } from './json'

export type JourFerie = { readonly jour: DateIso; readonly nom: string }

/** Easter Sunday of a year (1583 to 9999), by the anonymous Gregorian algorithm (Meeus, Jones, Butcher). */
export function getPaques(annee: number): DateIso {
  const a = annee % 19
  const b = Math.floor(annee / 100)
  const c = annee % 100
  const g = Math.floor((8 * b + 13) / 25)
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7
  const m = Math.floor((a + 11 * h + 22 * l) / 451)
  const rest = h + l - 7 * m + 114
  return buildJourIso(annee, Math.floor(rest / 31), (rest % 31) + 1)
}

/**
 * The public holidays of a year, in order: the eleven of Code du travail L. 3133-1; with `alsaceMoselle`, Good Friday (in the communes
 * that have a Protestant church or a mixed one) and 26 December as well (L. 3134-13).
 */
export function listJoursFeries(
  annee: number,
  options: { readonly alsaceMoselle?: boolean } = {},
): readonly JourFerie[] {
  const paques = getPaques(annee)
  const local: readonly JourFerie[] =
    options.alsaceMoselle === true
      ? [
          { jour: addDays(paques, -2), nom: 'Vendredi saint' },
          { jour: buildJourIso(annee, 12, 26), nom: 'Saint-Étienne' },
        ]
      : []
  return [
    { jour: buildJourIso(annee, 1, 1), nom: 'Jour de l’an' },
    { jour: addDays(paques, 1), nom: 'Lundi de Pâques' },
    { jour: buildJourIso(annee, 5, 1), nom: 'Fête du Travail' },
    { jour: buildJourIso(annee, 5, 8), nom: 'Victoire de 1945' },
    { jour: addDays(paques, 39), nom: 'Ascension' },
    { jour: addDays(paques, 50), nom: 'Lundi de Pentecôte' },
    { jour: buildJourIso(annee, 7, 14), nom: 'Fête nationale' },
    { jour: buildJourIso(annee, 8, 15), nom: 'Assomption' },
    { jour: buildJourIso(annee, 11, 1), nom: 'Toussaint' },
    { jour: buildJourIso(annee, 11, 11), nom: 'Armistice de 1918' },
    { jour: buildJourIso(annee, 12, 25), nom: 'Noël' },
    ...local,
  ].sort((a, b) => (a.jour < b.jour ? -1 : a.jour > b.jour ? 1 : 0))
}
