import type { EtapeLue } from '../../rules/retroplanning/etapes.rules'
import { getLargeurTexte } from '../mesure-texte'
import type { FigureOptions } from '../figure'
import type { Forme } from '../scene'
import { BLANC, getCouleur, GRIS, tint, TRAIT_REFERENCE } from './couleurs'
import type { Encre } from './dessin-trace'

export const HAUT_LEGENDE = 20

type Cle = { readonly texte: string; readonly draw: (x: number, y: number) => Forme }

/** What the signs mean: only those that the drawing shows. */
export function drawLegende(
  etapes: readonly EtapeLue[],
  place: { readonly y: number; readonly largeur: number; readonly comparer: boolean },
  encre: Encre & Pick<FigureOptions, 'police'>,
): readonly Forme[] {
  const corps = encre.corps - 1
  const y = place.y + HAUT_LEGENDE - 6
  let x = 2
  return listCles(etapes, place.comparer, encre.primary).flatMap(({ texte, draw }) => {
    const wide = 16 + getLargeurTexte(texte, { corps, police: encre.police }) + 12
    if (x + wide - 12 > place.largeur) return []
    const at = x
    x += wide
    return [
      draw(at, y - 3),
      { genre: 'texte', x: at + 16, y, texte, corps, couleur: GRIS } as const,
    ]
  })
}

function listCles(etapes: readonly EtapeLue[], comparer: boolean, primary: string): readonly Cle[] {
  const has = (test: (etape: EtapeLue) => boolean): boolean => etapes.some(test)
  const bar =
    (fond: string, trait: string | null) =>
    (x: number, y: number): Forme => ({
      genre: 'cadre',
      x,
      y: y - 3,
      largeur: 12,
      hauteur: 6,
      rayon: 1.5,
      fond,
      trait,
      epaisseur: 0.7,
    })
  const diamond =
    (couleur: string) =>
    (x: number, y: number): Forme => ({
      genre: 'polygone',
      points: [
        [x + 8, y - 4],
        [x + 12, y],
        [x + 8, y + 4],
        [x + 4, y],
      ],
      fond: couleur,
      trait: null,
    })
  const thin = (x: number, y: number): Forme => ({
    genre: 'cadre',
    x,
    y: y - 0.8,
    largeur: 12,
    hauteur: 1.6,
    rayon: 0.8,
    fond: TRAIT_REFERENCE,
    trait: null,
  })
  const keys: readonly (Cle & { readonly isShown: boolean })[] = [
    {
      isShown: has(({ etat }) => etat === 'faite'),
      texte: 'Fait',
      draw: bar(tint(primary, 0.4), primary),
    },
    {
      isShown: has(({ etat }) => etat === 'en_cours'),
      texte: 'En cours',
      draw: bar(primary, primary),
    },
    {
      isShown: has(({ etat }) => etat === 'a_venir' || etat === 'en_retard'),
      texte: 'À venir',
      draw: bar(BLANC, primary),
    },
    {
      isShown: has(({ typeInstance }) => typeInstance === 'copil'),
      texte: 'Comité de pilotage',
      draw: diamond(getCouleur('copil', primary)),
    },
    {
      isShown: has(({ typeInstance }) => typeInstance === 'cotech'),
      texte: 'Comité technique',
      draw: diamond(getCouleur('cotech', primary)),
    },
    {
      isShown: has(({ nature }) => nature === 'livrable'),
      texte: 'Livrable',
      draw: bar(getCouleur('livrable', primary), null),
    },
    {
      isShown: has(({ nature }) => nature === 'interruption'),
      texte: 'Interruption',
      draw: bar('F1F3F4', GRIS),
    },
    { isShown: comparer, texte: 'Prévu initial', draw: thin },
  ]
  return keys.filter(({ isShown }) => isShown)
}
