import { useSyncExternalStore } from 'react'
import type { DecisionConflit } from '../../../shared/journal/decisions'
import type { Reception } from '../../store/reception-types'

/** What the reader has chosen of the file being looked at. Kept while other screens are visited. */
export type Choix = {
  readonly de: Reception | null
  readonly exclus: ReadonlySet<string>
  readonly decisions: Readonly<Record<string, DecisionConflit>>
}

/** What the last integration did, as long as no other file is received. */
export type Resultat = {
  readonly dossierId: string | null
  readonly integrees: number
  readonly restent: number
  readonly noms: readonly string[]
  /** Whether a backup was made before. */
  readonly sauvegarde: boolean
  /** What « Annuler » would undo, in the words of the store. */
  readonly geste: string | null
}

const NOTHING: Choix = { de: null, exclus: new Set(), decisions: {} }

let choix = NOTHING
let resultat: Resultat | null = null
const listeners = new Set<() => void>()

function publish(): void {
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
  }
}

/** The choices made about this file; everything is taken at first. The same file looked at again keeps them. */
export function readChoixDe(reception: Reception): Choix {
  const { de } = choix
  if (de === reception) return choix
  const isSame = de?.fichier === reception.fichier && de.creeLe === reception.creeLe
  choix = { ...(isSame ? choix : NOTHING), de: reception }
  resultat = null
  return choix
}

export function setPris(cles: readonly string[], pris: boolean): void {
  const exclus = new Set(choix.exclus)
  for (const cle of cles) {
    if (pris) exclus.delete(cle)
    else exclus.add(cle)
  }
  choix = { ...choix, exclus }
  publish()
}

/** Null is « Plus tard ». */
export function setDecision(cle: string, decision: DecisionConflit | null): void {
  const { [cle]: _old, ...others } = choix.decisions
  choix = { ...choix, decisions: decision === null ? others : { ...others, [cle]: decision } }
  publish()
}

export function setResultat(next: Resultat | null): void {
  resultat = next
  publish()
}

export function useResultat(): Resultat | null {
  return useSyncExternalStore(subscribe, () => resultat)
}

/** How many of these lines are taken. */
export function useNombrePris(cles: readonly string[]): number {
  return useSyncExternalStore(subscribe, () => cles.filter((cle) => !choix.exclus.has(cle)).length)
}

export function useNombreExclus(): number {
  return useSyncExternalStore(subscribe, () => choix.exclus.size)
}

export function useNombreDecide(): number {
  return useSyncExternalStore(subscribe, () => Object.keys(choix.decisions).length)
}

export function useDecision(cle: string): DecisionConflit | null {
  return useSyncExternalStore(subscribe, () => choix.decisions[cle] ?? null)
}
