import type { Field } from '../domain/field'
import type { Json } from '../kernel/json'
import type { TexteRiche } from '../kernel/texte-riche'
import { getPlainText } from '../kernel/texte-riche-plain'
import { getTexteBlocs, isChampBlocs } from './texte-blocs'

/** Fields in which people write freely: what a search reads, and where a name may stand. */
const LIBRES: ReadonlySet<string> = new Set(['text', 'longText', 'richText', 'texts'])

export function isTexteLibre(field: Field): boolean {
  return LIBRES.has(field.kind)
}

/** The words of a free text, one line a paragraph; nothing for any other kind of field. */
export function getTexteChamp(field: Field, value: Json | undefined): string {
  if (value === null || value === undefined) return ''
  if (field.kind === 'richText') return getPlainText(value as TexteRiche)
  if (field.kind === 'texts') return (value as readonly string[]).join('\n')
  if (!isTexteLibre(field) || typeof value !== 'string') return ''
  return isChampBlocs(field) ? getTexteBlocs(value) : value
}

/** Everything a hand wrote in a field, the words of an amount (« sur fonds propres ») and of a figure (« environ 26 000 ») included. */
export function getTexteSaisi(field: Field, value: Json | undefined): string {
  if (field.kind !== 'montant' && field.kind !== 'valeur') return getTexteChamp(field, value)
  const words = (value as { readonly texte?: Json } | null | undefined)?.texte
  return typeof words === 'string' ? words : ''
}
