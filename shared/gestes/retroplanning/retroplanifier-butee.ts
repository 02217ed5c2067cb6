import { getDebutDe, getFinDe } from './retroplanifier-boucles'
import type { Calcul } from './retroplanifier-calcul'
import type { Lien, Noeud } from './retroplanifier-graphe'

/** What holds a step that has no room. */
export type Butee = {
  readonly noeud: Noeud | null
  readonly liens: readonly Lien[]
  /** The steps on the way, the one without room included. */
  readonly etapes: readonly Noeud[]
}

/** From a step that has no room, the links and the imposed date that hold it. */
export function findButee(calcul: Calcul, depart: Noeud): Butee {
  const liens: Lien[] = []
  const etapes: Noeud[] = [depart]
  let at = getFinDe(depart)
  let noeud = depart
  // Not counted back, and held by its own « d’ici … ».
  if (calcul.causes[at] == null && depart.bornes.max !== null) return { noeud, liens, etapes }
  for (let guard = 0; guard < calcul.causes.length * 2; guard += 1) {
    const cause = calcul.causes[at]
    if (cause == null) return { noeud: null, liens, etapes }
    if (cause === 'borne') return { noeud, liens, etapes }
    if (cause === 'propre') {
      const isLeaf = noeud.enfants.length === 0
      if (!isLeaf || noeud.etat === 'imposee') return { noeud, liens, etapes }
      at = getFinDe(noeud)
      continue
    }
    if ('avant' in cause) {
      liens.push(cause)
      noeud = cause.etape
      at = getDebutDe(noeud)
    } else {
      // Down to a step of the phase when its beginning is looked at, up to the phase for an end.
      const isUp = at === getFinDe(noeud)
      noeud = cause
      at = isUp ? getFinDe(noeud) : getDebutDe(noeud)
    }
    etapes.push(noeud)
  }
  return { noeud: null, liens, etapes }
}
