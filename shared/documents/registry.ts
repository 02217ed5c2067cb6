import type { DocumentDefinition } from './document-definition'
import { ficheActionDocument } from './fiche-action.document'
import { planActionsDocument } from './plan-actions.document'

/** Every Word document. Adding one is one file and one line. */
export const DOCUMENTS: readonly DocumentDefinition[] = [ficheActionDocument, planActionsDocument]

export function getDocument(id: string): DocumentDefinition | undefined {
  return DOCUMENTS.find((document) => document.id === id)
}
