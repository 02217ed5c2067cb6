import { getAnyRow, type Dossier } from '../../../shared/domain/dossier'
import type { MissingField } from '../../../shared/documents/document-definition'

/** The screen that holds a field still to fill; what hangs from a fiche is filled on the fiche. */
export function getMissingAddress(dossier: Dossier, { table, id, field }: MissingField): string {
  if (table === 'ctg') return `#/parametres/convention?champ=${field}`
  if (table === 'charte') return `#/parametres/charte?champ=${field}`
  const fiche = getAnyRow(dossier, table, id)?.['fiche']
  if (typeof fiche === 'string') return `#/plan/${fiche}`
  return `#/plan/${id}?champ=${field}`
}
