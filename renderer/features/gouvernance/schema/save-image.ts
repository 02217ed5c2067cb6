import type { Figure } from '../../../../shared/figures/figure'
import { saveFigure, type FormatImage } from '../../../forms/save-figure'
import { GOUVERNANCE } from '../../../strings/gouvernance'

export type Format = FormatImage

/** Writes a drawing where the user says, as vectors or as points. */
export async function saveImage(figure: Figure, format: Format, rank: string): Promise<void> {
  await saveFigure(figure, format, {
    sujet: `${GOUVERNANCE.imageName}${rank}`,
    titre: GOUVERNANCE.saveTitle,
    filtre: format === 'svg' ? GOUVERNANCE.svgFilter : GOUVERNANCE.pngFilter,
    echec: GOUVERNANCE.imageFailed,
    fait: GOUVERNANCE.saved,
  })
}
