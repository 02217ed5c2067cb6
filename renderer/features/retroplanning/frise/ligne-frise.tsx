import { memo } from 'react'
import type { Echelle } from '../../../../shared/figures/frise/echelle'
import { formatQuandLu } from '../../../../shared/figures/frise/quand-lu'
import { layoutLigne } from '../../../../shared/figures/frise/layout-ligne'
import type { DateFloue } from '../../../../shared/kernel/date-floue'
import { formatDateFloue } from '../../../../shared/kernel/date-floue-format'
import type { Id } from '../../../../shared/kernel/json'
import type { EtapeLue } from '../../../../shared/rules/retroplanning/etapes.rules'
import { RETRO } from '../../../strings/retroplanning'
import { ChampNom } from './champ-nom'
import { Marques } from './marques'

export type LireReference = (etape: EtapeLue) => DateFloue | null

export type ControleLigne = {
  readonly rename: (id: Id, titre: string) => void
  readonly endRename: (id: Id) => void
}

type Props = {
  readonly etape: EtapeLue
  /** Rank among the lines shown, the header being 1. */
  readonly rang: number
  readonly y: number
  readonly hauteur: number
  readonly echelle: Echelle
  readonly comparer: boolean
  readonly getReference: LireReference
  /** « Phase 2 · », of a phase of the top whose title does not say it. */
  readonly prefixe: string
  readonly isSelected: boolean
  readonly isStop: boolean
  readonly isFolded: boolean
  readonly isRenamed: boolean
  /** The date drawn while it is dragged. */
  readonly quand: DateFloue | undefined
  readonly control: ControleLigne
}

/** One step of the frieze. Drawn again only when it changes: the scroll, the hover and the keyboard touch no other line. */
export const LigneFrise = memo(function LigneFrise(props: Props) {
  const { etape, echelle, comparer, getReference, isFolded, quand } = props
  const shown = quand ?? etape.quand
  const trace = layoutLigne(etape, {
    echelle,
    comparer,
    getReference,
    ...(quand === undefined ? {} : { quand }),
  })
  const hasChildren = etape.enfants > 0
  return (
    <div
      role="row"
      className="fr-ligne"
      data-id={etape.id}
      data-nature={etape.nature}
      data-etat={etape.etat}
      aria-level={etape.profondeur}
      aria-rowindex={props.rang}
      aria-selected={props.isSelected}
      aria-expanded={hasChildren ? !isFolded : undefined}
      tabIndex={props.isStop ? 0 : -1}
      style={{ top: props.y, height: props.hauteur }}
    >
      <span
        role="gridcell"
        className="fr-nom"
        style={{
          paddingLeft: `calc(14px + ${Math.min(etape.profondeur - 1, 5)} * var(--fr-retrait))`,
        }}
      >
        {hasChildren ? (
          <i className="fr-pli" data-ouvert={!isFolded || undefined} />
        ) : (
          <i className="fr-etat" data-etat={etape.etat} />
        )}
        {!hasChildren && (
          <span className="visuellement-cache">{`${RETRO.states[etape.etat]}\u00a0: `}</span>
        )}
        {props.isRenamed ? (
          <ChampNom id={etape.id} nom={etape.etape.titre} control={props.control} />
        ) : (
          <span className="fr-titre" title={etape.titre}>
            {props.prefixe}
            {etape.titre}
          </span>
        )}
      </span>
      <span role="gridcell" className="fr-quand">
        {shown === null ? RETRO.noDateShort : formatDateFloue(shown, { short: true })}
      </span>
      <span role="gridcell" className="fr-marques">
        <span className="visuellement-cache">
          {formatQuandLu(etape.quand, comparer ? getReference(etape) : null)}
        </span>
        <Marques trace={trace} titre={etape.titre} isDragged={quand !== undefined} />
      </span>
    </div>
  )
})
