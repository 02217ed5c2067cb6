import { formatFilePart } from '../../../shared/documents/file-name'
import { getTitreCourt } from '../../../shared/rules/libelles.rules'
import { formatHeure, getJourDe } from '../../forms/moment'
import { saveOutput } from '../../forms/save-output'
import { useCairn } from '../../store/cairn-store'
import { getMachine } from '../../store/machine'
import { addAvis } from '../../store/session'
import type { SauvegardeInfo } from '../../store/sauvegarde-types'
import { SAUVEGARDES } from '../../strings/sauvegardes'

/** « CTG-2022-2026-CCPHG_sauvegarde_2026-03-02_14h32.ctg ». */
function formatName(quand: number): string {
  const title = formatFilePart(getTitreCourt(useCairn.getState().dossier))
  return `${title}_sauvegarde_${getJourDe(quand)}_${formatHeure(quand).replace(':', 'h')}.ctg`
}

/** The file of a backup, byte for byte, where the user says. */
export async function saveElsewhere({ name, dossierId, quand }: SauvegardeInfo): Promise<void> {
  const read = await getMachine().archives.read(dossierId, name)
  if (!read.ok) {
    addAvis({ ton: 'erreur', texte: read.error.message })
    return
  }
  await saveOutput(read.value, {
    title: SAUVEGARDES.saveTitle,
    suggestedName: formatName(quand),
    filter: SAUVEGARDES.ctgFilter,
    say: SAUVEGARDES.savedElsewhere,
  })
}
