import type { Dossier } from '../../domain/dossier'
import type { EtapeLue } from '../../rules/retroplanning/etapes.rules'
import { PT_PAR_MM, type Figure } from '../figure'
import { renderSvg } from '../scene'
import { buildAlternative } from './alternative'
import { countMois, isDedans, type Cadre } from './cadrage'
import { HAUT_ENTETE } from './dessin-cadre'
import { CORPS_MOTS, getHauteur, listTitres, type EtapePapier } from './lignes-papier'
import { cutAnnees, cutPages, type Tranche } from './pages'
import { formatQuandLu } from './quand-lu'
import {
  buildScenePage,
  getCadreFrise,
  getColonnes,
  listEtapesFrise,
  readReference,
  type Colonnes,
  type FriseFigureOptions,
} from './scene-frise'

/** A drawing of the frieze, with what it leaves outside. */
export type FriseFigure = Figure & {
  readonly cadre: Cadre
  /** « 1 sur 2 » among the drawings of the same months; empty when it is alone. */
  readonly rang: string
  /** Some steps go on before or after it, and an arrow says so. */
  readonly deborde: boolean
}

/** Room for a legend on two lines, in points. */
const HAUT_LEGENDE = 32
/** A longer plan that does not fit on a page is cut by years rather than drawn small. */
const MOIS_PAGE = 30

/**
 * The frieze on as many drawings as it takes for each to fit in the height asked for: lines are never cut, a phase that goes on is
 * named again, and a plan of many years is cut by years. A plan without steps gives none.
 */
export function listFrises(dossier: Dossier, options: FriseFigureOptions): readonly FriseFigure[] {
  const etapes = listEtapesFrise(dossier, options)
  const cadre = getCadreFrise(dossier, options, etapes)
  const room = options.hauteur * PT_PAR_MM - HAUT_ENTETE - HAUT_LEGENDE
  const { xQuand } = getColonnes(etapes, options, cadre)
  const measure = buildMesure({ xQuand, police: options.police })
  const cut = (some: readonly EtapeLue[]) => cutPages(some, room, measure)
  const isCut = countMois(cadre) > MOIS_PAGE && cut(etapes).length > 1
  const tranches: readonly Tranche[] = isCut
    ? cutAnnees(etapes, cadre, (some) => cut(some).length === 1)
    : [{ cadre, etapes }]
  return tranches.flatMap((tranche) => {
    const pages = cut(tranche.etapes)
    const colonnes = getColonnes(etapes, options, tranche.cadre)
    return pages.map((page, at) => {
      const rang = pages.length === 1 ? '' : `${String(at + 1)} sur ${String(pages.length)}`
      const years = isCut ? formatAnnees(tranche.cadre) : ''
      const titre = [years, rang].filter((part) => part !== '').join(', ')
      const { cadre: span } = tranche
      return buildFigure(dossier, page, { ...options, ...colonnes, cadre: span, titre, rang })
    })
  })
}

function buildFigure(
  dossier: Dossier,
  page: ReturnType<typeof cutPages>[number],
  options: FriseFigureOptions & Colonnes & Pick<FriseFigure, 'cadre' | 'titre' | 'rang'>,
): FriseFigure {
  const { cadre, titre, rang, today } = options
  const scene = buildScenePage(dossier, page, options)
  const name = titre === '' ? 'Frise du rétroplanning' : `Frise du rétroplanning, ${titre}`
  const etapes = page.etapes.flatMap(({ etape, suite }) => (suite ? [] : [etape]))
  const getReference = readReference(dossier, options)
  const says = { cadre, today, getReference }
  return {
    svg: renderSvg(scene, options.police, name),
    width: scene.largeur / PT_PAR_MM,
    height: scene.hauteur / PT_PAR_MM,
    alternative: buildAlternative(dossier, name, etapes, says),
    liste: etapes.map((etape) => ({
      id: etape.id,
      texte: `${etape.titre}, ${formatQuandLu(etape.quand, getReference(etape))}`,
      details: [],
      enfants: [],
    })),
    corps: CORPS_MOTS,
    tient: scene.hauteur <= options.hauteur * PT_PAR_MM + 0.01,
    abrege: false,
    titre,
    rang,
    cadre,
    deborde: etapes.some(({ quand }) => quand !== null && isDebordant(quand, cadre)),
  }
}

function isDebordant(quand: NonNullable<EtapeLue['quand']>, cadre: Cadre): boolean {
  return !isDedans(quand, cadre) || quand.debut < cadre.de || quand.fin > cadre.a
}

/** How tall a line is; each title is laid out once. */
function buildMesure(mise: Parameters<typeof listTitres>[1]) {
  const known = new Map<string, number>()
  return (one: EtapePapier, pas: number): number => {
    const { id, nature } = one.etape
    const key = one.suite ? `${id} suite` : id
    const count = known.get(key) ?? listTitres(one, mise).length
    known.set(key, count)
    return getHauteur(count, nature === 'phase', pas)
  }
}

/** « 2023 », « 2023-2024 » */
function formatAnnees({ de, a }: Cadre): string {
  const [first, last] = [de.slice(0, 4), a.slice(0, 4)]
  return first === last ? first : `${first}-${last}`
}
