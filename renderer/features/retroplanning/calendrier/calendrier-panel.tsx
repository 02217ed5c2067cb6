import { useDeferredValue, useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import { addMonths, splitJour } from '../../../../shared/kernel/jour'
import { buildJour } from '../../../../shared/kernel/date-floue-build'
import type { DateIso } from '../../../../shared/kernel/json'
import { MoisGrille } from '../../../forms/mois/mois-grille'
import { getPremier, listSemaines } from '../../../forms/mois/mois-model'
import { formatTitreMois, MoisTete } from '../../../forms/mois/mois-tete'
import { useCairn } from '../../../store/cairn-store'
import { getCtx } from '../../../store/session'
import { useCalendrier } from '../../../store/vacances-livrees'
import { MOIS } from '../../../strings/mois'
import { PLAN_CALENDRIER as WORDS } from '../../../strings/retroplanning-calendrier'
import { announce } from '../../../ui/status-region'
import { addEtape } from '../liste/nouvelle-etape'
import type { PanelProps } from '../panel-props'
import { Bande } from './bande'
import { indexParJour, listBandes, listObjets, type ObjetDuJour } from './calendrier-model'
import { CasePlan } from './case-plan'
import { FixerDialog } from './fixer-dialog'
import { JourPlan } from './jour-plan'
import { MoisVide } from './mois-vide'
import { useDeplacements } from './use-deplacements'
import { useJourDrop } from './use-objet-drag'
import './calendrier.css'

const NONE: readonly ObjetDuJour[] = []

/** The plan month by month: what has no day yet above the weeks, what has one in its day, meetings of the plan or not. */
export function CalendrierPanel({ selected, onOpen }: PanelProps) {
  const dossier = useDeferredValue(useCairn((state) => state.dossier))
  const calendrier = useCalendrier()
  const today = getCtx().today
  const objets = useMemo(() => listObjets(dossier, today), [dossier, today])
  const parJour = useMemo(() => indexParJour(objets), [objets])
  const [jour, setJour] = useState<DateIso>(
    () => objets.find(({ id }) => id === selected)?.quand.debut ?? today,
  )
  const corps = useRef<HTMLDivElement>(null)
  const grid = useRef<HTMLTableElement>(null)
  const premier = getPremier(jour)
  const weeks = useMemo(() => listSemaines(premier, { six: true }), [premier])
  const bandes = useMemo(() => listBandes(objets, premier), [objets, premier])
  const { month } = splitJour(premier)
  const { gestes, keyDown } = useDeplacements(corps, objets, setJour)
  const over = useJourDrop(grid, gestes.drop)

  // Only when another step is named: the month must not jump back while one looks around.
  const showSelected = useEffectEvent(() => {
    const quand = objets.find(({ id }) => id === selected)?.quand
    if (quand === undefined) return
    const touches = quand.debut < addMonths(premier, 1) && quand.fin >= premier
    if (!touches) setJour(quand.debut)
  })
  useEffect(() => showSelected(), [selected])

  // As soon as the day is drawn: a key held down must never find the focus on a day that has gone.
  const wantsFocus = useRef(false)
  useEffect(() => {
    if (!wantsFocus.current) return
    wantsFocus.current = false
    focusJour(jour)
  }, [jour])

  function focusJour(day: DateIso): void {
    grid.current?.querySelector<HTMLElement>(`[data-jour="${day}"]`)?.focus()
  }

  function goTo(next: DateIso, hasFocus: boolean): void {
    if (getPremier(next) !== premier) announce(formatTitreMois(next))
    if (next === jour && hasFocus) focusJour(jour)
    wantsFocus.current = hasFocus && next !== jour
    setJour(next)
  }

  function enter(cell: HTMLElement): void {
    cell.querySelector<HTMLElement>('a')?.focus()
  }

  function create(): void {
    onOpen(addEtape(buildJour(jour)))
    announce(WORDS.created)
  }

  const ferie = calendrier.getFerie(jour)
  const vacances = calendrier.getVacances(jour)
  const notes = [ferie, vacances ?? (calendrier.isAout(jour) ? WORDS.august : null)]
  return (
    <div ref={corps} className="ecran-corps calendrier" data-zone="detail" onKeyDown={keyDown}>
      <MoisTete
        id="plan-mois"
        premier={premier}
        onGo={(months) => (months === 0 ? goTo(today, true) : goTo(addMonths(jour, months), false))}
      />
      <MoisVide objets={objets} premier={premier} onGo={(next) => goTo(next, true)} />
      <Bande
        titre={MOIS.band}
        objets={bandes.jourAFixer}
        jour={jour}
        selected={selected}
        onOpen={onOpen}
        {...gestes}
      />
      <Bande
        titre={WORDS.months}
        objets={bandes.moisAFixer}
        jour={jour}
        selected={selected}
        onOpen={onOpen}
        {...gestes}
      />
      <div className="calendrier-deux">
        <MoisGrille
          ref={grid}
          labelledBy="plan-mois"
          weeks={weeks}
          jour={jour}
          onMove={(next) => goTo(next, true)}
          onEnter={enter}
        >
          {(day) => (
            <CasePlan
              key={day}
              jour={day}
              isOfMonth={splitJour(day).month === month}
              isToday={day === today}
              isChosen={day === jour}
              isOver={day === over}
              ferie={calendrier.getFerie(day)}
              vacances={calendrier.getVacances(day)}
              isAout={calendrier.isAout(day)}
              objets={parJour.get(day) ?? NONE}
              selected={selected}
              onChoose={setJour}
              onOpen={onOpen}
            />
          )}
        </MoisGrille>
        <JourPlan
          jour={jour}
          notes={notes.filter((note) => note !== null)}
          objets={parJour.get(jour) ?? NONE}
          selected={selected}
          onOpen={onOpen}
          onCreate={create}
          {...gestes}
        />
      </div>
      <p className="champ-aide calendrier-touches">{WORDS.keys}</p>
      {gestes.asked !== null && (
        <FixerDialog
          objet={gestes.asked}
          onFix={(quand) => gestes.asked !== null && gestes.place(gestes.asked.id, quand)}
          onClose={gestes.closeAsk}
        />
      )}
    </div>
  )
}
