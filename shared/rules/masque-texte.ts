import type { Preposition } from '../kernel/accord'
import type { Personne } from '../domain/personne.entity'
import type { Id } from '../kernel/json'
import { formatDesignation, type Designation } from './designation'
import { getChiffresUtiles, isCourrielDe } from './reperage-coordonnees'
import { isDebutDePhrase } from './reperage-mots'
import { listTrouvailles, type Reperage, type Trouvaille } from './reperage-personnes'

/** Everything needed to take people out of a text. */
export type Masque = {
  readonly reperage: Reperage
  readonly designations: ReadonlyMap<Id, Designation>
  /** Generic mail boxes and numbers of organismes, which stay. */
  readonly generiques: ReadonlySet<string>
  /** The person whose own copy this is: named as they are. */
  readonly garde?: Id
  /** The only person to take out; everyone else is named as they are. */
  readonly seule?: Personne
}

/** A part of a text to write anew. */
export type Remplacement = { readonly debut: number; readonly fin: number; readonly par: string }

/** What to write where people stand, from left to right; nothing for a text without anyone. */
export function listRemplacements(masque: Masque, texte: string): readonly Remplacement[] {
  return listTrouvailles(masque.reperage, texte).flatMap((one): Remplacement[] => {
    if (masque.garde !== undefined && one.personnes.includes(masque.garde)) return []
    if (masque.seule !== undefined && !isAbout(masque.seule, one, texte)) return []
    if (one.genre === 'nom') return [replaceNom(masque, texte, one)]
    if (masque.generiques.has(getCle(texte.slice(one.debut, one.fin)))) return []
    const par = one.genre === 'courriel' ? '[courriel]' : '[téléphone]'
    return [{ debut: one.debut, fin: one.fin, par }]
  })
}

/** An address that nobody owns may be made of the name of that person. */
function isAbout(personne: Personne, one: Trouvaille, texte: string): boolean {
  if (one.personnes.includes(personne.id)) return true
  const isUnknownMail = one.genre === 'courriel' && one.personnes.length === 0
  return isUnknownMail && isCourrielDe(personne, texte.slice(one.debut, one.fin))
}

/** A generic address or number is the same whatever its spaces and its case. */
export function getCle(coordonnee: string): string {
  return coordonnee.includes('@') ? coordonnee.trim().toLowerCase() : getChiffresUtiles(coordonnee)
}

/** The small word that French joins to the article of a function: « de Mme Martin » is « de la directrice ». */
const PREPOSITION = /(?<![\p{L}\p{N}])(?:(de|à)[\s\u00a0]+|(d)['’]\s?)$/iu

function replaceNom(
  masque: Masque,
  texte: string,
  { debut, fin, personnes }: Trouvaille,
): Remplacement {
  const [personne] = personnes
  const designation =
    personnes.length === 1 && personne !== undefined ? masque.designations.get(personne) : undefined
  const found = PREPOSITION.exec(texte.slice(Math.max(0, debut - 4), debut))
  const word = (found?.[1] ?? found?.[2] ?? '').toLowerCase()
  const start = found === null ? debut : debut - found[0].length
  const isDebut = isDebutDePhrase(texte, start)
  if (word === '') return { debut, fin, par: formatDesignation(designation, { isDebut }) }
  const preposition: Preposition = word === 'à' ? 'a' : 'de'
  return { debut: start, fin, par: formatDesignation(designation, { isDebut, preposition }) }
}

/** A plain text without anyone: « Point avec M. Martin » is « Point avec le directeur ». */
export function masquerTexte(masque: Masque, texte: string): string {
  let result = ''
  let at = 0
  for (const { debut, fin, par } of listRemplacements(masque, texte)) {
    result += texte.slice(at, debut) + par
    at = fin
  }
  return at === 0 ? texte : result + texte.slice(at)
}
