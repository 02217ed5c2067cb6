import { echec, type Echec } from '../../../shared/kernel/result'
import { getErrorCode } from './disk'

export type DiskGesture = 'open' | 'save' | 'log'

const LOCKED = ['EPERM', 'EBUSY', 'EACCES']

/** True for the errors by which Windows says that another program holds a file. */
export function isLockError(error: unknown): boolean {
  return LOCKED.includes(getErrorCode(error) ?? '')
}

/**
 * A failure of the disk in the user's words. `details` carries the system's code alone: no path, no file name.
 */
export function buildDiskFailure(
  error: unknown,
  gesture: DiskGesture,
  extension = '',
): { readonly ok: false; readonly error: Echec } {
  const code = getErrorCode(error) ?? 'inconnu'
  if (code === 'ENOSPC' || code === 'EDQUOT') {
    return echec(
      'disque-plein',
      gesture === 'save'
        ? 'Le disque est plein : le fichier n’a pas été enregistré, et l’ancien est intact. Libérez de la place, puis réessayez.'
        : 'Le disque est plein. Libérez de la place : l’enregistrement reprendra de lui-même.',
      code,
    )
  }
  if (isLockError(error)) return buildLockFailure(code, gesture, extension)
  if (code === 'EROFS') {
    return echec(
      'lecture-seule',
      'Cet emplacement est en lecture seule : le fichier n’a pas été enregistré. Choisissez un autre dossier.',
      code,
    )
  }
  if (code === 'ENOENT' || code === 'ENOTDIR') {
    return echec(
      'introuvable',
      gesture === 'save'
        ? 'Le dossier choisi n’existe plus. Choisissez un autre dossier.'
        : 'Ce fichier n’existe plus : il a été déplacé, renommé ou supprimé.',
      code,
    )
  }
  if (code === 'ENAMETOOLONG' || code === 'EINVAL') {
    return echec(
      'nom-refuse',
      'Ce nom de fichier n’est pas accepté par le système. Choisissez un nom plus court, sans signe particulier.',
      code,
    )
  }
  return echec(
    'disque',
    gesture === 'open'
      ? 'Ce fichier n’a pas pu être lu. Vérifiez le disque, la clé USB ou le réseau, puis réessayez.'
      : 'L’écriture sur le disque a échoué. Vérifiez le disque, la clé USB ou le réseau, puis réessayez.',
    code,
  )
}

function buildLockFailure(
  code: string,
  gesture: DiskGesture,
  extension: string,
): { readonly ok: false; readonly error: Echec } {
  if (gesture === 'open') {
    return echec(
      'fichier-occupe',
      'Ce fichier est utilisé par un autre logiciel, ou sa lecture n’est pas permise. Fermez-le, puis réessayez.',
      code,
    )
  }
  const program = PROGRAMS[extension.toLowerCase()]
  return echec(
    'fichier-occupe',
    program === undefined
      ? 'Ce fichier est utilisé par un autre logiciel, ou ce dossier est protégé. Fermez le fichier, ou choisissez un autre dossier, puis réessayez.'
      : `Ce fichier est ouvert dans ${program}. Fermez-le, puis réessayez.`,
    code,
  )
}

const PROGRAMS: Readonly<Record<string, string>> = {
  '.docx': 'Word',
  '.xlsx': 'Excel',
  '.csv': 'Excel',
  '.pdf': 'un lecteur de PDF',
}
