import type { Dossier } from '../../../shared/domain/dossier'
import type { MissingField } from '../../../shared/documents/document-definition'
import { getRecordAddress } from '../../forms/record-address'

/** The screen that holds a field still to fill; what hangs from a fiche is filled on the fiche, what was said in its meeting. */
export function getMissingAddress(dossier: Dossier, { table, id, field }: MissingField): string {
  if (table === 'pointsOrdreDuJour' && field === 'notes') {
    const reunion = dossier.pointsOrdreDuJour[id]?.reunion ?? null
    if (reunion !== null) return `#/reunions/${reunion}/compte-rendu`
  }
  return getRecordAddress(dossier, table, id, field) ?? `#/plan/${id}?champ=${field}`
}
