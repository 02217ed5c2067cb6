import type { Montant } from './montant'
import { formatNombre, NBSP } from './nombre'

export function formatMontant(
  montant: Montant,
  _options: { readonly short?: boolean } = {},
): string {
  return montant.centimes === null
    ? (montant.texte ?? '')
    : `${formatNombre(montant.centimes / 100)}${NBSP}€`
}
