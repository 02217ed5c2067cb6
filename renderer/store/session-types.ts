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
 * What opening a `.ctg` did. `ajoute`: a project never seen, added; `rien_de_nouveau`: it holds nothing that ours does not, ours is
 * opened; `copie_rangee_a_cote`: it differs from ours, which is untouched, and is kept beside; `deja_connu`: that very copy was
 * received before, it is opened. `message` is for the user.
 */
export type OuvertureCtg = {
  readonly dossierId: string
  readonly genre: 'ajoute' | 'deja_connu' | 'rien_de_nouveau' | 'copie_rangee_a_cote'
  readonly message: string
}
