import { listRows, type Dossier } from '../domain/dossier'
import { formatMontant } from '../kernel/montant-format'
import type { Montant } from '../kernel/montant'
import type { Anomalie } from './anomalies.rules'
import { getFinancement } from './financement.rules'
import { getLibelleFiche } from './libelles.rules'

/** An exact amount in cents as it is printed: « 24 638 € ». */
export function formatCentimes(centimes: number): string {
  const montant: Montant = { centimes, qualificatif: 'exact', taxe: 'sansObjet', unites: [] }
  return formatMontant(montant)
}

/** Lines that do not add up to the budget, with the gap (domain.md (c), rule 4). */
export function listAnomaliesFinancement(dossier: Dossier): readonly Anomalie[] {
  return listRows(dossier, 'fichesAction').flatMap((fiche): Anomalie[] => {
    const { ecart } = getFinancement(dossier, fiche.id)
    if (ecart === null || ecart === 0) return []
    const sense =
      ecart > 0
        ? `il manque ${formatCentimes(ecart)} au plan de financement`
        : `le plan de financement dépasse de ${formatCentimes(-ecart)}`
    return [
      {
        code: 'financement-ecart',
        table: 'fichesAction',
        id: fiche.id,
        message: `${getLibelleFiche(dossier, fiche.id)} : ${sense}, au regard du budget prévisionnel.`,
      },
    ]
  })
}
