import { INTERLIGNE } from '../mesure-texte'
import type { Forme } from '../scene'
import { AMBRE, ENCRE, FILET, FILET_FORT, FOND_PHASE, GRIS } from './couleurs'
import type { Frise } from './layout-frise'
import type { Encre } from './dessin-trace'

/** Where the parts of the drawing stand, in points. */
export type Cotes = {
  readonly xQuand: number
  readonly xFrise: number
  readonly largeur: number
  readonly hautEntete: number
}

/** The header, the lines of the months, the grounds of the phases and today. */
export function drawCadre(frise: Frise, cotes: Cotes, encre: Encre): readonly Forme[] {
  const bottom = cotes.hautEntete + frise.hauteur
  const { bas } = frise.graduations
  return [
    ground(0, 0, cotes.largeur, cotes.hautEntete, FOND_PHASE),
    ...frise.lignes
      .filter(({ etape }) => etape.nature === 'phase')
      .map(({ y, hauteur }) => ground(0, cotes.hautEntete + y, cotes.largeur, hauteur, FOND_PHASE)),
    ...bas.map(({ x, forte }) =>
      rule(
        [cotes.xFrise + x, cotes.hautEntete],
        [cotes.xFrise + x, bottom],
        forte ? FILET_FORT : FILET,
      ),
    ),
    ...frise.lignes.map(({ y, hauteur }) =>
      rule(
        [0, cotes.hautEntete + y + hauteur],
        [cotes.largeur, cotes.hautEntete + y + hauteur],
        FILET,
      ),
    ),
    rule([0, cotes.hautEntete], [cotes.largeur, cotes.hautEntete], FILET_FORT),
    ...drawEntete(frise, cotes, encre),
  ]
}

function drawEntete(frise: Frise, cotes: Cotes, { corps }: Encre): readonly Forme[] {
  const base = cotes.hautEntete - corps * 0.55
  const words = (x: number, y: number, texte: string, gras: boolean, couleur = GRIS): Forme => ({
    genre: 'texte',
    x,
    y,
    texte,
    corps,
    couleur,
    gras,
  })
  const { haut, bas } = frise.graduations
  return [
    words(4, base, 'Étape', true, ENCRE),
    words(cotes.xQuand, base, 'Quand', true, ENCRE),
    ...haut
      .filter(({ texte }) => texte !== '')
      .map(({ x, texte }) => words(cotes.xFrise + x + 2, base - corps * INTERLIGNE, texte, true)),
    ...bas
      .filter(({ texte }) => texte !== '')
      .map(({ x, texte, courante }) => words(cotes.xFrise + x + 2, base, texte, courante)),
  ]
}

/** The line of today, over the rest. */
export function drawAujourdhui(frise: Frise, cotes: Cotes): readonly Forme[] {
  if (frise.aujourdhui === null) return []
  const x = cotes.xFrise + frise.aujourdhui
  return [rule([x, cotes.hautEntete - 2], [x, cotes.hautEntete + frise.hauteur], AMBRE)]
}

function ground(x: number, y: number, largeur: number, hauteur: number, fond: string): Forme {
  return { genre: 'cadre', x, y, largeur, hauteur, rayon: 0, fond, trait: null }
}

type Point = readonly [x: number, y: number]

function rule(from: Point, to: Point, couleur: string): Forme {
  return { genre: 'ligne', points: [from, to], couleur }
}
