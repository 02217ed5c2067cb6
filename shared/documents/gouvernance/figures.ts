import { getSingleton, type Dossier } from '../../domain/dossier'
import type { DateIso } from '../../kernel/json'
import type { Figure, FigureOptions } from '../../figures/figure'
import { listSchemasGouvernance } from '../../figures/gouvernance/schema-gouvernance'
import type { Block } from '../blocks'
import { getPrimary } from '../couleurs'
import { paragraph } from '../inline'

const POLICES = { calibri: 'Calibri', arial: 'Arial', cambria: 'Cambria' } as const

/** What is left of a landscape page under the title, with room for the caption. */
const PAGE = { largeur: 256, hauteur: 128 } as const

/** How drawings look in the documents of this dossier. The screen asks for the same, so that both are one drawing. */
export function getFigureOptions(dossier: Dossier): FigureOptions {
  const charte = getSingleton(dossier, 'charte')
  return {
    ...PAGE,
    primary: getPrimary(dossier),
    police: POLICES[charte.police ?? 'calibri'],
    fine: getSingleton(dossier, 'reglages').espaceFine,
  }
}

/** The drawings of the governance, one a page, with their captions and what is to be known about them. */
export function listFiguresSchema(dossier: Dossier, jour: DateIso): readonly Block[] {
  const figures = listSchemasGouvernance(dossier, { ...getFigureOptions(dossier), jour })
  return figures.flatMap((figure, index): readonly Block[] => [
    ...(index === 0 ? [] : [{ kind: 'pageBreak' } as const]),
    {
      kind: 'figure',
      svg: figure.svg,
      png: null,
      width: figure.width,
      height: figure.height,
      alternative: figure.alternative,
      caption: formatLegende(figure, index, figures.length),
    },
    ...listRemarques(figure),
  ])
}

function formatLegende({ titre }: Figure, index: number, count: number): string {
  if (count === 1) return 'Schéma de gouvernance'
  const rank = `${String(index + 1)}/${String(count)}`
  return titre === '' ? `Schéma de gouvernance (${rank})` : `${titre} (${rank})`
}

/** « Rôles abrégés… », « réduit… »: a drawing never shortens in silence. */
export function listRemarquesFigure({ abrege, tient }: Figure): readonly string[] {
  return [
    ...(abrege
      ? ['Des rôles sont abrégés dans ce dessin : le tableau des instances les donne en entier.']
      : []),
    ...(tient ? [] : ['Ce dessin est réduit pour tenir dans la page : son texte est très petit.']),
  ]
}

function listRemarques(figure: Figure): readonly Block[] {
  return listRemarquesFigure(figure).map((text) => paragraph(text, 'note'))
}
