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

const QUALIFICATIFS: readonly Montant['qualificatif'][] = [
  'exact',
  'arrondi',
  'environ',
  'plusDe',
  'moinsDe',
  'pres',
]

export const UNITES_MONTANT: readonly UniteMontant[] = [
  'an',
  'mois',
  'poste',
  'etp',
  'place',
  'seance',
  'classe',
  'heure',
  'habitant',
]

/**
 * Checks a value read from a file and rebuilds it plain, unknown keys dropped; undefined when it is not an amount: cents that are not
 * whole, a range upside down, neither figure nor words.
 */
export function readMontant(raw: unknown): Montant | undefined {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return undefined
  const { centimes, centimesMax, qualificatif, taxe, unites, texte } = raw as {
    readonly [key: string]: unknown
  }
  const words = typeof texte === 'string' ? texte.trim() : ''
  if (centimes === null) return words === '' ? undefined : buildMontantTexte(words)
  if (!isCentimes(centimes)) return undefined
  if (centimesMax !== undefined && (!isCentimes(centimesMax) || centimesMax < centimes)) {
    return undefined
  }
  return {
    centimes,
    ...(centimesMax !== undefined && centimesMax > centimes ? { centimesMax } : {}),
    qualificatif: QUALIFICATIFS.find((item) => item === qualificatif) ?? 'exact',
    taxe: taxe === 'ht' || taxe === 'ttc' ? taxe : 'sansObjet',
    unites: Array.isArray(unites) ? readUnites(unites) : [],
    ...(words === '' ? {} : { texte: words }),
  }
}

function isCentimes(raw: unknown): raw is number {
  return typeof raw === 'number' && Number.isSafeInteger(raw)
}

function readUnites(raw: readonly unknown[]): readonly UniteMontant[] {
  const known = raw.filter((item): item is UniteMontant =>
    UNITES_MONTANT.includes(item as UniteMontant),
  )
  return [...new Set(known)]
}

/** An amount of words only: « à définir ». The text must not be empty. */
export function buildMontantTexte(texte: string): Montant {
  return { centimes: null, qualificatif: 'exact', taxe: 'sansObjet', unites: [], texte }
}

/** An exact amount, in cents. */
export function buildMontant(centimes: number, taxe: Montant['taxe'] = 'sansObjet'): Montant {
  return { centimes, qualificatif: 'exact', taxe, unites: [] }
}
