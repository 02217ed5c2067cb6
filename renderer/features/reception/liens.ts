import type { Groupe, Ligne } from './groupes'

/**
 * What must be taken or left together with some lines. Nothing may be added under what is not, nor kept under what goes: leaving a new
 * fiche leaves its new steps, taking one of them takes the fiche; keeping a step that the file deletes keeps its fiche.
 * Gives the keys to change, those asked for included.
 */
export function listLiees(
  groupe: Groupe,
  cles: readonly string[],
  pris: boolean,
): readonly string[] {
  const byCle = new Map(groupe.lignes.map((ligne) => [ligne.cle, ligne]))
  const all = new Set(cles)
  for (const cle of cles) {
    const ligne = byCle.get(cle)
    if (ligne === undefined || ligne.champ !== null) continue
    const isAddition = ligne.objet.genre === 'ajout'
    // Away from the whole: an addition left, or a deletion taken, goes with what hangs below.
    if (isAddition !== pris) for (const below of listDessous(groupe, ligne)) all.add(below)
    else {
      for (const above of listDessus(groupe, ligne)) all.add(above)
      for (const below of listDessous(groupe, ligne)) all.add(below)
    }
  }
  return [...all].filter((cle) => byCle.has(cle))
}

/** The records above that come, or go, with this one. */
function listDessus(groupe: Groupe, ligne: Ligne): readonly string[] {
  const found: string[] = []
  let cle = groupe.parents.get(ligne.objet.cle)
  while (cle !== undefined && !found.includes(cle)) {
    if (groupe.objets.find((objet) => objet.cle === cle)?.genre !== ligne.objet.genre) break
    found.push(cle)
    cle = groupe.parents.get(cle)
  }
  return found
}

function listDessous(groupe: Groupe, ligne: Ligne): readonly string[] {
  const found = new Set([ligne.objet.cle])
  // Parents come before what hangs from them only one level at a time.
  for (let size = 0; size !== found.size;) {
    size = found.size
    for (const objet of groupe.objets) {
      const parent = groupe.parents.get(objet.cle)
      if (parent !== undefined && found.has(parent) && objet.genre === ligne.objet.genre) {
        found.add(objet.cle)
      }
    }
  }
  found.delete(ligne.objet.cle)
  return [...found]
}
