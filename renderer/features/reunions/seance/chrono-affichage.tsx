import { useEffect, useState } from 'react'
import type { Id } from '../../../../shared/kernel/json'
import { getDureeOdj, listPoints } from '../../../../shared/rules/reunions.rules'
import { useCairn } from '../../../store/cairn-store'
import { getCtx } from '../../../store/session'
import { SEANCE as MOTS } from '../../../strings/seance'
import { announce } from '../../../ui/status-region'
import { formatDuree } from '../heures'
import { getSecondes, useChrono } from './chrono'
import { saveTemps } from './seance-actions'

/** The time is kept this often at most, in milliseconds; the start of the count is kept at once. */
const GARDE = 30_000

/** What has been said aloud in this page: an overrun is said once. */
const said = new Set<string>()

function sayOnce(key: string, isOver: boolean, text: string): void {
  if (!isOver || said.has(key)) return
  said.add(key)
  announce(text)
}

type ChronoProps = { readonly reunionId: Id; readonly courant: Id }

/** The time spent on the point and on the meeting, against what was planned. Read when one goes there, never said at each second. */
export function ChronoAffichage({ reunionId, courant }: ChronoProps) {
  const chrono = useChrono(reunionId)
  const dossier = useCairn((state) => state.dossier)
  const [now, setNow] = useState(() => getCtx().now)
  const isRunning = chrono.depuis !== null

  useEffect(() => {
    if (!isRunning) return
    const tick = setInterval(() => setNow(getCtx().now), 1000)
    const keep = setInterval(() => {
      // Anything written would take away what can be done again.
      if (useCairn.getState().retablir === null) saveTemps(reunionId)
    }, GARDE)
    return () => {
      clearInterval(tick)
      clearInterval(keep)
    }
  }, [isRunning, reunionId])

  const points = listPoints(dossier, reunionId)
  const rank = points.findIndex(({ id }) => id === courant)
  const point = points[rank]
  const running = getSecondes(chrono, Math.max(now, chrono.depuis ?? 0))
  const spent = (point?.tempsPasse ?? 0) + running
  const total = points.reduce((sum, { tempsPasse }) => sum + (tempsPasse ?? 0), 0) + running
  const { prevu, disponible } = getDureeOdj(dossier, reunionId)
  const planned = point?.duree ?? 0
  const whole = disponible ?? prevu
  const isOver = planned > 0 && spent > planned * 60
  const isMeetingOver = whole > 0 && total > whole * 60

  useEffect(() => {
    if (!isRunning) return
    sayOnce(courant, isOver, MOTS.overSaid(rank + 1, formatDuree(planned)))
    sayOnce(`${reunionId} `, isMeetingOver, MOTS.meetingOver)
  }, [isRunning, courant, isOver, rank, planned, reunionId, isMeetingOver])

  return (
    <div className="seance-temps">
      {point !== undefined && (
        <Temps label={MOTS.timePoint} seconds={spent} planned={planned} isRunning={isRunning} />
      )}
      <Temps label={MOTS.timeMeeting} seconds={total} planned={whole} isRunning={isRunning} />
    </div>
  )
}

type TempsProps = {
  readonly label: string
  readonly seconds: number
  /** Minutes; 0 when nothing was planned. */
  readonly planned: number
  readonly isRunning: boolean
}

function Temps({ label, seconds, planned, isRunning }: TempsProps) {
  const over = planned > 0 ? seconds - planned * 60 : 0
  const share = planned > 0 ? Math.min(1, seconds / (planned * 60)) : 0
  return (
    <div className="seance-temps-un" data-depasse={over > 0 || undefined}>
      <p className="seance-temps-titre">
        {label}
        {!isRunning && ` (${MOTS.stopped})`}
      </p>
      <p role="timer" aria-live="off" aria-label={label} className="seance-temps-valeur nombre">
        {formatSecondes(seconds)}
        {planned > 0 && <span> {MOTS.onPlanned(formatDuree(planned))}</span>}
      </p>
      {planned > 0 && (
        <div className="seance-jauge" aria-hidden="true">
          <div style={{ width: `${share * 100}%` }} />
        </div>
      )}
      {over > 0 && <p className="seance-temps-plus nombre">{MOTS.over(formatSecondes(over))}</p>}
    </div>
  )
}

/** « 4:05 », « 1:02:30 ». */
function formatSecondes(seconds: number): string {
  const pad = (value: number) => String(value).padStart(2, '0')
  const hours = Math.floor(seconds / 3600)
  const minutes = Math.floor(seconds / 60) % 60
  const rest = pad(Math.floor(seconds) % 60)
  return hours === 0 ? `${minutes}:${rest}` : `${hours}:${pad(minutes)}:${rest}`
}
