import { formatFileName } from '../../shared/documents/file-name'
import type { Figure } from '../../shared/figures/figure'
import { useCairn } from '../store/cairn-store'
import { drawPng } from '../store/dessine-png'
import { addAvis, getCtx } from '../store/session'
import { saveOutput } from './save-output'

export type FormatImage = 'svg' | 'png'

type Mots = {
  /** In the name of the file: « Schema-gouvernance-2 ». */
  readonly sujet: string
  readonly titre: string
  readonly filtre: string
  readonly echec: string
  readonly fait: (name: string) => string
}

async function readBytes(
  figure: Figure,
  format: FormatImage,
): Promise<Uint8Array<ArrayBuffer> | null> {
  if (format === 'svg') return new TextEncoder().encode(figure.svg)
  const url = await drawPng(figure)
  if (url === null) return null
  return Uint8Array.from(atob(url.slice(url.indexOf(',') + 1)), (letter) => letter.charCodeAt(0))
}

/** Writes a drawing where the user says, as vectors or as points. */
export async function saveFigure(figure: Figure, format: FormatImage, mots: Mots): Promise<void> {
  const bytes = await readBytes(figure, format)
  if (bytes === null) {
    addAvis({ ton: 'erreur', texte: mots.echec })
    return
  }
  const word = formatFileName(useCairn.getState().dossier, mots.sujet, getCtx())
  await saveOutput(bytes, {
    title: mots.titre,
    suggestedName: word.replace(/\.docx$/, `.${format}`),
    filter: mots.filtre,
    say: mots.fait,
  })
}
