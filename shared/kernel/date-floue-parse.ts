import type { DateFloue } from './date-floue'
import { addBorne, canHaveBorne } from './date-floue'
import { parseAtome } from './date-floue-atome'
import { buildMois, buildPlage, buildSemaine } from './date-floue-build'
import { completeAtome, DATE_ILLISIBLE } from './date-floue-complete'
import { parseHeure } from './date-floue-parse-heure'
import { parseListe, parsePlage } from './date-floue-parse-plage'
import { getIsoWeek } from './jour'
import type { DateIso } from './json'
import { foldText } from './recherche'
import type { Result } from './result'
import { echec, failure, success } from './result'

const BORNES: readonly (readonly [RegExp, NonNullable<DateFloue['borne']>])[] = [
  [/^(?:d'ici |au plus tard |avant (?=(?:la )?fin )|jusqu'(?=a |au |en ))/, 'dici'],
  [/^depuis /, 'depuis'],
  [/^(?:pas avant |au plus tot |a (?:partir|compter) (?=de |du |d'))/, 'pasAvant'],
  [/^(?:vers |environ |autour (?=de |du |d')|aux environs (?=de |du |d'))/, 'vers'],
]

/**
 * Reads a date as people write it, with or without accents, capitals and small words: « 1^{er} avril 2022 », « févr.-mai 2022 »,
 * « D'avril au 15 Oct 2021 », « fin 2022 », « T4 2022 », « d'ici 2025 », « 17 Janvier 2020 à 14h »; the cases are in the tests.
 * `reference` gives the year when the text has none (« le 20 octobre »). « année scolaire 2022-2023 » is September to August.
 * A season is refused: it does not name months. Fails with a French sentence that says what to write.
 */
export function parseDateFloue(text: string, reference?: DateIso): Result<DateFloue> {
  const folded = normaliserDate(text)
  if (folded === '') {
    return echec('date-vide', 'Écrivez une date, par exemple « juin 2022 » ou « 15/06/2022 ».')
  }
  const annee = reference === undefined ? undefined : Number(reference.slice(0, 4))
  const late = / au plus tard$/.test(folded)
  const body = late ? folded.replace(/ au plus tard$/, '') : folded
  const [pattern, borne] = late
    ? ([/^$/, 'dici'] as const)
    : (BORNES.find(([start]) => start.test(body)) ?? [/^$/, undefined])
  const date = parseCorps(body.replace(pattern, ''), annee)
  if (!date.ok || borne === undefined) return date
  if (canHaveBorne(date.value)) return success(addBorne(date.value, borne))
  return echec(
    'borne-impossible',
    'Je n’ai pas compris cette date. Écrivez un seul jour, un mois ou une année après « d’ici », « depuis », « pas avant » ou « vers ».',
  )
}

/** Folded, without weekdays, abbreviation stops and what optical reading adds. */
export function normaliserDate(text: string): string {
  return foldText(text)
    .replace(/\^\{?([a-z]+)\}?/g, '$1')
    .replace(/ ?(?:→|➔) ?/g, ' - ')
    .replace(/\b(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche)s?\b,?/g, ' ')
    .replace(/([a-z])\./g, '$1')
    .replace(/[[\]()]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.,;]$/, '')
    .replace(/^semaines (\d+) (?:a|au|et|-) (\d+)/, 'semaine $1 a semaine $2')
}

function parseCorps(body: string, annee: number | undefined): Result<DateFloue> {
  const timed = parseHeure(body)
  if (!timed.ok) return timed
  const date = parseSansHeure(timed.value.reste, annee)
  const { heure } = timed.value
  if (!date.ok || heure === undefined) return date
  if (date.value.precision !== 'jour') {
    return echec(
      'heure-sans-jour',
      'Une heure ne va qu’avec un seul jour : « 17 janvier 2020 à 14 h ».',
    )
  }
  return success({ ...date.value, heure })
}

function parseSansHeure(body: string, annee: number | undefined): Result<DateFloue> {
  return (
    parseParticulier(body, annee) ??
    parseSeule(body, annee) ??
    parseListe(body, annee) ??
    parsePlage(body, annee) ??
    parseRefus(body) ??
    failure(DATE_ILLISIBLE)
  )
}

function parseSeule(body: string, annee: number | undefined): Result<DateFloue> | undefined {
  const atome = parseAtome(body)
  // A lone figure is a day only beside another date.
  if (atome === undefined || (atome.precision === 'jour' && atome.mois === undefined))
    return undefined
  return completeAtome(atome, { annee })
}

function parseParticulier(body: string, annee: number | undefined): Result<DateFloue> | undefined {
  let m =
    /^(?:(?:en|pendant) )?(?:l'|de l'|pour l')?annee scolaire (\d{4}) ?[-/] ?(\d{4}|\d{2})$/.exec(
      body,
    )
  if (m) {
    const start = Number(m[1])
    if (
      Number(m[2]) % 100 !== (start + 1) % 100 ||
      (m[2]?.length === 4 && Number(m[2]) !== start + 1)
    ) {
      return failure(DATE_ILLISIBLE)
    }
    return success(buildPlage(buildMois(start, 9), buildMois(start + 1, 8)))
  }
  m = /^(?:la )?semaine du (.+)$/.exec(body)
  const atome = m ? parseAtome(m[1] ?? '') : undefined
  if (atome?.precision !== 'jour' || atome.mois === undefined) return undefined
  const jour = completeAtome(atome, { annee })
  if (!jour.ok) return jour
  const { year, week } = getIsoWeek(jour.value.debut)
  return success(buildSemaine(year, week))
}

/** What is understood and still cannot be a date: said precisely. */
function parseRefus(body: string): Result<DateFloue> | undefined {
  if (/\b(?:ete|printemps|automne|hiver)\b/.test(body)) {
    return echec(
      'saison',
      'Une saison ne dit pas les mois. Écrivez-les, par exemple « juillet-août 2023 ».',
    )
  }
  return /^(?:le )?\d{1,2}(?:er)?$/.test(body)
    ? echec('mois-manquant', 'Il manque le mois. Écrivez par exemple « 20 octobre 2022 ».')
    : undefined
}
