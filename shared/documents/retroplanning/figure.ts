import { getSingleton, type Dossier } from '../../domain/dossier'
import { formatCadre } from '../../figures/frise/alternative'
import { listFrises, type FriseFigure } from '../../figures/frise/figures-frise'
import type { FriseFigureOptions } from '../../figures/frise/scene-frise'
import type { DateIso } from '../../kernel/json'
import type { PeriodeVacances } from '../../rules/calendrier/calendrier.rules'
import { getTitreCourt } from '../../rules/libelles.rules'
import type { Block } from '../blocks'
import { getFigureOptions } from '../gouvernance/figures'

/** What is left of a landscape page under the title, with room for the caption, in millimetres. */
const PAGES = { A4: { largeur: 256, hauteur: 139 }, A3: { largeur: 379, hauteur: 224 } } as const
/** A sheet that hangs on a wall is read from farther away: the same drawing, larger. */
const AGRANDI = { A4: 1, A3: 1.2 } as const
/** What logos at the head of the first page, then a title on two lines, take of it. */
const HAUT_LOGOS = 8
/** The sentence that says how far the plan is, which a long next step puts on two lines. */
const HAUT_BREF = 9
const HAUT_LIGNE_TITRE = 7
const LONG_TITRE = { A4: 95, A3: 150 } as const

/** How the frise of this dossier is drawn on a sheet: the document, the print and the picture saved alone are one drawing. */
export function getFriseOptions(
  dossier: Dossier,
  today: DateIso,
  format: keyof typeof PAGES,
  vacances: readonly PeriodeVacances[] = [],
): FriseFigureOptions {
  const { largeur, hauteur } = PAGES[format]
  const { logo, organismesLogos } = getSingleton(dossier, 'charte')
  const logos = logo !== null || organismesLogos.length > 0 ? HAUT_LOGOS : 0
  const isLong = getTitreCourt(dossier).length > LONG_TITRE[format]
  const room = hauteur - logos - (isLong ? HAUT_LIGNE_TITRE : 0)
  return { ...getFigureOptions(dossier), largeur, hauteur: room, today, vacances }
}

/** The whole frise on one drawing, as tall as it takes: the picture saved alone. Undefined without a step. */
export function buildFriseEntiere(
  dossier: Dossier,
  today: DateIso,
  vacances: readonly PeriodeVacances[],
): FriseFigure | undefined {
  const options = getFriseOptions(dossier, today, 'A3', vacances)
  return listFrises(dossier, { ...options, hauteur: 100_000 })[0]
}

/** The frise under a sentence that says how far the plan is; above it when the drawing would take one page more to make room. */
export function listBlocksFrise(
  dossier: Dossier,
  today: DateIso,
  format: keyof typeof PAGES,
  vacances: readonly PeriodeVacances[] | undefined,
  bref: readonly Block[],
): readonly Block[] {
  const alone = listFiguresFrise(dossier, today, format, vacances)
  if (bref.length === 0) return alone
  const under = listFiguresFrise(dossier, today, format, vacances, HAUT_BREF)
  return under.length > alone.length ? [...alone, ...bref] : [...bref, ...under]
}

/** The frise, on as many pages as it takes, each with its caption and its words. `pris`: millimetres of the page already taken. */
export function listFiguresFrise(
  dossier: Dossier,
  today: DateIso,
  format: keyof typeof PAGES,
  vacances?: readonly PeriodeVacances[],
  pris = 0,
): readonly Block[] {
  const scale = AGRANDI[format]
  const options = getFriseOptions(dossier, today, format, vacances)
  const { largeur, hauteur } = options
  const room = { largeur: largeur / scale, hauteur: (hauteur - pris) / scale }
  const figures = listFrises(dossier, { ...options, ...room })
  return figures.flatMap((figure, index): readonly Block[] => [
    ...(index === 0 ? [] : [{ kind: 'pageBreak' } as const]),
    {
      kind: 'figure',
      svg: figure.svg,
      png: null,
      width: figure.width * scale,
      height: figure.height * scale,
      alternative: `${figure.alternative} Le tableau qui suit donne toutes les dates, étape par étape.`,
      caption: formatLegende(figure),
    },
  ])
}

/** « La frise de la démarche, de février à décembre 2022 (1 sur 2) ; les flèches renvoient à ce qui vient avant ou après. » */
function formatLegende({ rang, cadre, deborde }: FriseFigure): string {
  const rank = rang === '' ? '' : ` (${rang})`
  const arrows = deborde ? ' ; les flèches renvoient à ce qui vient avant ou après' : ''
  return `La frise de la démarche, ${formatCadre(cadre)}${rank}${arrows}`
}
