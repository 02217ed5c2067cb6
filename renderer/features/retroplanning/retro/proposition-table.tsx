import { IconPin } from '@tabler/icons-react'
import type { PropositionPlan } from '../../../../shared/gestes/retroplanning/retroplanifier'
import type { DateFloue } from '../../../../shared/kernel/date-floue'
import { formatDateFloue } from '../../../../shared/kernel/date-floue-format'
import type { Id } from '../../../../shared/kernel/json'
import { RETRO } from '../../../strings/retroplanning-retro'
import { canKeep, isChanged } from './lignes'

type Ligne = PropositionPlan['lignes'][number]

type PropositionTableProps = {
  readonly lignes: readonly Ligne[]
  /** The lines whose new date is not wanted. */
  readonly refusees: ReadonlySet<Id>
  /** The steps that a problem names. */
  readonly enCause: ReadonlySet<Id>
  readonly ajoutees: ReadonlySet<Id>
  readonly imposees: ReadonlySet<Id>
  readonly onRefuse: (refusees: ReadonlySet<Id>) => void
}

const format = (date: DateFloue | null): string =>
  date === null ? RETRO.none : formatDateFloue(date)

/** Old date, new date, why; a box to keep each line. */
export function PropositionTable(props: PropositionTableProps) {
  const { lignes, refusees, onRefuse } = props
  const libres = lignes.filter(canKeep)
  const kept = libres.filter(({ etape }) => !refusees.has(etape)).length
  return (
    <div className="rebours-cadre" tabIndex={0} role="group" aria-label={RETRO.planTitle}>
      <table className="rebours-table">
        <thead>
          <tr>
            <th scope="col">
              {libres.length > 1 ? (
                <input
                  type="checkbox"
                  aria-label={RETRO.keepAll}
                  checked={kept === libres.length}
                  ref={(box) => {
                    if (box !== null) box.indeterminate = kept > 0 && kept < libres.length
                  }}
                  onChange={() =>
                    onRefuse(
                      kept === libres.length
                        ? new Set(libres.map(({ etape }) => etape))
                        : new Set(),
                    )
                  }
                />
              ) : (
                <span className="visuellement-cache">{RETRO.keep}</span>
              )}
            </th>
            <th scope="col">{RETRO.stepLabel}</th>
            <th scope="col">{RETRO.before}</th>
            <th scope="col">{RETRO.proposed}</th>
            <th scope="col">{RETRO.reason}</th>
          </tr>
        </thead>
        <tbody>
          {lignes.map((ligne) => (
            <LigneProposee key={ligne.etape} {...props} ligne={ligne} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

function LigneProposee(props: PropositionTableProps & { readonly ligne: Ligne }) {
  const { ligne, refusees, enCause, ajoutees, imposees, onRefuse } = props
  const { etape, titre, avant, propose, raison } = ligne
  const isImposee = imposees.has(etape)
  const changed = isChanged(ligne)
  const kept = !refusees.has(etape)
  return (
    <tr data-en-cause={enCause.has(etape)} data-refusee={changed && !kept}>
      <td>
        {canKeep(ligne) && (
          <input
            type="checkbox"
            aria-label={RETRO.keepOf(titre)}
            checked={kept}
            onChange={() => {
              const next = new Set(refusees)
              if (kept) next.add(etape)
              else next.delete(etape)
              onRefuse(next)
            }}
          />
        )}
      </td>
      <th scope="row">{titre}</th>
      <td className="rebours-avant">{ajoutees.has(etape) ? RETRO.isNew : format(avant)}</td>
      <td className="rebours-propose">
        {changed || isImposee ? format(propose) : RETRO.same}
        {isImposee && (
          <span className="rebours-imposee">
            <IconPin size={13} stroke={1.7} aria-hidden />
            {RETRO.imposed}
          </span>
        )}
      </td>
      <td className="rebours-raison">{raison}</td>
    </tr>
  )
}
