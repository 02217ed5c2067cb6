import type { Dossier } from '../../shared/domain/dossier'
import type { Field } from '../../shared/domain/field'
import type { TableName } from '../../shared/domain/registry'
import { parseDateFloue } from '../../shared/kernel/date-floue-parse'
import type { DateIso, Id, Json } from '../../shared/kernel/json'
import { parseMontant } from '../../shared/kernel/montant-parse'
import { parseNombre } from '../../shared/kernel/nombre'
import { foldText } from '../../shared/kernel/recherche'
import { buildTexteRiche } from '../../shared/kernel/texte-riche-build'
import { parseValeurIndicateur } from '../../shared/kernel/valeur-indicateur'
import { getRecordLabel } from './record-label'

/**
 * The value that the text of a pasted cell stands for; `undefined` when it cannot be understood (never a guess). An empty cell gives
 * the empty value of the field.
 */
export function parseCell(
  dossier: Dossier,
  field: Field,
  text: string,
  today: DateIso,
): Json | undefined {
  const trimmed = text.trim()
  if (trimmed === '') return field.initial
  const value = readCell(dossier, field, trimmed, today)
  return value === undefined ? undefined : field.read(value)
}

function readCell(dossier: Dossier, field: Field, text: string, today: DateIso): Json | undefined {
  switch (field.kind) {
    case 'text':
      return text.replace(/\s*\n\s*/g, ' ')
    case 'longText':
      return text
    case 'richText':
      return buildTexteRiche(text) as unknown as Json
    case 'texts':
      return text.split(/\n/).map((line) => line.trim())
    case 'dateFloue':
      return valueOf(parseDateFloue(text, today))
    case 'day': {
      const date = parseDateFloue(text, today)
      return date.ok && date.value.precision === 'jour' ? date.value.debut : undefined
    }
    case 'montant':
      return valueOf(parseMontant(text))
    case 'number':
      return valueOf(parseNombre(text.replace(/\s*%$/, '')))
    case 'year':
      return Number(text)
    case 'valeur':
      return valueOf(parseValeurIndicateur(text))
    case 'boolean':
      return readBoolean(text)
    case 'enum':
      return field.options?.find((option) => foldText(option.label) === foldText(text))?.value
    case 'ref':
      return findByLabel(dossier, field, text)
    case 'refs': {
      const ids = text.split(/[;,\n]/).map((part) => findByLabel(dossier, field, part.trim()))
      return ids.every((id) => id !== undefined) ? [...new Set(ids)].sort() : undefined
    }
    case 'order':
    case 'color':
    case 'image':
      return undefined
  }
}

function valueOf(result: { readonly ok: boolean; readonly value?: unknown }): Json | undefined {
  return result.ok ? (result.value as Json) : undefined
}

function readBoolean(text: string): boolean | undefined {
  const folded = foldText(text)
  if (/^(?:oui|x|vrai|1)$/.test(folded)) return true
  return /^(?:non|faux|0)$/.test(folded) ? false : undefined
}

function findByLabel(dossier: Dossier, field: Field, text: string): Id | undefined {
  const target = field.target as TableName
  const wanted = foldText(text)
  return Object.keys(dossier[target]).find((id) => {
    const row = dossier[target][id] as unknown as { readonly sigle?: unknown }
    return (
      foldText(getRecordLabel(dossier, target, id)) === wanted ||
      (typeof row.sigle === 'string' && row.sigle !== '' && foldText(row.sigle) === wanted)
    )
  })
}
