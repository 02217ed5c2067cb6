import type { Dossier } from '../../domain/dossier'
import { listFrises } from '../../figures/frise/figures-frise'
import type { FriseFigureOptions } from '../../figures/frise/scene-frise'
import type { DateIso } from '../../kernel/json'
import type { Block } from '../blocks'
import { getFigureOptions } from '../gouvernance/figures'

/** What is left of a landscape page under the title, with room for the caption, in millimetres. */
const PAGES = { A4: { largeur: 256, hauteur: 128 }, A3: { largeur: 379, hauteur: 212 } } as const

/** How the frise of this dossier is drawn on a sheet: the document, the print and the picture saved alone are one drawing. */
export function getFriseOptions(
  dossier: Dossier,
  today: DateIso,
  format: keyof typeof PAGES,
): FriseFigureOptions {
  return { ...getFigureOptions(dossier), ...PAGES[format], today }
}

/** The frise, on as many pages as it takes, each with its caption and its words. */
export function listFiguresFrise(
  dossier: Dossier,
  today: DateIso,
  format: keyof typeof PAGES,
): readonly Block[] {
  const figures = listFrises(dossier, getFriseOptions(dossier, today, format))
  return figures.flatMap((figure, index): readonly Block[] => [
    ...(index === 0 ? [] : [{ kind: 'pageBreak' } as const]),
    {
      kind: 'figure',
      svg: figure.svg,
      png: null,
      width: figure.width,
      height: figure.height,
      alternative: `${figure.alternative} Le tableau qui suit donne les mêmes dates.`,
      caption:
        figure.titre === ''
          ? 'La frise de la démarche'
          : `La frise de la démarche, ${figure.titre}`,
    },
  ])
}
