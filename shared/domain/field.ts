import type { DateFloue } from '../kernel/date-floue'
import { readDateFloue } from '../kernel/date-floue'
import type { DateIso, Id, Json } from '../kernel/json'
import type { Montant } from '../kernel/montant'
import { readMontant } from '../kernel/montant'
import { isOrdre } from '../kernel/ordre'
import type { TexteRiche } from '../kernel/texte-riche'
import { readTexteRiche } from '../kernel/texte-riche'
import type { ValeurIndicateur } from '../kernel/valeur-indicateur'
import { readValeurIndicateur } from '../kernel/valeur-indicateur'
import { isDateIso } from '../kernel/jour'

/** What a field holds. Storage, merge, form, search, history and exchange all follow from it. */
export type FieldKind =
  | 'text' // one line
  | 'longText' // several plain lines
  | 'richText'
  | 'dateFloue'
  | 'day'
  | 'montant'
  | 'number'
  | 'year'
  | 'boolean'
  | 'enum'
  | 'ref'
  | 'refs' // a set: two people may add to it at once, so each member is an operation of its own
  | 'texts' // a short ordered list of lines
  | 'order' // place among siblings, a fractional index
  | 'valeur'
  | 'color' // « 2F6B4F »
  | 'image' // a small PNG or JPEG, as a data URL

/** Tables are named in the registry; here a name is only a string, so that fields know no entity. */
export type TargetTable = string

export type FieldOption = { readonly value: string; readonly label: string }

export type FieldSpec = {
  /** In French, as written above the field on screen and in documents. */
  readonly label: string
  /** One line under the label. */
  readonly help?: string
  /** An example from a real CTG, shown by the empty state. */
  readonly example?: string
  /** The heading under which the form groups the field. */
  readonly section?: string
  /** Identifiers of the documents for which the field must be filled. */
  readonly requiredFor?: readonly string[]
  /** Set by the program only: absent from forms. */
  readonly hidden?: boolean
}

export type Field<V extends Json = Json> = FieldSpec & {
  readonly kind: FieldKind
  readonly initial: V
  /** A value read from disk, checked; `undefined` when it cannot be understood. */
  readonly read: (raw: unknown) => V | undefined
  readonly options?: readonly FieldOption[]
  readonly target?: TargetTable
  /** What becomes of this record when the one it refers to is deleted: deleted too, or the reference emptied. */
  readonly onTargetDeleted?: 'delete' | 'clear'
}

/** The longest plain text kept in one field. Longer input is refused whole, never cut. */
const MAX_TEXT_LENGTH = 200_000

function readText(raw: unknown): string | undefined {
  return typeof raw === 'string' && raw.length <= MAX_TEXT_LENGTH ? raw : undefined
}

function orNull<V>(read: (raw: unknown) => V | undefined): (raw: unknown) => V | null | undefined {
  return (raw) => (raw === null ? null : read(raw))
}

function readId(raw: unknown): Id | undefined {
  return typeof raw === 'string' && /^[a-z]{2,12}(_[0-9a-z]{1,40})?$/.test(raw) ? raw : undefined
}

export function text(spec: FieldSpec): Field<string> {
  return { ...spec, kind: 'text', initial: '', read: readText }
}

/** `maxLength`: for a whole document kept in one field, more characters than what a person types. */
export function longText({
  maxLength = MAX_TEXT_LENGTH,
  ...spec
}: FieldSpec & { readonly maxLength?: number }): Field<string> {
  const read = (raw: unknown): string | undefined =>
    typeof raw === 'string' && raw.length <= maxLength ? raw : undefined
  return { ...spec, kind: 'longText', initial: '', read }
}

export function richText(spec: FieldSpec): Field<TexteRiche | null> {
  return { ...spec, kind: 'richText', initial: null, read: orNull(readTexteRiche) }
}

export function dateFloue(spec: FieldSpec): Field<DateFloue | null> {
  return { ...spec, kind: 'dateFloue', initial: null, read: orNull(readDateFloue) }
}

