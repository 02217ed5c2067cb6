import { useSyncExternalStore } from 'react'

/** What trying a password gives: the file is open, it is the wrong one, or the file is refused for another reason. */
export type EssaiMotDePasse = 'ouvert' | 'faux' | 'refus'

export type DemandeMotDePasse = {
  readonly fichier: string
  readonly essayer: (motDePasse: string) => Promise<EssaiMotDePasse>
  readonly fermer: () => void
}

let demande: DemandeMotDePasse | null = null
const listeners = new Set<() => void>()

function publish(next: DemandeMotDePasse | null): void {
  demande = next
  for (const listener of listeners) listener()
}

/** Asks for the password of a file until it opens or the user gives up. One question at a time: a new one replaces the old. */
export function askMotDePasse(
  fichier: string,
  essayer: (motDePasse: string) => Promise<EssaiMotDePasse>,
): void {
  publish({ fichier, essayer, fermer: closeMotDePasse })
}

/** Takes the question away: answered, given up, or another screen asked for. */
export function closeMotDePasse(): void {
  if (demande !== null) publish(null)
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

export function useDemandeMotDePasse(): DemandeMotDePasse | null {
  return useSyncExternalStore(subscribe, () => demande)
}
