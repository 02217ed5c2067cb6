import { formatNombre, NBSP, parseNombre } from './nombre'
import { foldText } from './recherche'
import type { Result } from './result'
import { echec, success } from './result'

/**
 * The value of an indicator: a figure, or the reason why there is none. Plain JSON.
 * « secret » is the statistical secrecy under which small Caf figures are withheld.
 */
export type ValeurIndicateur =
  | { readonly nature: 'nombre'; readonly nombre: number }
  | { readonly nature: 'texte'; readonly texte: string }
  | { readonly nature: 'nd' | 'secret' | 'sansObjet' }

/** Checks a value read from a file; undefined when it is not the value of an indicator. */
export function readValeurIndicateur(raw: unknown): ValeurIndicateur | undefined {
  if (typeof raw !== 'object' || raw === null) return undefined
  const { nature, nombre, texte } = raw as { readonly [key: string]: unknown }
  switch (nature) {
    case 'nombre':
      return typeof nombre === 'number' && Number.isFinite(nombre) ? { nature, nombre } : undefined
    case 'texte':
      return typeof texte === 'string' && texte.trim() !== '' ? { nature, texte } : undefined
    case 'nd':
    case 'secret':
    case 'sansObjet':
      return { nature }
    default:
      return undefined
  }
}

/** What people write when there is no figure, folded, without full stops nor spaces. */
const SANS_CHIFFRE: ReadonlyMap<string, 'nd' | 'secret' | 'sansObjet'> = new Map([
  ['nd', 'nd'],
  ['nc', 'nd'],
  ['-', 'nd'],
  ['nondisponible', 'nd'],
  ['noncommunique', 'nd'],
  ['nonconnu', 'nd'],
  ['nonrenseigne', 'nd'],
  ['inconnu', 'nd'],
  ['s', 'secret'],
  ['ss', 'secret'],
  ['secret', 'secret'],
  ['secretstatistique', 'secret'],
  ['so', 'sansObjet'],
  ['sansobjet', 'sansObjet'],
  ['nonconcerne', 'sansObjet'],
  ['na', 'sansObjet'],
  ['nonapplicable', 'sansObjet'],
])

/**
 * Reads the value of an indicator: « 4 077 », « 42,3 % » (the number is 42.3: the unit belongs to the indicator, so a trailing « % »
 * or « € » is dropped), « −150 », « nd », « secret statistique », « non concerné ». « nc » is read « non communiqué ».
 * Anything else is kept word for word (« environ 26 000 », « de 3 à 5 »). Fails on an empty text only.
 */
export function parseValeurIndicateur(text: string): Result<ValeurIndicateur> {
  const trimmed = text.trim()
  if (trimmed === '') return echec('valeur-vide', 'Écrivez un nombre, « nd » ou « secret ».')
  const nature = SANS_CHIFFRE.get(
    foldText(trimmed)
      .replace(/[.\s']/g, '')
      .replace(/^-+$/, '-'),
  )
  if (nature !== undefined) return success({ nature })
  const number = parseNombre(trimmed.replace(/\s*[%€]$/, ''))
  if (number.ok) return success({ nature: 'nombre', nombre: number.value })
  if (number.error.code === 'nombre-ambigu') return number
  return success({ nature: 'texte', texte: trimmed })
}

/** « 42,3 % » (with its unit), « −150 », « n. d. », « secret statistique », « sans objet ». */
export function formatValeurIndicateur(valeur: ValeurIndicateur, unite?: string): string {
  switch (valeur.nature) {
    case 'nombre': {
      const number = formatNombre(valeur.nombre)
      return unite === undefined || unite === '' ? number : `${number}${NBSP}${unite}`
    }
    case 'texte':
      return valeur.texte
    case 'nd':
      return 'n.d.'
    case 'secret':
      return 'secret statistique'
    case 'sansObjet':
      return 'sans objet'
  }
}
