import { listRows, type Dossier } from '../domain/dossier'
import type { Id } from '../kernel/json'
import {
  buildIndexCoordonnees,
  listCourrielsTrouves,
  listTelephonesTrouves,
  type IndexCoordonnees,
} from './reperage-coordonnees'
import { listMotsPlaces } from './reperage-mots'
import { buildIndexNoms, listNomsInconnus, listNomsTrouves, type IndexNoms } from './reperage-noms'

/** Someone found in a text. Several people for a name that they share, none for someone the dossier does not know. */
export type Trouvaille = {
  readonly genre: 'nom' | 'courriel' | 'telephone'
  readonly debut: number
  readonly fin: number
  readonly personnes: readonly Id[]
  readonly certain: boolean
}

export type Reperage = { readonly noms: IndexNoms; readonly coordonnees: IndexCoordonnees }

/** What is needed to find everyone of a dossier in any text. Linear in the number of people; made once, used for every text. */
export function buildReperage(dossier: Dossier): Reperage {
  const personnes = listRows(dossier, 'personnes')
  return {
    noms: buildIndexNoms(dossier, personnes),
    coordonnees: buildIndexCoordonnees(personnes),
  }
}

/** Names, addresses and numbers of a text, from left to right; they never overlap. An address wins over the name that it holds. */
export function listTrouvailles(reperage: Reperage, texte: string): readonly Trouvaille[] {
  if (texte.trim() === '') return []
  const coordonnees = [
    ...listCourrielsTrouves(reperage.coordonnees, texte),
    ...listTelephonesTrouves(reperage.coordonnees, texte),
  ].map((one): Trouvaille => ({ ...one, certain: one.personnes.length === 1 }))
  const noms = [
    ...listNomsTrouves(reperage.noms, texte, listMotsPlaces(texte)),
    ...listNomsInconnus(texte),
  ].map((one): Trouvaille => ({ ...one, genre: 'nom' }))
  const taken = new Uint8Array(texte.length)
  const kept = [...coordonnees, ...noms].filter(({ debut, fin }) => {
    if (taken.subarray(debut, fin).includes(1)) return false
    taken.fill(1, debut, fin)
    return true
  })
  return kept.sort((a, b) => a.debut - b.debut)
}
