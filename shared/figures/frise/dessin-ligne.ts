import { formatDateFloue } from '../../kernel/date-floue-format'
import { INTERLIGNE } from '../mesure-texte'
import type { Forme } from '../scene'
import { ENCRE, getCouleur, GRIS } from './couleurs'
import { HAUT_ENTETE, type Cotes } from './dessin-cadre'
import { FLECHE } from './hors-cadre'
import { CORPS, CORPS_MOTS, getRetrait, type LignePapier } from './lignes-papier'

/** The name of a step, on as many lines as it takes, and its date in words. */
export function drawTitre(
  { etape, y, hauteur, titres }: LignePapier,
  { xQuand }: Pick<Cotes, 'xQuand'>,
): readonly Forme[] {
  const gras = etape.nature === 'phase'
  const middle = HAUT_ENTETE + y + hauteur / 2 + CORPS * 0.35
  const first = middle - ((titres.length - 1) * CORPS * INTERLIGNE) / 2
  const quand = etape.quand === null ? '' : formatDateFloue(etape.quand, { short: true })
  const common = { genre: 'texte', corps: CORPS, gras } as const
  return [
    ...titres.map((texte, index): Forme => ({
      ...common,
      x: getRetrait(etape),
      y: first + index * CORPS * INTERLIGNE,
      texte,
      couleur: ENCRE,
    })),
    ...(quand === '' ? [] : [{ ...common, x: xQuand, y: middle, texte: quand, couleur: GRIS }]),
  ]
}

/** A small arrow at each end of the scale that a step goes beyond, with its date when nothing else of it is drawn. */
export function drawFleches(
  { trace, y, hauteur, avant, apres }: LignePapier,
  origine: { readonly x: number; readonly y: number; readonly largeur: number },
  primary: string,
): readonly Forme[] {
  const middle = origine.y + y + hauteur / 2
  const couleur = getCouleur(trace.teinte, primary)
  const head = (x: number, sense: 1 | -1): Forme => ({
    genre: 'polygone',
    points: [
      [x, middle - 3.6],
      [x + sense * 5.5, middle],
      [x, middle + 3.6],
    ],
    fond: couleur,
    trait: null,
  })
  const words = (x: number, texte: string): Forme => ({
    genre: 'texte',
    x,
    y: middle + CORPS_MOTS * 0.35,
    texte,
    corps: CORPS_MOTS,
    couleur: GRIS,
  })
  const end = origine.x + origine.largeur
  return [
    ...(avant === null ? [] : [head(origine.x + FLECHE - 1.5, -1)]),
    ...(avant === null || avant.texte === '' ? [] : [words(origine.x + FLECHE + 2, avant.texte)]),
    ...(apres === null ? [] : [head(end + 1, 1), words(end + FLECHE + 1, apres.texte)]),
  ]
}
