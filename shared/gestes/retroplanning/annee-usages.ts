import type { Etape } from '../../domain/etape.entity'
import type { Instance } from '../../domain/instance.entity'

export type UsageAnnee = {
  readonly cle: string
  readonly titre: string
  readonly genre: NonNullable<Etape['genre']>
  /** First and last month. */
  readonly mois: readonly [de: number, a: number]
  readonly raison: string
}

/** What comes back each year of a signed convention, beside its meetings. The months are those of usage. */
export const USAGES_ANNEE: readonly UsageAnnee[] = [
  {
    cle: 'evaluation',
    titre: 'Évaluation annuelle du plan d’actions',
    genre: 'tache',
    mois: [1, 3],
    raison: 'Évaluation annuelle, au premier trimestre (usage)',
  },
  {
    cle: 'declarations-caf',
    titre: 'Déclarations à la Caf',
    genre: 'tache',
    mois: [1, 3],
    raison: 'Données réelles de l’année précédente, au premier trimestre (usage)',
  },
  {
    cle: 'bilan',
    titre: 'Bilan annuel de la CTG',
    genre: 'livrable',
    mois: [3, 3],
    raison: 'À la suite de l’évaluation (usage)',
  },
  {
    cle: 'appels-projets',
    titre: 'Appels à projets',
    genre: 'tache',
    mois: [6, 6],
    raison: 'En juin (usage)',
  },
  {
    cle: 'forum',
    titre: 'Forum des partenaires',
    genre: 'tache',
    mois: [6, 6],
    raison: 'En juin (usage)',
  },
  {
    cle: 'rentree',
    titre: 'Rencontres de rentrée',
    genre: 'tache',
    mois: [9, 9],
    raison: 'En septembre (usage)',
  },
  {
    cle: 'budget',
    titre: 'Budget et postes de l’année suivante',
    genre: 'tache',
    mois: [10, 11],
    raison: 'À l’automne (usage)',
  },
]

/** How often a body meets when nothing says it: once a year, three times a year, every month. */
export const FREQUENCES_USUELLES: { readonly [T in NonNullable<Instance['type']>]?: number } = {
  copil: 1,
  cotech: 3,
  reunion_travail: 11,
}

export const PAR_AN: { readonly [R in NonNullable<Instance['rythme']>]: number } = {
  annee: 1,
  semestre: 2,
  trimestre: 4,
  mois: 12,
}

/** Every month but August. */
const MOIS_OUVRABLES = [1, 2, 3, 4, 5, 6, 7, 9, 10, 11, 12] as const

/** Months of a COPIL: the last one at the end of the year, which it closes. */
const MOIS_COPIL: readonly (readonly number[])[] = [[12], [6, 12], [3, 6, 12], [3, 6, 10, 12]]

/** Months of a CoTech: from spring on. */
const MOIS_COTECH: readonly (readonly number[])[] = [[4], [4, 10], [3, 5, 10], [3, 5, 9, 11]]

/** The months of `nombre` meetings a year, in order and never August: spread over the year unless usage says otherwise. */
export function listMois(type: Instance['type'], nombre: number): readonly number[] {
  const usage = type === 'copil' ? MOIS_COPIL : type === 'cotech' ? MOIS_COTECH : []
  const known = usage[nombre - 1]
  if (known !== undefined) return known
  const count = Math.min(nombre, MOIS_OUVRABLES.length)
  const step = MOIS_OUVRABLES.length / count
  return Array.from(
    { length: count },
    (_, index) => MOIS_OUVRABLES[Math.floor((index + 0.5) * step)] ?? 12,
  )
}
