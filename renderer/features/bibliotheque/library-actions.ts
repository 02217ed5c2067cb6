import { setField } from '../../../shared/commands/set-fields'
import { useCairn, type EntreeBibliotheque } from '../../store/cairn-store'
import {
  addAvis,
  closeDossier,
  deleteDossier,
  execute,
  openDossier,
  restoreDossier,
} from '../../store/session'
import { BIBLIOTHEQUE } from '../../strings/bibliotheque'
import { addToast } from '../../ui/toast-list'

export function getEntryTitle(entry: EntreeBibliotheque): string {
  return entry.titre.trim() === '' ? BIBLIOTHEQUE.untitled : entry.titre
}

/** Opens a dossier; says why when it cannot. True when it is open. */
export async function openEntry(dossierId: string): Promise<boolean> {
  if (useCairn.getState().dossierId === dossierId) return true
  const opened = await openDossier(dossierId)
  if (!opened.ok) addAvis({ ton: 'erreur', texte: opened.error.message })
  return opened.ok
}

/** Moves to the bin, with 10 seconds to think again; the bin keeps it 30 days. */
export async function removeEntry(entry: EntreeBibliotheque): Promise<void> {
  const removed = await deleteDossier(entry.dossierId)
  if (!removed.ok) {
    addAvis({ ton: 'erreur', texte: removed.error.message })
    return
  }
  addToast({
    tone: 'succes',
    text: BIBLIOTHEQUE.removed(getEntryTitle(entry)),
    actions: [{ label: BIBLIOTHEQUE.undo, run: () => void restoreEntry(entry) }],
  })
}

export async function restoreEntry(entry: EntreeBibliotheque): Promise<void> {
  const restored = await restoreDossier(entry.dossierId)
  if (restored.ok) {
    addAvis({ ton: 'succes', texte: BIBLIOTHEQUE.restored(getEntryTitle(entry)) })
  } else {
    addAvis({ ton: 'erreur', texte: restored.error.message })
  }
}

/** Renames a CTG: its title is a field like any other, so the dossier is opened for it, then closed if it was not open. */
export async function renameEntry(dossierId: string, title: string): Promise<void> {
  const wasOpen = useCairn.getState().dossierId === dossierId
  if (!(await openEntry(dossierId))) return
  const { dossier } = useCairn.getState()
  execute(setField(dossier, 'ctg', 'ctg', 'intitule', title, BIBLIOTHEQUE.renameCommand))
  if (!wasOpen) await closeDossier()
}
