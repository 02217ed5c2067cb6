import { compteRenduDocument } from '../../../../shared/documents/compte-rendu.document'
import type { DocumentModel } from '../../../../shared/documents/blocks'
import { getSingleton, type Dossier } from '../../../../shared/domain/dossier'
import type { Ctx } from '../../../../shared/kernel/ctx'
import type { Id } from '../../../../shared/kernel/json'
import { saveDocument } from '../../../forms/save-output'
import { useCairn } from '../../../store/cairn-store'
import { flush, getCtx } from '../../../store/session'
import { COMPTE_RENDU as MOTS } from '../../../strings/compte-rendu'

function getInput(dossier: Dossier, objet: Id) {
  return { objet, etat: getSingleton(dossier, 'reglages').etatDocuments ?? 'brouillon' }
}

/** The minutes of a meeting as they stand, or one of their frozen versions, as Word will print them. */
export function buildModele(dossier: Dossier, objet: Id, ctx: Ctx): DocumentModel {
  return compteRenduDocument.build(dossier, getInput(dossier, objet), ctx)
}

export function listManques(dossier: Dossier, reunionId: Id) {
  return compteRenduDocument.missing(dossier, getInput(dossier, reunionId))
}

/** Writes the Word file of the minutes, or of one version, and asks where to keep it. */
export async function exportCompteRendu(objet: Id): Promise<void> {
  await flush()
  const { dossier } = useCairn.getState()
  const ctx = getCtx()
  await saveDocument(buildModele(dossier, objet, ctx), {
    title: MOTS.exportWord,
    suggestedName: compteRenduDocument.fileName(dossier, getInput(dossier, objet), ctx),
    filter: MOTS.wordFilter,
    say: MOTS.saved,
  })
}
