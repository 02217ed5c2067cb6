import type { Dossier } from '../../domain/dossier'
import { formatDateFloue } from '../../kernel/date-floue-format'
import { isSameJson } from '../../kernel/json'
import type { EtapeLue } from '../../rules/retroplanning/etapes.rules'
import { PT_PAR_MM, type Figure, type FigureItem } from '../figure'
import { renderSvg } from '../scene'
import { HAUT_LEGENDE } from './legende'
import {
  buildSceneEtapes,
  getEtendueFrise,
  HAUT_ENTETE,
  HAUT_LIGNE,
  HAUT_PHASE,
  listEtapesFrise,
  readReference,
  type FriseFigureOptions,
} from './scene-frise'

/**
 * The frieze on as many drawings as it takes for each to fit in the height asked for: lines are never cut, and a phase is not left
 * alone at the foot of a page. A plan without steps gives none.
 */
export function listFrises(dossier: Dossier, options: FriseFigureOptions): readonly Figure[] {
  const etapes = listEtapesFrise(dossier, options)
  const span = getEtendueFrise(dossier, options)
  const room = options.hauteur * PT_PAR_MM - HAUT_ENTETE - HAUT_LEGENDE
  const pages = cutPages(etapes, room)
  return pages.map((page, at): Figure => {
    const scene = buildSceneEtapes(dossier, page, options, span)
    const titre = pages.length === 1 ? '' : `${at + 1} sur ${pages.length}`
    const name = titre === '' ? 'Frise du rétroplanning' : `Frise du rétroplanning, ${titre}`
    const liste = page.map((etape) => buildItem(etape, readReference(dossier, options)(etape)))
    return {
      svg: renderSvg(scene, options.police, name),
      width: scene.largeur / PT_PAR_MM,
      height: scene.hauteur / PT_PAR_MM,
      alternative: `${name} : ${liste.map(({ texte }) => texte).join(' ; ')}.`,
      liste,
      corps: 7.5,
      tient: scene.hauteur <= options.hauteur * PT_PAR_MM + 0.01,
      abrege: false,
      titre,
    }
  })
}

function cutPages(etapes: readonly EtapeLue[], room: number): readonly (readonly EtapeLue[])[] {
  const pages: EtapeLue[][] = []
  let page: EtapeLue[] = []
  let used = 0
  for (const etape of etapes) {
    const height = etape.nature === 'phase' ? HAUT_PHASE : HAUT_LIGNE
    const needed = etape.nature === 'phase' ? height + HAUT_LIGNE : height
    if (page.length > 0 && used + needed > room) {
      pages.push(page)
      page = []
      used = 0
    }
    page.push(etape)
    used += height
  }
  return page.length === 0 ? pages : [...pages, page]
}

/** « Journal n° 3, novembre 2022, prévu initialement juillet 2022 » */
function buildItem(etape: EtapeLue, reference: EtapeLue['reference']): FigureItem {
  return {
    id: etape.id,
    texte: `${etape.titre}, ${formatQuandLu(etape.quand, reference)}`,
    details: [],
    enfants: [],
  }
}

/** What a mark says to who does not see it: « septembre à novembre 2022, prévu initialement juin 2022 ». */
export function formatQuandLu(quand: EtapeLue['quand'], reference: EtapeLue['reference']): string {
  if (quand === null) {
    return reference === null
      ? 'sans date'
      : `sans date, prévu initialement ${formatDateFloue(reference)}`
  }
  const own = formatDateFloue(quand)
  if (reference === null || isSameJson({ ...reference }, { ...quand })) return own
  return `${own}, prévu initialement ${formatDateFloue(reference)}`
}
