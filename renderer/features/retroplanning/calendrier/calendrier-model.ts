import type { Dossier } from '../../../../shared/domain/dossier'
import type { Reunion } from '../../../../shared/domain/reunion.entity'
import type { DateFloue } from '../../../../shared/kernel/date-floue'
import { compareDateFloue } from '../../../../shared/kernel/date-floue-compare'
import { addMonths } from '../../../../shared/kernel/jour'
import type { DateIso, Id } from '../../../../shared/kernel/json'
import { listJours } from '../../../../shared/rules/agenda-reunion.rules'
import {
  listEtapes,
  listReunionsHorsPlan,
} from '../../../../shared/rules/retroplanning/etapes.rules'
import { getNomReunion } from '../../../../shared/rules/reunions.rules'
import { getPlaceJour, type PlaceJour } from '../../../forms/mois/mois-model'

/** What the calendar shows: a step of the plan (and its meeting, if it is one), or a meeting that the plan does not have. */
export type Objet = {
  /** Of the step, or of the meeting that is in no step. */
  readonly id: Id
  readonly genre: 'etape' | 'reunion'
  readonly titre: string
  readonly quand: DateFloue
  readonly ton: string
  readonly estFait: boolean
  readonly estAnnule: boolean
  /** The meeting that the step is, or that it is itself. */
  readonly reunion: Id | null
}

export type ObjetDuJour = { readonly objet: Objet; readonly place: PlaceJour }

const TONS: readonly string[] = ['copil', 'cotech']

/**
 * Steps and meetings with a date, in order. A step that is a meeting is there once, as the step; a phase is not there: its steps are.
 */
export function listObjets(dossier: Dossier, today: DateIso): readonly Objet[] {
  const etapes = listEtapes(dossier, today).flatMap((lue): readonly Objet[] => {
    if (lue.quand === null || lue.enfants > 0) return []
    const ton = TONS.find((known) => known === lue.typeInstance) ?? lue.nature
    return [
      {
        id: lue.id,
        genre: 'etape',
        titre: lue.titre,
        quand: lue.quand,
        ton,
        estFait: lue.etat === 'faite',
        estAnnule: lue.etat === 'annulee' || lue.etat === 'reportee',
        reunion: lue.etape.reunion,
      },
    ]
  })
  const reunions = listReunionsHorsPlan(dossier).flatMap((reunion) => {
    const objet = readReunion(dossier, reunion)
    return objet === null ? [] : [objet]
  })
  return [...etapes, ...reunions].sort(
    (a, b) => compareDateFloue(a.quand, b.quand) || (a.id < b.id ? -1 : 1),
  )
}

function readReunion(dossier: Dossier, reunion: Reunion): Objet | null {
  if (reunion.date === null) return null
  return {
    id: reunion.id,
    genre: 'reunion',
    titre: getNomReunion(dossier, reunion.id),
    quand: reunion.date,
    ton: 'hors-plan',
    estFait: reunion.statut === 'tenue',
    estAnnule: reunion.statut === 'annulee' || reunion.statut === 'reportee',
    reunion: reunion.id,
  }
}

/** What each day holds, in the order given. */
export function indexParJour(
  objets: readonly Objet[],
): ReadonlyMap<DateIso, readonly ObjetDuJour[]> {
  const days = new Map<DateIso, ObjetDuJour[]>()
  for (const objet of objets) {
    const jours = listJours(objet.quand)
    for (const jour of jours) {
      const list = days.get(jour) ?? []
      list.push({ objet, place: getPlaceJour(jours, jour) })
      days.set(jour, list)
    }
  }
  return days
}

export type Bandes = {
  /** A month is known, or a few: « octobre 2022 », « mars-avril 2022 », « semaine 36 ». */
  readonly jourAFixer: readonly Objet[]
  /** Wider than that: « fin 2022 », « 1er semestre 2023 », « d’ici 2025 ». */
  readonly moisAFixer: readonly Objet[]
}

/** What may fall in a month and has no day: told of each month that it touches. */
export function listBandes(objets: readonly Objet[], premier: DateIso): Bandes {
  const next = addMonths(premier, 1)
  const touching = objets.filter(
    ({ quand }) => quand.debut < next && quand.fin >= premier && listJours(quand).length === 0,
  )
  return {
    jourAFixer: touching.filter(({ quand }) => hasMois(quand)),
    moisAFixer: touching.filter(({ quand }) => !hasMois(quand)),
  }
}

/** True when the months are named, and no side is open. */
function hasMois({ precision, borne, plage }: DateFloue): boolean {
  if (borne !== undefined && borne !== 'vers') return false
  if (precision !== 'plage')
    return precision === 'semaine' || precision === 'mois' || precision === 'jour'
  return plage !== undefined && hasMois(plage.de) && hasMois(plage.a)
}

export type Voisins = {
  /** True when something touches the month. */
  readonly ici: boolean
  /** The last day planned before the month, and the first one after it. */
  readonly avant: DateIso | null
  readonly apres: DateIso | null
}

export function getVoisins(objets: readonly Objet[], premier: DateIso): Voisins {
  const next = addMonths(premier, 1)
  const ici = objets.some(({ quand }) => quand.debut < next && quand.fin >= premier)
  const before = objets.map(({ quand }) => quand.fin).filter((jour) => jour < premier)
  const after = objets.map(({ quand }) => quand.debut).filter((jour) => jour >= next)
  return { ici, avant: before.sort().at(-1) ?? null, apres: after.sort()[0] ?? null }
}
