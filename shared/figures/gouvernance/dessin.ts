import { INTERLIGNE, listLignes } from '../mesure-texte'
import type { Forme, Scene } from '../scene'
import { drawBoite, type Mise } from './boite'
import type { ContenuEquipe } from './contenu'
import { getCorpsLien, type Disposition, type Essai, type Place } from './disposition'

const ENCRE = '1A1A1A'
const BLANC = 'FFFFFF'
/** Points: so that the line of a frame is never cut at the edge. */
const BORD = 1

/** The whole drawing: links under the boxes, boxes, then the team. */
export function drawSchema(
  disposition: Disposition,
  equipe: ContenuEquipe | null,
  essai: Essai,
): Scene {
  const bande = equipe === null ? null : buildBande(equipe, disposition.largeur, essai)
  const largeur = Math.max(disposition.largeur, bande?.largeur ?? 0)
  const decalage = (largeur - disposition.largeur) / 2
  const places = disposition.places.map((place) => ({
    ...place,
    x: place.x + decalage + BORD,
    y: place.y + BORD,
  }))
  const byId = new Map(places.map((place) => [place.contenu.id, place]))
  const liens = places.flatMap((place) => {
    const parent = place.parent === null ? undefined : byId.get(place.parent)
    return parent === undefined ? [] : drawLien(parent, place, disposition.ecartRangs, essai)
  })
  const boites = places.flatMap(({ boite, contenu, x, y }) =>
    drawBoite(boite, contenu, [x, y], essai),
  )
  const haut = disposition.hauteur + (bande === null ? 0 : ECART_BANDE)
  return {
    largeur: largeur + 2 * BORD,
    hauteur: haut + (bande?.hauteur ?? 0) + 2 * BORD,
    formes: [
      ...liens,
      ...boites,
      ...(bande?.draw((largeur - bande.largeur) / 2 + BORD, haut + BORD) ?? []),
    ],
  }
}

const ECART_BANDE = 12

type Point = readonly [x: number, y: number]

/** An elbow from the parent to the child; with words, an arrow towards the parent: « propose les plans d’actions » is said of the child. */
function drawLien(parent: Place, enfant: Place, ecart: number, essai: Essai): readonly Forme[] {
  const isDown = essai.sens === 'TB'
  const from: Point = isDown
    ? [parent.x + parent.boite.largeur / 2, parent.y + parent.boite.hauteur]
    : [parent.x + parent.boite.largeur, parent.y + parent.boite.hauteur / 2]
  const to: Point = isDown
    ? [enfant.x + enfant.boite.largeur / 2, enfant.y]
    : [enfant.x, enfant.y + enfant.boite.hauteur / 2]
  const elbow = isDown ? to[1] - ecart + 9 : to[0] - ecart + 10
  const points: readonly Point[] = isDown
    ? [to, [to[0], elbow], [from[0], elbow], from]
    : [to, [elbow, to[1]], [elbow, from[1]], from]
  const line: Forme = {
    genre: 'ligne',
    points: removeRepeats(points),
    couleur: essai.primary,
    fleche: enfant.lien.length > 0,
  }
  return [line, ...drawMots(enfant.lien, to, elbow, essai)]
}

/** An elbow that does not turn has the same point twice: an arrow at its end would point nowhere. */
function removeRepeats(points: readonly Point[]): readonly Point[] {
  return points.filter((point, index) => {
    const before = points[index - 1]
    return before === undefined || Math.hypot(point[0] - before[0], point[1] - before[1]) > 0.01
  })
}

/** The words of a link on a white ground, between the elbow and the child. */
function drawMots(
  lines: readonly string[],
  to: Point,
  elbow: number,
  essai: Essai,
): readonly Forme[] {
  if (lines.length === 0) return []
  const corps = getCorpsLien(essai)
  const height = lines.length * corps * INTERLIGNE
  const isDown = essai.sens === 'TB'
  const middle = isDown ? to[0] : (elbow + to[0]) / 2
  const top = isDown ? (elbow + to[1]) / 2 - height / 2 : to[1] - height - 2
  const ground: Forme = {
    genre: 'cadre',
    x: middle - 3 * corps,
    y: top,
    largeur: 6 * corps,
    hauteur: height,
    rayon: 0,
    fond: BLANC,
    trait: null,
  }
  const words = lines.map((texte, index): Forme => ({
    genre: 'texte',
    x: middle,
    y: top + (index + 0.79) * corps * INTERLIGNE,
    texte,
    corps,
    couleur: ENCRE,
    italique: true,
    centre: true,
  }))
  return isDown ? [ground, ...words] : words
}

type Bande = {
  readonly largeur: number
  readonly hauteur: number
  readonly draw: (x: number, y: number) => readonly Forme[]
}

/** The team under the chart: a framed band as wide as the drawing. */
function buildBande(equipe: ContenuEquipe, largeurSchema: number, essai: Mise & Essai): Bande {
  const largeur = Math.max(largeurSchema, Math.min(340, essai.largeurMax))
  const inside = largeur - 16
  const { corps, police, primary } = essai
  const parts = [
    { texte: equipe.titre, corps: corps + 1, gras: true },
    { texte: equipe.pilotage, corps, gras: false },
    { texte: equipe.sujets.join(' · '), corps, gras: false },
  ].filter(({ texte }) => texte !== '')
  const lines = parts.flatMap((part) =>
    listLignes(part.texte, inside, { corps: part.corps, gras: part.gras, police }).map((texte) => ({
      ...part,
      texte,
    })),
  )
  const hauteur = lines.reduce((sum, line) => sum + line.corps * INTERLIGNE, 0) + 10
  return {
    largeur,
    hauteur,
    draw: (x, y) => {
      let at = y + 5
      const words = lines.map((line): Forme => {
        const base = at + line.corps * INTERLIGNE * 0.79
        at += line.corps * INTERLIGNE
        return {
          genre: 'texte',
          x: x + largeur / 2,
          y: base,
          couleur: ENCRE,
          centre: true,
          ...line,
        }
      })
      return [
        {
          genre: 'cadre',
          x,
          y,
          largeur,
          hauteur,
          rayon: 8,
          fond: BLANC,
          trait: primary,
          epaisseur: 1.6,
        },
        ...words,
      ]
    },
  }
}
