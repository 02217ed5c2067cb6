import { listRows, type Dossier } from '../domain/dossier'
import type { Personne } from '../domain/personne.entity'
import type { Id } from '../kernel/json'
import { NOMS_COMMUNS } from './noms-communs'
import {
  findSuite,
  isCapitalise,
  isDansCompose,
  isDebutDePhrase,
  listMotsDuNom,
  type MotPlace,
} from './reperage-mots'

/** A name found in a text. No person for « Mme Durand » when the dossier knows none. */
export type NomTrouve = {
  readonly debut: number
  readonly fin: number
  readonly personnes: readonly Id[]
  /** False for a name alone that several people bear, or that is also a word. */
  readonly certain: boolean
}

type Motif = {
  readonly mots: readonly string[]
  readonly personne: Id
  /** First name and name; else the name alone. */
  readonly isComplet: boolean
  readonly initiale: string
}

export type IndexNoms = {
  /** By their first two words, or by the only one: a first name is borne by many. */
  readonly motifs: ReadonlyMap<string, readonly Motif[]>
  /** Names of places: « Saint-Martin-de-Crau » holds nobody’s name. */
  readonly lieux: ReadonlyMap<string, readonly (readonly string[])[]>
}

/** The names of everyone, and of the places. */
export function buildIndexNoms(dossier: Dossier, personnes: readonly Personne[]): IndexNoms {
  const motifs = new Map<string, Motif[]>()
  for (const personne of personnes) {
    for (const motif of listMotifs(personne)) pushTo(motifs, getCle(motif.mots), motif)
  }
  const lieux = new Map<string, (readonly string[])[]>()
  for (const { nom } of listRows(dossier, 'territoires')) {
    const mots = listMotsDuNom(nom)
    if (mots.length > 0) pushTo(lieux, getCle(mots), mots)
  }
  return { motifs, lieux }
}

function getCle(mots: readonly string[]): string {
  return mots.slice(0, 2).join(' ')
}

/** What may begin at a word. */
function listCandidats<T>(
  index: ReadonlyMap<string, readonly T[]>,
  mots: readonly MotPlace[],
  at: number,
): readonly T[] {
  const mot = mots[at]?.mot ?? ''
  const two = index.get(`${mot} ${mots[at + 1]?.mot ?? ''}`) ?? []
  const one = index.get(mot) ?? []
  return two.length === 0 ? one : [...one, ...two]
}

function pushTo<T>(map: Map<string, T[]>, key: string, item: T): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [item])
  else list.push(item)
}

function listMotifs(personne: Personne): readonly Motif[] {
  const prenom = listMotsDuNom(personne.prenom)
  const nom = listMotsDuNom(personne.nom)
  const about = { personne: personne.id, initiale: (prenom[0] ?? '').slice(0, 1) }
  const alone = nom.length === 0 ? prenom : nom
  if (alone.length === 0) return []
  const single: Motif = { ...about, mots: alone, isComplet: false }
  if (nom.length === 0 || prenom.length === 0) return [single]
  return [
    single,
    { ...about, mots: [...prenom, ...nom], isComplet: true },
    { ...about, mots: [...nom, ...prenom], isComplet: true },
  ]
}

/** « M. », « Mme », « Monsieur »… before a name. */
const CIVILITE =
  /(?<![\p{L}\p{N}])(?:M\.?|MM\.?|Mr\.?|Mme\.?|Mmes|Mlle\.?|Dr\.?|Pr\.?|Me|[Mm]onsieur|[Mm]adame|[Mm]ademoiselle|[Dd]octeur|[Mm]aître)[\s\u00a0\u202f]+$/u
/** « A. », « J.-C. » before a name. */
const INITIALES = /(?<![\p{L}\p{N}])(\p{Lu})\.?(?:[\s\u00a0-]*\p{Lu}\.)*[\s\u00a0]*$/u

