import type { Journal } from '../../../shared/domain/operation'
import type { CtgFile } from '../../../shared/exchange/ctg-file'
import { buildEmpreinte } from '../../../shared/exchange/digest'
import { applyEffacements } from '../../../shared/journal/effacements'
import { prepareFusion, type Fusion } from '../../../shared/journal/fusion'
import type { FichierNomme } from '../files/load-all'

export type Etape = { readonly path: string; readonly file: CtgFile; readonly fusion: Fusion }

/** What each file brings to those before it, in the order given. */
export function listEtapes(files: readonly FichierNomme[]): readonly Etape[] {
  const [first, ...others] = files
  let journal: Journal = first?.file.journal ?? { operations: [], sessions: [] }
  return others.map(({ path, file }) => {
    const fusion = prepareFusion(journal, file.journal)
    journal = fusion.journal
    return { path, file, fusion }
  })
}

/**
 * The file that says all that the others say, the same whatever their order: they are merged in the order of their digests, which
 * matters only where two of them disagree on one operation. `files` is not empty.
 */
export function mergeFiles(files: readonly FichierNomme[], app: string, now: number): CtgFile {
  const sorted = files
    .map(({ file }) => ({ file, key: `${buildEmpreinte(file)} ${file.creeLe}` }))
    .sort((a, b) => (a.key < b.key ? -1 : 1))
    .map(({ file }) => file)
  const journal = sorted
    .map((file) => file.journal)
    .reduce((ours, theirs) => prepareFusion(ours, theirs).journal)
  const latest = sorted.reduce((a, b) => (b.creeLe > a.creeLe ? b : a))
  const pieces = sorted.flatMap((file) => file.pieces)
  return {
    projet: latest.projet,
    titre: latest.titre,
    genre: sorted.some(({ genre }) => genre === 'complet') ? 'complet' : latest.genre,
    creePar: '',
    creeLe: now,
    app,
    lecteurMin: Math.max(...sorted.map(({ lecteurMin }) => lecteurMin ?? 1)),
    journal: applyEffacements(journal),
    pieces: [...new Map(pieces.map((piece) => [piece.sha256, piece])).values()],
  }
}
