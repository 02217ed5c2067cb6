import { useState } from 'react'
import { formatFileName } from '../../../shared/documents/file-name'
import { buildRapportFusion } from '../../../shared/documents/rapport-fusion'
import { saveDocument } from '../../forms/save-output'
import { useCairn } from '../../store/cairn-store'
import { addAvis, getCtx, readRapportFusion } from '../../store/session'
import { RECEPTION } from '../../strings/reception'

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
  await saveDocument(buildRapportFusion(rapport, ctx), {
    title: RECEPTION.reportSave,
    suggestedName: formatFileName(useCairn.getState().dossier, RECEPTION.reportName, ctx),
    filter: RECEPTION.reportFilter,
    say: RECEPTION.reportSaved,
  })
}
