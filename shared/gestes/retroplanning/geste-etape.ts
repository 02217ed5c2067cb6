import type { Command } from '../../domain/command'
import type { Dossier } from '../../domain/dossier'
import { joinListe } from '../../kernel/accord'
import type { Id } from '../../kernel/json'
import { echec, type Result } from '../../kernel/result'
import { getTitreEtape } from '../../rules/retroplanning/etapes.rules'
import { citer } from '../../rules/retroplanning/citer'

/** A gesture on the plan, and what is said aloud when it is done. */
export type GesteEtape = {
  readonly command: Command
  /** A whole French sentence, or several. */
  readonly recit: string
}

export type ResultatGeste = Result<GesteEtape>

/** The step is gone, or belongs to a fiche. */
export function buildIntrouvable(): ResultatGeste {
  return echec('etape-introuvable', 'Cette étape n’est plus dans le rétroplanning.')
}

/** « « Note stratégique » ». */
export function formatNom(dossier: Dossier, id: Id): string {
  const etape = dossier.etapes[id]
  return etape === undefined ? 'L’étape' : citer(getTitreEtape(dossier, etape))
}

/** The first names, and how many others: « A », « B » et 3 autres. */
export function formatNoms(dossier: Dossier, ids: readonly Id[]): string {
  const names = ids.slice(0, 3).map((id) => formatNom(dossier, id))
  const rest = ids.length - names.length
  if (rest > 0) names.push(rest === 1 ? 'une autre' : `${rest}\u00a0autres`)
  return joinListe(names)
}
