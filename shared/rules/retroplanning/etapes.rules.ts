import { getRow, type Dossier } from '../../domain/dossier'
import type { Etape } from '../../domain/etape.entity'
import type { Reunion } from '../../domain/reunion.entity'
import type { DateFloue } from '../../kernel/date-floue'
import type { DateIso, Id } from '../../kernel/json'
import { formatNombre } from '../../kernel/nombre'
import { getNomInstance } from '../instances.rules'
import { getNomCourtReunion, getNomReunion, listReunions } from '../reunions.rules'
import { getOrigine, listQuands } from './dates-etape'
import { getEtatPhase, getEtatSimple, type EtatEtape } from './etat-etape'
import { getIndexPlan, type PlaceEtape } from './index-plan'
import { getNature, getTypeInstance, type Nature } from './nature-etape'

export type { EtatEtape } from './etat-etape'
export type { Nature } from './nature-etape'
export { getQuand, getReference } from './dates-etape'

/** A step of the démarche as every view reads it. */
export type EtapeLue = {
  readonly id: Id
  readonly etape: Etape
  /** « Entretiens avec les acteurs clés (×15) »; never empty. */
  readonly titre: string
  /** 1 at the top. */
  readonly profondeur: number
  readonly parent: Id | null
  readonly nature: Nature
  /** « copil », « cotech »…, the type of the body that meets; null when nothing says it. */
  readonly typeInstance: string | null
  /** How many steps stand right under it. */
  readonly enfants: number
  /** When it takes or took place. */
  readonly quand: DateFloue | null
  /** The plan before its first move. */
  readonly reference: DateFloue | null
  readonly etat: EtatEtape
  /** « COPIL n° 2 », « Comité technique »; empty when nobody meets. */
  readonly instance: string
  readonly responsable: string
}

type Memo = { readonly from: readonly unknown[]; readonly lues: readonly EtapeLue[] }

const cache = new WeakMap<object, Memo>()

/**
 * The steps of the démarche, in the order of the outline; those of the fiches are not in it. The same list as long as nothing that it
 * reads has changed.
 */
export function listEtapes(dossier: Dossier, today: DateIso): readonly EtapeLue[] {
  const { etapes, reunions, instances, termes, reglages } = dossier
  const from = [reunions, instances, termes, reglages, today]
  const known = cache.get(etapes)
  if (known?.from.every((value, index) => value === from[index]) === true) return known.lues
  const lues = buildEtapes(dossier, today)
  cache.set(etapes, { from, lues })
  return lues
}

function buildEtapes(dossier: Dossier, today: DateIso): readonly EtapeLue[] {
  const { places } = getIndexPlan(dossier)
  const quands = listQuands(dossier)
  const etats = listEtats(dossier, places, quands, today)
  return places.map((place): EtapeLue => {
    const { etape } = place
    const typeInstance = getTypeInstance(dossier, etape)
    return {
      id: etape.id,
      etape,
      titre: getTitreEtape(dossier, etape),
      profondeur: place.profondeur,
      parent: place.parent?.etape.id ?? null,
      nature: getNature(etape, place.enfants.length, typeInstance),
      typeInstance,
      enfants: place.enfants.length,
      quand: quands[place.rang] ?? null,
      reference: getOrigine(place),
      etat: etats[place.rang] ?? 'a_venir',
      instance: getNomInstanceEtape(dossier, etape),
      responsable: etape.responsable.trim(),
    }
  })
}

/** One step of the démarche; undefined when it is not there, or is one of a fiche. */
export function getEtapeLue(dossier: Dossier, id: Id, today: DateIso): EtapeLue | undefined {
  return getIndexPlan(dossier).byId.has(id)
    ? listEtapes(dossier, today).find((lue) => lue.id === id)
    : undefined
}

/** By place in the outline. Children stand after their parent: read backwards, a phase finds them all known. */
function listEtats(
  dossier: Dossier,
  places: readonly PlaceEtape[],
  quands: readonly (DateFloue | null)[],
  today: DateIso,
): readonly EtatEtape[] {
  const etats = new Array<EtatEtape>(places.length).fill('a_venir')
  for (let rang = places.length - 1; rang >= 0; rang -= 1) {
    const { etape, enfants } = places[rang] as PlaceEtape
    const quand = quands[rang] ?? null
    if (enfants.length === 0) {
      etats[rang] = getEtatSimple(dossier, etape, quand, today)
      continue
    }
    const under = enfants.flatMap((enfant) =>
      enfant.etape.genre === 'interruption' ? [] : (etats[enfant.rang] ?? []),
    )
    etats[rang] = getEtatPhase(dossier, etape, under, quand, today)
  }
  return etats
}

/** « Tables rondes (×3) ». « Sans nom » for a step that says nothing; its meeting may name it (see `getTitreEtape`). */
export function formatTitreEtape(etape: Pick<Etape, 'titre' | 'quantite'>): string {
  return addQuantite(etape.titre.replace(/\s+/g, ' ').trim() || 'Sans nom', etape.quantite)
}

/** As `formatTitreEtape`, and the name of the meeting for a step without a title. */
export function getTitreEtape(dossier: Dossier, etape: Etape): string {
  if (etape.titre.trim() !== '' || etape.reunion === null) return formatTitreEtape(etape)
  return formatTitreEtape({ ...etape, titre: getNomReunion(dossier, etape.reunion) })
}

function addQuantite(titre: string, quantite: number | null): string {
  return quantite === null || quantite <= 1 ? titre : `${titre} (×${formatNombre(quantite)})`
}

function getNomInstanceEtape(dossier: Dossier, etape: Etape): string {
  const own = etape.instance.trim()
  const reunion = getRow(dossier, 'reunions', etape.reunion)
  const court = reunion === undefined ? '' : getNomCourtReunion(dossier, reunion)
  // A meeting of no kind is called by its title, which the step says already.
  if (court !== '' && (reunion?.instance !== null || reunion.type !== null)) return court
  if (own !== '') return own
  const comite = getRow(dossier, 'instances', etape.comite)
  return comite?.sigle.trim() || getNomInstance(dossier, etape.comite)
}

/** The meetings that no step of the démarche names, the oldest first. */
export function listReunionsHorsPlan(dossier: Dossier): readonly Reunion[] {
  const named = new Set(getIndexPlan(dossier).places.map(({ etape }) => etape.reunion))
  return listReunions(dossier).filter(({ id }) => !named.has(id))
}
