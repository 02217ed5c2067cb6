import type { Operation } from '../domain/operation'
import { getSession } from './operation-id'

/** Every session of stand-ins begins so, followed by eight random characters. */
export const RESUME = 'resume'

/**
 * True for a session whose operations are stand-ins: each gives the value of a field in the place of the operations it names (`p`),
 * in a copy made without history, masked, or of a few records only.
 */
export function isResume(session: string): boolean {
  return session.startsWith(RESUME)
}

export function isStandIn({ i }: Pick<Operation, 'i'>): boolean {
  return isResume(getSession(i))
}
