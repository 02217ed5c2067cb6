import { listRows, type Dossier } from '../domain/dossier'
import type { Fonction } from '../domain/fonction.entity'
import { accorderArticle, type Genre, type Preposition } from '../kernel/accord'
import type { Id } from '../kernel/json'
import { foldText } from '../kernel/recherche'
import { listTrouvailles, type Reperage } from './reperage-personnes'
import { capitalize } from './vocabulaire.rules'

/** Someone without a function, or who cannot be told from someone else. */
export const PERSONNE_MASQUEE = '[personne]'

/** How someone is called without being named: a title and its gender. */
export type Designation = { readonly titre: string; readonly genre: Genre }

/** The title of everyone who has one: the function still held, else the last one. A title that holds a name says nothing. */
export function buildDesignations(
  dossier: Dossier,
  reperage: Reperage,
): ReadonlyMap<Id, Designation> {
  const chosen = new Map<Id, Fonction>()
  for (const fonction of listRows(dossier, 'fonctions')) {
    const { personne, titre } = fonction
    if (personne === null || titre.trim() === '') continue
    if (listTrouvailles(reperage, titre).length > 0) continue
    const other = chosen.get(personne)
    if (other === undefined || compareFonctions(fonction, other) < 0) chosen.set(personne, fonction)
  }
  return new Map(
    [...chosen].map(([id, { titre }]) => {
      const civilite = dossier.personnes[id]?.civilite ?? null
      return [id, { titre: lowerFirst(titre.trim()), genre: readGenre(titre, civilite) }]
    }),
  )
}

/** Those that go on first, then the latest to end, then the identifier: every copy chooses the same. */
function compareFonctions(a: Fonction, b: Fonction): number {
  const end = (fonction: Fonction): string => fonction.fin?.fin ?? '9999'
  if (end(a) !== end(b)) return end(a) > end(b) ? -1 : 1
  return a.id < b.id ? -1 : 1
}

/** « Vice-président » in a sentence; « DGS » keeps its capitals. */
function lowerFirst(titre: string): string {
  return /^\p{Lu}\p{Lu}/u.test(titre) ? titre : titre.charAt(0).toLowerCase() + titre.slice(1)
}

const FEMININ = /(?:ice|euse|iere|ienne|ente|ante|ee|onne|jointe|resse)$/
const MASCULIN = /(?:eur|ier|ien|ent|ant|e\u0301|joint|on)$/

/** The gender a title shows (« directrice »), else that of the civility (« la maire »), else the masculine. */
function readGenre(titre: string, civilite: 'mme' | 'm' | null): Genre {
  const [first = ''] = titre
    .normalize('NFD')
    .toLowerCase()
    .split(/[\s,/(]/)
  const plain = foldText(first)
  if (plain !== 'agente' && FEMININ.test(plain) && !/e\u0301$/.test(first)) return 'f'
  if (MASCULIN.test(first)) return 'm'
  return civilite === 'mme' ? 'f' : 'm'
}

/** « la vice-présidente à l’enfance », « du maire », « Le maire » at the start of a sentence. */
export function formatDesignation(
  designation: Designation | undefined,
  options: { readonly preposition?: Preposition; readonly isDebut: boolean },
): string {
  const { preposition, isDebut } = options
  if (designation === undefined) {
    return preposition === undefined
      ? PERSONNE_MASQUEE
      : `${preposition === 'de' ? 'de' : 'à'} ${PERSONNE_MASQUEE}`
  }
  const text = accorderArticle(
    designation.titre,
    designation.genre,
    preposition === undefined ? {} : { preposition },
  )
  return isDebut ? capitalize(text) : text
}