/** Every name of the index in a text, from left to right, the longest at each place; civility and initials go with the name. */
export function listNomsTrouves(
  { motifs, lieux }: IndexNoms,
  texte: string,
  mots: readonly MotPlace[],
): readonly NomTrouve[] {
  const found: NomTrouve[] = []
  for (let at = 0; at < mots.length; at += 1) {
    const place = findLongest(texte, mots, at, listCandidats(lieux, mots, at), (m) => m)
    const best = findLongest(texte, mots, at, listCandidats(motifs, mots, at), (m) => m.mots)
    const isPlace = place.end >= best.end && place.end > 0 && !best.items.some((m) => m.isComplet)
    const read = best.end === 0 || isPlace ? undefined : readNom(texte, mots, at, best)
    if (read !== undefined) found.push(read)
    const next = isPlace ? place.end : read === undefined ? at + 1 : best.end
    at = Math.max(next, at + 1) - 1
  }
  return found
}

type Longest<T> = { readonly end: number; readonly items: readonly T[] }

function findLongest<T>(
  texte: string,
  mots: readonly MotPlace[],
  at: number,
  candidates: readonly T[],
  getMots: (item: T) => readonly string[],
): Longest<T> {
  let end = 0
  let items: T[] = []
  for (const item of candidates) {
    const reached = findSuite(texte, mots, at, getMots(item))
    if (reached === 0 || reached < end) continue
    if (reached > end) items = []
    end = reached
    items.push(item)
  }
  return { end, items }
}

function readNom(
  texte: string,
  mots: readonly MotPlace[],
  at: number,
  { end, items }: Longest<Motif>,
): NomTrouve | undefined {
  const debut = mots[at]?.debut ?? 0
  const fin = mots[end - 1]?.fin ?? 0
  if (isDansCompose(texte, debut, fin)) return undefined
  const complets = items.filter((motif) => motif.isComplet)
  const kept = complets.length > 0 ? complets : items
  let start = debut
  const initiales = INITIALES.exec(texte.slice(Math.max(0, start - 12), start))
  const letter = initiales?.[1]?.toLowerCase() ?? ''
  const named = complets.length > 0 ? [] : kept.filter(({ initiale }) => initiale === letter)
  if (initiales !== null && named.length > 0) start -= initiales[0].length
  const civilite = CIVILITE.exec(texte.slice(Math.max(0, start - 16), start))
  if (civilite !== null) start -= civilite[0].length
  const personnes = [...new Set((named.length > 0 ? named : kept).map((m) => m.personne))]
  const certain = complets.length > 0 || named.length > 0 || civilite !== null
  if (certain) return { debut: start, fin, personnes, certain: personnes.length === 1 }
  const isWord = kept.every((motif) => motif.mots.every((mot) => isCommun(mot)))
  if (isWord && (!isCapitalise(texte, debut) || isDebutDePhrase(texte, debut))) return undefined
  return { debut: start, fin, personnes, certain: personnes.length === 1 && !isWord }
}

function isCommun(mot: string): boolean {
  return mot.length < 3 || NOMS_COMMUNS.has(mot)
}

/** People the dossier does not know: a civility, then words with a capital. « Mme la présidente » is a function. */
const INCONNU =
  /(?<![\p{L}\p{N}])(?:M\.|MM\.|Mr\.?|Mme\.?|Mmes|Mlle\.?|Monsieur|Madame|Mademoiselle)[\s\u00a0\u202f]+\p{Lu}[\p{L}\p{M}'’.-]*(?:[\s\u00a0]+(?:(?:de|du|des|le|la)[\s\u00a0]+)?\p{Lu}[\p{L}\p{M}'’-]*)*/gu

export function listNomsInconnus(texte: string): readonly NomTrouve[] {
  return [...texte.matchAll(INCONNU)].map((found) => ({
    debut: found.index,
    fin: found.index + found[0].replace(/[.'’-]+$/, '').length,
    personnes: [],
    certain: false,
  }))
}
