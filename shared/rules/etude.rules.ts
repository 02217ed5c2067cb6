import { getRow, type Dossier } from '../domain/dossier'
import type { Id } from '../kernel/json'
import { formatCentimes, formatMontant } from '../kernel/montant-format'
import { sumMontants } from '../kernel/montant-somme'
import { formatNombre } from '../kernel/nombre'
import { listChildren } from './enfants'
import { getNomOrganisme } from './libelles.rules'

export type ResteEtude = {
  /** « 6 160 € ». */
  readonly texte: string
  /** The shares are more than the cost. */
  readonly depasse: boolean
  /** Shares whose rate and amount disagree, in words; nothing is blocked. */
  readonly ecarts: readonly string[]
}

/** Half a percent of the cost: below, a share was only rounded (24 638 € for 80 % of 30 798 €). */
const ARRONDI = 0.005

/** What is left to pay of a study once its known shares are taken off; null without a cost in figures or without any share. */
export function getResteEtude(dossier: Dossier, id: Id): ResteEtude | null {
  const cout = getRow(dossier, 'etudes', id)?.cout ?? null
  const parts = listChildren(dossier, 'cofinancements', 'etude', id)
  if (cout === null || cout.centimes === null || parts.length === 0) return null
  const total = cout.centimes
  const known = parts.filter(({ montant }) => montant !== null)
  const byRate = parts
    .filter(({ montant, taux }) => montant === null && taux !== null)
    .reduce((sum, { taux }) => sum + Math.round((total * (taux ?? 0)) / 100), 0)
  const paid = sumMontants(known.map(({ montant }) => montant)).total + byRate
  const reste = total - paid
  return {
    texte: formatCentimes(Math.max(0, reste)),
    depasse: reste < 0,
    ecarts: known.flatMap(({ organisme, montant, taux }) => {
      if (montant === null || montant.centimes === null || taux === null) return []
      const expected = (total * taux) / 100
      if (Math.abs(expected - montant.centimes) <= total * ARRONDI) return []
      const who = getNomOrganisme(dossier, organisme) || 'Une part'
      return [
        `${who}\u00a0: ${formatNombre(taux)}\u00a0% du coût feraient ${formatCentimes(Math.round(expected))}, la part écrite est de ${formatMontant(montant)}.`,
      ]
    }),
  }
}
