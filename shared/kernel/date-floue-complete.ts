import type { DateFloue } from './date-floue'
import type { Atome } from './date-floue-atome'
import {
  buildAnnee,
  buildJour,
  buildMois,
  buildSemaine,
  buildSemestre,
  buildTrimestre,
} from './date-floue-build'
import { buildJourIso, getIsoWeekCount, isJour } from './jour'
import { formatMois } from './mois'
import type { Echec, Result } from './result'
import { failure, success } from './result'

export type Contexte = { readonly annee?: number | undefined; readonly mois?: number | undefined }

const ANNEE_MANQUANTE: Echec = {
  code: 'annee-manquante',
  message: 'Il manque l’année. Écrivez par exemple « 20 octobre 2022 » ou « juin 2022 ».',
}

export const DATE_ILLISIBLE: Echec = {
  code: 'date-illisible',
  message: 'Je n’ai pas compris cette date. Essayez « juin 2022 » ou « 15/06/2022 ».',
}

/** Gives an atom its missing year and month, and checks that the calendar has it. */
export function completeAtome(atome: Atome, contexte: Contexte): Result<DateFloue> {
  const mois = atome.mois ?? contexte.mois
  if (mois !== undefined && (mois < 1 || mois > 12)) {
    return failure({ code: 'mois-inexistant', message: `Le mois ${mois} n’existe pas.` })
  }
  const annee = atome.annee ?? contexte.annee
  if (annee === undefined) return failure(ANNEE_MANQUANTE)
  if (annee < 1000 || annee > 9999) return failure(DATE_ILLISIBLE)
  const { rang = 1, partie } = atome
  switch (atome.precision) {
    case 'annee':
      return success(buildAnnee(annee, partie))
    case 'semestre':
      return success(buildSemestre(annee, rang))
    case 'trimestre':
      return success(buildTrimestre(annee, rang))
    case 'semaine':
      return completeSemaine(annee, rang)
    default:
      if (mois === undefined) return failure(DATE_ILLISIBLE)
      if (atome.precision === 'mois') return success(buildMois(annee, mois, partie))
      return completeJour(annee, mois, atome.jour ?? 0)
  }
}

function completeSemaine(annee: number, rang: number): Result<DateFloue> {
  if (rang >= 1 && rang <= getIsoWeekCount(annee)) return success(buildSemaine(annee, rang))
  const message = `La semaine ${rang} n’existe pas en ${annee} : il y a ${getIsoWeekCount(annee)} semaines.`
  return failure({ code: 'semaine-inexistante', message })
}

function completeJour(annee: number, mois: number, jour: number): Result<DateFloue> {
  if (isJour(annee, mois, jour)) return success(buildJour(buildJourIso(annee, mois, jour)))
  const never = !isJour(2000, mois, jour)
  const name = `${jour === 1 ? '1er' : jour} ${formatMois(mois)}${never ? '' : ` ${annee}`}`
  return failure({ code: 'jour-inexistant', message: `Le ${name} n’existe pas.` })
}
