import type { DocumentDefinition } from './document-definition'
import { ficheActionDocument } from './fiche-action.document'
import { planActionsDocument } from './plan-actions.document'
import { registreRgpdDocument } from './registre-rgpd.document'

/** Every Word document. Adding one is one file and one line. */
export const DOCUMENTS: readonly DocumentDefinition[] = [
  ficheActionDocument,
  planActionsDocument,
  registreRgpdDocument,
]

export function getDocument(id: string): DocumentDefinition | undefined {
  return DOCUMENTS.find((document) => document.id === id)
}
