import { TextInput } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { useRef, type ReactNode } from 'react'
import { useCommande } from './commandes'
import './barre-filtres.css'

type Props = {
  readonly words: {
    /** Names the bar. */
    readonly filters: string
    readonly filterWords: string
    readonly filterPlaceholder: string
  }
  readonly texte: string
  readonly onTexte: (texte: string) => void
  /** How many lines are kept, in words: said at each change. */
  readonly total: string
  readonly className?: string
  /** The other filters. */
  readonly children: ReactNode
}

/** What is kept in a list: words, then other filters, then how many are left. Ctrl + F comes to the words. */
export function BarreFiltres(props: Props) {
  const { words, texte, onTexte, total, className = '', children } = props
  const field = useRef<HTMLInputElement>(null)
  useCommande('filtrer', () => field.current?.focus())
  return (
    <div className={`barre-filtres ${className}`} role="search" aria-label={words.filters}>
      <TextInput
        ref={field}
        className="barre-filtres-mots"
        aria-label={words.filterWords}
        placeholder={words.filterPlaceholder}
        leftSection={<IconSearch size={16} aria-hidden />}
        autoComplete="off"
        value={texte}
        onChange={(event) => onTexte(event.currentTarget.value)}
      />
      {children}
      <p className="sous" role="status">
        {total}
      </p>
    </div>
  )
}
