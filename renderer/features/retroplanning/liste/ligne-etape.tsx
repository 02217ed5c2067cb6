import { memo, type ReactNode } from 'react'
import type { Dossier } from '../../../../shared/domain/dossier'
import type { EtapeLue } from '../../../../shared/rules/retroplanning/etapes.rules'
import { PLAN_LISTE as WORDS } from '../../../strings/retroplanning-liste'
import { COLONNES, formatCellule } from './colonnes'

type LigneProps = {
  readonly id: string
  readonly dossier: Dossier
  readonly lue: EtapeLue
  /** From 0. */
  readonly rang: number
  readonly top: number
  readonly isOpen: boolean
  /** The columns selected in this line, both ends included; none below 0. */
  readonly gauche: number
  readonly droite: number
  /** The active column of this line, -1 for none. */
  readonly active: number
  /** Stands in the active cell while it is edited. */
  readonly editeur: ReactNode
  readonly onOpen: (id: string) => void
}

/** A step as a line of cells. */
export const LigneEtape = memo(function LigneEtape(props: LigneProps) {
  const { id, dossier, lue, rang, top, active, gauche, droite, editeur } = props
  return (
    <div
      id={id}
      role="row"
      className="liste-ligne"
      aria-rowindex={rang + 2}
      data-nature={lue.nature}
      data-etat={lue.etat}
      data-ouverte={props.isOpen || undefined}
      style={{ transform: `translateY(${top}px)` }}
    >
      <div role="rowheader" aria-colindex={1} className="liste-rang nombre">
        <button
          type="button"
          tabIndex={-1}
          data-etape={lue.id}
          title={WORDS.open}
          aria-label={WORDS.openRow(rang + 1, lue.titre)}
          onClick={() => props.onOpen(lue.id)}
        >
          {rang + 1}
        </button>
      </div>
      {COLONNES.map(({ cle }, colonne) => {
        const isActive = colonne === active
        const isEdited = isActive && editeur !== null
        return (
          <div
            key={cle}
            id={`${id}-${cle}`}
            role="gridcell"
            className="liste-cellule"
            aria-colindex={colonne + 2}
            aria-selected={colonne >= gauche && colonne <= droite}
            data-ligne={rang}
            data-colonne={colonne}
            data-cle={cle}
            data-active={isActive || undefined}
          >
            {isEdited ? editeur : formatCellule(dossier, lue, cle)}
          </div>
        )
      })}
    </div>
  )
})
