import type { DateFloue } from '../../kernel/date-floue'
import { addDays } from '../../kernel/jour'
import type { DateIso, Id } from '../../kernel/json'
import { addDelaiConnu, getAuPlusTardConnu } from './delais-connus'
import { getDebutDe, getFinDe } from './retroplanifier-boucles'
import { getDebutPlace, moveBorne, placerDansBornes } from './retroplanifier-bornes'
import { placerApres, type Regles } from './retroplanifier-dates'
import type { Forme } from './retroplanifier-tailles'
import type { Graphe, Lien, Noeud } from './retroplanifier-graphe'

export type Essai = {
  readonly today: DateIso
  readonly regles: Regles
  /** Imposed days moved and delays shortened, to try a remedy. */
  readonly deplaces?: ReadonlyMap<Id, DateIso>
  readonly delais?: ReadonlyMap<Id, number>
  /** « Pas avant … » and « d’ici … » moved to another day. */
  readonly bornes?: ReadonlyMap<Id, DateIso>
  readonly durees?: ReadonlyMap<Id, number>
}

/**
 * What decides of the latest day of an end: a link, the phase it is in, a step of the phase, its own imposed date, or the « d’ici … »
 * of its words.
 */
export type Cause = Lien | Noeud | 'propre' | 'borne' | null

/** A step that has no room. */
export type Manque = {
  readonly noeud: Noeud
  /** Where it should have been, and the last day on which it could begin there. */
  readonly place: DateFloue
  readonly debut: DateIso
  /** The earliest day on which it may begin, and what holds it: a step, itself (« pas avant … »), or today (null). */
  readonly borne: DateIso
  readonly origine: Noeud | null
}

export type Calcul = {
  /** By rank: where each step without a fixed date is best put; null when nothing says it. */
  readonly poses: readonly (DateFloue | null)[]
  /** By rank: counted back from an imposed date. */
  readonly isComptee: readonly boolean[]
  readonly causes: readonly Cause[]
  readonly limites: readonly (DateIso | null)[]
  readonly manques: readonly Manque[]
}

/** Counts back from the imposed dates, then forward to see what has no room and to push what comes after. Linear in steps and links. */
export function calculer(graphe: Graphe, essai: Essai): Calcul {
  const back = compterArriere(graphe, essai)
  return compterAvant(graphe, essai, back)
}

function getImpose(noeud: Noeud, essai: Essai): { debut: DateIso; fin: DateIso } | null {
  if (noeud.date === null) return null
  const moved = essai.deplaces?.get(noeud.id)
  if (moved === undefined) return noeud.date
  // Of a phase only the end moves: its frame grows.
  return { debut: noeud.enfants.length > 0 ? noeud.date.debut : moved, fin: moved }
}

type Arriere = Pick<Calcul, 'causes' | 'limites'> & { readonly poses: (DateFloue | null)[] }

function compterArriere({ noeuds, ordre }: Graphe, essai: Essai): Arriere {
  const limites = new Array<DateIso | null>(noeuds.length * 2).fill(null)
  const causes = new Array<Cause>(noeuds.length * 2).fill(null)
  const poses = new Array<DateFloue | null>(noeuds.length).fill(null)
  const lower = (at: number, jour: DateIso | null | undefined, cause: Cause): void => {
    const known = limites[at]
    if (jour == null || (known != null && known <= jour)) return
    limites[at] = jour
    causes[at] = cause
  }
  for (let index = ordre.length - 1; index >= 0; index -= 1) {
    const at = ordre[index] as number
    const noeud = noeuds[at >> 1] as Noeud
    const isPhase = noeud.enfants.length > 0
    const impose = noeud.etat === 'imposee' ? getImpose(noeud, essai) : null
    if (at === getFinDe(noeud)) {
      if (isPhase && impose !== null) lower(at, impose.fin, 'propre')
      for (const lien of noeud.suites) {
        const debut = limites[getDebutDe(lien.etape)]
        if (debut != null) lower(at, getFinAuPlusTard(lien, debut, essai), lien)
      }
      if (noeud.parent !== null) lower(at, limites[getFinDe(noeud.parent)], noeud.parent)
    } else if (isPhase) {
      if (impose !== null && !noeud.isAncre) lower(at, impose.debut, 'propre')
      for (const enfant of noeud.enfants) lower(at, limites[getDebutDe(enfant)], enfant)
    } else if (noeud.etat === 'imposee') lower(at, impose?.debut, 'propre')
    else if (noeud.etat === 'libre') {
      // « D’ici … » bounds what is counted back; alone, it is no date to count from.
      if (limites[getFinDe(noeud)] == null) continue
      lower(getFinDe(noeud), getMax(noeud, essai), 'borne')
      const fin = limites[getFinDe(noeud)] as DateIso
      const pose = placerDansBornes(getForme(noeud, essai), fin, essai.regles)
      poses[noeud.rang] = pose
      lower(at, getDebutPose(noeud, pose, essai), 'propre')
    }
  }
  return { limites, causes, poses }
}

