import type { Dossier } from '../../domain/dossier'
import { accorderNombre, type Genre } from '../../kernel/accord'
import type { Id } from '../../kernel/json'
import {
  formatPersonneCourte,
  formatTitreFonction,
  getPersonneFonction,
} from '../../rules/fonctions.rules'
import { getRow } from '../../domain/dossier'
import { getGenreFonction } from '../../rules/libelles.rules'
import type { PresenceLue } from '../../rules/presences.rules'

/** « Mme Sylvie Lanusse, vice-présidente à l’enfance »; the post when nobody holds it; empty for nothing. */
export function formatPersonneEtTitre(dossier: Dossier, id: Id | null): string {
  const fonction = getRow(dossier, 'fonctions', id)
  if (fonction === undefined) return ''
  const nom = formatPersonneCourte(dossier, id)
  if (getPersonneFonction(dossier, id) === undefined) return nom
  const titre = formatTitreFonction(fonction)
  return titre === '' ? nom : `${nom}, ${titre}`
}

/** The feminine when everyone is known to be a woman, else the masculine. */
export function getGenreGroupe(dossier: Dossier, presences: readonly PresenceLue[]): Genre {
  const isFeminine =
    presences.length > 0 &&
    presences.every(({ presence }) => getGenreFonction(dossier, presence.fonction) === 'f')
  return isFeminine ? 'f' : 'm'
}

/** « présent », « présentes », « excusés »: a word that takes e and s. */
export function accorderParticipe(
  dossier: Dossier,
  word: string,
  presences: readonly PresenceLue[],
): string {
  const own = `${word}${getGenreGroupe(dossier, presences) === 'f' ? 'e' : ''}`
  return accorderNombre(presences.length, { one: own, many: `${own}s` })
}
