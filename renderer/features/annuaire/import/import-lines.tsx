import { useVirtualizer } from '@tanstack/react-virtual'
import { useRef } from 'react'
import type { ChoixDoublon, LigneImport } from '../../../../shared/rules/import-plan'
import { IMPORT } from '../../../strings/annuaire-import'
import { ImportLine } from './import-line'

export type ChoixLignes = {
  readonly exclues: ReadonlySet<number>
  readonly doublons: ReadonlyMap<number, ChoixDoublon>
}

type ImportLinesProps = ChoixLignes & {
  readonly lignes: readonly LigneImport[]
  readonly onKeep: (numero: number, kept: boolean) => void
  readonly onChoix: (numero: number, choix: ChoixDoublon | null) => void
}

/** Lines of any number, of which only those in sight are drawn; each as high as what it says. */
export function ImportLines({ lignes, exclues, doublons, onKeep, onChoix }: ImportLinesProps) {
  const box = useRef<HTMLDivElement>(null)
  const virtualizer = useVirtualizer({
    count: lignes.length,
    getScrollElement: () => box.current,
    estimateSize: () => 56,
    overscan: 8,
    getItemKey: (index) => lignes[index]?.numero ?? index,
  })
  return (
    <div ref={box} className="import-lignes" tabIndex={0} role="group" aria-label={IMPORT.lines}>
      {lignes.length === 0 && <p className="import-note">{IMPORT.none}</p>}
      <div
        className="import-fond"
        role="list"
        aria-label={IMPORT.dryRun}
        style={{ height: virtualizer.getTotalSize() }}
      >
        {virtualizer.getVirtualItems().map(({ index, start, key }) => {
          const ligne = lignes[index]
          return ligne === undefined ? null : (
            <div
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              role="listitem"
              aria-posinset={index + 1}
              aria-setsize={lignes.length}
              className="import-place"
              style={{ transform: `translateY(${start}px)` }}
            >
              <ImportLine
                ligne={ligne}
                isKept={!exclues.has(ligne.numero)}
                choix={doublons.get(ligne.numero)}
                onKeep={(kept) => onKeep(ligne.numero, kept)}
                onChoix={(choix) => onChoix(ligne.numero, choix)}
              />
            </div>
          )
        })}
      </div>
    </div>
  )
}
