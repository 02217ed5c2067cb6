import type { TableBlock } from '../blocks'
import { cell } from '../inline'

/** Millimetres between two lines written by hand. */
const LINE = 9

/** A question, and ruled lines under it to write the answer. */
export function buildLignesAEcrire(question: string, lines: number): TableBlock {
  return {
    kind: 'table',
    caption: `Réponse à écrire : ${question}`,
    columns: [{ share: 1, align: 'left' }],
    head: [[cell(question, { tone: 'head' })]],
    rows: Array.from({ length: lines }, () => ({ cells: [cell('')], height: LINE })),
  }
}
