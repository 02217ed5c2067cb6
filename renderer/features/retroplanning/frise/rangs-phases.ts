import type { Id } from '../../../../shared/kernel/json'
import { foldText } from '../../../../shared/kernel/recherche'
import type { EtapeLue } from '../../../../shared/rules/retroplanning/etapes.rules'
import { RETRO } from '../../../strings/retroplanning'

/** « Phase 2 · » before the phases of the top, as the sentences on what slipped call them; none when their title says it. */
export function listPrefixes(etapes: readonly EtapeLue[]): ReadonlyMap<Id, string> {
  const phases = etapes.filter(({ nature, profondeur }) => nature === 'phase' && profondeur === 1)
  return new Map(
    phases.flatMap(({ id, titre }, index) =>
      /^phase\b/.test(foldText(titre)) ? [] : [[id, RETRO.phase(index + 1)] as const],
    ),
  )
}
