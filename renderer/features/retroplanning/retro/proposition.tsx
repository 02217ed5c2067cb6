import { useEffect, useId, useRef, useState } from 'react'
import { getRow, type Dossier } from '../../../../shared/domain/dossier'
import type { PropositionPlan } from '../../../../shared/gestes/retroplanning/retroplanifier'
import type { Id } from '../../../../shared/kernel/json'
import { RETRO } from '../../../strings/retroplanning-retro'
import { isChanged } from './lignes'
import { Problemes } from './problemes'
import { PropositionTable } from './proposition-table'
import type { Remede } from './remedes'
import type { Retenu } from './retenus'

type PropositionProps = {
  /** The dossier as it is: a step that it does not hold is one to add. */
  readonly avant: Dossier
  readonly proposition: PropositionPlan
  /** The steps that an imposed date holds. */
  readonly imposees: ReadonlySet<Id>
  readonly remedes: readonly Remede[]
  readonly refusees: ReadonlySet<Id>
  readonly onRefuse: (refusees: ReadonlySet<Id>) => void
  readonly formatAncre: (cle: string) => string
  readonly onRemede: (remede: Remede, label: string) => void
  readonly onRetenir: (retenu: Retenu) => void
}

/** What the count gives: what does not fit first, then the steps whose date changes; the others on demand. */
export function Proposition(props: PropositionProps) {
  const { avant, proposition, imposees, remedes, refusees, onRefuse } = props
  const [isWhole, setWhole] = useState(false)
  const titleId = useId()
  const plan = useRef<HTMLElement>(null)
  // The button of a remedy goes away with what it settled: the focus stays with what is counted.
  useEffect(() => {
    if (document.activeElement === document.body) plan.current?.focus({ preventScroll: true })
  }, [proposition])
  const { lignes, problemes } = proposition
  const enCause = new Set(problemes.flatMap(({ etapes }) => etapes))
  const isShown = (ligne: (typeof lignes)[number]) =>
    isChanged(ligne) || imposees.has(ligne.etape) || enCause.has(ligne.etape)
  const shown = isWhole ? lignes : lignes.filter(isShown)
  const quiet = lignes.length - lignes.filter(isShown).length
  const ajoutees = new Set(
    lignes
      .filter(({ etape }) => getRow(avant, 'etapes', etape) === undefined)
      .map(({ etape }) => etape),
  )
  return (
    <section ref={plan} tabIndex={-1} className="rebours-plan" aria-labelledby={titleId}>
      <Problemes
        problemes={problemes}
        remedes={remedes}
        formatAncre={props.formatAncre}
        onApply={props.onRemede}
        onRetenir={props.onRetenir}
      />
      <div className="rebours-plan-tete">
        <h3 id={titleId}>{RETRO.planTitle}</h3>
        {quiet > 0 && (
          <label className="champ-case">
            <input
              type="checkbox"
              checked={isWhole}
              onChange={(event) => setWhole(event.currentTarget.checked)}
            />
            {RETRO.showAll(quiet)}
          </label>
        )}
      </div>
      {shown.length === 0 ? (
        <p className="rebours-attente">{RETRO.noChange}</p>
      ) : (
        <PropositionTable
          lignes={shown}
          refusees={refusees}
          enCause={enCause}
          imposees={imposees}
          ajoutees={ajoutees}
          onRefuse={onRefuse}
        />
      )}
    </section>
  )
}
