import type { DateFloue } from '../../kernel/date-floue'
import type { EtapeLue } from '../../rules/retroplanning/etapes.rules'
import { INTERLIGNE, limitLignes, listLignes, type Caractere } from '../mesure-texte'
import type { Echelle } from './echelle'
import { cadrerTrace, type TraceCadree } from './hors-cadre'
import type { LigneFrise } from './layout-frise'
import { layoutLigne } from './layout-ligne'

/** The size of the type, in points: titles and dates, then what stands beside the bars and in the legend. */
export const CORPS = 8.5
export const CORPS_MOTS = 8
/** A title is told whole on that many lines. */
const MAX_LIGNES = 3
const SUITE = '\u00a0(suite)'

/** A step on a sheet. */
export type EtapePapier = {
  readonly etape: EtapeLue
  /** A phase said again at the head of a page that goes on with it. */
  readonly suite: boolean
}

export type LignePapier = LigneFrise &
  Pick<TraceCadree, 'avant' | 'apres'> & { readonly titres: readonly string[] }

type Mise = {
  readonly police: Caractere['police']
  /** From the left edge to the dates. */
  readonly xQuand: number
}

export function getRetrait({ profondeur }: EtapeLue): number {
  return 4 + Math.min(profondeur - 1, 4) * 9
}

/** The lines of the title of a step in its column. */
export function listTitres(
  { etape, suite }: EtapePapier,
  { police, xQuand }: Mise,
): readonly string[] {
  const look: Caractere = {
    corps: CORPS,
    gras: etape.nature === 'phase',
    ...(police === undefined ? {} : { police }),
  }
  const room = xQuand - getRetrait(etape) - 6
  // What is counted is not parted from its count.
  const title = `${etape.titre.replace(' (×', '\u00a0(×')}${suite ? SUITE : ''}`
  return limitLignes(listLignes(title, room, look), MAX_LIGNES, room, look)
}

/** How tall a line is: `pas` for a title on one line. */
export function getHauteur(lignes: number, isPhase: boolean, pas: number): number {
  return pas + (isPhase ? 2 : 0) + (lignes - 1) * CORPS * INTERLIGNE
}

/** Every step of a drawing, one under the other, on the scale of all. */
export function layoutLignes(
  etapes: readonly EtapePapier[],
  options: Mise & {
    readonly pas: number
    readonly echelle: Echelle
    readonly marge: number
    readonly comparer: boolean
    readonly getReference: (etape: EtapeLue) => DateFloue | null
    readonly mesure: (texte: string) => number
  },
): { readonly lignes: readonly LignePapier[]; readonly hauteur: number } {
  const { echelle, marge, comparer, getReference, mesure } = options
  let y = 0
  const lignes = etapes.map((one): LignePapier => {
    const { etape } = one
    const titres = listTitres(one, options)
    const hauteur = getHauteur(titres.length, etape.nature === 'phase', options.pas)
    const drawn = layoutLigne(etape, { echelle, comparer, getReference, mesure })
    const { largeur, de, a } = echelle
    const framed = cadrerTrace(drawn, etape.quand, { cadre: { de, a }, largeur, marge, mesure })
    const ligne = { etape, y, hauteur, titres, ...framed }
    y += hauteur
    return ligne
  })
  return { lignes, hauteur: y }
}
