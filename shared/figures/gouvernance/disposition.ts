import { Graph, layout, type EdgeLabel, type GraphLabel, type NodeLabel } from '@dagrejs/dagre'
import type { Id } from '../../kernel/json'
import { INTERLIGNE, listLignes } from '../mesure-texte'
import { buildBoite, type Boite, type Mise } from './boite'
import type { Contenu } from './contenu'

/** Top to bottom, or from left to right when many share a parent. */
export type Sens = 'TB' | 'LR'

export type Place = {
  readonly contenu: Contenu
  readonly boite: Boite
  /** Top left corner, in points. */
  readonly x: number
  readonly y: number
  readonly parent: Id | null
  readonly lien: readonly string[]
}

export type Disposition = {
  readonly largeur: number
  readonly hauteur: number
  readonly places: readonly Place[]
  readonly ecartRangs: number
}

type Noeud = { readonly contenu: Contenu; readonly parent: Id | null; readonly rang: number }

/** Room for the words of a link drawn from left to right, in sizes of the type. */
const LARGEUR_LIEN = 8

function listNoeuds(
  contenus: readonly Contenu[],
  parent: Id | null = null,
  rang = 0,
): readonly Noeud[] {
  return contenus.flatMap((contenu) => [
    { contenu, parent, rang },
    ...listNoeuds(contenu.enfants, contenu.id, rang + 1),
  ])
}

export type Essai = Mise & {
  readonly sens: Sens
  /** Of a box, in points. */
  readonly largeurBoite: number
  /** The room there is, in points: a box alone on its rank is wider, up to it. */
  readonly largeurMax: number
}

/** The places of the boxes, by dagre: children under their parent in the order of the outline, the same answer every time. */
export function placeBoites(contenus: readonly Contenu[], essai: Essai): Disposition {
  const noeuds = listNoeuds(contenus)
  const boites = listBoites(noeuds, essai)
  const liens = new Map(noeuds.map(({ contenu }) => [contenu.id, listLignesLien(contenu, essai)]))
  const ecartRangs = getEcartRangs([...liens.values()], essai)
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>()
  graph.setGraph({
    rankdir: essai.sens,
    rankalign: 'top',
    nodesep: essai.corps * 1.1,
    ranksep: ecartRangs,
  })
  graph.setDefaultEdgeLabel(() => ({}))
  noeuds.forEach(({ contenu }, index) => {
    const boite = boites[index] as Boite
    graph.setNode(contenu.id, { width: boite.largeur, height: boite.hauteur })
  })
  for (const { contenu, parent } of noeuds) {
    if (parent !== null) graph.setEdge(parent, contenu.id)
  }
  // The order of the outline is kept: a tree laid out in its order never crosses itself.
  layout(graph, { disableOptimalOrderHeuristic: true })
  return readPlaces(graph, noeuds, boites, liens, { ecartRangs, sens: essai.sens })
}

function listBoites(noeuds: readonly Noeud[], essai: Essai): readonly Boite[] {
  const counts = countRangs(noeuds)
  // From the top down, as long as each rank holds one box.
  const first = counts.findIndex((count) => count > 1)
  const alone = first < 0 ? counts.length : first
  const wide = Math.max(essai.largeurBoite, Math.min(330, essai.largeurMax))
  return noeuds.map(({ contenu, rang }) =>
    buildBoite(contenu, essai.sens === 'TB' && rang < alone ? wide : essai.largeurBoite, essai),
  )
}

function countRangs(noeuds: readonly Noeud[]): readonly number[] {
  const counts: number[] = []
  for (const { rang } of noeuds) counts[rang] = (counts[rang] ?? 0) + 1
  return counts
}

/** False when the boxes alone are already too high: said without laying anything out. */
export function canTenir(contenus: readonly Contenu[], essai: Essai, hauteur: number): boolean {
  const noeuds = listNoeuds(contenus)
  const boites = listBoites(noeuds, essai)
  const rangs: number[] = []
  boites.forEach((boite, index) => {
    const rang = noeuds[index]?.rang ?? 0
    const known = rangs[rang] ?? 0
    rangs[rang] = essai.sens === 'TB' ? Math.max(known, boite.hauteur) : known + boite.hauteur
  })
  const least =
    essai.sens === 'TB'
      ? rangs.reduce((sum, height) => sum + height, 0) + 18 * (rangs.length - 1)
      : Math.max(0, ...rangs)
  return least <= hauteur
}

function listLignesLien(contenu: Contenu, essai: Essai): readonly string[] {
  if (contenu.lien === '') return []
  const width = essai.sens === 'TB' ? essai.largeurBoite : LARGEUR_LIEN * essai.corps
  return listLignes(contenu.lien, width, { corps: getCorpsLien(essai), police: essai.police })
}

/** The type of the words on a link: half a point less than that of the boxes, 7 at least. */
export function getCorpsLien({ corps }: Mise): number {
  return Math.max(7, corps - 0.5)
}

function getEcartRangs(liens: readonly (readonly string[])[], essai: Essai): number {
  const most = Math.max(0, ...liens.map((lines) => lines.length))
  if (essai.sens === 'LR') return most === 0 ? 22 : LARGEUR_LIEN * essai.corps + 16
  return 18 + (most === 0 ? 0 : most * getCorpsLien(essai) * INTERLIGNE + 4)
}

function readPlaces(
  graph: { node(id: Id): NodeLabel },
  noeuds: readonly Noeud[],
  boites: readonly Boite[],
  liens: ReadonlyMap<Id, readonly string[]>,
  { ecartRangs, sens }: { readonly ecartRangs: number; readonly sens: Sens },
): Disposition {
  const places = noeuds.map(({ contenu, parent }, index): Place => {
    const boite = boites[index] as Boite
    const { x = 0, y = 0 } = graph.node(contenu.id)
    return {
      contenu,
      boite,
      x: x - boite.largeur / 2,
      y: y - boite.hauteur / 2,
      parent,
      lien: liens.get(contenu.id) ?? [],
    }
  })
  const centred = centerSeuls(places, noeuds, sens)
  const left = Math.min(...centred.map(({ x }) => x))
  const top = Math.min(...centred.map(({ y }) => y))
  const moved = centred.map((place) => ({ ...place, x: place.x - left, y: place.y - top }))
  return {
    largeur: Math.max(...moved.map(({ x, boite }) => x + boite.largeur)),
    hauteur: Math.max(...moved.map(({ y, boite }) => y + boite.hauteur)),
    places: moved,
    ecartRangs,
  }
}

/** A box alone on its rank stands in the middle of its children, from the lowest rank up: nothing is there for it to run into. */
function centerSeuls(
  places: readonly Place[],
  noeuds: readonly Noeud[],
  sens: Sens,
): readonly Place[] {
  const counts = countRangs(noeuds)
  const moved = [...places]
  for (let rang = counts.length - 2; rang >= 0; rang -= 1) {
    if (counts[rang] !== 1) continue
    const at = noeuds.findIndex((noeud) => noeud.rang === rang)
    const place = moved[at]
    if (place === undefined) continue
    const children = moved.filter(({ parent }) => parent === place.contenu.id)
    const middles = children.map((child) =>
      sens === 'TB' ? child.x + child.boite.largeur / 2 : child.y + child.boite.hauteur / 2,
    )
    if (middles.length === 0) continue
    const middle = (Math.min(...middles) + Math.max(...middles)) / 2
    moved[at] =
      sens === 'TB'
        ? { ...place, x: middle - place.boite.largeur / 2 }
        : { ...place, y: middle - place.boite.hauteur / 2 }
  }
  return moved
}
