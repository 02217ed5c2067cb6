import { useMemo, useRef, useState } from 'react'
import { useLocation } from 'wouter'
import { addMonths } from '../../../../shared/kernel/jour'
import type { DateIso, Id } from '../../../../shared/kernel/json'
import { formatMoisAdresse, getPremier, readMois } from '../../../forms/mois/mois-model'
import { formatTitreMois, MoisTete } from '../../../forms/mois/mois-tete'
import { useCairn } from '../../../store/cairn-store'
import { getCtx } from '../../../store/session'
import { REUNIONS_CALENDRIER as WORDS } from '../../../strings/reunions-calendrier'
import { announce } from '../../../ui/status-region'
import { GrilleMois } from './grille-mois'
import { JourPanel } from './jour-panel'
import { indexParJour } from './mois-model'
import { SansJourBand } from './sans-jour-band'

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

  function goTo(next: DateIso, hasFocus: boolean): void {
    setChosen(next)
    if (getPremier(next) !== premier) {
      navigate(`/reunions/calendrier/${formatMoisAdresse(next)}`, { replace: true })
      announce(formatTitreMois(next))
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
      <MoisTete
        id="calendrier-mois"
        premier={premier}
        keys={WORDS.keys}
        onGo={(months) => (months === 0 ? goTo(today, true) : goTo(addMonths(jour, months), false))}
      />
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
