import { Cadre } from './cadre'
import type { ChampProps } from './champ-props'
import { useTexte } from './use-texte'

/** Several plain lines; the field grows with its text (`field-sizing`), without any script. */
export function TexteLongChamp(props: ChampProps) {
  const texte = useTexte(props)
  return (
    <Cadre champ={props}>
      {(attributes) => (
        <textarea
          {...attributes}
          {...texte}
          className="champ-saisie champ-long"
          rows={props.compact === true ? 1 : 2}
        />
      )}
    </Cadre>
  )
}
