import type { Groupe } from './groupes'

export type GenreFiltre = 'tout' | 'a-decider' | Groupe['genre']

/** Which part of the file is shown. It changes nothing to what is taken. */
export type Filtre = { readonly genre: GenreFiltre; readonly auteur: string | null }

export const FILTRE_TOUT: Filtre = { genre: 'tout', auteur: null }

/** The groups to show: of a kind, with at least one line by that person. */
export function listGroupesVisibles(
  groupes: readonly Groupe[],
  { genre, auteur }: Filtre,
): readonly Groupe[] {
  return groupes.filter(
    (groupe) =>
      (genre === 'tout' || groupe.genre === genre) &&
      (auteur === null || groupe.lignes.some((ligne) => ligne.auteur === auteur)),
  )
}

/** The order of the sections: what is new, what changed, what goes. */
export const GENRES = ['ajout', 'modification', 'suppression'] as const
