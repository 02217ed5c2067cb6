import { listMots } from '../../../shared/kernel/recherche'
import type { Contact, Filtres } from './contact-types'

/** The contacts that pass every filter, in the order they came. Every word typed begins a word of the contact. */
export function filterContacts(contacts: readonly Contact[], filtres: Filtres): readonly Contact[] {
  const words = listMots(filtres.texte).map((word) => ` ${word}`)
  const { role, type, theme, enFonction, aVerifier } = filtres
  const isOpen = !enFonction && !aVerifier && role === '' && type === '' && theme === ''
  if (isOpen && words.length === 0) return contacts
  return contacts.filter(
    (contact) =>
      (words.length === 0 || hasWords(contact.readMots(), words)) &&
      (role === '' || contact.roles.includes(role)) &&
      (type === '' || contact.types.includes(type)) &&
      (theme === '' || contact.themes.includes(theme)) &&
      (!enFonction || contact.enFonction) &&
      (!aVerifier || contact.aRevoir !== null),
  )
}

const hasWords = (mots: string, words: readonly string[]): boolean =>
  words.every((word) => mots.includes(word))

/** Contacts whose words are made at a time, between two frames. */
const SLICE = 300

/** Makes the words of every contact ready while nothing else is asked; the function returned stops it. */
export function warmContacts(contacts: readonly Contact[]): () => void {
  let at = 0
  let handle = requestIdleCallback(step)
  function step(): void {
    for (const contact of contacts.slice(at, at + SLICE)) contact.readMots()
    at += SLICE
    if (at < contacts.length) handle = requestIdleCallback(step)
  }
  return () => cancelIdleCallback(handle)
}

/** How many filters are set beside the words. */
export function countFiltres(filtres: Filtres): number {
  const { role, type, theme, enFonction, aVerifier } = filtres
  return [role !== '', type !== '', theme !== '', enFonction, aVerifier].filter(Boolean).length
}
