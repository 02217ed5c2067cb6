import { useState } from 'react'
import { formatFileName } from '../../../shared/documents/file-name'
import { buildRapportFusion } from '../../../shared/documents/rapport-fusion'
import { useCairn } from '../../store/cairn-store'
import { getMachine } from '../../store/machine'
import { renderModeleWord } from '../../store/modele-word'
import { addAvis, getCtx, readRapportFusion } from '../../store/session'
import { RECEPTION } from '../../strings/reception'
import { addToast } from '../../ui/toast-list'

/** Writes the report of the last integration as a Word file, where the user says. */
export function useRapport(): { readonly isBusy: boolean; readonly save: () => void } {
  const [isBusy, setIsBusy] = useState(false)
  return {
    isBusy,
    save: () => {
      setIsBusy(true)
      void saveRapport().finally(() => setIsBusy(false))
    },
  }
}

async function saveRapport(): Promise<void> {
  const rapport = readRapportFusion()
  if (rapport === null) {
    addAvis({ ton: 'erreur', texte: RECEPTION.reportFailed })
    return
  }
  const ctx = getCtx()
  const made = await renderModeleWord(buildRapportFusion(rapport, ctx))
  if (!made.ok) {
    addAvis({ ton: 'erreur', texte: made.error.message })
    return
  }
  const machine = getMachine()
  const saved = await machine.saveFile({
    title: RECEPTION.reportSave,
    suggestedName: formatFileName(useCairn.getState().dossier, RECEPTION.reportName, ctx),
    filters: [{ name: RECEPTION.reportFilter, extensions: ['docx'] }],
    bytes: made.value,
  })
  if (!saved.ok) addAvis({ ton: 'erreur', texte: saved.error.message })
  else if (saved.value !== null) tellSaved(saved.value.name, saved.value.handle)
}

function tellSaved(name: string, handle: string | null): void {
  const machine = getMachine()
  const canOpen = handle !== null && machine.capabilities.canOpenSavedFile
  addToast({
    tone: 'succes',
    text: RECEPTION.reportSaved(name),
    actions: canOpen
      ? [
          { label: RECEPTION.openWord, run: () => void machine.openWithSystem(handle) },
          { label: RECEPTION.show, run: () => void machine.showInFolder(handle) },
        ]
      : [],
  })
}
