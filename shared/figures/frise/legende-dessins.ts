import type { Forme } from '../scene'
import {
  AMBRE,
  BLANC,
  FERIE,
  FILET_FORT,
  getCouleur,
  GRIS,
  LIEN,
  tint,
  TRAIT_REFERENCE,
} from './couleurs'
import { drawSigne } from './dessin-trace'
import type { Teinte } from './frise.types'

type Dessin = (x: number, y: number) => readonly Forme[]

const box =
  (
    look: Pick<Extract<Forme, { genre: 'cadre' }>, 'fond' | 'trait' | 'tirets'>,
    hauteur = 7,
    rayon = 1.5,
  ): Dessin =>
  (x, y) => [
    { genre: 'cadre', x, y: y - hauteur / 2, largeur: 12, hauteur, rayon, epaisseur: 0.7, ...look },
  ]

const line =
  (couleur: string): Dessin =>
  (x, y) => [
    {
      genre: 'ligne',
      points: [
        [x + 6, y - 5],
        [x + 6, y + 5],
      ],
      couleur,
    },
  ]

/** The signs of the legend, as they are in the drawing. */
export const DESSINS = {
  fait: (primary: string) => box({ fond: tint(primary, 0.4), trait: primary }),
  enCours: (primary: string) => box({ fond: primary, trait: primary }),
  aVenir: (primary: string) => box({ fond: BLANC, trait: primary }),
  annule: box({ fond: BLANC, trait: GRIS, tirets: true }),
  signe:
    (teinte: Teinte, primary: string): Dessin =>
    (x, y) =>
      drawSigne(
        {
          etat: 'a_venir',
          teinte,
          signe: { genre: teinte === 'livrable' ? 'page' : 'losange', x },
        },
        [x + 7, y],
        10,
        { primary },
      ),
  pastille: (primary: string) =>
    box({ fond: tint(primary, 0.14), trait: tint(primary, 0.6), tirets: true }),
  flou:
    (primary: string): Dessin =>
    (x, y) =>
      [0.2, 0.5, 0.8, 0.5, 0.2].map((part, index): Forme => ({
        genre: 'cadre',
        x: x + index * 2.4,
        y: y - 3.5,
        largeur: 2.4,
        hauteur: 7,
        rayon: 0,
        fond: tint(primary, 0.4 * part),
        trait: null,
      })),
  bande: box({ fond: 'F1F3F4', trait: GRIS }, 7, 0),
  reference: box({ fond: TRAIT_REFERENCE, trait: null }, 1.6, 0.8),
  lien: ((x, y) => [
    {
      genre: 'ligne',
      points: [
        [x + 1, y - 4],
        [x + 1, y],
        [x + 12, y],
      ],
      couleur: LIEN,
      fleche: true,
    },
  ]) satisfies Dessin,
  fleche:
    (primary: string): Dessin =>
    (x, y) => [
      {
        genre: 'polygone',
        points: [
          [x + 4, y - 3.6],
          [x + 9.5, y],
          [x + 4, y + 3.6],
        ],
        fond: getCouleur('plan', primary),
        trait: null,
      },
    ],
  fond: (couleur: string) => box({ fond: couleur, trait: FILET_FORT }, 8, 0),
  ferie: ((x, y) => [
    {
      genre: 'cadre',
      x: x + 5,
      y: y - 5,
      largeur: 1.6,
      hauteur: 10,
      rayon: 0,
      fond: FERIE,
      trait: null,
    },
  ]) satisfies Dessin,
  aujourdhui: line(AMBRE),
} as const
