import type { Dossier } from '../../domain/dossier'
import type { DateIso } from '../../kernel/json'
import { PT_PAR_MM, type Figure, type FigureItem, type FigureOptions } from '../figure'
import { renderSvg, type Scene } from '../scene'
import type { Detail } from './boite'
import { getContenuEquipe, listContenus, type Contenu, type ContenuEquipe } from './contenu'
import { drawSchema } from './dessin'
import { canTenir, placeBoites, type Essai } from './disposition'
import { CORPS_MIN, getEssaiDernier, listEssais } from './essais'
import { buildListe, formatAlternative } from './liste'

export type SchemaOptions = FigureOptions & {
  /** The team is counted on this day; all posts when left out. */
  readonly jour?: DateIso
}

/**
 * The schéma de gouvernance on one drawing. `tient` is false when even the smallest type leaves it larger than the room asked for:
 * `listSchemasGouvernance` then cuts it into several.
 */
export function buildSchemaGouvernance(dossier: Dossier, options: SchemaOptions): Figure {
  const contenus = listContenus(dossier, options.fine)
  const equipe = getContenuEquipe(dossier, options.fine, options.jour)
  return (
    tryFigure(contenus, equipe, options, 'entier', '') ??
    buildDernier(contenus, equipe, options, 'entier', '')
  )
}

/**
 * The same on as many drawings as it takes for each to fit: one when it can; else the upper ranks, then what hangs from each of the
 * lowest of them, and so on down. A dossier without any instance gives none.
 */
export function listSchemasGouvernance(
  dossier: Dossier,
  options: SchemaOptions,
): readonly Figure[] {
  const contenus = listContenus(dossier, options.fine)
  if (contenus.length === 0) return []
  const equipe = getContenuEquipe(dossier, options.fine, options.jour)
  return listParts(contenus, equipe, options, '')
}

function listParts(
  contenus: readonly Contenu[],
  equipe: ContenuEquipe | null,
  options: SchemaOptions,
  titre: string,
): readonly Figure[] {
  const whole = tryFigure(contenus, equipe, options, 'entier', titre)
  if (whole !== null) return [whole]
  const overview = titre === '' ? 'Vue d’ensemble' : titre
  for (let rangs = getRangs(contenus) - 1; rangs >= 2; rangs -= 1) {
    const top = tryFigure(keepRangs(contenus, rangs), equipe, options, 'entier', overview)
    if (top !== null) return [top, ...listBelow(contenus, rangs, options)]
  }
  return listHalves(contenus, equipe, options, overview)
}

/** What hangs from the instances of the last rank kept, each on a drawing of its own. */
function listBelow(
  contenus: readonly Contenu[],
  rangs: number,
  options: SchemaOptions,
): readonly Figure[] {
  if (rangs > 1) return contenus.flatMap(({ enfants }) => listBelow(enfants, rangs - 1, options))
  return contenus
    .filter(({ enfants }) => enfants.length > 0)
    .flatMap((contenu) => listParts([contenu], null, options, contenu.titre))
}

/** Too many beside one another: half of them, then the other half. One alone that is too long is shortened. */
function listHalves(
  contenus: readonly Contenu[],
  equipe: ContenuEquipe | null,
  options: SchemaOptions,
  titre: string,
): readonly Figure[] {
  const [first] = contenus
  if (first === undefined) return []
  const isSingle = contenus.length === 1
  const all = isSingle ? first.enfants : contenus
  if (all.length > 1) {
    const middle = Math.ceil(all.length / 2)
    return [all.slice(0, middle), all.slice(middle)].flatMap((half, index) =>
      listParts(
        isSingle ? [{ ...first, enfants: half }] : half,
        index === 0 ? equipe : null,
        options,
        titre,
      ),
    )
  }
  const own = { ...first, enfants: [] }
  const shortened =
    tryFigure([own], equipe, options, 'abrege', titre) ??
    buildDernier([own], equipe, options, 'abrege', titre)
  return [
    shortened,
    ...first.enfants.flatMap((child) => listParts([child], null, options, child.titre)),
  ]
}

function getRangs(contenus: readonly Contenu[]): number {
  return contenus.length === 0
    ? 0
    : 1 + Math.max(...contenus.map(({ enfants }) => getRangs(enfants)))
}

/** The first ranks alone. */
function keepRangs(contenus: readonly Contenu[], rangs: number): readonly Contenu[] {
  return contenus.map((contenu) => ({
    ...contenu,
    enfants: rangs <= 1 ? [] : keepRangs(contenu.enfants, rangs - 1),
  }))
}

/** The first way that fits, the most readable first; null when none does. */
function tryFigure(
  contenus: readonly Contenu[],
  equipe: ContenuEquipe | null,
  options: SchemaOptions,
  detail: Detail,
  titre: string,
): Figure | null {
  const room = [options.largeur * PT_PAR_MM, options.hauteur * PT_PAR_MM] as const
  for (const essai of listEssais(contenus, options, detail)) {
    if (!canTenir(contenus, essai, room[1])) continue
    const { scene, abrege } = draw(contenus, equipe, essai)
    if (scene.largeur > room[0] || scene.hauteur > room[1]) continue
    return buildFigure(scene, contenus, equipe, options, {
      titre,
      abrege,
      tient: true,
      corps: essai.corps,
    })
  }
  return null
}

function buildDernier(
  contenus: readonly Contenu[],
  equipe: ContenuEquipe | null,
  options: SchemaOptions,
  detail: Detail,
  titre: string,
): Figure {
  const { scene, abrege } = draw(contenus, equipe, getEssaiDernier(options, detail))
  const tient =
    scene.largeur <= options.largeur * PT_PAR_MM && scene.hauteur <= options.hauteur * PT_PAR_MM
  return buildFigure(scene, contenus, equipe, options, { titre, abrege, tient, corps: CORPS_MIN })
}

function draw(
  contenus: readonly Contenu[],
  equipe: ContenuEquipe | null,
  essai: Essai,
): { readonly scene: Scene; readonly abrege: boolean } {
  const disposition = placeBoites(contenus, essai)
  return {
    scene: drawSchema(disposition, equipe, essai),
    abrege: disposition.places.some(({ boite }) => boite.abrege),
  }
}

function buildFigure(
  scene: Scene,
  contenus: readonly Contenu[],
  equipe: ContenuEquipe | null,
  options: SchemaOptions,
  what: Pick<Figure, 'titre' | 'abrege' | 'tient' | 'corps'>,
): Figure {
  const liste: readonly FigureItem[] = buildListe(contenus, equipe)
  const name = what.titre === '' ? 'Schéma de gouvernance' : `Schéma de gouvernance – ${what.titre}`
  return {
    ...what,
    svg: renderSvg(scene, options.police, name),
    width: scene.largeur / PT_PAR_MM,
    height: scene.hauteur / PT_PAR_MM,
    alternative: formatAlternative(name, liste),
    liste,
  }
}
