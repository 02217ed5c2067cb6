import type { Block, TableBlock } from '../blocks'
import { cell, headRow } from '../inline'

/** A label and what it holds. */
export type Rubrique = readonly [label: string, content: readonly Block[]]

/** A sheet of labels and contents, the label on the left. */
export function buildTableRubriques(caption: string, rubriques: readonly Rubrique[]): TableBlock {
  return {
    kind: 'table',
    caption,
    columns: [
      { share: 3, align: 'left' },
      { share: 7, align: 'left' },
    ],
    head: [headRow(['Rubrique', 'Contenu'])],
    rows: rubriques.map(([label, content]) => ({ cells: [cell(label), cell(content)] })),
    labelColumn: true,
    rowsMayBreak: true,
  }
}
