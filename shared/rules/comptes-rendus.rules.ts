import { getRow, type Dossier } from '../domain/dossier'
import type { CompteRendu } from '../domain/compte-rendu.entity'
import { isTexteVide } from '../kernel/texte-riche-plain'
import { listChildren } from './enfants'
import { getId, type Vers } from './identifiant'
import { listPoints } from './reunions.rules'

export type EtatCompteRendu = {
  readonly etat: 'vide' | 'brouillon' | 'relu' | 'approuve' | 'correction'
  /** The last approved version; null before the first. */
  readonly version: number | null
  /** Approved, and no correction open. */
  readonly verrouille: boolean
}

/** The approved versions of the minutes, the last one first. */
export function listVersions(dossier: Dossier, reunion: Vers): readonly CompteRendu[] {
  return [...listChildren(dossier, 'comptesRendus', 'reunion', getId(reunion))].sort(
    (a, b) => (b.numero ?? 0) - (a.numero ?? 0) || (a.id < b.id ? 1 : -1),
  )
}

/** Where the minutes of a meeting stand. A correction is open when an approved version exists and the state went back before it. */
export function getEtatCompteRendu(dossier: Dossier, reunion: Vers): EtatCompteRendu {
  const row = getRow(dossier, 'reunions', getId(reunion))
  const statut = row?.statutCompteRendu ?? null
  const last = listVersions(dossier, reunion)[0]
  if (last !== undefined) {
    const isOpen = statut === 'brouillon' || statut === 'relu'
    return {
      etat: isOpen ? 'correction' : 'approuve',
      version: last.numero ?? 1,
      verrouille: !isOpen,
    }
  }
  const etat = statut ?? (hasContenu(dossier, reunion) ? 'brouillon' : 'vide')
  return { etat, version: null, verrouille: false }
}

/** Something was written about what was said or decided. */
function hasContenu(dossier: Dossier, reunion: Vers): boolean {
  const id = getId(reunion)
  if (!isTexteVide(getRow(dossier, 'reunions', id)?.notes ?? null)) return true
  if (listPoints(dossier, id).some(({ notes }) => !isTexteVide(notes))) return true
  return (
    listChildren(dossier, 'decisions', 'reunion', id).length > 0 ||
    listChildren(dossier, 'suites', 'reunion', id).length > 0
  )
}
