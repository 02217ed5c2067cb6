import type { Personne } from '../../../shared/domain/personne.entity'
import { formatJour } from '../../../shared/kernel/jour-format'
import { getNomPersonne } from '../../../shared/rules/libelles.rules'
import { DONNEES } from '../../strings/donnees-personnelles'

type PersonnesListProps = {
  readonly personnes: readonly Personne[]
  readonly toReview: ReadonlySet<string>
  readonly current: string | null
}

/** Everyone of the CTG, those to look at again marked. */
export function PersonnesList({ personnes, toReview, current }: PersonnesListProps) {
  return (
    <nav className="carte donnees-liste" aria-label={DONNEES.people} data-zone="liste">
      <h2>{DONNEES.people}</h2>
      {personnes.map((personne) => (
        <a
          key={personne.id}
          className="donnees-personne"
          href={`#/donnees-personnelles/${personne.id}`}
          aria-current={personne.id === current ? 'true' : undefined}
        >
          <span className="donnees-nom">{getNomPersonne(personne) || DONNEES.noName}</span>
          <span className="donnees-note">
            {personne.verifiee === null
              ? DONNEES.neverVerified
              : DONNEES.verified(formatJour(personne.verifiee))}
          </span>
          {toReview.has(personne.id) && <span className="donnees-marque">{DONNEES.toReview}</span>}
        </a>
      ))}
    </nav>
  )
}
