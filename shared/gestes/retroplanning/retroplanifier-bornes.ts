import { addBorne, type DateFloue } from '../../kernel/date-floue'
import { buildJour, buildMois } from '../../kernel/date-floue-build'
import { splitJour } from '../../kernel/jour'
import type { DateIso } from '../../kernel/json'
import { placerAvantConnu } from './dates-connues'
import type { Regles } from './retroplanifier-dates'
import { getDebutDuree, type Forme } from './retroplanifier-tailles'

/**
 * What the words of a step forbid: « pas avant mars 2025 » to begin before the 1st of March, « d’ici fin 2025 » to end after the 31st of
 * December. Null: nothing.
 */
export type Bornes = { readonly min: DateIso | null; readonly max: DateIso | null }

export function readBornes(modele: DateFloue | null, origine: DateFloue | null): Bornes {
  return {
    min: readMin(modele, origine),
    max: modele?.borne === 'dici' ? modele.fin : null,
  }
}

/** A plain date that took the place of « pas avant … » still keeps to it, unless somebody put it before. */
function readMin(modele: DateFloue | null, origine: DateFloue | null): DateIso | null {
  if (modele?.borne === 'pasAvant') return modele.debut
  const isKept = modele !== null && origine?.borne === 'pasAvant' && modele.debut >= origine.debut
  return isKept ? origine.debut : null
}

/**
 * The latest place that ends on `fin` at the latest. « Pas avant … » stays when the date found is the very one it names, else becomes
 * that date, of the same precision, since one is now known.
 * « D’ici … » stays as it is while it holds, else becomes « d’ici » the last day or month that does: a deadline brought forward.
 */
export function placerDansBornes(forme: Forme, fin: DateIso, regles: Regles): DateFloue {
  const { modele } = forme
  if (modele?.borne === 'pasAvant') {
    const place = placerAvantConnu({ ...forme, modele: withoutBorne(modele) }, fin, regles)
    return place.debut === modele.debut && place.fin === modele.fin ? modele : place
  }
  if (modele?.borne !== 'dici') return placerAvantConnu(forme, fin, regles)
  if (modele.fin <= fin) return modele
  const plain = modele.precision === 'jour' ? buildJour(modele.debut) : buildMonth(modele.fin)
  return addBorne(placerAvantConnu({ ...forme, modele: plain }, fin, regles), 'dici')
}

/** When the place of a step begins, for what comes before it. « D’ici 2025 » may wait until its last day, or what it lasts before it. */
export function getDebutPlace(place: DateFloue, forme: Forme, { calendrier }: Regles): DateIso {
  if (place.borne !== 'dici') return place.debut
  const debut = getDebutDuree(place.fin, forme, calendrier)
  return debut > place.debut || place.precision === 'jour' ? debut : place.debut
}

/** The words of a bound brought to another day: « pas avant février 2025 ». */
export function moveBorne(modele: DateFloue, jour: DateIso): DateFloue {
  const date = modele.precision === 'jour' ? buildJour(jour) : buildMonth(jour)
  return addBorne(date, modele.borne)
}

function buildMonth(jour: DateIso): DateFloue {
  const { year, month } = splitJour(jour)
  return buildMois(year, month)
}

function withoutBorne(date: DateFloue): DateFloue {
  const { borne: _borne, ...rest } = date
  return rest
}
