import { useMemo, useState } from 'react'
import type { Dossier } from '../../../shared/domain/dossier'
import type { Difference } from '../../../shared/rules/differences.rules'
import { VERSIONS } from '../../strings/versions'
import { DifferenceLine, getCle, type Choix } from './difference-line'
import { ShowMore } from './show-more'

/** Records drawn at first, and at each « Afficher la suite ». */
const STEP = 30

type ListProps = {
  readonly avant: Dossier
  readonly apres: Dossier
  readonly differences: readonly Difference[]
  readonly label: string
  readonly choix?: Choix
}

/** « 3 ajouts · 5 modifications · 1 suppression ». */
export function formatCounts(differences: readonly Difference[]): string {
  const count = (genre: Difference['genre']): number =>
    differences.filter((one) => one.genre === genre).length
  return VERSIONS.counts(count('ajout'), count('modification'), count('suppression'))
}

/** What differs between two states of the dossier, in reading order; drawn by parts. */
export function DifferenceList({ avant, apres, differences, label, choix }: ListProps) {
  const [count, setCount] = useState(STEP)
  const shown = useMemo(() => differences.slice(0, count), [differences, count])
  return (
    <>
      <p className="sous">{formatCounts(differences)}</p>
      <ul className="differences" aria-label={label}>
        {shown.map((difference) => (
          <DifferenceLine
            key={getCle(difference)}
            avant={avant}
            apres={apres}
            difference={difference}
            {...(choix === undefined ? {} : { choix })}
          />
        ))}
      </ul>
      <ShowMore
        left={differences.length - count}
        onMore={() => setCount((current) => current + STEP)}
      />
    </>
  )
}
