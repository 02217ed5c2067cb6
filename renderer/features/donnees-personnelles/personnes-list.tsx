import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { memo, useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import type { Personne } from '../../../shared/domain/personne.entity'
import { formatJour } from '../../../shared/kernel/jour-format'
import { foldText, matches } from '../../../shared/kernel/recherche'
import { getNomPersonne } from '../../../shared/rules/libelles.rules'
import { ListeVirtuelle, type PlaceLigne } from '../../forms/liste-virtuelle'
import { DONNEES } from '../../strings/donnees-personnelles'
import { useCommande } from '../../ui/commandes'

type PersonnesListProps = {
  readonly personnes: readonly Personne[]
  readonly toReview: ReadonlySet<string>
  readonly current: string
}

/** Fewer people than this are seen at a glance: no filter. */
const FILTERED_FROM = 12

/** Everyone of the CTG, those to look at again first and marked; only the part in sight is drawn. */
export function PersonnesList({ personnes, toReview, current }: PersonnesListProps) {
  const [, navigate] = useLocation()
  const [words, setWords] = useState('')
  const filter = useRef<HTMLInputElement>(null)
  useCommande('filtrer', () => filter.current?.focus())
  const lines = useMemo(
    () =>
      personnes.map((personne) => {
        const nom = getNomPersonne(personne) || DONNEES.noName
        return { id: personne.id, tri: foldText(personne.nom.trim() || nom), nom, personne }
      }),
    [personnes],
  )
  const shown = useMemo(() => lines.filter(({ nom }) => matches(nom, words)), [lines, words])
  return (
    <nav className="carte donnees-liste" aria-label={DONNEES.people}>
      <h2>{DONNEES.people}</h2>
      {lines.length >= FILTERED_FROM && (
        <TextInput
          ref={filter}
          className="donnees-filtre"
          aria-label={DONNEES.filter}
          placeholder={DONNEES.filter}
          leftSection={<IconSearch size={16} aria-hidden />}
          autoComplete="off"
          value={words}
          onChange={(event) => setWords(event.currentTarget.value)}
        />
      )}
      {shown.length === 0 && <p className="champ-aide">{DONNEES.noMatch}</p>}
      {shown.length > 0 && (
        <ListeVirtuelle
          label={DONNEES.people}
          items={shown}
          selected={current}
          maxHeight="62vh"
          onOpen={(id) => navigate(`/donnees-personnelles/${id}`)}
          renderLine={({ personne, nom }, place) => (
            <PersonneLine
              key={personne.id}
              personne={personne}
              nom={nom}
              isToReview={toReview.has(personne.id)}
              place={place}
            />
          )}
        />
      )}
    </nav>
  )
}

type LineProps = {
  readonly personne: Personne
  readonly nom: string
  readonly isToReview: boolean
  readonly place: PlaceLigne
}

const areSame = (a: LineProps, b: LineProps): boolean =>
  a.personne === b.personne &&
  a.isToReview === b.isToReview &&
  a.place.place === b.place.place &&
  a.place.count === b.place.count &&
  a.place.top === b.place.top &&
  a.place.isSelected === b.place.isSelected &&
  a.place.isActive === b.place.isActive

const PersonneLine = memo(function PersonneLine({ personne, nom, isToReview, place }: LineProps) {
  return (
    <div
      id={place.id}
      role="option"
      className="donnees-personne"
      data-actif={place.isActive ? true : undefined}
      aria-selected={place.isSelected}
      aria-posinset={place.place}
      aria-setsize={place.count}
      style={{ transform: `translateY(${String(place.top)}px)`, height: place.height }}
      onClick={place.onOpen}
    >
      <span className="donnees-nom">{nom}</span>
      <span className="donnees-note">
        {personne.verifiee === null
          ? DONNEES.neverVerified
          : DONNEES.verified(formatJour(personne.verifiee))}
      </span>
      {isToReview && <span className="donnees-marque">{DONNEES.toReview}</span>}
    </div>
  )
}, areSame)
