import type { Journal } from '../domain/operation'

/** First bytes of the archive, stored: tells a `.ctg` from any other zip. */
export const MIMETYPE = 'application/vnd.ctg+zip'

/** The layout of the archive itself; the meaning of the data is `schema` (shared/migrations). */
export const CONTENEUR = 1

/** `allege`: without the history; `modifications`: only what changed since an earlier file. */
export type GenreCtg = 'complet' | 'allege' | 'modifications'

/** An attachment, named by the SHA-256 of its bytes (64 hexadecimal digits). */
export type PieceCtg = { readonly sha256: string; readonly octets: Uint8Array }

/** What a `.ctg` holds once read, and what is needed to write one. The journal is the truth; everything else names it. */
export type CtgFile = {
  /** Identity of the dossier, kept for life by all its copies. */
  readonly projet: string
  readonly titre: string
  readonly genre: GenreCtg
  /** Name of who wrote the file: declared, not proved. May be empty. */
  readonly creePar: string
  /** Wall clock of the writing, in milliseconds. */
  readonly creeLe: number
  /** The application that wrote: « cairn 0.1.0 ». */
  readonly app: string
  readonly journal: Journal
  readonly pieces: readonly PieceCtg[]
  /** Oldest reader the file asks for, when it came from a newer application: written back. */
  readonly lecteurMin?: number
  /** French sentences about what was read but is not quite right. Not written. */
  readonly avertissements?: readonly string[]
}

export type EntreeManifeste = {
  readonly chemin: string
  readonly taille: number
  readonly sha256: string
}

/** `manifest.json`: what the file is, and the size and digest of every other entry. */
export type Manifest = {
  readonly format: number
  readonly lecteurMin: number
  readonly schema: number
  readonly app: string
  readonly projet: string
  readonly titre: string
  readonly genre: GenreCtg
  readonly creePar: string
  /** ISO 8601, UTC. */
  readonly creeLe: string
  readonly nbOps: number
  /** Operations by session: tells at a glance which copy is ahead. */
  readonly vecteur: { readonly [session: string]: number }
  readonly pieces: number
  readonly entrees: readonly EntreeManifeste[]
}
