import type { Id } from '../kernel/json'

/** A record, or its identifier alone: rules take either. */
export type Vers = Id | { readonly id: Id }

export function getId(vers: Vers): Id {
  return typeof vers === 'string' ? vers : vers.id
}
