import { useVirtualizer } from '@tanstack/react-virtual'
import { useEffect, useEffectEvent, useRef } from 'react'
import type { Id } from '../../../../shared/kernel/json'
import { COMPARAISON as WORDS } from '../../../strings/retroplanning-comparaison'
import type { LigneComparee } from './comparaison-model'
import { LigneComparaison } from './ligne-comparee'

type TableProps = {
  readonly lignes: readonly LigneComparee[]
  readonly selected: Id | null
  /** Shows the detail of a step. */
  readonly onOpen: (id: Id) => void
}

/** The steps by phase, each as high as what it says; only those in sight are drawn. */
export function TableComparaison({ lignes, selected, onOpen }: TableProps) {
  const box = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: lignes.length,
    getScrollElement: () => box.current,
    estimateSize: () => 38,
    overscan: 10,
    getItemKey: (index) => lignes[index]?.lue.id ?? index,
  })

  const showSelected = useEffectEvent(() => {
    const index = lignes.findIndex(({ lue }) => lue.id === selected)
    if (index >= 0) virtualizer.scrollToIndex(index, { align: 'auto' })
  })
  useEffect(() => showSelected(), [selected])

  return (
    <div ref={box} className="comparaison-cadre" role="group" aria-label={WORDS.table} tabIndex={0}>
      <div
        role="table"
        className="comparaison-table"
        aria-label={WORDS.table}
        aria-rowcount={lignes.length + 1}
        aria-colcount={5}
      >
        <div role="row" aria-rowindex={1} className="comparaison-entete">
          {Object.values(WORDS.columns).map((name, index) => (
            <div key={name} role="columnheader" aria-colindex={index + 1}>
              {name}
            </div>
          ))}
        </div>
        <div
          role="rowgroup"
          className="comparaison-fond"
          style={{ height: virtualizer.getTotalSize() }}
        >
          {virtualizer.getVirtualItems().map(({ index, start, key }) => {
            const ligne = lignes[index]
            return ligne === undefined ? null : (
              <div
                key={key}
                ref={virtualizer.measureElement}
                data-index={index}
                role="row"
                aria-rowindex={index + 2}
                className="comparaison-ligne"
                data-nature={ligne.lue.nature}
                data-profondeur={Math.min(3, ligne.lue.profondeur)}
                data-choisie={ligne.lue.id === selected || undefined}
                style={{ transform: `translateY(${start}px)` }}
                onDoubleClick={(event) => {
                  if ((event.target as HTMLElement).closest('input, textarea') === null)
                    onOpen(ligne.lue.id)
                }}
              >
                <LigneComparaison
                  ligne={ligne}
                  isSelected={ligne.lue.id === selected}
                  onOpen={onOpen}
                />
              </div>
            )
          })}
        </div>
      </div>
    </div>
  )
}
