import type { Command } from '../../domain/command'
import type { Dossier } from '../../domain/dossier'
import type { Ctx } from '../../kernel/ctx'
import type { DateIso } from '../../kernel/json'
import { echec, type Result } from '../../kernel/result'
import type { Calendrier } from '../../rules/calendrier/calendrier.rules'
import { Ecritures } from '../../commands/ecritures'
import type { ModeleLu, ModelePlanLivre } from './modeles-types'

export type { EtapeModele, LienModele, ModeleLu, ModelePlanLivre } from './modeles-types'

export const MODELES_PLAN: readonly ModelePlanLivre[] = []

/** `calendrier`: without it, no school holidays. */
export function poserModele(
  dossier: Dossier,
  _ctx: Ctx,
  modele: ModeleLu,
  _options: { readonly ancre: DateIso; readonly calendrier?: Calendrier },
): Command {
  return new Ecritures(dossier).build(`pose du modèle «\u00a0${modele.nom}\u00a0»`)
}

export function enregistrerModele(
  dossier: Dossier,
  _ctx: Ctx,
  nom: string,
  _description: string,
): Command {
  return new Ecritures(dossier).build(`enregistrement du modèle «\u00a0${nom}\u00a0»`)
}

export function readModele(_contenu: string): Result<ModeleLu> {
  return echec('modele-illisible', 'Ce modèle ne peut pas être lu.')
}
