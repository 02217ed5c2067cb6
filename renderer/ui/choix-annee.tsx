import { ActionIcon } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import './choix-annee.css'

type Props = {
  readonly annee: number
  readonly onChange: (annee: number) => void
  readonly words: {
    readonly year: string
    readonly previousYear: string
    readonly nextYear: string
  }
  /** The year as it is shown: a title, or the number alone. */
  readonly children: ReactNode
}

/** A year, and how to go to the one before and the one after. */
export function ChoixAnnee({ annee, onChange, words, children }: Props) {
  return (
    <div className="choix-annee" role="group" aria-label={words.year}>
      <ActionIcon
        variant="default"
        size={30}
        aria-label={words.previousYear}
        onClick={() => onChange(annee - 1)}
      >
        <IconChevronLeft size={16} aria-hidden />
      </ActionIcon>
      {children}
      <ActionIcon
        variant="default"
        size={30}
        aria-label={words.nextYear}
        onClick={() => onChange(annee + 1)}
      >
        <IconChevronRight size={16} aria-hidden />
      </ActionIcon>
    </div>
  )
}
