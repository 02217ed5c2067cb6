import { formatFileName } from '../../../../shared/documents/file-name'
import type { Figure } from '../../../../shared/figures/figure'
import { useCairn } from '../../../store/cairn-store'
import { drawPng } from '../../../store/dessine-png'
import { getMachine } from '../../../store/machine'
import { addAvis, getCtx } from '../../../store/session'
import { GOUVERNANCE } from '../../../strings/gouvernance'
import { addToast } from '../../../ui/toast-list'

export type Format = 'svg' | 'png'

async function readBytes(figure: Figure, format: Format): Promise<Uint8Array<ArrayBuffer> | null> {
  if (format === 'svg') return new TextEncoder().encode(figure.svg)
  const url = await drawPng(figure)
  if (url === null) return null
  return Uint8Array.from(atob(url.slice(url.indexOf(',') + 1)), (letter) => letter.charCodeAt(0))
}

/** Writes a drawing where the user says, as vectors or as points. */
export async function saveImage(figure: Figure, format: Format, rank: string): Promise<void> {
  const bytes = await readBytes(figure, format)
  if (bytes === null) {
    addAvis({ ton: 'erreur', texte: GOUVERNANCE.imageFailed })
    return
  }
  const subject = `${GOUVERNANCE.imageName}${rank}`
  const word = formatFileName(useCairn.getState().dossier, subject, getCtx())
  const saved = await getMachine().saveFile({
    title: GOUVERNANCE.saveTitle,
    suggestedName: word.replace(/\.docx$/, `.${format}`),
    filters: [
      {
        name: format === 'svg' ? GOUVERNANCE.svgFilter : GOUVERNANCE.pngFilter,
        extensions: [format],
      },
    ],
    bytes,
  })
  if (!saved.ok) addAvis({ ton: 'erreur', texte: saved.error.message })
  else if (saved.value !== null) {
    addToast({ tone: 'succes', text: GOUVERNANCE.saved(saved.value.name), actions: [] })
  }
}
