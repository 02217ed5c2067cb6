import type { Id } from '../../shared/kernel/json'
import type { ChampProps } from './champ-props'
import { createLinked } from './create-linked'
import { ReferenceBox } from './reference-box'

const NONE: readonly Id[] = []

/** A set of records of another table, kept sorted by identifier as its field wants it. */
export function ReferencesChamp(props: ChampProps) {
  const ids = (Array.isArray(props.value) ? props.value : NONE) as readonly Id[]
  const withId = (id: Id): readonly Id[] => [...new Set([...ids, id])].sort()
  return (
    <ReferenceBox
      {...props}
      ids={ids}
      isSingle={false}
      onAdd={(id) => props.commit(withId(id))}
      onRemove={(id) => props.commit(ids.filter((other) => other !== id))}
      onCreate={(text) => createLinked(props, text, withId)}
    />
  )
}
