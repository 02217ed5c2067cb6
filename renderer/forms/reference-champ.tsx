import type { ChampProps } from './champ-props'
import { createLinked } from './create-linked'
import { ReferenceBox } from './reference-box'

/** One record of another table, or none. */
export function ReferenceChamp(props: ChampProps) {
  const id = typeof props.value === 'string' ? props.value : null
  return (
    <ReferenceBox
      {...props}
      ids={id === null ? [] : [id]}
      isSingle
      onAdd={(next) => props.commit(next)}
      onRemove={() => props.commit(null)}
      onCreate={(text) => createLinked(props, text, (next) => next)}
    />
  )
}
