import { getRow, type Dossier } from '../../domain/dossier'
import type { Etape } from '../../domain/etape.entity'
import type { DateFloue } from '../../kernel/date-floue'
import type { Id } from '../../kernel/json'
import { getEtendue } from './etendue'
import { getIndexPlan, type PlaceEtape } from './index-plan'

type Memo = { readonly reunions: object; readonly quands: readonly (DateFloue | null)[] }

const cache = new WeakMap<object, Memo>()

/**
 * When a step takes place, or took place: its actual date, else that of its meeting, else the planned one. A phase covers the steps
 * under it (cancelled ones and interruptions left out) unless its own actual date is said, and has its own date when none is dated.
 */
export function getQuand(dossier: Dossier, etape: Etape): DateFloue | null {
  const place = getIndexPlan(dossier).byId.get(etape.id)
  // A step that is not the one of the plan (a draft, a step of a fiche) is read alone.
  if (place?.etape !== etape) return readOwn(dossier, etape)
  return listQuands(dossier)[place.rang] ?? null
}

/** The date of every step of the plan, by its place in the outline. Linear once a table, then constant. */
export function listQuands(dossier: Dossier): readonly (DateFloue | null)[] {
  const known = cache.get(dossier.etapes)
  if (known !== undefined && known.reunions === dossier.reunions) return known.quands
  const { places } = getIndexPlan(dossier)
  const quands = new Array<DateFloue | null>(places.length).fill(null)
  // Steps stand after their phase: read backwards, a phase finds them all known.
  for (let rang = places.length - 1; rang >= 0; rang -= 1) {
    const { etape, enfants } = places[rang] as PlaceEtape
    const own = readOwn(dossier, etape)
    quands[rang] = own
    if (enfants.length === 0 || etape.realisee !== null) continue
    const dates = enfants.flatMap((enfant) =>
      isCounted(enfant.etape) ? (quands[enfant.rang] ?? []) : [],
    )
    quands[rang] = getEtendue(dates) ?? own
  }
  cache.set(dossier.etapes, { reunions: dossier.reunions, quands })
  return quands
}

/** Whether a step counts in the dates of its phase. */
export function isCounted({ statut, genre }: Etape): boolean {
  return statut !== 'annulee' && genre !== 'interruption'
}

function readOwn(dossier: Dossier, etape: Etape): DateFloue | null {
  return etape.realisee ?? getRow(dossier, 'reunions', etape.reunion)?.date ?? etape.prevue
}

/**
 * What a step is compared with: its date in a plan of reference, or without one the plan before its first move. A phase without a date
 * of its own covers those of the steps under it.
 */
export function getReference(dossier: Dossier, etape: Etape, plan?: Id): DateFloue | null {
  const place = getIndexPlan(dossier).byId.get(etape.id)
  const dates = plan === undefined ? undefined : getDatesPlan(dossier, plan)
  return readReference(etape, place, dates)
}

/** The plan of a step before its first move, from its place. */
export function getOrigine(place: PlaceEtape): DateFloue | null {
  return readReference(place.etape, place, undefined)
}

function readReference(
  etape: Etape,
  place: PlaceEtape | undefined,
  dates: ReadonlyMap<Id, DateFloue> | undefined,
): DateFloue | null {
  const own = dates === undefined ? (etape.initiale ?? etape.prevue) : (dates.get(etape.id) ?? null)
  if (own !== null || place === undefined) return own
  return getEtendue(
    place.enfants.flatMap((enfant) =>
      isCounted(enfant.etape) ? (readReference(enfant.etape, enfant, dates) ?? []) : [],
    ),
  )
}

const datesCache = new WeakMap<object, Map<Id, Map<Id, DateFloue>>>()

function getDatesPlan(dossier: Dossier, plan: Id): ReadonlyMap<Id, DateFloue> | undefined {
  let plans = datesCache.get(dossier.datesReference)
  if (plans === undefined) {
    plans = new Map()
    for (const row of Object.values(dossier.datesReference)) {
      if (row.plan === null || row.etape === null || row.date === null) continue
      const dates = plans.get(row.plan) ?? new Map<Id, DateFloue>()
      plans.set(row.plan, dates)
      if (!dates.has(row.etape)) dates.set(row.etape, row.date)
    }
    datesCache.set(dossier.datesReference, plans)
  }
  return plans.get(plan) ?? new Map()
}
