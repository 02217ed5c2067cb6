import type { Montant } from './montant'

export type SommeMontants = {
  readonly total: number
  readonly totalMax: number
  readonly certain: boolean
  readonly ranges: number
  readonly unknown: number
}

export function sumMontants(list: readonly (Montant | null)[]): SommeMontants {
  let total = 0
  let unknown = 0
  for (const m of list) {
    if (m === null || m.centimes === null) unknown += 1
    else total += m.centimes
  }
  return { total, totalMax: total, certain: unknown === 0, ranges: 0, unknown }
}
