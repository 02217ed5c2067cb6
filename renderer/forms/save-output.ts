import type { DocumentModel } from '../../shared/documents/blocks'
import type { Result } from '../../shared/kernel/result'
import { getMachine } from '../store/machine'
import { renderModeleWord } from '../store/modele-word'
import { addAvis } from '../store/session'
import { SORTIE } from '../strings/sortie'
import { addToast, type NewToast } from '../ui/toast-list'

export type Sortie = {
  /** Title of the box that asks where. */
  readonly title: string
  /** With its extension. */
  readonly suggestedName: string
  /** The kind of file, as the box names it: « Document Word ». */
  readonly filter: string
  /** What is said once it is kept under this name. */
  readonly say: (name: string) => string
}

/**
 * Asks where to keep a file, then says where it is and offers to open it, where the machine can. A refusal is told; nothing of the
 * dossier changes.
 *
 * @returns whether it was kept: false when the user gave up or the machine refused
 */
export async function saveOutput(bytes: Uint8Array<ArrayBuffer>, sortie: Sortie): Promise<boolean> {
  const extension = sortie.suggestedName.split('.').pop() ?? ''
  const saved = await getMachine().saveFile({
    title: sortie.title,
    suggestedName: sortie.suggestedName,
    filters: [{ name: sortie.filter, extensions: [extension] }],
    bytes,
  })
  if (!saved.ok) {
    addAvis({ ton: 'erreur', texte: saved.error.message })
    return false
  }
  if (saved.value === null) return false
  const { name, handle } = saved.value
  addToast({ tone: 'succes', text: sortie.say(name), actions: listActions(handle, extension) })
  return true
}

/** The same of a document not yet written: makes the Word file first. */
export async function saveDocument(model: DocumentModel, sortie: Sortie): Promise<boolean> {
  const made = await renderModeleWord(model)
  if (made.ok) return saveOutput(made.value, sortie)
  addAvis({ ton: 'erreur', texte: made.error.message })
  return false
}

function listActions(handle: string | null, extension: string): NewToast['actions'] {
  const machine = getMachine()
  if (handle === null || !machine.capabilities.canOpenSavedFile) return []
  const run = async (gesture: (handle: string) => Promise<Result<null>>): Promise<void> => {
    const done = await gesture(handle)
    if (!done.ok) addAvis({ ton: 'erreur', texte: done.error.message })
  }
  const open = SORTIE.open[extension]
  const show = { label: SORTIE.show, run: () => void run(machine.showInFolder) }
  return open === undefined
    ? [show]
    : [{ label: open, run: () => void run(machine.openWithSystem) }, show]
}
