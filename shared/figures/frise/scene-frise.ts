import type { Dossier } from '../../domain/dossier'
import { formatDateFloue } from '../../kernel/date-floue-format'
import type { DateFloue } from '../../kernel/date-floue'
import type { DateIso, Id } from '../../kernel/json'
import { getReference, listEtapes, type EtapeLue } from '../../rules/retroplanning/etapes.rules'
import { PT_PAR_MM, type FigureOptions } from '../figure'
import { getLargeurTexte, limitLignes, listLignes } from '../mesure-texte'
import { renderSvg, type Forme, type Scene } from '../scene'
import { ENCRE, GRIS } from './couleurs'
import { drawAujourdhui, drawCadre, type Cotes } from './dessin-cadre'
import { drawTrace, type Encre } from './dessin-trace'
import { getEtendue, layoutFrise, listVisibles, type LigneFrise } from './layout-frise'
import { drawLegende, HAUT_LEGENDE } from './legende'

/** Millimetres for the room, as every figure of ours; the height is only read by `listFrises`. */
export type FriseFigureOptions = FigureOptions & {
  readonly today: DateIso
  /** The span drawn; whole months around every date when left out. */
  readonly de?: DateIso
  readonly a?: DateIso
  /** The plan compared with; the first one when left out, none when `comparer` is false. */
  readonly plan?: Id
  readonly comparer?: boolean
  /** Steps whose own steps are not shown. */
  readonly fermees?: ReadonlySet<Id>
  /** Only these steps. */
  readonly garder?: ReadonlySet<Id>
}

/** Points, on paper. */
export const HAUT_ENTETE = 24
export const HAUT_LIGNE = 15
export const HAUT_PHASE = 17
const CORPS = 8
/** Room at the right for the words beside the last bars. */
const MARGE_DROITE = 44

/** The steps drawn, in order. */
export function listEtapesFrise(
  dossier: Dossier,
  { today, fermees, garder }: FriseFigureOptions,
): readonly EtapeLue[] {
  const shown = listVisibles(listEtapes(dossier, today), fermees ?? new Set())
  return garder === undefined ? shown : shown.filter(({ id }) => garder.has(id))
}

/** The frieze on one drawing, as tall as it takes, as wide as asked. */
export function buildSceneFrise(dossier: Dossier, options: FriseFigureOptions): Scene {
  return buildSceneEtapes(dossier, listEtapesFrise(dossier, options), options)
}

/** The SVG of that drawing: attributes alone, in millimetres. */
export function renderFriseSvg(
  dossier: Dossier,
  options: FriseFigureOptions,
  titre = 'Rétroplanning',
): string {
  return renderSvg(buildSceneFrise(dossier, options), options.police, titre)
}

/** The same for a part of the steps, on the span of them all, so that pages that follow one another keep the same scale. */
export function buildSceneEtapes(
  dossier: Dossier,
  etapes: readonly EtapeLue[],
  options: FriseFigureOptions,
  etendue = getEtendueFrise(dossier, options),
): Scene {
  const { police, primary, today, comparer = true } = options
  const largeur = options.largeur * PT_PAR_MM
  const xQuand = Math.round(largeur * 0.3)
  const xFrise = xQuand + Math.round(Math.min(92, largeur * 0.14))
  const cotes: Cotes = { xQuand, xFrise, largeur, hautEntete: HAUT_ENTETE }
  const frise = layoutFrise(etapes, {
    ...etendue,
    largeur: largeur - xFrise - MARGE_DROITE,
    hauteurLigne: HAUT_LIGNE,
    hauteurPhase: HAUT_PHASE,
    today,
    comparer,
    getReference: readReference(dossier, options),
    mesure: (texte) => getLargeurTexte(texte, { corps: CORPS - 0.5, police }),
  })
  const encre: Encre = { primary, corps: CORPS }
  const top = HAUT_ENTETE + frise.hauteur
  return {
    largeur,
    hauteur: top + HAUT_LEGENDE,
    formes: [
      ...drawCadre(frise, cotes, encre),
      ...drawAujourdhui(frise, cotes),
      ...frise.lignes.flatMap((ligne) => [
        ...drawMots(ligne, cotes, options),
        ...drawTrace(
          ligne.trace,
          { x: xFrise, y: HAUT_ENTETE + ligne.y, hauteur: ligne.hauteur },
          encre,
        ),
      ]),
      ...drawLegende(etapes, { y: top, largeur, comparer }, { ...encre, police }),
    ],
  }
}

/** The span of a drawing: asked for, or whole months around every date, or the year of today when nothing has a date. */
export function getEtendueFrise(
  dossier: Dossier,
  options: FriseFigureOptions,
): { readonly de: DateIso; readonly a: DateIso } {
  const own = getEtendue(listEtapesFrise(dossier, options), readReference(dossier, options))
  const year = options.today.slice(0, 4)
  return {
    de: options.de ?? own?.de ?? `${year}-01-01`,
    a: options.a ?? own?.a ?? `${year}-12-31`,
  }
}

/** What each step is compared with. */
export function readReference(
  dossier: Dossier,
  { plan, comparer = true }: Pick<FriseFigureOptions, 'plan' | 'comparer'>,
): (etape: EtapeLue) => DateFloue | null {
  if (!comparer) return () => null
  return (etape) =>
    plan === undefined ? etape.reference : getReference(dossier, etape.etape, plan)
}

function drawMots(
  { etape, y, hauteur }: LigneFrise,
  cotes: Cotes,
  { police }: FriseFigureOptions,
): readonly Forme[] {
  const gras = etape.nature === 'phase'
  const base = HAUT_ENTETE + y + hauteur / 2 + CORPS * 0.35
  const left = 4 + Math.min(etape.profondeur - 1, 4) * 9
  const name = { corps: CORPS, gras, police }
  const room = cotes.xQuand - left - 6
  const [titre = ''] = limitLignes(listLignes(etape.titre, room, name), 1, room, name)
  const quand = etape.quand === null ? '' : formatDateFloue(etape.quand, { short: true })
  return [
    { genre: 'texte', x: left, y: base, texte: titre, corps: CORPS, couleur: ENCRE, gras },
    { genre: 'texte', x: cotes.xQuand, y: base, texte: quand, corps: CORPS, couleur: GRIS, gras },
  ]
}
