import { listRows, type Dossier } from '../../domain/dossier'
import type { Etape } from '../../domain/etape.entity'
import type { Id } from '../../kernel/json'

/**
 * The phase that a step names and that is not there any more: someone deleted it while someone else put the step in it. Null when the
 * step is in no phase, or in one that is there.
 */
export function getPhasePerdue(dossier: Dossier, { parent }: Pick<Etape, 'parent'>): Id | null {
  return parent !== null && !Object.hasOwn(dossier.etapes, parent) ? parent : null
}

/** The steps left by a phase that is not there any more. */
export function listEtapesOrphelines(dossier: Dossier, phase: Id): readonly Etape[] {
  return listRows(dossier, 'etapes').filter((etape) => getPhasePerdue(dossier, etape) === phase)
}
