import { reporterPoints } from '../../../../shared/gestes/add-report'
import type { Id } from '../../../../shared/kernel/json'
import { listAReporter, type AReporter } from '../../../../shared/rules/report-points.rules'
import { addAvis } from '../../../store/avis'
import { useCairn } from '../../../store/cairn-store'
import { execute, getCtx } from '../../../store/session'
import { REUNIONS_PREPARATION as WORDS } from '../../../strings/reunions-preparation'
import { formatOrigine } from './point-resume'

/** « À reprendre de la réunion précédente »: what was not discussed, what comes back each time, what still has an open action. */
export function ReportPanel({ reunionId }: { readonly reunionId: Id }) {
  const dossier = useCairn((state) => state.dossier)
  const items = listAReporter(dossier, reunionId)
  if (items.length === 0) return null

  function take(ids: readonly Id[]): void {
    execute(reporterPoints(useCairn.getState().dossier, getCtx(), reunionId, ids))
    addAvis({ ton: 'succes', texte: WORDS.carried(ids.length), action: 'annuler' })
  }

  return (
    <section className="panneau panneau-report" aria-labelledby="panneau-report">
      <h3 id="panneau-report">{WORDS.report}</h3>
      <ul className="panneau-liste">
        {items.map((item) => (
          <ReportLine
            key={item.point.id}
            item={item}
            origin={formatOrigine(dossier, item.point.id)}
            onTake={() => take([item.point.id])}
          />
        ))}
      </ul>
      {items.length > 1 && (
        <button
          type="button"
          className="bouton-petit"
          onClick={() => take(items.map(({ point }) => point.id))}
        >
          {WORDS.carryAll}
        </button>
      )}
    </section>
  )
}

type LineProps = {
  readonly item: AReporter
  readonly origin: string
  readonly onTake: () => void
}

function ReportLine({ item, origin, onTake }: LineProps) {
  const titre = item.point.titre.trim() === '' ? WORDS.untitled : item.point.titre
  return (
    <li className="panneau-report-ligne">
      <div className="panneau-titre">
        <span>{titre}</span>
        <span className="sous">
          {WORDS.motifs[item.motif]}
          {item.suites.length > 0 && ` ${item.suites.map(({ libelle }) => libelle).join(' ; ')}`}
        </span>
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
