/** A cell of the table, from 0. */
export type Case = { readonly ligne: number; readonly colonne: number }

/** The active cell, and the opposite corner of what is selected. */
export type Selection = { readonly active: Case; readonly ancre: Case }

export type Taille = { readonly lignes: number; readonly colonnes: number }

export type Bloc = {
  readonly haut: number
  readonly bas: number
  readonly gauche: number
  readonly droite: number
}

/** Both ends included. */
export function getBloc({ active, ancre }: Selection): Bloc {
  return {
    haut: Math.min(active.ligne, ancre.ligne),
    bas: Math.max(active.ligne, ancre.ligne),
    gauche: Math.min(active.colonne, ancre.colonne),
    droite: Math.max(active.colonne, ancre.colonne),
  }
}

export function isInBloc(bloc: Bloc, ligne: number, colonne: number): boolean {
  return ligne >= bloc.haut && ligne <= bloc.bas && colonne >= bloc.gauche && colonne <= bloc.droite
}

export type Touche = {
  readonly key: string
  readonly shiftKey: boolean
  readonly ctrlKey: boolean
}

/**
 * Where a key leads, as in Excel: arrows, Début, Fin, Page (`page` lines) and their jumps with Ctrl; Maj extends. Tab and Entrée go on to
 * the next cell, Tab from the end of a line to the next one. Null when the key says nothing, or would leave the table (Tab after the
 * last cell).
 */
export function getSelectionApres(
  selection: Selection,
  touche: Touche,
  taille: Taille,
  page: number,
): Selection | null {
  const { active } = selection
  const { key, shiftKey } = touche
  if (key === 'Tab') return atOnce(getApresTab(active, shiftKey, taille))
  if (key === 'Enter') {
    return atOnce(clamp({ ...active, ligne: active.ligne + (shiftKey ? -1 : 1) }, taille))
  }
  const next = getApresFleche(active, touche, taille, page)
  if (next === null) return null
  const kept = clamp(next, taille)
  return { active: kept, ancre: shiftKey ? selection.ancre : kept }
}

function atOnce(next: Case | null): Selection | null {
  return next === null ? null : { active: next, ancre: next }
}

function getApresTab({ ligne, colonne }: Case, isBack: boolean, taille: Taille): Case | null {
  const place = ligne * taille.colonnes + colonne + (isBack ? -1 : 1)
  if (place < 0 || place >= taille.lignes * taille.colonnes) return null
  return { ligne: Math.floor(place / taille.colonnes), colonne: place % taille.colonnes }
}

function getApresFleche(
  { ligne, colonne }: Case,
  { key, ctrlKey }: Touche,
  { lignes, colonnes }: Taille,
  page: number,
): Case | null {
  switch (key) {
    case 'ArrowUp':
      return { ligne: ctrlKey ? 0 : ligne - 1, colonne }
    case 'ArrowDown':
      return { ligne: ctrlKey ? lignes - 1 : ligne + 1, colonne }
    case 'ArrowLeft':
      return { ligne, colonne: ctrlKey ? 0 : colonne - 1 }
    case 'ArrowRight':
      return { ligne, colonne: ctrlKey ? colonnes - 1 : colonne + 1 }
    case 'Home':
      return { ligne: ctrlKey ? 0 : ligne, colonne: 0 }
    case 'End':
      return { ligne: ctrlKey ? lignes - 1 : ligne, colonne: colonnes - 1 }
    case 'PageUp':
      return { ligne: ligne - page, colonne }
    case 'PageDown':
      return { ligne: ligne + page, colonne }
    default:
      return null
  }
}

function clamp({ ligne, colonne }: Case, { lignes, colonnes }: Taille): Case {
  return {
    ligne: Math.max(0, Math.min(lignes - 1, ligne)),
    colonne: Math.max(0, Math.min(colonnes - 1, colonne)),
  }
}

/** The selection kept inside a table that became smaller. */
export function keepInside({ active, ancre }: Selection, taille: Taille): Selection {
  return { active: clamp(active, taille), ancre: clamp(ancre, taille) }
}

export function selectAll({ lignes, colonnes }: Taille): Selection {
  return {
    active: { ligne: 0, colonne: 0 },
    ancre: { ligne: Math.max(0, lignes - 1), colonne: colonnes - 1 },
  }
}
