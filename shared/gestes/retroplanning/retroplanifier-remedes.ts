import type { DateFloue } from '../../kernel/date-floue'
import { formatDateFloue } from '../../kernel/date-floue-format'
import { buildJour } from '../../kernel/date-floue-build'
import { addDays, addMonths, daysBetween } from '../../kernel/jour'
import type { DateIso } from '../../kernel/json'
import type { UniteDuree } from '../../rules/calendrier/jours-ouvres.rules'
import { calculer, type Essai, type Manque } from './retroplanifier-calcul'
import { moveBorne } from './retroplanifier-bornes'
import { findButee, type Butee } from './retroplanifier-butee'
import { isAcceptable } from './retroplanifier-dates'
import type { Graphe, Lien, Noeud } from './retroplanifier-graphe'
import { formatAu, formatDuree, nommer } from './retroplanifier-noms'
import type { ActionRemede } from './retroplanifier-types'

/** Imposed days are not looked for beyond: five years. */
const HORIZON = 1830

/** How many steps may be counted again in all, so that a plan of thousands of steps answers at once. */
export type Budget = { reste: number }

export type Remede = { readonly texte: string; readonly action: ActionRemede | null }

/** With how many days it moves: the least is the best. */
type Essaye = Remede & { readonly jours: number }

/**
 * The smallest change that gives room to the steps held by one imposed date: a delay of usage shortened, or the date itself moved to
 * the first day that does. Each is counted again before it is proposed. Null when nothing was found.
 */
export function findRemede(
  graphe: Graphe,
  essai: Essai,
  manques: readonly Manque[],
  butee: Butee,
  budget: Budget,
): Remede | null {
  const ids = new Set(manques.map(({ noeud }) => noeud.id))
  const holds = (attempt: Partial<Essai>): boolean => {
    if (budget.reste <= 0) return false
    budget.reste -= graphe.noeuds.length
    const calcul = calculer(graphe, { ...essai, ...attempt })
    return calcul.manques.every(
      (manque) =>
        !ids.has(manque.noeud.id) || findButee(calcul, manque.noeud).noeud !== butee.noeud,
    )
  }
  const retard = Math.max(...manques.map(({ debut, borne }) => daysBetween(debut, borne)))
  const found = [
    ...listRaccourcis(butee.liens, holds),
    ...listDurees(butee.etapes, holds),
    ...listReports(essai, butee.noeud, retard, holds),
    ...listBornes(manques, butee.noeud, retard, holds),
  ].sort((a, b) => a.jours - b.jours)
  return found[0] ?? null
}

/** Delays of usage on the way, the first four: the law is not shortened. */
function* listRaccourcis(
  liens: readonly Lien[],
  holds: (attempt: Partial<Essai>) => boolean,
): Iterable<Essaye> {
  for (const lien of liens.filter(({ valeur, isLegal }) => valeur > 0 && !isLegal).slice(0, 4)) {
    const fits = (valeur: number): boolean => holds({ delais: new Map([[lien.id, valeur]]) })
    if (!fits(0)) continue
    const valeur = findPlusLong(0, Math.ceil(lien.valeur), fits)
    yield { jours: (lien.valeur - valeur) * JOURS[lien.unite], ...buildRaccourci(lien, valeur) }
  }
}

/** Steps on the way that are said to last, the first four. */
function* listDurees(
  etapes: readonly Noeud[],
  holds: (attempt: Partial<Essai>) => boolean,
): Iterable<Essaye> {
  const longues = [...new Set(etapes)].filter(
    ({ etat, forme: { duree } }) => etat === 'libre' && duree !== null && duree > 1,
  )
  for (const noeud of longues.slice(0, 4)) {
    const { duree: present, unite: own } = noeud.forme
    const unite = own ?? 'jours'
    const fits = (duree: number): boolean => holds({ durees: new Map([[noeud.id, duree]]) })
    if (present === null || !fits(1)) continue
    const duree = findPlusLong(1, Math.ceil(present), fits)
    const texte = `Ramener de ${formatDuree(present, unite)} à ${formatDuree(duree, unite)} la durée de ${nommer(noeud)}.`
    const action = { genre: 'raccourcir', etape: noeud.id, duree, unite } as const
    yield { jours: (present - duree) * JOURS[unite], texte, action }
  }
}

/** The longest value that fits, between `low` which does and `high` which does not. */
function findPlusLong(low: number, high: number, fits: (valeur: number) => boolean): number {
  if (high - low <= 1) return low
  const middle = Math.floor((low + high) / 2)
  return fits(middle) ? findPlusLong(middle, high, fits) : findPlusLong(low, middle, fits)
}

