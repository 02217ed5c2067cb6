import { combine } from '../../../../shared/commands/combine'
import { applyCommand } from '../../../../shared/commands/apply-command'
import type { Command } from '../../../../shared/domain/command'
import type { Dossier } from '../../../../shared/domain/dossier'
import { appliquerRemede } from '../../../../shared/gestes/retroplanning/retroplanifier-action'
import type { ActionRemede } from '../../../../shared/gestes/retroplanning/retroplanifier-types'
import type { Id } from '../../../../shared/kernel/json'
import type { SaisieRetro } from './remedes'

/** A remedy that was taken, in its own words. */
export type Retenu = { readonly texte: string; readonly action: ActionRemede }

/** What a remedy changes: two for the same thing are one, the last. */
function getSujet(action: ActionRemede): string {
  return 'lien' in action ? action.lien : action.etape
}

/**
 * The input once a remedy is taken: the date that was imposed moves where it was typed; any other change joins the list, in the place
 * of the one that spoke of the same link or step. `ids`: the steps to add, by kind.
 */
export function retenir(
  saisie: SaisieRetro,
  retenu: Retenu,
  ids: ReadonlyMap<string, Id>,
): SaisieRetro {
  const { action } = retenu
  if (action.genre === 'reporter') {
    const { etape, jour } = action
    const isOwn = (ancre: SaisieRetro['ancres'][number]): boolean =>
      ancre.jour !== null &&
      (ancre.nouvelle === null ? ancre.etape === etape : ids.get(ancre.nouvelle) === etape)
    if (saisie.ancres.some(isOwn)) {
      return {
        ...saisie,
        ancres: saisie.ancres.map((ancre) => (isOwn(ancre) ? { ...ancre, jour } : ancre)),
      }
    }
  }
  const others = saisie.retenus.filter(({ action: one }) => getSujet(one) !== getSujet(action))
  return { ...saisie, retenus: [...others, retenu] }
}

/** The remedies taken, written one after the other on a dossier: what they change, and what it then is. */
export function applyRetenus(
  dossier: Dossier,
  retenus: readonly Retenu[],
): { readonly command: Command; readonly dossier: Dossier } {
  let after = dossier
  const commands = retenus.map(({ action }) => {
    const command = appliquerRemede(after, action)
    after = applyCommand(after, command)
    return command
  })
  return { command: combine('', commands), dossier: after }
}