/** The last day on which what comes before may end: never the day when the next one begins, even without a delay. */
function getFinAuPlusTard(lien: Lien, debut: DateIso, essai: Essai): DateIso {
  const valeur = getValeur(lien, essai)
  if (valeur === 0) return addDays(debut, -1)
  return getAuPlusTardConnu(essai.regles.calendrier, debut, valeur, lien.unite)
}

function getDebutPose(noeud: Noeud, place: DateFloue, essai: Essai): DateIso {
  return getDebutPlace(place, getForme(noeud, essai), essai.regles)
}

/** How a step is written and how long it lasts, with the length or the bound that a remedy tries. */
function getForme({ id, forme }: Noeud, { bornes, durees }: Essai): Forme {
  const jour = bornes?.get(id)
  const duree = durees?.get(id)
  if (jour === undefined && duree === undefined) return forme
  const { modele } = forme
  return {
    ...forme,
    duree: duree ?? forme.duree,
    modele: jour === undefined || modele?.borne === undefined ? modele : moveBorne(modele, jour),
  }
}

function getMin({ id, bornes }: Noeud, essai: Essai): DateIso | null {
  return bornes.min === null ? null : (essai.bornes?.get(id) ?? bornes.min)
}

function getMax({ id, bornes }: Noeud, essai: Essai): DateIso | null {
  return bornes.max === null ? null : (essai.bornes?.get(id) ?? bornes.max)
}

function getValeur(lien: Lien, essai: Essai): number {
  return essai.delais?.get(lien.id) ?? lien.valeur
}

function compterAvant({ noeuds, ordre }: Graphe, essai: Essai, back: Arriere): Calcul {
  const { limites, causes, poses } = back
  const { regles } = essai
  const isComptee = noeuds.map(({ rang }) => poses[rang] !== null)
  const tot = new Array<DateIso | null>(noeuds.length * 2).fill(null)
  const origines = new Array<Noeud | null>(noeuds.length * 2).fill(null)
  const manques: Manque[] = []
  const raise = (at: number, jour: DateIso | null | undefined, origine: Noeud | null): void => {
    const known = tot[at]
    if (jour == null || (known != null && known >= jour)) return
    tot[at] = jour
    origines[at] = origine
  }
  for (const at of ordre) {
    const noeud = noeuds[at >> 1] as Noeud
    const isPhase = noeud.enfants.length > 0
    const impose = getImpose(noeud, essai)
    if (at === getDebutDe(noeud)) {
      for (const lien of noeud.avants) {
        const fin = tot[getFinDe(lien.avant)]
        if (fin == null) continue
        const valeur = getValeur(lien, essai)
        const jour =
          valeur === 0 ? addDays(fin, 1) : addDelaiConnu(regles.calendrier, fin, valeur, lien.unite)
        raise(at, jour, lien.avant)
      }
      if (noeud.parent !== null) {
        const parent = getDebutDe(noeud.parent)
        raise(at, tot[parent], origines[parent] ?? noeud.parent)
      }
      if (isPhase && impose !== null && noeud.etat === 'imposee' && !noeud.isAncre) {
        raise(at, impose.debut, noeud)
      }
      if (isPhase || noeud.etat !== 'libre') continue
      raise(at, getMin(noeud, essai), noeud)
      const pose = poses[noeud.rang]
      const bound = tot[at] ?? null
      const origine = origines[at] ?? null
      if (pose != null) {
        const manque = findManque(noeud, pose, bound, origine, essai)
        if (manque !== null) manques.push(manque)
        continue
      }
      const poussee = pousser(noeud, bound, essai)
      const max = getMax(noeud, essai)
      if (bound !== null && max !== null && poussee !== null && poussee.fin > max) {
        const place = noeud.lue.quand ?? poussee
        const debut = getDebutPose(noeud, place, essai)
        manques.push({ noeud, place, debut, borne: bound, origine })
      }
      poses[noeud.rang] = poussee
    } else if (isPhase) {
      for (const enfant of noeud.enfants) raise(at, tot[getFinDe(enfant)], null)
    } else {
      const date = noeud.etat === 'libre' ? poses[noeud.rang] : impose
      raise(at, date?.fin, null)
    }
  }
  return { poses, isComptee, causes, limites, manques }
}

/** Of a step under way only the end must still be to come. */
function findManque(
  noeud: Noeud,
  place: DateFloue,
  bound: DateIso | null,
  origine: Noeud | null,
  essai: Essai,
): Manque | null {
  const { today } = essai
  const isBegun = noeud.isCommencee
  const debut = getDebutPose(noeud, place, essai)
  if (bound !== null && debut < bound && (isBegun || bound >= today)) {
    return { noeud, place, debut, borne: bound, origine }
  }
  if ((isBegun ? place.fin : debut) >= today) return null
  return { noeud, place, debut, borne: today, origine: null }
}

/** What no imposed date holds keeps its date, and is pushed only when what comes before leaves no room. */
function pousser(noeud: Noeud, bound: DateIso | null, essai: Essai): DateFloue | null {
  const { quand } = noeud.lue
  if (bound === null || (quand !== null && getDebutPose(noeud, quand, essai) >= bound)) return quand
  const debut = bound > essai.today ? bound : essai.today
  return placerApres(getForme(noeud, essai), debut, essai.regles)
}
