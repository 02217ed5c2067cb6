import type { Dossier } from '../../../shared/domain/dossier'
import { buildComparaison, type VersionComparee } from '../../../shared/documents/comparaison'
import { formatFileName } from '../../../shared/documents/file-name'
import { formatJour } from '../../../shared/kernel/jour-format'
import { useCairn } from '../../store/cairn-store'
import type { Comparaison } from '../../store/historique-types'
import { getMachine } from '../../store/machine'
import { renderModeleWord } from '../../store/modele-word'
import { addAvis, getCtx } from '../../store/session'
import { VERSIONS } from '../../strings/versions'
import { addToast } from '../../ui/toast-list'

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
  const written = await renderModeleWord(model)
  if (!written.ok) {
    addAvis({ ton: 'erreur', texte: written.error.message })
    return
  }
  const machine = getMachine()
  const saved = await machine.saveFile({
    title: VERSIONS.wordTitle,
    suggestedName: formatFileName(useCairn.getState().dossier, VERSIONS.wordName, ctx),
    filters: [{ name: VERSIONS.wordFilter, extensions: ['docx'] }],
    bytes: written.value,
  })
  if (!saved.ok) addAvis({ ton: 'erreur', texte: saved.error.message })
  else if (saved.value !== null) tellSaved(saved.value.name, saved.value.handle)
}

function tellSaved(name: string, handle: string | null): void {
  const machine = getMachine()
  const canOpen = handle !== null && machine.capabilities.canOpenSavedFile
  addToast({
    tone: 'succes',
    text: VERSIONS.wordSaved(name),
    actions: canOpen
      ? [
          { label: VERSIONS.openWord, run: () => void machine.openWithSystem(handle) },
          { label: VERSIONS.show, run: () => void machine.showInFolder(handle) },
        ]
      : [],
  })
}
