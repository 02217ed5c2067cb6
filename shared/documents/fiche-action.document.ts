import { getRow, type Dossier } from '../domain/dossier'
import type { FicheAction } from '../domain/fiche-action.entity'
import type { Id } from '../kernel/json'
import { listManquesFiche } from '../rules/completude.rules'
import { getLibelleFiche } from '../rules/libelles.rules'
import { getNumero } from '../rules/numerotation.rules'
import { listFichesOfPlan } from '../rules/plan.rules'
import type { Block } from './blocks'
import { getAccent } from './couleurs'
import type { DocumentDefinition } from './document-definition'
import { formatFileName } from './file-name'
import { listCalendrier } from './fiche/calendrier'
import { getFicheContexte } from './fiche/contexte-fiche'
import { listContexte, listDescription, listReussite } from './fiche/contexte-sections'
import { buildBand, buildCards, listReferenceDeliberation } from './fiche/entete'
import { listEtapes, listGouvernance } from './fiche/etapes'
import { listFinancement } from './fiche/financement'
import { listEvaluation } from './fiche/indicateurs'
import { listLiens } from './fiche/liens'
import { listMoyens, listPartenaires } from './fiche/moyens'
import { listOperations } from './fiche/operations'
import { listBlocksOfText } from './inline'
import { buildDocument, shortenTitle } from './mise-en-page'

/**
 * One fiche action, one to three pages annexed to the convention. Order of the sections: word.md §5 and domain.md (d) 13. A section
 * without content is not printed; one that is required is marked, if the réglages ask for marks.
 */
export const ficheActionDocument: DocumentDefinition = {
  id: 'fiche-action',
  title: 'Fiche action',
  plural: 'Fiches',
  description: 'Une fiche par action, annexée à la convention.',
  inputs: [{ id: 'fiche', label: 'Fiche action', table: 'fichesAction', whenAbsent: 'each' }],
  listChoices: (dossier) =>
    listFichesOfPlan(dossier).map((fiche) => ({
      id: fiche.id,
      number: getNumero(dossier, fiche.id),
      label: fiche.titre,
    })),
  missing: (dossier, input) => (input.objet === null ? [] : listManquesFiche(dossier, input.objet)),
  fileName: (dossier, input, ctx) =>
    formatFileName(
      dossier,
      `Fiche-${input.objet === null ? '' : getNumero(dossier, input.objet)}`,
      ctx,
    ),
  build: (dossier, input, ctx) => {
    const fiche = getFiche(dossier, input.objet)
    const label = getLibelleFiche(dossier, fiche.id)
    const { axe } = getFicheContexte(dossier, fiche)
    const running = `${label} – ${shortenTitle(fiche.titre, 45)}`
    return buildDocument(dossier, input.etat, ctx, {
      title: fiche.titre.trim() === '' ? label : `${label} – ${shortenTitle(fiche.titre, 200)}`,
      running: fiche.titre.trim() === '' ? label : running,
      short: label,
      accent: getAccent(dossier, axe),
      orientation: 'portrait',
      blocks: listBlocksOfFiche(dossier, fiche),
    })
  },
}

/** Asking for a fiche that is not there is a fault of the caller, who chose it from `listChoices`. */
function getFiche(dossier: Dossier, id: Id | null): FicheAction {
  const fiche = getRow(dossier, 'fichesAction', id)
  if (fiche === undefined) throw new Error(`No fiche action ${id ?? '(none)'} in this dossier`)
  return fiche
}

/** The content of a fiche, from its band to its last link: also used for the annex that gathers them all. */
function listBlocksOfFiche(dossier: Dossier, fiche: FicheAction): readonly Block[] {
  const contexte = getFicheContexte(dossier, fiche)
  return [
    ...listReferenceDeliberation(contexte),
    buildBand(contexte),
    ...buildCards(contexte),
    ...listBlocksOfText(fiche.descriptifSommaire).map((block): Block =>
      block.kind === 'paragraph' ? { ...block, role: 'lead' } : block,
    ),
    ...listContexte(contexte),
    ...listDescription(contexte),
    ...listOperations(contexte),
    ...listEtapes(contexte),
    ...listPartenaires(contexte),
    ...listMoyens(contexte),
    ...listFinancement(contexte),
    ...listEvaluation(contexte),
    ...listCalendrier(contexte),
    ...listReussite(contexte),
    ...listLiens(contexte),
    ...listGouvernance(contexte),
  ]
}
