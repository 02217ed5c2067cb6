import { getRow, type Dossier } from '../../domain/dossier'
import type { Dependance } from '../../domain/dependance.entity'
import type { Etape } from '../../domain/etape.entity'
import type { Id } from '../../kernel/json'
import { listChildren } from '../enfants'
import { findBoucle } from './cycle'
import { getTitreEtape } from './etapes.rules'
import { citer } from './citer'

export { listDependancesViolees } from './dependances-violees.rules'

export type LienEtape = { readonly dependance: Dependance; readonly etape: Etape }

/** The steps that come before, each with its link; links to a step that is gone are left out. */
export function listPredecesseurs(dossier: Dossier, id: Id): readonly LienEtape[] {
  return listChildren(dossier, 'dependances', 'etape', id).flatMap((dependance): LienEtape[] => {
    const etape = getRow(dossier, 'etapes', dependance.avant)
    return etape === undefined ? [] : [{ dependance, etape }]
  })
}

/** The steps that wait for this one, each with its link. */
export function listSuccesseurs(dossier: Dossier, id: Id): readonly LienEtape[] {
  return listChildren(dossier, 'dependances', 'avant', id).flatMap((dependance): LienEtape[] => {
    const etape = getRow(dossier, 'etapes', dependance.etape)
    return etape === undefined ? [] : [{ dependance, etape }]
  })
}

/**
 * The steps that would wait for one another if `etape` came after `avant`, from `etape` to `avant`; null when the link is possible.
 * A phase and a step of it cannot follow one another either.
 */
export function findCycle(dossier: Dossier, avant: Id, etape: Id): readonly Id[] | null {
  return findBoucle(dossier, avant, etape)
}

/** Why such a link is refused, in one French sentence that names the steps. */
export function explainCycle(dossier: Dossier, ids: readonly Id[]): string {
  const names = ids.flatMap((id) => {
    const etape = getRow(dossier, 'etapes', id)
    return etape === undefined ? [] : [citer(getTitreEtape(dossier, etape))]
  })
  const [first = '', ...others] = names
  if (others.length === 0) return `Une étape ne peut pas venir après elle-même\u00a0: ${first}.`
  const last = others[others.length - 1] ?? ''
  if (others.length === 1) {
    return `Ce lien tournerait en rond\u00a0: ${last} vient déjà après ${first}, ou l’une contient l’autre.`
  }
  const chain = others.map((name, index) => `${name} vient après ${names[index] ?? ''}`)
  return `Ce lien tournerait en rond\u00a0: ${chain.join(', ')}\u00a0; ${first} ne peut donc pas venir après ${last}.`
}
