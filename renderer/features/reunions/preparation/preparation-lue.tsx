import type { Id } from '../../../../shared/kernel/json'
import { listFormSections } from '../../../forms/form-sections'
import { getLibelleOption } from '../../../../shared/rules/options.rules'
import { listPoints } from '../../../../shared/rules/reunions.rules'
import { useCairn } from '../../../store/cairn-store'
import { REUNIONS_PREPARATION as WORDS } from '../../../strings/reunions-preparation'
import { VerrouBandeau } from '../compte-rendu/verrou-bandeau'
import { formatDuree } from '../heures'
import { ChampsLus } from './champs-lus'
import { DocumentsPanel } from './documents-panel'
import { formatOrigine } from './point-resume'
import './preparation.css'

type LueProps = {
  readonly reunionId: Id
  /** The fields of a point that unfold below it while it is written. */
  readonly details: readonly string[]
  /** The headings of the meeting that belong here. */
  readonly sections: readonly string[]
}

/** The agenda and the fields of a meeting whose minutes are approved: only to be read and printed again. */
export function PreparationLue({ reunionId, details, sections }: LueProps) {
  const dossier = useCairn((state) => state.dossier)
  const names = listFormSections('reunions')
    .filter(({ title }) => sections.includes(title))
    .flatMap(({ fields }) => fields)
  return (
    <div className="ecran-corps preparation" data-zone="detail">
      <VerrouBandeau reunionId={reunionId} />
      <div className="preparation-principal preparation-lue">
        <section aria-labelledby="preparation-odj">
          <h2 id="preparation-odj">{WORDS.agenda}</h2>
          <ol aria-label={WORDS.agenda}>
            {listPoints(dossier, reunionId).map((point, index) => (
              <li key={point.id}>
                <p>
                  <strong>{`${index + 1}. ${point.titre.trim() || WORDS.untitled}`}</strong>
                  <span className="sous">
                    {[
                      point.genre === null
                        ? ''
                        : getLibelleOption('pointsOrdreDuJour', 'genre', point.genre),
                      point.duree === null ? '' : formatDuree(point.duree),
                      formatOrigine(dossier, point.id),
                    ]
                      .filter((part) => part !== '')
                      .join(' · ')}
                  </span>
                </p>
                <ChampsLus table="pointsOrdreDuJour" id={point.id} names={details} />
              </li>
            ))}
          </ol>
        </section>
        <section className="preparation-reglages" aria-labelledby="preparation-reunion">
          <h2 id="preparation-reunion">{WORDS.organisation}</h2>
          <ChampsLus table="reunions" id={reunionId} names={names} />
        </section>
      </div>
      <aside className="preparation-cote" aria-label={WORDS.documents}>
        <DocumentsPanel reunionId={reunionId} />
      </aside>
    </div>
  )
}
