import type { Dossier } from '../../domain/dossier'
import type { Etape } from '../../domain/etape.entity'
import type { Reunion } from '../../domain/reunion.entity'
import type { DateFloue } from '../../kernel/date-floue'
import { isSameJson, type DateIso, type Id, type Json } from '../../kernel/json'
import { listReunions } from '../reunions.rules'
import { getOrigine, listQuands } from './dates-etape'
import { getEtatPhase, getEtatSimple, type EtatEtape } from './etat-etape'
import { getIndexPlan, type PlaceEtape } from './index-plan'
import { getNature, type Nature } from './nature-etape'
import { getNomsEtape } from './noms-etape'

export type { EtatEtape } from './etat-etape'
export type { Nature } from './nature-etape'
export { getQuand, getReference } from './dates-etape'
export { formatTitreEtape, getTitreEtape } from './noms-etape'

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
 * reads has changed; after a change, a step that reads as before is the very same object, so that what shows it can pass it over.
 */
export function listEtapes(dossier: Dossier, today: DateIso): readonly EtapeLue[] {
  const { etapes, reunions, instances, termes, reglages } = dossier
  const from = [reunions, instances, termes, reglages, today]
  const known = cache.get(etapes)
  if (known?.from.every((value, index) => value === from[index]) === true) return known.lues
  const built = buildEtapes(dossier, today)
  const isAsBefore = known?.lues.every((lue, rang) => lue === built[rang]) === true
  const lues = isAsBefore ? known.lues : built
  cache.set(etapes, { from, lues })
  return lues
}

function buildEtapes(dossier: Dossier, today: DateIso): readonly EtapeLue[] {
  const { places } = getIndexPlan(dossier)
  const quands = listQuands(dossier)
  const etats = listEtats(dossier, places, quands, today)
  return places.map((place): EtapeLue => {
    const { etape } = place
    const { titre, typeInstance, instance } = getNomsEtape(dossier, etape)
    return reuse({
      id: etape.id,
      etape,
      titre,
      profondeur: place.profondeur,
      parent: place.parent?.etape.id ?? null,
      nature: getNature(etape, place.enfants.length, typeInstance),
      typeInstance,
      enfants: place.enfants.length,
      quand: quands[place.rang] ?? null,
      reference: getOrigine(place),
      etat: etats[place.rang] ?? 'a_venir',
      instance,
      responsable: etape.responsable.trim(),
    })
  })
}

/** The last reading of each step. */
const readings = new WeakMap<Etape, EtapeLue>()

/** The last reading of the step when this one says the same. */
function reuse(lue: EtapeLue): EtapeLue {
  const last = readings.get(lue.etape)
  if (last !== undefined && isSameReading(last, lue)) return last
  readings.set(lue.etape, lue)
  return lue
}

/** Of the same step: what comes from it alone need not be looked at. */
function isSameReading(a: EtapeLue, b: EtapeLue): boolean {
  return (
    a.titre === b.titre &&
    a.profondeur === b.profondeur &&
    a.parent === b.parent &&
    a.nature === b.nature &&
    a.typeInstance === b.typeInstance &&
    a.enfants === b.enfants &&
    a.etat === b.etat &&
    a.instance === b.instance &&
    isSameJson(a.quand as Json, b.quand as Json) &&
    isSameJson(a.reference as Json, b.reference as Json)
  )
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

/** The meetings that no step of the démarche names, the oldest first. */
export function listReunionsHorsPlan(dossier: Dossier): readonly Reunion[] {
  const named = new Set(getIndexPlan(dossier).places.map(({ etape }) => etape.reunion))
  return listReunions(dossier).filter(({ id }) => !named.has(id))
}
