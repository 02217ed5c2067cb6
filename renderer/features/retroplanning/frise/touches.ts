import type { KeyboardEvent } from 'react'

/** What a key asks for in the frieze. */
export type Demande =
  | {
      readonly genre: 'va'
      readonly ou: 'avant' | 'apres' | 'debut' | 'fin' | 'page-avant' | 'page-apres'
    }
  | { readonly genre: 'plie' | 'deplie' | 'ouvre' | 'renomme' | 'marque' | 'supprime' | 'ajoute' }
  | { readonly genre: 'decale'; readonly sens: 1 | -1; readonly mois: boolean }
  | { readonly genre: 'range'; readonly sens: 1 | -1 }
  | { readonly genre: 'zoom'; readonly sens: 1 | -1 }

const VA = {
  ArrowUp: 'avant',
  ArrowDown: 'apres',
  Home: 'debut',
  End: 'fin',
  PageUp: 'page-avant',
  PageDown: 'page-apres',
} as const

const GENRES = {
  ArrowLeft: 'plie',
  ArrowRight: 'deplie',
  Enter: 'ouvre',
  F2: 'renomme',
  ' ': 'marque',
  Delete: 'supprime',
  Insert: 'ajoute',
} as const

type Touche = Pick<KeyboardEvent, 'key' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey'>

/** Null: the key is not ours. AltGr is seen as Ctrl and Alt together, and never matches. */
export function readTouche({ key, altKey, shiftKey, ctrlKey, metaKey }: Touche): Demande | null {
  if (ctrlKey || metaKey) return null
  if (altKey) {
    if (key === 'ArrowLeft' || key === 'ArrowRight') {
      return { genre: 'decale', sens: key === 'ArrowRight' ? 1 : -1, mois: shiftKey }
    }
    if (key === 'ArrowUp' || key === 'ArrowDown') {
      return { genre: 'range', sens: key === 'ArrowDown' ? 1 : -1 }
    }
    return null
  }
  // « + » needs Maj on some keyboards and not on others: it is read as the letter it gives.
  if (key === '+' || key === '-') return { genre: 'zoom', sens: key === '+' ? -1 : 1 }
  if (shiftKey) return null
  if (key in VA) return { genre: 'va', ou: VA[key as keyof typeof VA] }
  if (key in GENRES) return { genre: GENRES[key as keyof typeof GENRES] }
  return null
}
