import { MODELE_COMITES } from './modele-comites'
import { MODELE_ETUDE } from './modele-etude'
import { MODELE_GOUVERNANCE } from './modele-gouvernance'
import { MODELE_PROJET_SOCIAL } from './modele-projet-social'
import { MODELE_VIERGE } from './modele-vierge'
import type { ModelePlanLivre } from './modeles-types'

export { enregistrerModele } from './modeles-enregistrement'
export { readModele } from './modeles-lecture'
export { poserModele } from './modeles-pose'
export type { EtapeModele, LienModele, ModeleLu, ModelePlanLivre } from './modeles-types'

/** The shipped templates: four démarches that took place, and a blank plan. */
export const MODELES_PLAN: readonly ModelePlanLivre[] = [
  MODELE_ETUDE,
  MODELE_PROJET_SOCIAL,
  MODELE_COMITES,
  MODELE_GOUVERNANCE,
  MODELE_VIERGE,
]
