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
      words.every((word) => contact.mots.includes(word)) &&
      (role === '' || contact.roles.includes(role)) &&
      (type === '' || contact.types.includes(type)) &&
      (theme === '' || contact.themes.includes(theme)) &&
      (!enFonction || contact.enFonction) &&
      (!aVerifier || contact.aVerifier),
  )
}

/** How many filters are set beside the words. */
export function countFiltres(filtres: Filtres): number {
  const { role, type, theme, enFonction, aVerifier } = filtres
  return [role !== '', type !== '', theme !== '', enFonction, aVerifier].filter(Boolean).length
}

/** The first contact after `from` whose name begins with the letters typed, going round; -1 when none does. */
export function findByLetters(contacts: readonly Contact[], letters: string, from: number): number {
  const { length } = contacts
  for (let step = 0; step < length; step += 1) {
    const at = (from + step + length) % length
    if (contacts[at]?.tri.startsWith(letters) === true) return at
  }
  return -1
}