/** A delay brought back to so many of its units. */
export function buildRaccourci(lien: Lien, valeur: number): Remede {
  const { id, unite } = lien
  const entre = `entre ${nommer(lien.avant)} et ${nommer(lien.etape)}`
  const avant = formatDuree(lien.valeur, unite)
  const texte =
    valeur === 0
      ? `Supprimer le délai de ${avant} ${entre}.`
      : `Ramener de ${avant} à ${formatDuree(valeur, unite)} le délai ${entre}.`
  const ends = { avant: lien.avant.id, etape: lien.etape.id }
  return { texte, action: { genre: 'delai', lien: id, ...ends, valeur, unite } }
}

/** A step put off to a day. */
export function buildReport(noeud: Noeud, jour: DateIso): Remede {
  const texte = `Reporter ${nommer(noeud)} ${formatAu(jour)} au plus tôt.`
  return { texte, action: { genre: 'reporter', etape: noeud.id, jour } }
}

const JOURS: { readonly [U in UniteDuree]: number } = {
  jours: 1,
  jours_ouvres: 1.4,
  jours_francs: 1,
  semaines: 7,
  mois: 30.4,
}

/** The imposed date moved to the first day that fits. */
function* listReports(
  essai: Essai,
  noeud: Noeud | null,
  retard: number,
  holds: (attempt: Partial<Essai>) => boolean,
): Iterable<Essaye> {
  if (noeud === null || noeud.date === null || noeud.etat === 'faite') return
  const depart = noeud.enfants.length > 0 ? noeud.date.fin : noeud.date.debut
  const fits = (jour: DateIso): boolean => holds({ deplaces: new Map([[noeud.id, jour]]) })
  const jours = findPremier(Math.max(1, retard), HORIZON, (count) => fits(addDays(depart, count)))
  if (jours === null) return
  const jour = getProchain(noeud, addDays(depart, jours), essai)
  if (!fits(jour)) return
  yield { jours: daysBetween(depart, jour), ...buildReport(noeud, jour) }
}

/**
 * The first whole number above 0 that fits; null when none does up to `last`. Looked for around `guess`, which is most often near, by
 * steps that double, then by halves.
 */
function findPremier(guess: number, last: number, fits: (count: number) => boolean): number | null {
  let low = 0
  let high = Math.min(guess, last)
  if (fits(high)) {
    for (let step = 1; high - step > low; step *= 2) {
      if (fits(high - step)) high -= step
      else low = high - step
    }
  } else {
    for (let step = 1; ; step *= 2) {
      low = high
      if (low >= last) return null
      high = Math.min(last, low + step)
      if (fits(high)) break
    }
  }
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2)
    if (fits(middle)) high = middle
    else low = middle
  }
  return high
}

/** « Pas avant … » brought forward to where the step should be, or « d’ici … » put off by as many months as it takes. */
function* listBornes(
  manques: readonly Manque[],
  butee: Noeud | null,
  retard: number,
  holds: (attempt: Partial<Essai>) => boolean,
): Iterable<Essaye> {
  const held = manques.filter(({ noeud, origine }) => origine === noeud)
  const [only] = held
  if (only !== undefined && held.length === 1 && only.noeud.lue.quand !== null) {
    const { noeud, place, borne } = only
    const present = only.noeud.lue.quand
    const quand = present.borne === undefined ? place : moveBorne(present, place.debut)
    if (holds({ bornes: new Map([[noeud.id, quand.debut]]) })) {
      yield { jours: daysBetween(quand.debut, borne), ...buildBorne(noeud, quand, 'Avancer') }
    }
  }
  const max = butee?.bornes.max ?? null
  const present = butee?.lue.quand ?? null
  if (butee === null || max === null || present === null) return
  for (let mois = Math.max(1, Math.floor(retard / 31)); mois <= 24; mois += 1) {
    const quand = moveBorne(present, addMonths(max, mois))
    if (!holds({ bornes: new Map([[butee.id, quand.fin]]) })) continue
    yield { jours: daysBetween(max, quand.fin), ...buildBorne(butee, quand, 'Reporter') }
    return
  }
}

/** « Reporter « Dossier » : d’ici mars 2026. » */
function buildBorne(noeud: Noeud, quand: DateFloue, verb: 'Avancer' | 'Reporter'): Remede {
  const texte = `${verb} ${nommer(noeud)} : ${formatDateFloue(quand)}.`
  return { texte, action: { genre: 'borne', etape: noeud.id, quand } }
}

/** The first day that the rules accept for such a step. */
export function getProchain(noeud: Noeud, jour: DateIso, essai: Essai): DateIso {
  let next = jour
  for (let count = 0; count < 400; count += 1) {
    if (isAcceptable(buildJour(next), noeud.forme, essai.regles)) return next
    next = addDays(next, 1)
  }
  return jour
}
