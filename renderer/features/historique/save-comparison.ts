import type { Dossier } from '../../../shared/domain/dossier'
import { buildComparaison, type VersionComparee } from '../../../shared/documents/comparaison'
import { formatFileName } from '../../../shared/documents/file-name'
import { formatJour } from '../../../shared/kernel/jour-format'
import { saveDocument } from '../../forms/save-output'
import { useCairn } from '../../store/cairn-store'
import type { Comparaison } from '../../store/historique-types'
import { getCtx } from '../../store/session'
import { VERSIONS } from '../../strings/versions'

/** A side of the comparison as the document names it: a named version, or the dossier of today. */
function describeSide(id: string, dossier: Dossier): VersionComparee {
  const version = useCairn.getState().dossier.versions[id]
  const jour = version === undefined ? getCtx().today : version.jour
  return {
    dossier,
    nom: version === undefined ? VERSIONS.now : version.nom,
    jour: jour === null ? '' : formatJour(jour),
    commentaire: version?.commentaire ?? '',
  }
}

/** What differs between two versions, as a Word document, where the user says. */
export async function saveComparison(
  { avant, apres }: Comparaison,
  de: string,
  vers: string,
): Promise<void> {
  const ctx = getCtx()
  const model = buildComparaison(
    { avant: describeSide(de, avant), apres: describeSide(vers, apres) },
    ctx,
  )
  await saveDocument(model, {
    title: VERSIONS.wordTitle,
    suggestedName: formatFileName(useCairn.getState().dossier, VERSIONS.wordName, ctx),
    filter: VERSIONS.wordFilter,
    say: VERSIONS.wordSaved,
  })
}
