import type { Dossier } from '../../domain/dossier'
import type { DateFloue } from '../../kernel/date-floue'
import { formatDateFloue } from '../../kernel/date-floue-format'
import type { DateIso, Id } from '../../kernel/json'
import type { PeriodeVacances } from '../../rules/calendrier/calendrier.rules'
import { getReference, listEtapes, type EtapeLue } from '../../rules/retroplanning/etapes.rules'
import { PT_PAR_MM, type FigureOptions } from '../figure'
import { getLargeurTexte } from '../mesure-texte'
import { renderSvg, type Scene } from '../scene'
import { listBandesPapier } from './bandes-papier'
import { getCadre, type Cadre } from './cadrage'
import { drawAujourdhui, drawCadre, HAUT_ENTETE, type Cotes } from './dessin-cadre'
import { drawLiens } from './dessin-liens'
import { drawFleches, drawTitre } from './dessin-ligne'
import { drawTrace, type Encre } from './dessin-trace'
import { buildEchelle } from './echelle'
import { listGraduations, type Graduation, type Graduations } from './graduations'
import { getAujourdhui, listVisibles } from './layout-frise'
import { drawLegende, getHautLegende, listCles } from './legende'
import { CORPS, CORPS_MOTS, layoutLignes } from './lignes-papier'
import type { PagePapier } from './pages'

/** Millimetres for the room, as every figure of ours; the height is only read by `listFrises`. */
export type FriseFigureOptions = FigureOptions & {
  readonly today: DateIso
  /** The span drawn; that of the plan, without what is far from the rest, when left out. */
  readonly de?: DateIso
  readonly a?: DateIso
  /** The plan compared with; the first one when left out, none when `comparer` is false. */
  readonly plan?: Id
  readonly comparer?: boolean
  /** Steps whose own steps are not shown. */
  readonly fermees?: ReadonlySet<Id>
  /** Only these steps. */
  readonly garder?: ReadonlySet<Id>
  /** The school holidays that ship with the application: their days are shaded. */
  readonly vacances?: readonly PeriodeVacances[]
}

/** How much smaller than on the screen a letter of the header is. */
const SERRE = 1.45
/** How tall a line is when nothing says it, in points. */
const PAS = 15

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
  const etapes = listEtapesFrise(dossier, options)
  const cadre = getCadreFrise(dossier, options, etapes)
  const page = { etapes: etapes.map((etape) => ({ etape, suite: false })), pas: PAS }
  return buildScenePage(dossier, page, {
    ...options,
    cadre,
    ...getColonnes(etapes, options, cadre),
  })
}

/** The SVG of that drawing: attributes alone, in millimetres. */
export function renderFriseSvg(
  dossier: Dossier,
  options: FriseFigureOptions,
  titre = 'Rétroplanning',
): string {
  return renderSvg(buildSceneFrise(dossier, options), options.police, titre)
}

/** The same for a part of the steps, on the span and in the columns of all: pages that follow one another keep the same scale. */
export function buildScenePage(
  dossier: Dossier,
  page: PagePapier,
  options: FriseFigureOptions & Colonnes & { readonly cadre: Cadre },
): Scene {
  const { police, primary, today, comparer = true, cadre } = options
  const { largeurTotale: largeur, xQuand, xFrise, marge } = options
  const echelle = buildEchelle(cadre.de, cadre.a, largeur - xFrise - marge)
  const { lignes, hauteur } = layoutLignes(page.etapes, {
    pas: page.pas,
    police,
    xQuand,
    echelle,
    marge,
    comparer,
    getReference: readReference(dossier, options),
    mesure: (texte) => getLargeurTexte(texte, { corps: CORPS_MOTS, police }),
  })
  const cotes: Cotes = { xQuand, xFrise, largeur, hauteur, hautEntete: HAUT_ENTETE }
  const encre: Encre = { primary, corps: CORPS_MOTS }
  const bandes = listBandesPapier(dossier, options.vacances ?? [], echelle)
  const aujourdhui = getAujourdhui(echelle, today)
  const liens = drawLiens(dossier, lignes, { x: xFrise, y: HAUT_ENTETE })
  const top = HAUT_ENTETE + hauteur
  const cles = listCles(
    dossier,
    { lignes, bandes, liens, today: aujourdhui === null ? null : today },
    primary,
  )
  const legende = { y: top, largeur, police, corps: CORPS_MOTS }
  return {
    largeur,
    hauteur: top + getHautLegende(cles, legende),
    formes: [
      ...drawCadre({ lignes, bandes, graduations: listGraduationsPapier(echelle, today) }, cotes),
      ...liens,
      ...drawAujourdhui(aujourdhui, cotes),
      ...lignes.flatMap((ligne) => [
        ...drawTitre(ligne, cotes),
        ...drawTrace(
          ligne.trace,
          { x: xFrise, y: HAUT_ENTETE + ligne.y, hauteur: ligne.hauteur },
          encre,
        ),
        ...drawFleches(ligne, { x: xFrise, y: HAUT_ENTETE, largeur: echelle.largeur }, primary),
      ]),
      ...drawLegende(cles, legende),
    ],
  }
}

/** The columns of the drawing, in points: titles, dates in words, scale, and the room for words beside the last bars. */
export type Colonnes = {
  readonly largeurTotale: number
  readonly xQuand: number
  readonly xFrise: number
  readonly marge: number
}

export function getColonnes(
  etapes: readonly EtapeLue[],
  options: Pick<FriseFigureOptions, 'largeur' | 'police'>,
  cadre: Cadre,
): Colonnes {
  const largeurTotale = options.largeur * PT_PAR_MM
  const { police } = options
  const max = largeurTotale * 0.16
  let quand = 56
  for (const etape of etapes) {
    if (etape.quand === null || quand >= max) continue
    const look = { corps: CORPS, gras: etape.nature === 'phase', police }
    const wide = getLargeurTexte(formatDateFloue(etape.quand, { short: true }), look)
    quand = Math.min(max, Math.max(quand, wide))
  }
  const xQuand = Math.round(largeurTotale * 0.28)
  const isAfter = etapes.some((etape) => etape.quand !== null && etape.quand.fin > cadre.a)
  const xFrise = xQuand + Math.round(quand) + 8
  return { largeurTotale, xQuand, xFrise, marge: isAfter ? 62 : 44 }
}

/** The header of the screen, for smaller letters. */
function listGraduationsPapier(
  echelle: ReturnType<typeof buildEchelle>,
  today: DateIso,
): Graduations {
  const wide = buildEchelle(echelle.de, echelle.a, echelle.largeur * SERRE)
  const { pas, haut, bas } = listGraduations(wide, today)
  const shrink = (one: Graduation): Graduation => ({
    ...one,
    x: one.x / SERRE,
    largeur: one.largeur / SERRE,
  })
  return { pas, haut: haut.map(shrink), bas: bas.map(shrink) }
}

/** The span of a drawing: asked for, or the months where the plan stands, or the year of today when nothing has a date. */
export function getCadreFrise(
  dossier: Dossier,
  options: FriseFigureOptions,
  etapes: readonly EtapeLue[],
): Cadre {
  const own = getCadre(etapes, readReference(dossier, options))
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