export function day(spec: FieldSpec): Field<DateIso | null> {
  return {
    ...spec,
    kind: 'day',
    initial: null,
    read: orNull((raw) => (isDateIso(raw) ? raw : undefined)),
  }
}

export function montant(spec: FieldSpec): Field<Montant | null> {
  return { ...spec, kind: 'montant', initial: null, read: orNull(readMontant) }
}

export function number(spec: FieldSpec): Field<number | null> {
  return {
    ...spec,
    kind: 'number',
    initial: null,
    read: orNull((raw) => (typeof raw === 'number' && Number.isFinite(raw) ? raw : undefined)),
  }
}

export function year(spec: FieldSpec): Field<number | null> {
  return {
    ...spec,
    kind: 'year',
    initial: null,
    read: orNull((raw) =>
      typeof raw === 'number' && Number.isInteger(raw) && raw >= 1900 && raw <= 2200
        ? raw
        : undefined,
    ),
  }
}

export function boolean(spec: FieldSpec & { readonly initial?: boolean }): Field<boolean> {
  return {
    ...spec,
    kind: 'boolean',
    initial: spec.initial ?? false,
    read: (raw) => (typeof raw === 'boolean' ? raw : undefined),
  }
}

/** A choice in a closed list: slugs are stored, labels shown. */
export function choice<const O extends readonly FieldOption[]>(
  spec: FieldSpec & { readonly options: O },
): Field<O[number]['value'] | null> {
  return {
    ...spec,
    kind: 'enum',
    initial: null,
    read: orNull((raw) =>
      spec.options.some((option) => option.value === raw) ? (raw as O[number]['value']) : undefined,
    ),
  }
}

export function ref(
  spec: FieldSpec & {
    readonly target: TargetTable
    readonly onTargetDeleted?: 'delete' | 'clear'
  },
): Field<Id | null> {
  return {
    onTargetDeleted: 'clear',
    ...spec,
    kind: 'ref',
    initial: null,
    read: orNull(readId),
  }
}

/** A set of records, kept sorted by identifier so that two copies hold the same value. */
export function refs(spec: FieldSpec & { readonly target: TargetTable }): Field<readonly Id[]> {
  return {
    ...spec,
    kind: 'refs',
    initial: [],
    onTargetDeleted: 'clear',
    read: (raw) => {
      if (!Array.isArray(raw)) return undefined
      const ids = raw.map(readId)
      return ids.every((id) => id !== undefined) ? [...new Set(ids)].sort() : undefined
    },
  }
}

export function texts(spec: FieldSpec): Field<readonly string[]> {
  return {
    ...spec,
    kind: 'texts',
    initial: [],
    read: (raw) =>
      Array.isArray(raw) && raw.length <= 1000 && raw.every((item) => readText(item) !== undefined)
        ? (raw as readonly string[])
        : undefined,
  }
}

export function order(): Field<string> {
  return {
    label: 'Ordre',
    hidden: true,
    kind: 'order',
    initial: 'a0',
    read: (raw) => (isOrdre(raw) ? raw : undefined),
  }
}

export function valeur(spec: FieldSpec): Field<ValeurIndicateur | null> {
  return { ...spec, kind: 'valeur', initial: null, read: orNull(readValeurIndicateur) }
}

export function color(spec: FieldSpec & { readonly initial?: string }): Field<string | null> {
  return {
    ...spec,
    kind: 'color',
    initial: spec.initial ?? null,
    read: orNull((raw) => (typeof raw === 'string' && /^[0-9A-F]{6}$/.test(raw) ? raw : undefined)),
  }
}

/** At most 1.5 MB of data URL: a logo, not a photograph. */
export function image(spec: FieldSpec): Field<string | null> {
  return {
    ...spec,
    kind: 'image',
    initial: null,
    read: orNull((raw) =>
      typeof raw === 'string' &&
      raw.length <= 1_500_000 &&
      /^data:image\/(png|jpeg);base64,[A-Za-z0-9+/=]+$/.test(raw)
        ? raw
        : undefined,
    ),
  }
}
