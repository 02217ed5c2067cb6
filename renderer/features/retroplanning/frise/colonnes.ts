/** Widths in pixels of the columns before the frieze, for the width of the grid. */
export type Colonnes = { readonly nom: number; readonly quand: number; readonly marge: number }

export function getColonnes(largeur: number): Colonnes {
  if (largeur >= 1000) return { nom: 338, quand: 138, marge: 44 }
  if (largeur >= 760) return { nom: 264, quand: 128, marge: 44 }
  if (largeur >= 520) return { nom: 190, quand: 118, marge: 44 }
  return { nom: 138, quand: 112, marge: 44 }
}

/** In a narrow window only the names stay in place: the dates scroll away with the frieze and leave it their room. */
export function isGrilleEtroite({ nom }: Colonnes): boolean {
  return nom < 200
}

/** Pixels: lines are closer on a low screen. */
export function getHauteurs(fenetre: number): {
  readonly hauteurLigne: number
  readonly hauteurPhase: number
} {
  return fenetre < 860
    ? { hauteurLigne: 26, hauteurPhase: 29 }
    : { hauteurLigne: 31, hauteurPhase: 35 }
}
