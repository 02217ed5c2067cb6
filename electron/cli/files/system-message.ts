/** What went wrong with a file, in the middle of a French sentence. */
const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'il n’existe pas',
  EISDIR: 'c’est un dossier, pas un fichier',
  ENOTDIR: 'un élément de son chemin n’est pas un dossier',
  EACCES: 'vous n’avez pas le droit d’y accéder',
  EPERM: 'vous n’avez pas le droit d’y accéder, ou il est ouvert dans un autre programme',
  EBUSY: 'il est ouvert dans un autre programme',
  ENOSPC: 'le disque est plein',
  EROFS: 'le disque est en lecture seule',
  ENAMETOOLONG: 'son nom est trop long',
  EEXIST: 'un fichier porte déjà ce nom',
  EMFILE: 'trop de fichiers sont ouverts',
  EIO: 'le disque ne répond pas correctement',
}

/** The reason of a system error, without a capital nor a full stop. */
export function formatSystemReason(error: unknown): string {
  const code = error instanceof Error && 'code' in error ? String(error.code) : ''
  return REASONS[code] ?? `le système répond ${code === '' ? 'une erreur inconnue' : code}`
}
