import type { Version } from '../../../shared/domain/version.entity'

/** Versions, newest first; those of one day by the rank of their creation, which their mark in the history tells. */
export function sortVersions(versions: readonly Version[]): readonly Version[] {
  return [...versions].sort(
    (a, b) => (b.jour ?? '').localeCompare(a.jour ?? '') || getRank(b) - getRank(a),
  )
}

/** The highest counter of the mark: « session:counter » pairs, in base 36. */
function getRank({ vecteur }: Version): number {
  const counters = vecteur.split(' ').map((part) => Number.parseInt(part.split(':')[1] ?? '0', 36))
  return Math.max(0, ...counters.filter((counter) => !Number.isNaN(counter)))
}
