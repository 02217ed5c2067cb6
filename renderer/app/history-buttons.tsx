import { ActionIcon, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import { useCairn } from '../store/cairn-store'
import { APP } from '../strings/app'
import { redoWithVoice, undoWithVoice } from './history-actions'

/** « Annuler » and « Rétablir », which say what they would undo. Kept focusable when there is nothing to do. */
export function HistoryButtons() {
  const annuler = useCairn((state) => state.annuler)
  const retablir = useCairn((state) => state.retablir)
  const undoLabel = annuler === null ? APP.nothingToUndo : APP.undoWhat(annuler)
  const redoLabel = retablir === null ? APP.nothingToRedo : APP.redoWhat(retablir)
  return (
    <>
      <Tooltip label={`${undoLabel} (Ctrl Z)`}>
        <ActionIcon
          size={32}
          aria-label={undoLabel}
          aria-disabled={annuler === null}
          aria-keyshortcuts="Control+Z"
          onClick={() => annuler !== null && undoWithVoice()}
        >
          <IconArrowBackUp size={18} stroke={1.7} aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={`${redoLabel} (Ctrl Y)`}>
        <ActionIcon
          size={32}
          aria-label={redoLabel}
          aria-disabled={retablir === null}
          aria-keyshortcuts="Control+Y"
          onClick={() => retablir !== null && redoWithVoice()}
        >
          <IconArrowForwardUp size={18} stroke={1.7} aria-hidden="true" />
        </ActionIcon>
      </Tooltip>
    </>
  )
}
