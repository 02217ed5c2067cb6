import type { Id } from '../kernel/json'
import { foldText } from '../kernel/recherche'

/** A mail address or a telephone number found in a text; no owner for one that the dossier does not know. */
export type CoordonneeTrouvee = {
  readonly genre: 'courriel' | 'telephone'
  readonly debut: number
  readonly fin: number
  readonly personnes: readonly Id[]
}

/** Who owns an address or a number. Numbers are kept as their significant digits. */
export type IndexCoordonnees = {
  readonly courriels: ReadonlyMap<string, readonly Id[]>
  readonly telephones: ReadonlyMap<string, readonly Id[]>
}

type Coordonnees = { readonly id: Id; readonly courriel: string; readonly telephone: string }

export function buildIndexCoordonnees(rows: readonly Coordonnees[]): IndexCoordonnees {
  const courriels = new Map<string, Id[]>()
  const telephones = new Map<string, Id[]>()
  for (const { id, courriel, telephone } of rows) {
    for (const key of listClesCourriel(courriel))
      courriels.set(key, [...(courriels.get(key) ?? []), id])
    for (const key of listClesTelephone(telephone)) {
      telephones.set(key, [...(telephones.get(key) ?? []), id])
    }
  }
  return { courriels, telephones }
}

const COURRIEL = /[\p{L}\p{N}._%+'-]+@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)*/gu

/** A field may hold two addresses, or something that is not one: then it is looked for as it stands. */
function listClesCourriel(courriel: string): readonly string[] {
  return [...courriel.matchAll(COURRIEL)].map(([found]) => foldText(found))
}

/** A field may hold two numbers. Fewer than six digits are an extension, not a number. */
function listClesTelephone(telephone: string): readonly string[] {
  return telephone
    .split(/[/;,|]|\bou\b|\bet\b|\n/u)
    .map((part) => getChiffresUtiles(part))
    .filter((digits) => digits.length >= 6)
}

/** The digits that do not depend on how a number is dialled: without 0, +33, 0033 nor (0). */
export function getChiffresUtiles(numero: string): string {
  const digits = numero.replace(/\(0\)/g, '').replace(/\D/g, '')
  const national = /^\s*\+/.test(numero) ? digits.replace(/^33/, '') : digits.replace(/^0033/, '')
  return national.replace(/^0/, '')
}

/** Whether an address is made of the name of someone: « a.legoff@… », « anne.le-goff@… », « legoff@… ». Short names say nothing. */
export function isCourrielDe(
  personne: { readonly prenom: string; readonly nom: string },
  courriel: string,
): boolean {
  const name = joinLetters(personne.nom)
  return name.length >= 4 && joinLetters(courriel.split('@')[0] ?? '').includes(name)
}

/** Whether an address is made of the name of any of these people; their names are folded once. */
export function buildIsCourriel(
  personnes: readonly { readonly nom: string }[],
): (courriel: string) => boolean {
  const names = [...new Set(personnes.map(({ nom }) => joinLetters(nom)))].filter(
    (name) => name.length >= 4,
  )
  return (courriel) => {
    const letters = joinLetters(courriel.split('@')[0] ?? '')
    return names.some((name) => letters.includes(name))
  }
}

function joinLetters(text: string): string {
  return foldText(text).replace(/[^\p{L}\p{N}]/gu, '')
}

/** Every address of a text, known or not. */
export function listCourrielsTrouves(
  { courriels }: IndexCoordonnees,
  texte: string,
): readonly CoordonneeTrouvee[] {
  if (!texte.includes('@')) return []
  return [...texte.matchAll(COURRIEL)].map((found) => ({
    genre: 'courriel',
    debut: found.index,
    fin: found.index + found[0].length,
    personnes: courriels.get(foldText(found[0])) ?? [],
  }))
}

/** What may part the digits of one number. */
const ENTRE_CHIFFRES = /^[\s.\-‐‑–/_()·]{0,3}$/u

/** How a French number begins, before its significant digits. */
const DEBUT_NUMERO = /(?:(?:\+|00)\s?33[\s.-]*(?:\(0\))?[\s.-]*|\(?0\)?[\s.-]*)$/u

/** A number that nobody in the dossier owns, written as French numbers are. */
const INCONNU =
  /(?<![\d\p{L}])(?:(?:\+|00)33[\s.-]?(?:\(0\)[\s.-]?)?|0)[1-9](?:\d{8}|(?:([\s.\-\u00a0\u202f])\d{2})(?:\1\d{2}){3})(?!\d)/gu

/** Every number of a text: those of people in any spelling, the others when they are written as French numbers are. */
export function listTelephonesTrouves(
  { telephones }: IndexCoordonnees,
  texte: string,
): readonly CoordonneeTrouvee[] {
  if (!/\d/.test(texte)) return []
  const unknown = [...texte.matchAll(INCONNU)].map((found): CoordonneeTrouvee => {
    const key = getChiffresUtiles(found[0])
    const at = { debut: found.index, fin: found.index + found[0].length }
    return { genre: 'telephone', ...at, personnes: telephones.get(key) ?? [] }
  })
  const known = listConnus(telephones, texte).filter(
    (one) => !unknown.some((other) => other.debut < one.fin && one.debut < other.fin),
  )
  return [...unknown, ...known]
}

function listConnus(
  telephones: ReadonlyMap<string, readonly Id[]>,
  texte: string,
): readonly CoordonneeTrouvee[] {
  const digits = [...texte.matchAll(/\d/g)].map(({ index }) => index)
  const lengths = [...new Set([...telephones.keys()].map((key) => key.length))]
  const found: CoordonneeTrouvee[] = []
  for (const run of listSuites(texte, digits)) {
    const text = run.map((index) => texte[index]).join('')
    for (const length of lengths) {
      for (let at = 0; at + length <= run.length; at += 1) {
        const personnes = telephones.get(text.slice(at, at + length))
        if (personnes === undefined) continue
        const first = run[at] ?? 0
        const lead = DEBUT_NUMERO.exec(texte.slice(Math.max(0, first - 12), first))?.[0] ?? ''
        const last = run[at + length - 1] ?? 0
        found.push({ genre: 'telephone', debut: first - lead.length, fin: last + 1, personnes })
      }
    }
  }
  return found
}

/** Digits parted by the signs of a telephone number only. */
function listSuites(texte: string, digits: readonly number[]): readonly (readonly number[])[] {
  const runs: number[][] = []
  for (const [rank, index] of digits.entries()) {
    const before = digits[rank - 1]
    const joins = before !== undefined && ENTRE_CHIFFRES.test(texte.slice(before + 1, index))
    if (joins) runs[runs.length - 1]?.push(index)
    else runs.push([index])
  }
  return runs
}
