import { annuaireDocument } from './annuaire.document'
import { compteRenduDocument } from './compte-rendu.document'
import { convocationDocument } from './convocation.document'
import type { DocumentDefinition } from './document-definition'
import { feuilleEmargementDocument } from './feuille-emargement.document'
import { dossierSeanceDocument } from './dossier-seance.document'
import { etiquettesDocument } from './etiquettes.document'
import { ficheActionDocument } from './fiche-action.document'
import { planActionsDocument } from './plan-actions.document'
import { registreRgpdDocument } from './registre-rgpd.document'
import { releveDecisionsDocument } from './releve-decisions.document'
import { retroplanningDocument } from './retroplanning.document'
import { schemaGouvernanceDocument } from './schema-gouvernance.document'
import { syntheseConcertationDocument } from './synthese-concertation.document'
import { trameEntretienDocument } from './trame-entretien.document'

/** Every Word document. Adding one is one file and one line. */
export const DOCUMENTS: readonly DocumentDefinition[] = [
  ficheActionDocument,
  planActionsDocument,
  retroplanningDocument,
  registreRgpdDocument,
  convocationDocument,
  feuilleEmargementDocument,
  compteRenduDocument,
  releveDecisionsDocument,
  dossierSeanceDocument,
  trameEntretienDocument,
  syntheseConcertationDocument,
  schemaGouvernanceDocument,
  annuaireDocument,
  etiquettesDocument,
]

export function getDocument(id: string): DocumentDefinition | undefined {
  return DOCUMENTS.find((document) => document.id === id)
}
