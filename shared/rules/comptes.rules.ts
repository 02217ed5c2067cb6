import { listRows, type Dossier } from '../domain/dossier'
import { TABLE_NAMES, type TableName } from '../domain/registry'
import type { Objectif } from '../domain/objectif.entity'
import {
  accorderNombre,
  formatCompte,
  formatPlageNumeros,
  joinListe,
  type Genre,
} from '../kernel/accord'
import { getNumero } from './numerotation.rules'
import {
  getPlan,
  listFichesOfAxe,
  listFichesOfObjectif,
  listNoeudsObjectif,
  type NoeudAxe,
} from './plan.rules'
import { getMot, type Notion } from './vocabulaire.rules'

/** One count an entity, and the objectifs without action: the public interface of `cairn verifier`. */
export type Nombres = { readonly [T in TableName]: number } & {
  readonly objectifsSansAction: number
}

export function countAll(dossier: Dossier): Nombres {
  const counts = Object.fromEntries(TABLE_NAMES.map((t) => [t, Object.keys(dossier[t]).length]))
  return {
    ...(counts as { readonly [T in TableName]: number }),
    objectifsSansAction: listObjectifsSansAction(dossier).length,
  }
}

/**
 * The objectifs that no action serves, as their main or as a further objectif. One that only gathers sub-objectifs is not counted: they
 * are. Legitimate (domain.md, S1.15), and said in the documents.
 */
export function listObjectifsSansAction(dossier: Dossier): readonly Objectif[] {
  const { axes, horsPlan } = getPlan(dossier)
  return [...axes, horsPlan]
    .flatMap((node) => listNoeudsObjectif(node.objectifs))
    .filter((node) => node.objectifs.length === 0)
    .filter((node) => listFichesOfObjectif(node).length === 0 && node.rappels.length === 0)
    .map((node) => node.objectif)
}

/** « 20 actions », « 1 opération », « 0 objectif »: a count in the words of the team. */
export function formatCompteNotion(dossier: Dossier, notion: Notion, count: number): string {
  return formatCompte(count, getMot(dossier, notion))
}

/** « 5 axes thématiques et 1 axe transversal »; only what there is; « aucun axe » for an empty plan. */
export function formatCompteAxes(dossier: Dossier): string {
  const axes = listRows(dossier, 'axes')
  const mot = getMot(dossier, 'axe')
  const transversal = axes.filter((axe) => axe.transversal).length
  const plain = axes.length - transversal
  if (axes.length === 0) return `${mot.genre === 'f' ? 'aucune' : 'aucun'} ${mot.one}`
  const parts: string[] = []
  if (plain > 0) parts.push(formatQualifie(plain, mot, THEMATIQUE))
  if (transversal > 0) parts.push(formatQualifie(transversal, mot, TRANSVERSAL))
  return joinListe(parts)
}

type Adjectif = { readonly [G in Genre]: { readonly one: string; readonly many: string } }

const THEMATIQUE: Adjectif = {
  m: { one: 'thématique', many: 'thématiques' },
  f: { one: 'thématique', many: 'thématiques' },
}
const TRANSVERSAL: Adjectif = {
  m: { one: 'transversal', many: 'transversaux' },
  f: { one: 'transversale', many: 'transversales' },
}

function formatQualifie(
  count: number,
  mot: { readonly one: string; readonly many: string; readonly genre: Genre },
  adjectif: Adjectif,
): string {
  return `${formatCompte(count, mot)} ${accorderNombre(count, adjectif[mot.genre])}`
}

/** « 5 axes thématiques et 1 axe transversal, 14 objectifs et 20 actions ». */
export function formatComptePlan(dossier: Dossier): string {
  const objectifs = Object.keys(dossier.objectifs).length
  const fiches = Object.keys(dossier.fichesAction).length
  return `${formatCompteAxes(dossier)}, ${formatCompteNotion(dossier, 'objectif', objectifs)} et ${formatCompteNotion(dossier, 'action', fiches)}`
}

/**
 * The fiches of an axe as a range: « fiches 3 à 6 » for continuous numbers, « fiches 1.1.1 à 1.4.1 » for hierarchical ones,
 * « fiche 7 » for one alone, empty for none. Numbers that do not follow each other are listed.
 */
export function formatPlageFiches(
  dossier: Dossier,
  node: Pick<NoeudAxe, 'objectifs' | 'fiches'>,
): string {
  const numbers = listFichesOfAxe(node).map((fiche) => getNumero(dossier, fiche.id))
  if (numbers.length === 0) return ''
  const word = accorderNombre(numbers.length, { one: 'fiche', many: 'fiches' })
  if (numbers.every((number) => /^\d+$/.test(number))) {
    return `${word}\u00a0${formatPlageNumeros(numbers.map(Number))}`
  }
  if (numbers.length < 3) return `${word}\u00a0${joinListe(numbers)}`
  return `${word}\u00a0${numbers[0] as string}\u00a0à\u00a0${numbers[numbers.length - 1] as string}`
}
