import { getRow, type Dossier } from '../../../../shared/domain/dossier'
import type { Id } from '../../../../shared/kernel/json'
import { listChildren } from '../../../../shared/rules/enfants'
import { ONGLETS, type Onglet } from '../reunions-route'

const SANS_ATELIER: readonly Onglet[] = ONGLETS.filter((name) => name !== 'atelier')

/** Where ideas are caught and grouped. */
const TYPES_ATELIER: ReadonlySet<string> = new Set(['table_ronde', 'atelier', 'groupe_travail'])

/**
 * The tabs of a meeting. The workshop is there for the meetings that work so, for one that already holds ideas, and when the address
 * asks for it. Same list at each call.
 */
export function listOnglets(dossier: Dossier, reunionId: Id, asked: Onglet): readonly Onglet[] {
  const reunion = getRow(dossier, 'reunions', reunionId)
  const instance = getRow(dossier, 'instances', reunion?.instance ?? null)
  const isWorkshop =
    asked === 'atelier' ||
    TYPES_ATELIER.has(reunion?.type ?? '') ||
    TYPES_ATELIER.has(instance?.type ?? '') ||
    listChildren(dossier, 'idees', 'reunion', reunionId).length > 0
  return isWorkshop ? ONGLETS : SANS_ATELIER
}
