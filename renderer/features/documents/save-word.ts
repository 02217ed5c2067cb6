import { getMachine } from '../../store/machine'
import { addAvis } from '../../store/session'
import { DOCUMENTS_TEXTES } from '../../strings/documents'
import { addToast, type NewToast } from '../../ui/toast-list'
import type { WordFile } from './export-word'

function listActions(handle: string | null): NewToast['actions'] {
  const machine = getMachine()
  if (handle === null || !machine.capabilities.canOpenSavedFile) return []
  const run = async (gesture: typeof machine.openWithSystem): Promise<void> => {
    const done = await gesture(handle)
    if (!done.ok) addAvis({ ton: 'erreur', texte: done.error.message })
  }
  return [
    { label: DOCUMENTS_TEXTES.openWord, run: () => void run(machine.openWithSystem) },
    { label: DOCUMENTS_TEXTES.show, run: () => void run(machine.showInFolder) },
  ]
}

/** Asks where to keep the file, then says what can be done with it. A refusal is told; the file can be exported again. */
export async function saveWord(file: WordFile): Promise<void> {
  const isZip = file.name.endsWith('.zip')
  const saved = await getMachine().saveFile({
    title: DOCUMENTS_TEXTES.saveTitle,
    suggestedName: file.name,
    filters: [
      isZip
        ? { name: DOCUMENTS_TEXTES.zipFilter, extensions: ['zip'] }
        : { name: DOCUMENTS_TEXTES.wordFilter, extensions: ['docx'] },
    ],
    bytes: file.bytes,
  })
  if (!saved.ok) {
    addAvis({ ton: 'erreur', texte: saved.error.message })
    return
  }
  if (saved.value === null) return
  addToast({
    tone: 'succes',
    text: DOCUMENTS_TEXTES.saved(saved.value.name),
    actions: listActions(saved.value.handle),
  })
}
