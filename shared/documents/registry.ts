import { compteRenduDocument } from './compte-rendu.document'
import { convocationDocument } from './convocation.document'
import type { DocumentDefinition } from './document-definition'
import { feuilleEmargementDocument } from './feuille-emargement.document'
import { ficheActionDocument } from './fiche-action.document'
import { planActionsDocument } from './plan-actions.document'
import { registreRgpdDocument } from './registre-rgpd.document'
import { schemaGouvernanceDocument } from './schema-gouvernance.document'

/** Every Word document. Adding one is one file and one line. */
export const DOCUMENTS: readonly DocumentDefinition[] = [
  ficheActionDocument,
  planActionsDocument,
  registreRgpdDocument,
  convocationDocument,
  feuilleEmargementDocument,
  compteRenduDocument,
  schemaGouvernanceDocument,
]

export function getDocument(id: string): DocumentDefinition | undefined {
  return DOCUMENTS.find((document) => document.id === id)
}
