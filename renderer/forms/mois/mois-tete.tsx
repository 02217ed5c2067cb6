import { Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { splitJour } from '../../../shared/kernel/jour'
import type { DateIso } from '../../../shared/kernel/json'
import { formatMois } from '../../../shared/kernel/mois'
import { MOIS } from '../../strings/mois'

type TeteProps = {
  /** DOM identifier of the title: it names the grid. */
  readonly id: string
  readonly premier: DateIso
  /** Months to go, or back to today when 0. */
  readonly onGo: (months: number) => void
  /** The keys of the grid, in a sentence; said elsewhere without it. */
  readonly keys?: string
  readonly children?: ReactNode
}

/** « octobre 2022 ». */
export function formatTitreMois(jour: DateIso): string {
  const { year, month } = splitJour(jour)
  return `${formatMois(month)} ${year}`
}

/** The name of the month, and how to go to another one. */
export function MoisTete({ id, premier, onGo, keys, children }: TeteProps) {
  return (
    <div className="calendrier-tete">
      <h2 id={id}>{formatTitreMois(premier)}</h2>
      <div className="calendrier-boutons">
        <button
          type="button"
          className="bouton-points"
          aria-label={MOIS.previous}
          title={MOIS.previous}
          onClick={() => onGo(-1)}
        >
          <IconChevronLeft size={18} aria-hidden />
        </button>
        <Button variant="default" onClick={() => onGo(0)}>
          {MOIS.today}
        </Button>
        <button
          type="button"
          className="bouton-points"
          aria-label={MOIS.next}
          title={MOIS.next}
          onClick={() => onGo(1)}
        >
          <IconChevronRight size={18} aria-hidden />
        </button>
      </div>
      {children}
      {keys !== undefined && <p className="champ-aide calendrier-touches">{keys}</p>}
    </div>
  )
}
