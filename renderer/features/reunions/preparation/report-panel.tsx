import { combine } from '../../../../shared/commands/combine'
import { applyCommand } from '../../../../shared/commands/apply-command'
import {
  formatTitreSuites,
  reporterPoints,
  reporterSuites,
} from '../../../../shared/gestes/add-report'
import type { Command } from '../../../../shared/domain/command'
import type { Dossier } from '../../../../shared/domain/dossier'
import type { Suite } from '../../../../shared/domain/suite.entity'
import type { Id } from '../../../../shared/kernel/json'
import { listAReporter, listSuitesSansPoint } from '../../../../shared/rules/report-points.rules'
import { addAvis } from '../../../store/avis'
import { useCairn } from '../../../store/cairn-store'
import { execute, getCtx } from '../../../store/session'
import { REUNIONS_PREPARATION as WORDS } from '../../../strings/reunions-preparation'
import { formatOrigine, formatReunionDatee } from './point-resume'

/** « À reprendre de la réunion précédente »: what was not discussed, what comes back each time, what still has an open action. */
export function ReportPanel({ reunionId }: { readonly reunionId: Id }) {
  const dossier = useCairn((state) => state.dossier)
  const points = listAReporter(dossier, reunionId)
  const suites = listSuitesSansPoint(dossier, reunionId)
  const count = points.length + suites.length
  if (count === 0) return null

  function take(ids: readonly Id[], sources: readonly Id[]): void {
    execute(report(useCairn.getState().dossier, reunionId, ids, sources))
    const taken = ids.length + sources.length
    addAvis({ ton: 'succes', texte: WORDS.carried(taken), action: 'annuler' })
  }

  return (
    <section className="panneau panneau-report" aria-labelledby="panneau-report">
      <h3 id="panneau-report">{WORDS.report}</h3>
      <ul className="panneau-liste">
        {points.map(({ point, motif, suites: open }) => (
          <ReportLine
            key={point.id}
            titre={point.titre.trim() === '' ? WORDS.untitled : point.titre}
            motif={[WORDS.motifs[motif], formatSuites(open)].join(' ').trim()}
            origin={formatOrigine(dossier, point.id)}
            onTake={() => take([point.id], [])}
          />
        ))}
        {suites.map(({ reunion, suites: open }) => (
          <ReportLine
            key={reunion.id}
            titre={formatTitreSuites(dossier, reunion)}
            motif={[WORDS.motifs.suite_ouverte, formatSuites(open)].join(' ')}
            origin={WORDS.origin(formatReunionDatee(dossier, reunion))}
            onTake={() => take([], [reunion.id])}
          />
        ))}
      </ul>
      {count > 1 && (
        <button
          type="button"
          className="bouton-petit"
          onClick={() =>
            take(
              points.map(({ point }) => point.id),
              suites.map(({ reunion }) => reunion.id),
            )
          }
        >
          {WORDS.carryAll}
        </button>
      )}
    </section>
  )
}

/** Points, then actions that no point holds: one gesture. */
function report(
  dossier: Dossier,
  reunionId: Id,
  ids: readonly Id[],
  sources: readonly Id[],
): Command {
  const points = reporterPoints(dossier, getCtx(), reunionId, ids)
  if (sources.length === 0) return points
  const after = applyCommand(dossier, points)
  const suites = reporterSuites(after, getCtx(), reunionId, sources)
  return ids.length === 0 ? suites : combine(points.label, [points, suites])
}

function formatSuites(suites: readonly Suite[]): string {
  return suites.map(({ libelle }) => libelle).join(' ; ')
}

type LineProps = {
  readonly titre: string
  readonly motif: string
  readonly origin: string
  readonly onTake: () => void
}

function ReportLine({ titre, motif, origin, onTake }: LineProps) {
  return (
    <li className="panneau-report-ligne">
      <div className="panneau-titre">
        <span>{titre}</span>
        <span className="sous">{motif}</span>
        {origin !== '' && <span className="sous">{origin}</span>}
      </div>
      <button
        type="button"
        className="bouton-petit"
        aria-label={WORDS.carryLabel(titre)}
        onClick={onTake}
      >
        {WORDS.carry}
      </button>
    </li>
  )
}
