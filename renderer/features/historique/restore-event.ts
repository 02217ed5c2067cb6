import { getAnyRow, type Dossier } from '../../../shared/domain/dossier'
import { getDefinition, isTableName } from '../../../shared/domain/registry'
import { HISTORIQUE } from '../../strings/historique'
import { addAvis, restoreObjet, restoreValeur } from '../../store/session'
import type { EvenementLisible } from '../../store/historique-types'
import { useCairn } from '../../store/cairn-store'

export type Retour = { readonly label: string; readonly run: () => void }

/**
 * The way back that an event offers: its value when it has been replaced since, the value before when it still stands, the record when
 * it was deleted; null when there is none.
 */
export function getRetour(dossier: Dossier, evenement: EvenementLisible): Retour | null {
  const { table, id, champ, genre, remplace } = evenement
  if (!isTableName(table)) return null
  const isThere = getAnyRow(dossier, table, id) !== undefined
  if (genre === 'suppression') {
    return isThere ? null : { label: HISTORIQUE.restoreObject, run: () => bringBack(evenement) }
  }
  const field = getDefinition(table).fields[champ]
  const isEditable = field !== undefined && field.hidden !== true && field.kind !== 'order'
  if (genre !== 'modification' || !isThere || !isEditable) return null
  return remplace
    ? { label: HISTORIQUE.restoreThis, run: () => restore(evenement, 'apres') }
    : { label: HISTORIQUE.restoreBefore, run: () => restore(evenement, 'avant') }
}

function bringBack({ table, id, titreObjet }: EvenementLisible): void {
  const before = useCairn.getState().dossier
  restoreObjet(table, id)
  if (useCairn.getState().dossier === before) return
  addAvis({ ton: 'succes', texte: HISTORIQUE.restoredObject(titreObjet), action: 'annuler' })
}

function restore(evenement: EvenementLisible, side: 'avant' | 'apres'): void {
  const before = useCairn.getState().dossier
  restoreValeur(side === 'avant' ? evenement : { ...evenement, avant: evenement.apres })
  if (useCairn.getState().dossier === before) return
  const texte = HISTORIQUE.restored(evenement.libelleChamp)
  addAvis({ ton: 'succes', texte, action: 'annuler' })
}
