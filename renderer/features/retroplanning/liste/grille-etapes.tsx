import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useEffectEvent, useId, useRef, useState, type KeyboardEvent } from 'react'
import type { Dossier } from '../../../../shared/domain/dossier'
import type { Id } from '../../../../shared/kernel/json'
import type { EtapeLue } from '../../../../shared/rules/retroplanning/etapes.rules'
import { PLAN_LISTE as WORDS } from '../../../strings/retroplanning-liste'
import { announce } from '../../../ui/status-region'
import { COLONNES, formatCellule, listChoix } from './colonnes'
import { EditeurCellule } from './editeur-cellule'
import { clearCellules, copyCellules, pasteCellules, writeCellule } from './gestes-liste'
import { LigneEtape } from './ligne-etape'
import { useTableur } from './use-tableur'

type GrilleProps = {
  readonly dossier: Dossier
  readonly lignes: readonly EtapeLue[]
  readonly isSortedByDate: boolean
  readonly selected: Id | null
  /** Shows the detail of a step. */
  readonly onOpen: (id: Id) => void
}

/** Height of a line, in the unit of the text: it grows with the text of the system. */
const LINE_REM = 1.875

function getLineHeight(): number {
  return LINE_REM * parseFloat(getComputedStyle(document.documentElement).fontSize)
}

const TEMPLATE = ['3rem', ...COLONNES.map(({ largeur }) => `${largeur}rem`)].join(' ')

/** The steps in cells, edited like Excel. Only the lines in sight are drawn, and the active one. One tab stop. */
export function GrilleEtapes(props: GrilleProps) {
  const { dossier, lignes, isSortedByDate, selected, onOpen } = props
  const box = useRef<HTMLDivElement>(null)
  const gridId = useId()
  const [height] = useState(getLineHeight)
  const [error, setError] = useState<string | null>(null)
  const taille = { lignes: lignes.length, colonnes: COLONNES.length }

  const tableur = useTableur(taille, {
    page: () => Math.max(1, Math.floor((box.current?.clientHeight ?? height) / height) - 2),
    canEdit: () => true,
    onOpen: ({ ligne }) => {
      const lue = lignes[ligne]
      if (lue !== undefined) onOpen(lue.id)
    },
    onClear: (bloc) => clearCellules(lignes, bloc),
    onCopy: (bloc) => copyCellules(dossier, lignes, bloc),
    onPaste: (bloc, text) => pasteCellules(lignes, bloc, text),
    onMove: ({ ligne, colonne }) => {
      virtualizer.scrollToIndex(ligne, { align: 'auto' })
      showColumn(colonne)
    },
    onLeave: () => announce(WORDS.left),
  })
  const { active } = tableur.selection

  const virtualizer = useVirtualizer({
    count: lignes.length,
    getScrollElement: () => box.current,
    estimateSize: () => height,
    scrollPaddingStart: height,
    overscan: 8,
    getItemKey: (index) => lignes[index]?.id ?? index,
    rangeExtractor: (range) => {
      const rows = defaultRangeExtractor(range)
      const isThere = active.ligne >= lignes.length || rows.includes(active.ligne)
      return isThere ? rows : [...rows, active.ligne].sort((a, b) => a - b)
    },
  })

  function showColumn(colonne: number): void {
    requestAnimationFrame(() => {
      const cell = box.current?.querySelector(`[data-active][data-colonne="${colonne}"]`)
      cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
    })
  }

  const showSelected = useEffectEvent(() => {
    const ligne = lignes.findIndex(({ id }) => id === selected)
    if (ligne >= 0) tableur.select({ ligne, colonne: active.colonne })
  })
  useEffect(() => showSelected(), [selected])

  function endEdition(event: KeyboardEvent | null): void {
    setError(null)
    tableur.endEdition(event)
    requestAnimationFrame(() => {
      if (!document.activeElement?.closest('input, select, textarea, button, a'))
        box.current?.focus({ preventScroll: true })
    })
  }

  function drawEditor(lue: EtapeLue) {
    const cle = COLONNES[active.colonne]?.cle ?? 'titre'
    return (
      <EditeurCellule
        label={`${WORDS.columns[cle]}, ${lue.titre}`}
        text={formatCellule(dossier, lue, cle)}
        typed={tableur.edition?.typed ?? null}
        choix={listChoix(cle)}
        error={error}
        onCommit={(text) => {
          const refused = writeCellule(lue.id, cle, text)
          setError(refused)
          return refused === null
        }}
        onEnd={endEdition}
      />
    )
  }

  const current = lignes[active.ligne]
  const cle = COLONNES[active.colonne]?.cle ?? 'titre'
  const { bloc } = tableur
  return (
    <>
      <div
        ref={box}
        role="grid"
        tabIndex={0}
        className="liste-grille"
        data-zone="liste"
        aria-label={WORDS.grid}
        aria-describedby={`${gridId}-touches`}
        aria-rowcount={lignes.length + 1}
        aria-colcount={COLONNES.length + 1}
        aria-multiselectable
        aria-activedescendant={current === undefined ? undefined : `${gridId}-${current.id}-${cle}`}
        style={{ '--liste-colonnes': TEMPLATE } as React.CSSProperties}
        {...tableur.handlers}
      >
        <div role="row" aria-rowindex={1} className="liste-entete">
          <div role="columnheader" aria-colindex={1} className="liste-rang">
            <span className="visuellement-cache">{WORDS.row}</span>
          </div>
          {COLONNES.map((colonne, index) => (
            <div
              key={colonne.cle}
              role="columnheader"
              aria-colindex={index + 2}
              aria-sort={colonne.cle === 'quand' && isSortedByDate ? 'ascending' : undefined}
            >
              {WORDS.columns[colonne.cle]}
            </div>
          ))}
        </div>
        <div role="rowgroup" className="liste-fond" style={{ height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, start }) => {
            const lue = lignes[index]
            if (lue === undefined) return null
            const isIn = index >= bloc.haut && index <= bloc.bas
            const isActive = index === active.ligne
            return (
              <LigneEtape
                key={lue.id}
                id={`${gridId}-${lue.id}`}
                dossier={dossier}
                lue={lue}
                rang={index}
                top={start}
                isOpen={lue.id === selected}
                gauche={isIn ? bloc.gauche : -1}
                droite={isIn ? bloc.droite : -2}
                active={isActive ? active.colonne : -1}
                editeur={isActive && tableur.edition !== null ? drawEditor(lue) : null}
                onOpen={onOpen}
              />
            )
          })}
        </div>
      </div>
      <p className="liste-erreur champ-erreur" role="alert">
        {error}
      </p>
      <p className="champ-aide liste-touches" id={`${gridId}-touches`}>
        {WORDS.keys}
      </p>
    </>
  )
}
