import type { Axe } from '../../domain/axe.entity'
import { getSingleton, type Dossier } from '../../domain/dossier'
import type { FicheAction } from '../../domain/fiche-action.entity'
import type { Objectif } from '../../domain/objectif.entity'
import { getPlaceOfFiche } from '../../rules/plan.rules'
import { heading, missing, paragraph } from '../inline'
import type { Block, Inline } from '../blocks'

/** What every section of a fiche is built from. */
export type FicheContexte = {
  readonly dossier: Dossier
  readonly fiche: FicheAction
  readonly axe: Axe | undefined
  readonly objectifs: readonly Objectif[]
  /** What is required and empty is printed, marked; else it is only listed. */
  readonly marquer: boolean
}

export function getFicheContexte(dossier: Dossier, fiche: FicheAction): FicheContexte {
  const { axe, objectifs } = getPlaceOfFiche(dossier, fiche)
  const marquer = getSingleton(dossier, 'reglages').marquerManques
  return { dossier, fiche, axe, objectifs, marquer }
}

/** A section of the second level, or nothing when it holds nothing. */
export function section(title: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.length === 0 ? [] : [heading(2, title), ...blocks]
}

/** A section that the document requires: marked « à compléter » when empty and marks are wanted. */
export function requiredSection(
  { marquer }: FicheContexte,
  title: string,
  blocks: readonly Block[],
  mark = 'à compléter',
): readonly Block[] {
  if (blocks.length > 0) return section(title, blocks)
  return marquer ? section(title, [paragraph([missing(mark)])]) : []
}

/** A value, or its mark, or `undefined` when nothing is to be printed. */
export function valueOrMark(
  { marquer }: FicheContexte,
  value: string,
  mark: string,
): readonly Inline[] | undefined {
  if (value.trim() !== '') return [{ kind: 'text', text: value.trim() }]
  return marquer ? [missing(mark)] : undefined
}
