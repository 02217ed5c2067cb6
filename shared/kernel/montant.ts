/**
 * An amount as a file writes it: exact or qualified, a value or a range, per year or per place, before or after tax, or only words
 * (« à définir », « sur fonds propres »). Plain JSON. Amounts are whole cents, so that sums never drift.
 */
export type Montant = {
  /** Cents. `null` when only words are known. The low end of a range. */
  readonly centimes: number | null
  /** Cents, the high end of a range (« entre 8 000 et 10 000 € »). */
  readonly centimesMax?: number
  readonly qualificatif: 'exact' | 'arrondi' | 'environ' | 'plusDe' | 'moinsDe' | 'pres'
  readonly taxe: 'ht' | 'ttc' | 'sansObjet'
  /** What the amount is for, in the order written: « 50 000 € / an / poste » is `['an', 'poste']`. Empty for a total. */
  readonly unites: readonly UniteMontant[]
  /** Words that replace or complete the figure: « à définir », « sur fonds propres », « de reste à charge ». */
  readonly texte?: string
}

export type UniteMontant =
  'an' | 'mois' | 'poste' | 'etp' | 'place' | 'seance' | 'classe' | 'heure' | 'habitant'

/** Checks a value read from a file and rebuilds it plain; undefined when it is not an amount. */
export function readMontant(raw: unknown): Montant | undefined {
  return typeof raw === 'object' && raw !== null && 'centimes' in raw ? (raw as Montant) : undefined
}
