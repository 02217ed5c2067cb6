import type { Field } from '../../../shared/domain/field'
import type { Json } from '../../../shared/kernel/json'
import type { TexteRiche } from '../../../shared/kernel/texte-riche'
import { getPlainText } from '../../../shared/kernel/texte-riche-plain'

/** The words of a field for the search; nothing for those that hold none. */
export function buildTextePlain(field: Field, value: Json | undefined): string {
  if (value === null || value === undefined) return ''
  if (field.kind === 'text' || field.kind === 'longText') {
    return typeof value === 'string' ? value : ''
  }
  if (field.kind === 'richText') return getPlainText(value as TexteRiche)
  if (field.kind === 'texts') return (value as readonly string[]).join(' ')
  return ''
}
