import type { RowOfTable } from '../../shared/domain/registry'

/** What the assistant of a new CTG gives. Fields left out take their default. */
export type NouveauDossier = {
  readonly ctg: Partial<Omit<RowOfTable<'ctg'>, 'id'>>
  readonly reglages?: Partial<Omit<RowOfTable<'reglages'>, 'id'>>
  readonly charte?: Partial<Omit<RowOfTable<'charte'>, 'id'>>
}

/** `fait`: the label of what was undone or redone, null when there was nothing; `ignores`: fields left because someone changed them since. */
export type UndoOutcome = { readonly fait: string | null; readonly ignores: number }

export type OrigineCtg = 'fichier' | 'exemple'

/**
 * What opening a `.ctg` did. `ajoute`: a project never seen, added; `rien_de_nouveau`: it holds exactly what ours does;
 * `plus_ancienne`: ours holds all of it and more; `a_integrer`: it holds something new, which waits in `reception` for the reader
 * (ours is open and untouched); `deja_connu`: the example, or a copy kept beside by an earlier version, is opened. `message` is for
 * the user.
 */
export type OuvertureCtg = {
  readonly dossierId: string
  readonly genre: 'ajoute' | 'deja_connu' | 'rien_de_nouveau' | 'plus_ancienne' | 'a_integrer'
  readonly message: string
}
