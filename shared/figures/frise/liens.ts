import type { Id } from '../../kernel/json'
import type { Lien, Trace } from './frise.types'
import { DEMI_SIGNE } from './layout-ligne'

/** A step as it stands among the lines: `y` is the top of its line. */
export type Pose = { readonly trace: Trace; readonly y: number; readonly hauteur: number }

/** An arrow leaves the lower or the upper edge of what comes before and enters what comes after by its left side. */
export function buildLien(de: Pose, a: Pose): Lien | null {
  if (de.trace.forme === null || a.trace.forme === null) return null
  const from = de.y + de.hauteur / 2
  const to = a.y + a.hauteur / 2
  const sense = to >= from ? 1 : -1
  const start = getSortie(de.trace)
  const end = getEntree(a.trace)
  const edge = from + sense * 8
  const points: Lien['points'] =
    end - start > 8
      ? [
          [start, edge],
          [start, to],
          [end, to],
        ]
      : [
          [start, edge],
          [start, from + (sense * de.hauteur) / 2],
          [end - 10, from + (sense * de.hauteur) / 2],
          [end - 10, to],
          [end, to],
        ]
  return { de: de.trace.id, a: a.trace.id, points }
}

function getSortie({ forme, signe, x, largeur }: Trace): number {
  if (forme === 'signe' && signe !== null) return signe.x
  return largeur < 16 ? x + largeur / 2 : x + largeur - 8
}

function getEntree({ forme, signe, x }: Trace): number {
  return forme === 'signe' && signe !== null ? signe.x - DEMI_SIGNE : x - 1
}

/** The arrows of one step: what it waits for, and what waits for it. Steps that are not shown give none. */
export function listLiens(
  pairs: readonly { readonly avant: Id; readonly etape: Id }[],
  getPose: (id: Id) => Pose | null,
): readonly Lien[] {
  return pairs.flatMap(({ avant, etape }) => {
    const [de, a] = [getPose(avant), getPose(etape)]
    const lien = de === null || a === null ? null : buildLien(de, a)
    return lien === null ? [] : [lien]
  })
}
