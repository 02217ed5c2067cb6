import { getRow, type Dossier } from '../../domain/dossier'
import type { Etape } from '../../domain/etape.entity'
import type { DateFloue } from '../../kernel/date-floue'
import type { DateIso } from '../../kernel/json'

export type EtatEtape = 'faite' | 'en_cours' | 'a_venir' | 'en_retard' | 'reportee' | 'annulee'

/** Said to be done, or its meeting was held. Of a phase, only what is said of it. */
export function isFaite(dossier: Dossier, etape: Etape): boolean {
  if (etape.statut === 'realisee') return true
  return getRow(dossier, 'reunions', etape.reunion)?.statut === 'tenue'
}

/** Certainly past: its last possible day is before today, and no side of it is open. */
function isPassee(quand: DateFloue | null, today: DateIso): boolean {
  if (quand === null || quand.borne === 'pasAvant' || quand.borne === 'depuis') return false
  return quand.fin < today
}

/** The state of a step without steps under it. */
export function getEtatSimple(
  dossier: Dossier,
  etape: Etape,
  quand: DateFloue | null,
  today: DateIso,
): EtatEtape {
  if (isFaite(dossier, etape)) return 'faite'
  const reunion = getRow(dossier, 'reunions', etape.reunion)?.statut
  if (etape.statut === 'annulee' || reunion === 'annulee') return 'annulee'
  if (etape.genre === 'interruption') {
    return quand === null || quand.debut > today
      ? 'a_venir'
      : isPassee(quand, today)
        ? 'faite'
        : 'en_cours'
  }
  if (isPassee(quand, today)) return 'en_retard'
  if (etape.statut === 'en_cours') return 'en_cours'
  if (etape.statut === 'reportee' || reunion === 'reportee') return 'reportee'
  return 'a_venir'
}

/** The state of a phase: what is said of it, else that of the steps under it. */
export function getEtatPhase(
  dossier: Dossier,
  etape: Etape,
  enfants: readonly EtatEtape[],
  quand: DateFloue | null,
  today: DateIso,
): EtatEtape {
  const own = getEtatSimple(dossier, { ...etape, genre: null }, quand, today)
  if (own === 'faite' || own === 'annulee') return own
  const counted = enfants.filter((etat) => etat !== 'annulee')
  if (counted.length > 0 && counted.every((etat) => etat === 'faite')) return 'faite'
  if (own === 'en_retard' || own === 'reportee') return own
  const isBegun = counted.some(
    (etat) => etat === 'faite' || etat === 'en_cours' || etat === 'en_retard',
  )
  return isBegun ? 'en_cours' : own
}
