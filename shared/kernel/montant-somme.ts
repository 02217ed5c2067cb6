import type { Montant, UniteMontant } from './montant'
import { formatCentimes, NOMS_UNITES } from './montant-format'
import { NBSP } from './nombre'
import type { Result } from './result'
import { echec, success } from './result'

/** A total that says what it leaves out. Cents. */
export type SommeMontants = {
  /** Sum of the figures, the low end of ranges. */
  readonly total: number
  /** The same with the high end of ranges. */
  readonly totalMax: number
  /** True when the total is exact: nothing qualified, no range, nothing left out, one regime of tax. */
  readonly certain: boolean
  /** Amounts given as a range, counted in both totals. */
  readonly ranges: number
  /** Amounts « environ », « plus de »…, counted with the figure written. */
  readonly qualified: number
  /** Amounts with words only, or not filled in: left out. */
  readonly unknown: number
  /** Amounts per year, per place…, left out unless every amount has the same units. */
  readonly perUnit: number
  /** The units that all the amounts share (« 3 000 € / an »). Empty for a plain total. */
  readonly unites: readonly UniteMontant[]
  /** Amounts before and after tax were added together. */
  readonly mixedTaxes: boolean
}

/** Adds amounts; `null` stands for a field not filled in. The order of the list changes nothing. */
export function sumMontants(list: readonly (Montant | null)[]): SommeMontants {
  const known = list.filter((item): item is Montant => item !== null && item.centimes !== null)
  const first = known[0]?.unites ?? []
  const shared = known.every(({ unites }) => isSameUnites(unites, first)) ? first : []
  const added = known.filter(({ unites }) => isSameUnites(unites, shared))
  const ranges = added.filter(({ centimesMax }) => centimesMax !== undefined).length
  const qualified = added.filter(({ qualificatif }) => qualificatif !== 'exact').length
  const unknown = list.length - known.length
  const perUnit = known.length - added.length
  const mixedTaxes = ['ht', 'ttc'].every((taxe) => added.some((item) => item.taxe === taxe))
  return {
    total: added.reduce((sum, item) => sum + (item.centimes ?? 0), 0),
    totalMax: added.reduce((sum, item) => sum + (item.centimesMax ?? item.centimes ?? 0), 0),
    certain: ranges + qualified + unknown + perUnit === 0 && !mixedTaxes,
    ranges,
    qualified,
    unknown,
    perUnit,
    unites: shared.toSorted(),
    mixedTaxes,
  }
}

function isSameUnites(a: readonly UniteMontant[], b: readonly UniteMontant[]): boolean {
  return a.length === b.length && a.every((unite) => b.includes(unite))
}

/**
 * Two amounts as one: ranges add by their ends; an exact and a qualified figure give « environ ». Fails when one has no figure, when
 * their units differ, or when one is before tax and the other after.
 */
export function addMontants(a: Montant, b: Montant): Result<Montant> {
  if (a.centimes === null || b.centimes === null) {
    return echec('montant-sans-chiffre', 'Un des deux montants n’est pas chiffré.')
  }
  if (!isSameUnites(a.unites, b.unites)) {
    return echec('unites-differentes', 'Ces montants ne se comptent pas de la même façon.')
  }
  if (a.taxe !== b.taxe && a.taxe !== 'sansObjet' && b.taxe !== 'sansObjet') {
    return echec(
      'taxes-differentes',
      'Un montant est hors taxes et l’autre toutes taxes comprises.',
    )
  }
  const centimes = a.centimes + b.centimes
  const max = (a.centimesMax ?? a.centimes) + (b.centimesMax ?? b.centimes)
  return success({
    centimes,
    ...(max > centimes ? { centimesMax: max } : {}),
    qualificatif: a.qualificatif === b.qualificatif ? a.qualificatif : 'environ',
    taxe: a.taxe === 'sansObjet' ? b.taxe : a.taxe,
    unites: a.unites,
  })
}

/** « 30 798 € », « environ 30 798 € », « de 8 000 € à 10 000 € », followed by what is left out: « (hors 2 montants non chiffrés) ». */
export function formatSomme(somme: SommeMontants): string {
  const lead = somme.qualified > 0 || somme.mixedTaxes ? 'environ ' : ''
  const figure =
    somme.totalMax > somme.total
      ? `de ${formatCentimes(somme.total)} à ${formatCentimes(somme.totalMax)}`
      : lead + formatCentimes(somme.total)
  const left = [
    ...(somme.unknown > 0 ? [formatLeft(somme.unknown, 'non chiffré')] : []),
    ...(somme.perUnit > 0 ? [`${somme.perUnit}${NBSP}à l’unité`] : []),
  ]
  const units =
    somme.unites.length > 0
      ? ` / ${somme.unites.map((unite) => NOMS_UNITES[unite]).join(' / ')}`
      : ''
  return `${figure}${units}${left.length > 0 ? ` (hors ${left.join(' et ')})` : ''}`
}

function formatLeft(count: number, word: string): string {
  return count < 2 ? `${count}${NBSP}montant ${word}` : `${count}${NBSP}montants ${word}s`
}
