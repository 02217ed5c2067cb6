import type { DocumentDefinition, DocumentInput, Variante } from './document-definition'

/** The way chosen to make a document; its first when none is, or when it is not one of its own. */
export function getVariante<T extends string>(
  variantes: readonly (Variante & { readonly id: T })[],
  { variante }: DocumentInput,
): T {
  const found = variantes.find(({ id }) => id === variante) ?? variantes[0]
  if (found === undefined) throw new Error('No variante in this document')
  return found.id
}

/** Whether a document can be made that way. */
export function hasVariante({ variantes }: DocumentDefinition, id: string): boolean {
  return variantes?.some((variante) => variante.id === id) ?? false
}
