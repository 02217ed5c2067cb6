import { INTERLIGNE } from '../mesure-texte'
import type { Forme } from '../scene'
import { FONDS, type BandePapier } from './bandes-papier'
import { AMBRE, ENCRE, FILET, FILET_FORT, FOND_PHASE, GRIS } from './couleurs'
import type { Graduations } from './graduations'
import { CORPS_MOTS, type LignePapier } from './lignes-papier'

/** Where the parts of the drawing stand, in points. */
export type Cotes = {
  readonly xQuand: number
  readonly xFrise: number
  readonly largeur: number
  /** Of the lines, under the header. */
  readonly hauteur: number
  readonly hautEntete: number
}

export const HAUT_ENTETE = 26

type Fond = {
  readonly lignes: readonly LignePapier[]
  readonly bandes: readonly BandePapier[]
  readonly graduations: Graduations
}

/** The header, the grounds of the phases, then those of the holidays, the lines of the months and of the steps. */
export function drawCadre(fond: Fond, cotes: Cotes): readonly Forme[] {
  const { xFrise, largeur, hautEntete, hauteur } = cotes
  const bottom = hautEntete + hauteur
  const { lignes, bandes, graduations } = fond
  return [
    ground(0, 0, largeur, hautEntete, FOND_PHASE),
    ...lignes
      .filter(({ etape }) => etape.nature === 'phase')
      .map((ligne) => ground(0, hautEntete + ligne.y, largeur, ligne.hauteur, FOND_PHASE)),
    ...bandes.map((bande) =>
      ground(xFrise + bande.x, hautEntete, bande.largeur, hauteur, FONDS[bande.genre]),
    ),
    ...graduations.bas.map(({ x, forte }) =>
      rule([xFrise + x, hautEntete], [xFrise + x, bottom], forte ? FILET_FORT : FILET),
    ),
    ...lignes.map((ligne) => {
      const y = hautEntete + ligne.y + ligne.hauteur
      return rule([0, y], [largeur, y], FILET)
    }),
    rule([0, hautEntete], [largeur, hautEntete], FILET_FORT),
    ...drawEntete(graduations, cotes),
  ]
}

function drawEntete({ haut, bas }: Graduations, cotes: Cotes): readonly Forme[] {
  const corps = CORPS_MOTS
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

/** The line of today, behind the bars. */
export function drawAujourdhui(aujourdhui: number | null, cotes: Cotes): readonly Forme[] {
  if (aujourdhui === null) return []
  const x = cotes.xFrise + aujourdhui
  return [rule([x, cotes.hautEntete - 2], [x, cotes.hautEntete + cotes.hauteur], AMBRE)]
}

function ground(x: number, y: number, largeur: number, hauteur: number, fond: string): Forme {
  return { genre: 'cadre', x, y, largeur, hauteur, rayon: 0, fond, trait: null }
}

type Point = readonly [x: number, y: number]

function rule(from: Point, to: Point, couleur: string): Forme {
  return { genre: 'ligne', points: [from, to], couleur }
}
