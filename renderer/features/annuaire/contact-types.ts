import type { Id } from '../../../shared/kernel/json'
import type { ARevoir } from '../../../shared/rules/donnees-personnelles.rules'

/** A line of the lists: someone, a post that nobody holds, a mailbox without a person behind, a body. */
export type Contact = {
  readonly id: Id
  readonly genre: 'personne' | 'poste' | 'boite' | 'organisme' | 'liste'
  /** « MARTIN Sylvie », « Mairie de Luchon ». */
  readonly nom: string
  /** « maire, Mairie de Luchon ». */
  readonly detail: string
  /** Folded, to sort and to jump to by letters. */
  readonly tri: string
  /** Every word by which it is found, folded: « ␣martin␣sylvie␣maire ». Made at the first search, not to hold the list back. */
  readonly readMots: () => string
  readonly roles: readonly string[]
  readonly types: readonly string[]
  readonly themes: readonly Id[]
  readonly enFonction: boolean
  /** Why the person must be looked at again; null when nothing is due. */
  readonly aRevoir: ARevoir | null
}

export type Filtres = {
  readonly texte: string
  readonly role: string
  readonly type: string
  readonly theme: string
  readonly enFonction: boolean
  readonly aVerifier: boolean
}

export const SANS_FILTRE: Filtres = {
  texte: '',
  role: '',
  type: '',
  theme: '',
  enFonction: false,
  aVerifier: false,
}
