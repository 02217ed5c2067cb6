import type { Dossier } from '../domain/dossier'
import type { Personne } from '../domain/personne.entity'
import type { Field } from '../domain/field'
import type { Json } from '../kernel/json'
import { foldText } from '../kernel/recherche'
import { buildMasque, masquerLu } from './masque-valeur'

/** What says who someone is. */
export const CHAMPS_IDENTITE = ['prenom', 'nom', 'courriel', 'telephone'] as const

export type ValeursIdentite = {
  readonly [C in (typeof CHAMPS_IDENTITE)[number]]: readonly string[]
}

/** An old value shorter than this, or the beginning of another one, was being typed: it says nothing of anyone. */
const MIN_ANCIEN = 4
const MAX_NOMS = 6

/**
 * The same person under every name, address and number they ever had here: the current one first. `anciens`: what the history holds,
 * in any order, the current values included or not.
 */
export function listIdentites(personne: Personne, anciens: ValeursIdentite): readonly Personne[] {
  const list = (champ: keyof ValeursIdentite): readonly string[] => {
    const current = personne[champ]
    const all = [current, ...anciens[champ]]
    const old = [...new Set(anciens[champ])].filter(
      (value) => value !== current && !isUnfinished(value, all),
    )
    return [current, ...old]
  }
  const [noms, prenoms] = [list('nom').slice(0, MAX_NOMS), list('prenom').slice(0, MAX_NOMS)]
  const named = noms.flatMap((nom) => prenoms.map((prenom) => ({ ...personne, nom, prenom })))
  const reached = (['courriel', 'telephone'] as const).flatMap((champ) =>
    list(champ)
      .slice(1)
      .map((value) => ({ ...personne, [champ]: value })),
  )
  return [...named, ...reached]
}

function isUnfinished(value: string, all: readonly string[]): boolean {
  const own = foldText(value).trim()
  if (own.length < MIN_ANCIEN) return true
  return all.some((other) => {
    const longer = foldText(other).trim()
    return (
      longer.length > own.length &&
      longer.startsWith(own) &&
      /^\p{L}/u.test(longer.slice(own.length))
    )
  })
}

/** The dossier where someone bears another of their identities. */
export function buildVariante(dossier: Dossier, identite: Personne): Dossier {
  return { ...dossier, personnes: { ...dossier.personnes, [identite.id]: identite } }
}

const SEUL = /^\s*\[(?:courriel|téléphone)\]\s*$/

/**
 * Takes one person out of a value, under any of their identities: the name becomes the function, the address and the number go. The
 * same value when the person is not in it.
 */
export function buildMasquePersonne(
  dossier: Dossier,
  identites: readonly Personne[],
): (field: Field, valeur: Json) => Json {
  const masques = identites.map((seule) => ({
    ...buildMasque(buildVariante(dossier, seule)),
    seule,
  }))
  return (field, valeur) => {
    const shown = masques.reduce((now, masque) => masquerLu(masque, field, now), valeur)
    // A field of contact that held nothing else is empty.
    return typeof shown === 'string' && shown !== valeur && SEUL.test(shown) ? '' : shown
  }
}

/** The record of a person: what it says is not a mention, it goes whole. */
export function isChampIdentite(table: string, champ: string): boolean {
  return table === 'personnes' && (CHAMPS_IDENTITE as readonly string[]).includes(champ)
}
