import type { Dossier } from '../domain/dossier'
import type { Personne } from '../domain/personne.entity'
import { foldText, listMots } from '../kernel/recherche'
import { buildVariante } from './identites-personne'
import { getChiffresUtiles } from './reperage-coordonnees'
import { buildReperage, listTrouvailles, type Reperage } from './reperage-personnes'

/** What can be looked for in any text, however it is written, and stands for one person only. */
export type Traces = {
  readonly motif: RegExp | null
  /** The name alone is not looked for: someone else bears it, or it is also a word. */
  readonly sansNomSeul: boolean
}

const MIN_NOM = 3
const MIN_CHIFFRES = 6

/**
 * The names, addresses and numbers of a person, under all their identities, that nobody else of the dossier bears: what is left of
 * them after an erasure is counted with it.
 */
export function buildTraces(dossier: Dossier, identites: readonly Personne[]): Traces {
  const parts = new Set<string>()
  let sansNomSeul = false
  for (const identite of identites) {
    const reperage = buildReperage(buildVariante(dossier, identite))
    const { prenom, nom, courriel, telephone } = identite
    if (isOnly(reperage, identite, courriel)) parts.add(formatMail(courriel))
    const digits = getChiffresUtiles(telephone)
    if (digits.length >= MIN_CHIFFRES && isOnly(reperage, identite, telephone)) {
      parts.add(formatDigits(digits))
    }
    if (nom.trim().length < MIN_NOM) continue
    if (prenom.trim() !== '' && isOnly(reperage, identite, `${prenom} ${nom}`)) {
      parts.add(formatWords(`${prenom} ${nom}`)).add(formatWords(`${nom} ${prenom}`))
    }
    if (isOnly(reperage, identite, `Mme ${nom}`) && isOnly(reperage, identite, nom))
      parts.add(formatWords(nom))
    else sansNomSeul = true
  }
  // The longest first: an address counts once, not as the name that it holds.
  const sorted = [...parts].sort((a, b) => b.length - a.length)
  const motif = sorted.length === 0 ? null : new RegExp(sorted.join('|'), 'gu')
  return { motif, sansNomSeul }
}

/** How many times the person is in a text, whatever the accents, the case and the spaces. */
export function countTraces({ motif }: Traces, texte: string): number {
  if (motif === null || texte === '') return 0
  return [...foldText(texte).matchAll(motif)].length
}

/** A value that is found as that person, and nobody else. */
function isOnly(reperage: Reperage, { id }: Personne, value: string): boolean {
  if (value.trim() === '') return false
  const found = listTrouvailles(reperage, value.trim())
  return found.length > 0 && found.every(({ personnes, certain }) => isMine(personnes, certain, id))
}

function isMine(personnes: readonly string[], certain: boolean, id: string): boolean {
  return certain && personnes.length === 1 && personnes[0] === id
}

const BEFORE = '(?<![\\p{L}\\p{N}])'
const AFTER = '(?![\\p{L}\\p{N}])'

function formatWords(name: string): string {
  return `${BEFORE}${listMots(name).map(escape).join('[^\\p{L}\\p{N}]{1,3}')}${AFTER}`
}

function formatMail(courriel: string): string {
  return `${BEFORE}${escape(foldText(courriel).trim())}${AFTER}`
}

function formatDigits(digits: string): string {
  return `(?<!\\d)(?:(?:00|\\+)?33[^\\p{L}\\d]{0,3}(?:\\(0\\)[^\\p{L}\\d]{0,2})?|0)?${[...digits].join('[^\\p{L}\\d]{0,3}')}(?!\\d)`
}

function escape(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
}
