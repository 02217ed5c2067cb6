import type { FigureBlock } from '../../shared/documents/blocks'
import { POINTS_PAR_MM } from '../../shared/documents/figures-du-modele'

/**
 * A drawing as a PNG, made by the page: the only place of the browser build that can draw an SVG. Null when it cannot: the document
 * then holds the vectors alone.
 */
export async function drawPng(
  figure: Pick<FigureBlock, 'svg' | 'width' | 'height'>,
): Promise<string | null> {
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(figure.width * POINTS_PAR_MM))
  canvas.height = Math.max(1, Math.round(figure.height * POINTS_PAR_MM))
  const context = canvas.getContext('2d')
  if (context === null) return null
  try {
    const image = new Image()
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(figure.svg)}`
    await image.decode()
    context.fillStyle = '#fff'
    context.fillRect(0, 0, canvas.width, canvas.height)
    context.drawImage(image, 0, 0, canvas.width, canvas.height)
    const url = canvas.toDataURL('image/png')
    return url.startsWith('data:image/png;base64,') ? url : null
  } catch {
    return null
  }
}
