import { Cadre } from './cadre'
import type { ChampProps } from './champ-props'
import { useTexte } from './use-texte'

/** One line of text. */
export function TexteChamp(props: ChampProps) {
  const texte = useTexte(props)
  return (
    <Cadre champ={props}>
      {(attributes) => <input {...attributes} {...texte} type="text" autoComplete="off" />}
    </Cadre>
  )
}
