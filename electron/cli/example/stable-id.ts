import { createHash } from 'node:crypto'
import type { Id } from '../../../shared/kernel/json'

const LENGTH = 10

/**
 * An identifier that depends on the place in the source alone (« axes/2/objectifs/1 »): the example keeps its identifiers from one
 * build to the next.
 */
export function buildStableId(prefix: string, place: string): Id {
  const digest = createHash('sha256').update(place).digest('hex')
  return `${prefix}_${BigInt(`0x${digest}`).toString(36).slice(0, LENGTH)}`
}
