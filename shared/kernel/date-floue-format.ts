import type { DateFloue } from './date-floue'

export type FormatDateOptions = { readonly short?: boolean; readonly article?: boolean }

export function formatDateFloue(date: DateFloue, _options: FormatDateOptions = {}): string {
  return date.debut
}
