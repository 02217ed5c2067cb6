import type { FigureOptions } from '../figure'
import { PT_PAR_MM } from '../figure'
import type { Detail } from './boite'
import type { Contenu } from './contenu'
import type { Essai, Sens } from './disposition'

/** Sizes of the type tried, the largest first: below 7 points nobody reads a chart pinned on a wall. */
const CORPS = [11, 10, 9.5, 9, 8.5, 8, 7.5, 7] as const
const LARGEURS_MM = [78, 66, 56, 48, 42, 36, 30] as const
const SENS: readonly Sens[] = ['TB', 'LR']

/** The smallest type of a drawing, in points. */
export const CORPS_MIN = 7

/**
 * The ways to lay a chart out, the most readable first: the type as large as can be, boxes wide, from top to bottom. Those that cannot
 * fit, whatever the heights, are left out: laying out costs a few milliseconds each.
 */
export function listEssais(
  contenus: readonly Contenu[],
  options: FigureOptions,
  detail: Detail,
): readonly Essai[] {
  const rangs = countRangs(contenus)
  const largest = Math.max(1, ...rangs)
  const room = [options.largeur * PT_PAR_MM, options.hauteur * PT_PAR_MM] as const
  return CORPS.flatMap((corps) =>
    LARGEURS_MM.flatMap((mm) =>
      SENS.flatMap((sens): Essai[] => {
        const largeurBoite = mm * PT_PAR_MM
        const least =
          sens === 'TB'
            ? largest * (largeurBoite + corps) - corps
            : rangs.length * (largeurBoite + 22) - 22
        if (least > room[0]) return []
        if (sens === 'LR' && largest * corps * 3 > room[1]) return []
        // A few boxes read from top to bottom, as every chart of the seeds does.
        if (sens === 'LR' && largest < 4) return []
        const { police, primary } = options
        return [{ corps, detail, police, primary, sens, largeurBoite, largeurMax: room[0] }]
      }),
    ),
  )
}

/** How many boxes each rank holds. */
function countRangs(contenus: readonly Contenu[]): readonly number[] {
  const counts: number[] = []
  const walk = (level: readonly Contenu[], rang: number): void => {
    if (level.length === 0) return
    counts[rang] = (counts[rang] ?? 0) + level.length
    for (const { enfants } of level) walk(enfants, rang + 1)
  }
  walk(contenus, 0)
  return counts
}

/** When nothing fits: the smallest type, narrow boxes, from top to bottom. */
export function getEssaiDernier(options: FigureOptions, detail: Detail): Essai {
  return {
    corps: CORPS_MIN,
    detail,
    police: options.police,
    primary: options.primary,
    sens: 'TB',
    largeurBoite: 36 * PT_PAR_MM,
    largeurMax: options.largeur * PT_PAR_MM,
  }
}
