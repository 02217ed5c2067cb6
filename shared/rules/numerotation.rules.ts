import { getSingleton, type Dossier } from '../domain/dossier'
import type { FicheAction } from '../domain/fiche-action.entity'
import type { Id } from '../kernel/json'
import { getPlan, listFichesOfPlan, type NoeudAxe, type NoeudObjectif } from './plan.rules'

/**
 * Numbers of the plan, always derived (domain.md (c), rule 2).
 *
 * Hierarchical: axes 1, 2, 3…; objectifs 1.1, 1.2; sub-objectifs 1.2.1; fiches 1.1.2 or 1.2.1.3. A transversal axe carries no number: its
 * fiches are T.1, T.2 (T1.1 and T2.1 when there are several). Where objectifs and fiches share a parent, objectifs come first and fiches
 * take the ranks that follow, so that no number is given twice. What has no place is HP.1, HP.2 (« hors plan »).
 * Continuous: fiches 1, 2, 3… through the whole plan; axes and objectifs as above.
 *
 * Frozen: with the réglage « numéros figés », a record that holds a frozen number keeps it wherever it moves; the others take the
 * numbers that follow the highest frozen one among their siblings, never a hole left by a deletion.
 */
export type Numerotation = {
  /** By identifier of axe, objectif or fiche. Bare numbers: « 1.1.2 », « T », « 7 ». */
  readonly numbers: ReadonlyMap<Id, string>
  /** Printed before the number of a fiche: « FA », or nothing. */
  readonly prefix: string
}

const TRANSVERSAL = 'T'
const HORS_PLAN = 'HP'

const cache = new WeakMap<Dossier, Numerotation>()

/** The numbers of the whole plan. The same object at each call for the same dossier. */
function getNumerotation(dossier: Dossier): Numerotation {
  const known = cache.get(dossier)
  if (known !== undefined) return known
  const numerotation = buildNumerotation(dossier)
  cache.set(dossier, numerotation)
  return numerotation
}

function buildNumerotation(dossier: Dossier): Numerotation {
  const { numerotation, numerosFiges, prefixeFiche } = getSingleton(dossier, 'reglages')
  const numbers = new Map<Id, string>()
  const hierarchical = numerotation !== 'continue'
  const frozen = numerosFiges ? readFrozenRanks(dossier) : new Map<string, number>()
  const give = (node: Pick<NoeudAxe, 'objectifs' | 'fiches'>, prefix: string): void => {
    const ranks = listRanks(
      node.objectifs.map((o) => (numerosFiges ? o.objectif.numeroFige : null)),
    )
    node.objectifs.forEach((child: NoeudObjectif, index) => {
      const number = `${prefix}.${String(ranks[index])}`
      numbers.set(child.objectif.id, number)
      give(child, number)
    })
    if (!hierarchical) return
    let next = Math.max(frozen.get(prefix) ?? 0, ...ranks, 0) + 1
    for (const fiche of node.fiches) {
      const kept = numerosFiges ? fiche.numeroFige.trim() : ''
      numbers.set(fiche.id, kept === '' ? `${prefix}.${String(next++)}` : kept)
    }
  }
  const { axes, horsPlan } = getPlan(dossier)
  const plain = axes.filter(({ axe }) => !axe.transversal)
  const ranks = listRanks(plain.map(({ axe }) => (numerosFiges ? axe.numeroFige : null)))
  plain.forEach(({ axe }, index) => numbers.set(axe.id, String(ranks[index])))
  const transversal = axes.filter(({ axe }) => axe.transversal)
  transversal.forEach(({ axe }, index) => {
    numbers.set(axe.id, transversal.length === 1 ? TRANSVERSAL : `${TRANSVERSAL}${index + 1}`)
  })
  for (const node of axes) give(node, numbers.get(node.axe.id) ?? '')
  give(horsPlan, HORS_PLAN)
  if (!hierarchical) giveContinuous(dossier, numbers, numerosFiges)
  return { numbers, prefix: prefixeFiche.trim() }
}

/** 1, 2, 3… with frozen ranks kept; the others follow the highest frozen one. */
function listRanks(frozen: readonly (number | null)[]): readonly number[] {
  let next = Math.max(0, ...frozen.filter((rank) => rank !== null)) + 1
  return frozen.map((rank) => rank ?? next++)
}

/** The highest frozen rank under each number: « 1.1.3 » says 3 for « 1.1 », even when that fiche has moved elsewhere. */
function readFrozenRanks(dossier: Dossier): Map<string, number> {
  const ranks = new Map<string, number>()
  for (const fiche of Object.values(dossier.fichesAction)) {
    const match = /^(.+)\.(\d+)$/.exec(fiche.numeroFige.trim())
    if (match === null) continue
    const [, parent = '', rank = ''] = match
    ranks.set(parent, Math.max(ranks.get(parent) ?? 0, Number(rank)))
  }
  return ranks
}

function giveContinuous(dossier: Dossier, numbers: Map<Id, string>, isFrozen: boolean): void {
  const fiches = listFichesOfPlan(dossier)
  const getFrozen = (fiche: FicheAction): string => (isFrozen ? fiche.numeroFige.trim() : '')
  let next =
    Math.max(0, ...fiches.map(getFrozen).flatMap((n) => (/^\d+$/.test(n) ? [Number(n)] : []))) + 1
  for (const fiche of fiches) {
    const kept = getFrozen(fiche)
    numbers.set(fiche.id, kept === '' ? String(next++) : kept)
  }
}

/** The bare number of an axe, an objectif or a fiche: « 1.1.2 », « T », « 7 »; empty for any other record. */
export function getNumero(dossier: Dossier, id: Id): string {
  return getNumerotation(dossier).numbers.get(id) ?? ''
}

/** The number of a fiche with the prefix of the réglages: « FA 1.1.2 », or « 1.1.2 » without one. */
export function getNumeroFiche(dossier: Dossier, id: Id): string {
  const { numbers, prefix } = getNumerotation(dossier)
  const number = numbers.get(id) ?? ''
  return prefix === '' || number === '' ? number : `${prefix}\u00a0${number}`
}
