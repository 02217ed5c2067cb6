import { Button } from '@mantine/core'
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react'
import { useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { addMonths, splitJour } from '../../../../shared/kernel/jour'
import type { DateIso, Id } from '../../../../shared/kernel/json'
import { formatMois } from '../../../../shared/kernel/mois'
import { useCairn } from '../../../store/cairn-store'
import { getCtx } from '../../../store/session'
import { REUNIONS_CALENDRIER as WORDS } from '../../../strings/reunions-calendrier'
import { announce } from '../../../ui/status-region'
import { GrilleMois } from './grille-mois'
import { JourPanel } from './jour-panel'
import { formatMoisAdresse, getPremier, indexParJour, readMois } from './mois-model'
import { SansJourBand } from './sans-jour-band'
import './calendrier.css'

type CalendrierProps = {
  /** The month of the address, « 2022-10 ». */
  readonly mois: string | null
  /** Opens the dialog of a new meeting on that day. */
  readonly onCreate: (jour: DateIso) => void
}

/** The meetings of a month: its days, what has no day yet, and the day chosen in full. */
export function CalendrierPanel({ mois, onCreate }: CalendrierProps) {
  const [, navigate] = useLocation()
  const dossier = useCairn((state) => state.dossier)
  const parJour = useMemo(() => indexParJour(dossier), [dossier])
  const today = getCtx().today
  const premier = readMois(mois, today)
  const [chosen, setChosen] = useState<DateIso>(() =>
    getPremier(today) === premier ? today : premier,
  )
  const grid = useRef<HTMLTableElement>(null)
  const jour = getPremier(chosen) === premier ? chosen : premier
  const { year, month } = splitJour(premier)
  const title = `${formatMois(month)} ${year}`

  function goTo(next: DateIso, hasFocus: boolean): void {
    setChosen(next)
    if (getPremier(next) !== premier) {
      navigate(`/reunions/calendrier/${formatMoisAdresse(next)}`, { replace: true })
      const { year: to, month: monthTo } = splitJour(next)
      announce(`${formatMois(monthTo)} ${to}`)
    }
    if (!hasFocus) return
    requestAnimationFrame(() =>
      grid.current?.querySelector<HTMLElement>(`[data-jour="${next}"]`)?.focus(),
    )
  }

  function open(id: Id): void {
    navigate(`/reunions/${id}/preparation`)
  }

  return (
    <div className="ecran-corps calendrier" data-zone="detail">
      <div className="calendrier-tete">
        <h2 id="calendrier-mois">{title}</h2>
        <div className="calendrier-boutons">
          <button
            type="button"
            className="bouton-points"
            aria-label={WORDS.previous}
            title={WORDS.previous}
            onClick={() => goTo(addMonths(jour, -1), false)}
          >
            <IconChevronLeft size={18} aria-hidden />
          </button>
          <Button variant="default" onClick={() => goTo(today, true)}>
            {WORDS.today}
          </Button>
          <button
            type="button"
            className="bouton-points"
            aria-label={WORDS.next}
            title={WORDS.next}
            onClick={() => goTo(addMonths(jour, 1), false)}
          >
            <IconChevronRight size={18} aria-hidden />
          </button>
        </div>
        <p className="champ-aide calendrier-touches">{WORDS.keys}</p>
      </div>
      <SansJourBand dossier={dossier} premier={premier} />
      <div className="calendrier-deux">
        <GrilleMois
          ref={grid}
          dossier={dossier}
          premier={premier}
          parJour={parJour}
          jour={jour}
          today={today}
          onMove={(next) => goTo(next, true)}
          onChoose={setChosen}
          onOpen={open}
          onCreate={onCreate}
        />
        <JourPanel
          dossier={dossier}
          jour={jour}
          reunions={parJour.get(jour) ?? []}
          onCreate={() => onCreate(jour)}
        />
      </div>
    </div>
  )
}
