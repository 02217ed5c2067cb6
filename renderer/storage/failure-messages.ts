import { echec, type Result } from '../../shared/kernel/result'
import { LogRefusal } from './log-refusal'

const SAFE = 'Votre saisie est gardée en mémoire et Cairn réessaie tout seul.'

function getName(error: unknown): string {
  const inner = (error as { inner?: unknown } | null)?.inner
  const name = (inner ?? error) as { name?: unknown } | null
  return typeof name?.name === 'string' ? name.name : 'Error'
}

/** Why the browser's database refused a gesture, in the words of the user. */
export function formatDatabaseFailure(error: unknown): string {
  return getName(error) === 'QuotaExceededError'
    ? `Non enregistré\u00a0: le disque est plein. ${SAFE}`
    : `Non enregistré\u00a0: la base de travail ne répond pas. ${SAFE}`
}

/** Why the second store refused a gesture: its own sentence, and what is safe. */
export function formatLogFailure(message: string): string {
  return `Non enregistré\u00a0: ${message} ${SAFE}`
}

export const SLOW = `Non enregistré\u00a0: le disque tarde à répondre. ${SAFE}`

/** Why a gesture on the stores failed: the second store says why itself, and a full disk has a code of its own. */
export function refuseStore(error: unknown): Result<never> {
  if (isDiskFull(error)) return refuseFullDisk()
  return error instanceof LogRefusal
    ? echec('second_journal', error.message)
    : refuseDatabase(error)
}

/** The codes of the second store, in the browser and on the desktop. */
const FULL = ['disque_plein', 'disque-plein']

function isDiskFull(error: unknown): boolean {
  if (error instanceof LogRefusal) return FULL.includes(error.code)
  return getName(error) === 'QuotaExceededError'
}

function refuseFullDisk(): Result<never> {
  return echec(
    'disque_plein',
    'Cairn n’a plus la place d’écrire sur ce poste. Vos données n’ont pas été touchées\u00a0: libérez de la place sur le disque, puis réessayez.',
  )
}

/** The working database cannot be opened at all. */
function refuseDatabase(error: unknown): Result<never> {
  return echec(
    'base_refusee',
    'Cairn ne peut pas ouvrir sa base de travail. Vos données n’ont pas été touchées\u00a0: fermez les autres fenêtres de Cairn, vérifiez l’espace disque, puis relancez.',
    getName(error),
  )
}

export function refuseOtherWindow(): Result<never> {
  return echec(
    'autre_fenetre',
    'Cette CTG est déjà ouverte dans une autre fenêtre de Cairn. Rien n’a été modifié\u00a0: continuez dans l’autre fenêtre, ou fermez-la puis réessayez.',
  )
}

export function refuseUnknown(): Result<never> {
  return echec('dossier_introuvable', 'Cette CTG n’est plus dans la bibliothèque.')
}

export function refuseNewerFormat(): Result<never> {
  return echec(
    'format_recent',
    'Cette CTG a été enregistrée par une version plus récente de Cairn. Elle n’a pas été touchée\u00a0: mettez Cairn à jour pour l’ouvrir.',
  )
}

export function refuseLost(): Result<never> {
  return echec(
    'dossier_perdu',
    'Cette CTG n’a été retrouvée ni dans les deux enregistrements de Cairn, ni dans ses sauvegardes. Ouvrez sa dernière copie .ctg.',
  )
}
