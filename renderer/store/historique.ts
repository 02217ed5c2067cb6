import type { Id } from '../../shared/kernel/json'
import type { Result } from '../../shared/kernel/result'
import { addAvis } from './avis'
import type { DepuisVisite, EvenementLisible, FiltreHistorique } from './historique-types'
import { refuseNotYet } from './pas-encore'

/** What happened to the open dossier, newest first. */
export function readHistorique(
  _filtre: FiltreHistorique,
): Promise<Result<readonly EvenementLisible[]>> {
  return Promise.resolve(refuseNotYet())
}

function sayNotYet(): void {
  const refusal = refuseNotYet()
  if (!refusal.ok) addAvis({ ton: 'erreur', texte: refusal.error.message })
}

/** Gives a field the value it had before a modification. */
export function restoreValeur(_evenement: EvenementLisible): void {
  sayNotYet()
}

/** Brings a deleted record back, with what went with it. */
export function restoreObjet(_table: string, _id: Id): void {
  sayNotYet()
}

/** What others changed since the last visit to the open dossier on this machine. */
export function readDepuisVisite(): Promise<Result<DepuisVisite>> {
  return Promise.resolve(refuseNotYet())
}
