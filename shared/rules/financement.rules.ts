import type { Dossier } from '../domain/dossier'
import { getRow } from '../domain/dossier'
import type { LigneFinancement } from '../domain/ligne-financement.entity'
import type { Id } from '../kernel/json'
import type { Montant } from '../kernel/montant'
import { listChildren } from './enfants'

/** A sum of amounts, in cents. A range adds to both ends; what cannot be added is counted, never taken for zero. */
export type Somme = {
  readonly min: number
  readonly max: number
  /** Amounts in words, absent, or for a unit that cannot be added (« par place »). */
  readonly inconnus: number
  /** Amounts that were added. */
  readonly connus: number
}

export const SOMME_VIDE: Somme = { min: 0, max: 0, inconnus: 0, connus: 0 }

/** Adds an amount. « / an » is added as it stands: a line belongs to one year. « / place », « / poste »… need a quantity: unknown. */
export function addMontant(somme: Somme, montant: Montant | null): Somme {
  const isUnknown =
    montant === null || montant.centimes === null || montant.unites.some((unite) => unite !== 'an')
  if (isUnknown) return { ...somme, inconnus: somme.inconnus + 1 }
  const min = montant.centimes ?? 0
  return {
    ...somme,
    min: somme.min + min,
    max: somme.max + (montant.centimesMax ?? min),
    connus: somme.connus + 1,
  }
}

function sumMontantsConnus(montants: readonly (Montant | null)[]): Somme {
  return montants.reduce(addMontant, SOMME_VIDE)
}

export type Financement = {
  readonly lignes: readonly LigneFinancement[]
  /** Sorted; `null` (no year given) last. */
  readonly exercices: readonly (number | null)[]
  readonly parExercice: ReadonlyMap<number | null, Somme>
  readonly parFinanceur: ReadonlyMap<Id | null, Somme>
  readonly total: Somme
  /** Budget of the fiche minus the lines, in cents; `null` when either side is not certain, or when there is nothing to compare. */
  readonly ecart: number | null
}

/** The financial lines of a fiche, those of its opérations included. */
function listLignesOfFiche(dossier: Dossier, ficheId: Id): readonly LigneFinancement[] {
  const direct = listChildren(dossier, 'lignesFinancement', 'fiche', ficheId)
  const known = new Set(direct.map((ligne) => ligne.id))
  const viaOperations = listChildren(dossier, 'operations', 'fiche', ficheId).flatMap((operation) =>
    listChildren(dossier, 'lignesFinancement', 'operation', operation.id),
  )
  return [...direct, ...viaOperations.filter((ligne) => !known.has(ligne.id))]
}

/** Totals by year and by funder of the amounts planned, and their gap with the budget of the fiche (domain.md (c), rule 4). */
export function getFinancement(dossier: Dossier, ficheId: Id): Financement {
  const lignes = listLignesOfFiche(dossier, ficheId)
  const parExercice = new Map<number | null, Somme>()
  const parFinanceur = new Map<Id | null, Somme>()
  for (const ligne of lignes) {
    parExercice.set(
      ligne.exercice,
      addMontant(parExercice.get(ligne.exercice) ?? SOMME_VIDE, ligne.demande),
    )
    parFinanceur.set(
      ligne.financeur,
      addMontant(parFinanceur.get(ligne.financeur) ?? SOMME_VIDE, ligne.demande),
    )
  }
  const total = sumMontantsConnus(lignes.map((ligne) => ligne.demande))
  const exercices = [...parExercice.keys()].sort((a, b) => (a ?? Infinity) - (b ?? Infinity))
  const budget = getRow(dossier, 'fichesAction', ficheId)?.budget ?? null
  return { lignes, exercices, parExercice, parFinanceur, total, ecart: getEcart(budget, total) }
}

function getEcart(budget: Montant | null, total: Somme): number | null {
  if (budget?.centimes == null || budget.unites.length > 0) return null
  if (total.connus === 0 || total.inconnus > 0) return null
  const max = budget.centimesMax ?? budget.centimes
  if (total.max < budget.centimes) return budget.centimes - total.max
  if (total.min > max) return max - total.min
  return 0
}
