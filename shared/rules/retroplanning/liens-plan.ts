import { getRow, listRows, type Dossier } from '../../domain/dossier'
import type { Dependance } from '../../domain/dependance.entity'
import type { DateFloue } from '../../kernel/date-floue'
import type { DateIso } from '../../kernel/json'
import type { Calendrier } from '../calendrier/calendrier.rules'
import { CONVOCATION_MUNICIPALE, getPopulationConseil } from '../calendrier/delai-convocation'
import { getDelai } from '../calendrier/delais.rules'
import { addDelai, type UniteDuree } from '../calendrier/jours-ouvres.rules'
import { getA, getDe } from './etendue'
import { getIndexPlan, type PlaceEtape } from './index-plan'

/** A link between two steps of the plan, with the delay it asks for. */
export type LienPlan = {
  readonly dependance: Dependance
  readonly avant: PlaceEtape
  readonly etape: PlaceEtape
  /** Never negative: a link says « after ». */
  readonly valeur: number
  readonly unite: UniteDuree
  /** From a law: nothing shortens it. */
  readonly isLegal: boolean
  /** What the delay rests on: « 1 240 habitants en 2021 », « population inconnue : … »; empty for most. */
  readonly fondement: string
}

type Memo = { readonly from: readonly unknown[]; readonly liens: readonly LienPlan[] }

const cache = new WeakMap<object, Memo>()

/** The links whose two steps are in the plan. Linear once a table, then constant. */
export function listLiensPlan(dossier: Dossier): readonly LienPlan[] {
  const { etapes, reunions, instances, organismes, populations, delaisUsuels } = dossier
  const from = [etapes, reunions, instances, organismes, populations, delaisUsuels]
  const known = cache.get(dossier.dependances)
  if (known?.from.every((value, index) => value === from[index]) === true) return known.liens
  const liens = buildLiens(dossier)
  cache.set(dossier.dependances, { from, liens })
  return liens
}

type DelaiLien = Pick<LienPlan, 'valeur' | 'unite' | 'isLegal' | 'fondement'>

function buildLiens(dossier: Dossier): readonly LienPlan[] {
  const { byId } = getIndexPlan(dossier)
  const usuels = new Map<string, DelaiLien | undefined>()
  return listRows(dossier, 'dependances').flatMap((dependance): LienPlan[] => {
    const avant = byId.get(dependance.avant ?? '')
    const etape = byId.get(dependance.etape ?? '')
    if (avant === undefined || etape === undefined) return []
    return [{ dependance, avant, etape, ...readDelai(dossier, dependance, etape, usuels) }]
  })
}

/** The usual delay that the link names, else its own. Delays of councils are asked one body at a time. */
function readDelai(
  dossier: Dossier,
  { delai, uniteDelai, delaiUsuel: cle }: Dependance,
  { etape }: PlaceEtape,
  usuels: Map<string, DelaiLien | undefined>,
): DelaiLien {
  if (cle !== '') {
    const instance =
      cle === CONVOCATION_MUNICIPALE
        ? (getRow(dossier, 'reunions', etape.reunion)?.instance ?? etape.comite)
        : null
    const key = `${cle}|${instance ?? ''}`
    if (!usuels.has(key)) usuels.set(key, readUsuel(dossier, cle, instance))
    const usuel = usuels.get(key)
    if (usuel !== undefined) return usuel
  }
  const valeur = delai !== null && Number.isFinite(delai) ? Math.max(0, delai) : 0
  return { valeur, unite: uniteDelai ?? 'jours', isLegal: false, fondement: '' }
}

function readUsuel(dossier: Dossier, cle: string, instance: string | null): DelaiLien | undefined {
  const { habitants, dite } =
    cle === CONVOCATION_MUNICIPALE
      ? getPopulationConseil(dossier, instance)
      : { habitants: null, dite: '' }
  const usuel = getDelai(dossier, cle, { population: habitants })
  if (usuel === undefined) return undefined
  const { valeur, unite, reference } = usuel
  return { valeur, unite, isLegal: reference === 'loi', fondement: dite }
}

/** The first day on which what waits may begin, after a step of this date; null when its end is open. */
export function getPossible(
  calendrier: Calendrier,
  { valeur, unite }: Pick<LienPlan, 'valeur' | 'unite'>,
  avant: DateFloue | null,
): DateIso | null {
  const fin = avant === null ? null : getPremiereFin(avant)
  if (fin === null || valeur === 0) return fin
  return addDelai(calendrier, fin, valeur, unite)
}

/** The first day on which something may be over; null when it is open. What has a length is over at its end. */
export function getPremiereFin(date: DateFloue): DateIso | null {
  if (date.borne === 'dici' || date.borne === 'depuis') return null
  const isLong = date.precision === 'plage' || date.precision === 'jours'
  return isLong ? getA(date).fin : date.debut
}

/** The last day on which something may begin; null when it is open. */
export function getDernierDebut(date: DateFloue): DateIso | null {
  return date.borne === 'pasAvant' || date.borne === 'depuis' ? null : getDe(date).fin
}
