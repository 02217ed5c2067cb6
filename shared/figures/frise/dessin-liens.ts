import type { Dossier } from '../../domain/dossier'
import type { Forme } from '../scene'
import { LIEN } from './couleurs'
import type { LignePapier } from './lignes-papier'

type Point = readonly [x: number, y: number]

/** Half a bar and half a sign, on paper. */
const DEMI_BARRE = 5
const DEMI_SIGNE = 5

/** The arrows between the steps of one drawing, from what comes before to what waits for it: all of them, paper cannot be asked for more. */
export function drawLiens(
  dossier: Dossier,
  lignes: readonly LignePapier[],
  origine: { readonly x: number; readonly y: number },
): readonly Forme[] {
  const byId = new Map(lignes.map((ligne) => [ligne.etape.id, ligne]))
  return Object.values(dossier.dependances).flatMap(({ avant, etape }): readonly Forme[] => {
    const [de, a] = [byId.get(avant ?? ''), byId.get(etape ?? '')]
    if (de === undefined || a === undefined || de === a) return []
    if (de.trace.forme === null || a.trace.forme === null) return []
    const points = listPoints(de, a).map(([x, y]): Point => [origine.x + x, origine.y + y])
    return [{ genre: 'ligne', points, couleur: LIEN, fleche: true }]
  })
}

/** Down from the end of what comes before, then right into what comes after; around it when there is no room. */
function listPoints(de: LignePapier, a: LignePapier): readonly Point[] {
  const from = de.y + de.hauteur / 2
  const to = a.y + a.hauteur / 2
  const sense = to >= from ? 1 : -1
  const start = getSortie(de)
  const end = getEntree(a)
  const edge = from + sense * DEMI_BARRE
  if (end - start > 7) {
    return [
      [start, edge],
      [start, to],
      [end, to],
    ]
  }
  const between = from + (sense * de.hauteur) / 2
  return [
    [start, edge],
    [start, between],
    [end - 7, between],
    [end - 7, to],
    [end, to],
  ]
}

function getSortie({ trace: { forme, signe, x, largeur } }: LignePapier): number {
  if (forme === 'signe' && signe !== null) return signe.x
  return largeur < 10 ? x + largeur / 2 : x + largeur - 5
}

function getEntree({ trace: { forme, signe, x } }: LignePapier): number {
  return forme === 'signe' && signe !== null ? signe.x - DEMI_SIGNE : x - 0.5
}
