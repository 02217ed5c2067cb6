import { foldText } from '../../../shared/kernel/recherche'
import type { DateIso } from '../../../shared/kernel/json'
import { getJourDe } from '../../forms/moment'
import type { EvenementLisible } from '../../store/historique-types'

/** What the reader chose; an empty text lets everything through. */
export type ChoixFiltre = {
  readonly personne: string
  readonly table: string
  readonly texte: string
  readonly jour: DateIso | null
}

export const NO_FILTRE: ChoixFiltre = { personne: '', table: '', texte: '', jour: null }

const folded = new WeakMap<EvenementLisible, string>()

/** Everything that can be searched in an event, without accents nor capitals; made once for each. */
function getSearched(evenement: EvenementLisible): string {
  const known = folded.get(evenement)
  if (known !== undefined) return known
  const { titreObjet, libelleChamp, avantTexte, apresTexte, auteur, organisme } = evenement
  const text = foldText(
    [titreObjet, libelleChamp, avantTexte, apresTexte, auteur, organisme].join('\n'),
  )
  folded.set(evenement, text)
  return text
}

/** The events that the reader asked for, in the same order. Every word must be there. */
export function filterEvenements(
  evenements: readonly EvenementLisible[],
  { personne, table, texte, jour }: ChoixFiltre,
): readonly EvenementLisible[] {
  const words = foldText(texte)
    .split(/\s+/)
    .filter((word) => word !== '')
  if (personne === '' && table === '' && words.length === 0 && jour === null) return evenements
  return evenements.filter(
    (one) =>
      (personne === '' || getPersonne(one) === personne) &&
      (table === '' || one.table === table) &&
      (jour === null || getJourDe(one.quand) >= jour) &&
      words.every((word) => getSearched(one).includes(word)),
  )
}

/** A person as the filter names them: two sessions of the same name and organisme are one. */
export function getPersonne({ auteur, organisme }: EvenementLisible): string {
  return `${auteur}\n${organisme}`
}
