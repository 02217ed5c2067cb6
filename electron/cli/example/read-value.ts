import type { Field } from '../../../shared/domain/field'
import { parseDateFloue } from '../../../shared/kernel/date-floue-parse'
import type { Json } from '../../../shared/kernel/json'
import { parseMontant } from '../../../shared/kernel/montant-parse'
import type { Result } from '../../../shared/kernel/result'
import { buildTexteRiche } from '../../../shared/kernel/texte-riche-build'
import { parseValeurIndicateur } from '../../../shared/kernel/valeur-indicateur'
import { CliError } from '../cli-error'

/** Finds the identifier of a record from its key in the source. */
export type FindId = (table: string, key: string) => string

/**
 * The value of a field as a person writes it in the source: dates, amounts and figures in words, choices by their label, several
 * paragraphs as a list, references by key. Throws CliError, naming the place.
 */
export function readSourceValue(field: Field, raw: unknown, place: string, findId: FindId): Json {
  const value = convert(field, raw, place, findId)
  const read = value === undefined ? undefined : field.read(value)
  if (read === undefined)
    throw new CliError(`Dans la source, ${place} (${field.label}) n’est pas lisible.`)
  return read
}

function convert(field: Field, raw: unknown, place: string, findId: FindId): unknown {
  const text = typeof raw === 'string' ? raw : null
  switch (field.kind) {
    case 'richText':
      return buildTexteRiche(joinLines(raw))
    case 'longText':
      return joinLines(raw)
    case 'dateFloue':
      return text === null ? raw : getParsed(parseDateFloue(text), place)
    case 'montant':
      return text === null ? raw : getParsed(parseMontant(text), place)
    case 'valeur':
      return text === null ? raw : getParsed(parseValeurIndicateur(text), place)
    case 'enum':
      return field.options?.find((option) => option.label === raw || option.value === raw)?.value
    case 'ref':
      return text === null ? undefined : findId(field.target ?? '', text)
    case 'refs':
      return Array.isArray(raw)
        ? raw.map((key: unknown) => findId(field.target ?? '', String(key)))
        : undefined
    default:
      return raw
  }
}

function joinLines(raw: unknown): string {
  return Array.isArray(raw) ? raw.join('\n') : String(raw)
}

function getParsed<T>(result: Result<T>, place: string): T {
  if (result.ok) return result.value
  throw new CliError(`Dans la source, ${place} : ${result.error.message}`)
}
