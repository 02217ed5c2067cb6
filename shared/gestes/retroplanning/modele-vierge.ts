import type { ModelePlanLivre } from './modeles-types'

/** Nothing but the date to count back from. */
export const MODELE_VIERGE: ModelePlanLivre = {
  cle: 'vierge',
  nom: 'Plan vierge',
  description: 'La seule date de signature, à partir de laquelle compter à rebours.',
  ancre: 'signature',
  etapes: [{ cle: 'signature', titre: 'Signature de la CTG', jalon: true, precision: 'jour' }],
  liens: [],
}
