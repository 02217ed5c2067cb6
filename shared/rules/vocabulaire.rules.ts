import { getSingleton, listRows, type Dossier } from '../domain/dossier'
import type { Terme } from '../domain/terme.entity'
import type { Genre } from '../kernel/accord'

export type Notion = NonNullable<Terme['notion']>

export type Mot = { readonly one: string; readonly many: string; readonly genre: Genre }

/** The words of Cairn, used until the team chooses its own. Lower case, ready to be set in a sentence. */
const MOTS: { readonly [N in Notion]: Mot } = {
  axe: { one: 'axe', many: 'axes', genre: 'm' },
  objectif: { one: 'objectif', many: 'objectifs', genre: 'm' },
  fiche: { one: 'fiche action', many: 'fiches actions', genre: 'f' },
  action: { one: 'action', many: 'actions', genre: 'f' },
  operation: { one: 'opération', many: 'opérations', genre: 'f' },
  constat: { one: 'constat', many: 'constats', genre: 'm' },
  enjeu: { one: 'enjeu', many: 'enjeux', genre: 'm' },
  charge_cooperation: {
    one: 'chargé de coopération',
    many: 'chargés de coopération',
    genre: 'm',
  },
  copil: { one: 'comité de pilotage', many: 'comités de pilotage', genre: 'm' },
  cotech: { one: 'comité technique', many: 'comités techniques', genre: 'm' },
}

const cache = new WeakMap<object, ReadonlyMap<Notion, Mot>>()

/**
 * The word of the team for a notion, with its plural and gender. A field left empty keeps the word of Cairn (the plural of a renamed
 * word then takes an s, unless it ends in s, x or z).
 */
export function getMot(dossier: Dossier, notion: Notion): Mot {
  const table = dossier.termes
  let known = cache.get(table)
  if (known === undefined) {
    const chosen = new Map<Notion, Mot>()
    for (const terme of listRows(dossier, 'termes')) {
      if (terme.notion !== null) chosen.set(terme.notion, readTerme(terme, MOTS[terme.notion]))
    }
    known = chosen
    cache.set(table, known)
  }
  return known.get(notion) ?? MOTS[notion]
}

function readTerme(terme: Terme, initial: Mot): Mot {
  const one = terme.singulier.trim()
  if (one === '') return initial
  const many = terme.pluriel.trim()
  return {
    one,
    many: many !== '' ? many : /[sxz]$/i.test(one) ? one : `${one}s`,
    genre: terme.genre ?? initial.genre,
  }
}

/** The first letter as a capital, accents kept: « État ». */
export function capitalize(text: string): string {
  const [first = ''] = text
  return first.toLocaleUpperCase('fr') + text.slice(first.length)
}

export type Sigle = 'CTG' | 'CAF' | 'MSA' | 'CEJ' | 'PST' | 'CD' | 'COPIL' | 'COTECH'

const USUELS: { readonly [S in Sigle]: string } = {
  CTG: 'CTG',
  CAF: 'Caf',
  MSA: 'MSA',
  CEJ: 'CEJ',
  PST: 'PST',
  CD: 'CD',
  COPIL: 'COPIL',
  COTECH: 'CoTech',
}

/**
 * A sigle as this team writes it: « CAF, CTG » or « Caf, Ctg » (réglages); without a choice, the usual « Caf » and « CTG ».
 * For the words Cairn writes itself: what people typed is never rewritten.
 */
export function formatSigle(dossier: Dossier, sigle: Sigle): string {
  const { casseSigles } = getSingleton(dossier, 'reglages')
  if (casseSigles === 'capitales') return sigle
  if (casseSigles === 'initiale') return sigle.charAt(0) + sigle.slice(1).toLowerCase()
  return USUELS[sigle]
}
