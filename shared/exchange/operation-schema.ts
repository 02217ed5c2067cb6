import { z } from 'zod'
import type { Operation, SessionJournal } from '../domain/operation'
import { isOperationId } from '../journal/operation-id'

z.config({ jitless: true })

const text = z.string().max(1000)

const SessionSchema = z.strictObject({
  id: z.string().regex(/^[0-9A-Za-z]{1,40}$/),
  nom: text,
  fonction: text,
  organisme: text,
  app: text,
  debut: z.number(),
})

type Keys = Readonly<Record<string, unknown>>
type Check = (value: unknown) => boolean

const MAX_IDS = 100_000

function isText(value: unknown, min: number): boolean {
  return typeof value === 'string' && value.length >= min && value.length <= 100
}

function isCount(value: unknown, min: number): value is number {
  return Number.isSafeInteger(value) && (value as number) >= min
}

const isName: Check = (value) => isText(value, 1)
const isIds: Check = (value) =>
  Array.isArray(value) && value.length <= MAX_IDS && value.every(isOperationId)
const isSplice: Check = (value) =>
  Array.isArray(value) &&
  value.length === 3 &&
  isCount(value[0], 0) &&
  isCount(value[1], 0) &&
  Array.isArray(value[2])

/** Any JSON: depth, keys, numbers and surrogates were checked when the text was parsed. */
const isJson: Check = () => true

/** Written out: tens of thousands of lines pass here, and a schema library takes ten times longer. */
const REQUIRED: readonly (readonly [string, Check])[] = [
  ['i', isOperationId],
  ['t', isName],
  ['e', isName],
  ['f', isName],
  ['p', isIds],
  ['q', Number.isFinite],
  ['x', (value) => isCount(value, 1) && value <= 1_000_000],
  ['g', (value) => isText(value, 0)],
]
const OPTIONAL: ReadonlyMap<string, Check> = new Map([
  ['v', isJson],
  ['d', (value) => Array.isArray(value) && value.every(isSplice)],
  ['z', isIds],
  ['s', isIds],
])

/** An operation with every key of the format and no other; undefined when it is not one. */
export function readOperation(raw: unknown): Operation | undefined {
  if (raw === null || typeof raw !== 'object' || Array.isArray(raw)) return undefined
  const keys = raw as Keys
  if (!REQUIRED.every(([key, check]) => Object.hasOwn(keys, key) && check(keys[key])))
    return undefined
  let others = 0
  for (const [key, check] of OPTIONAL) {
    if (!Object.hasOwn(keys, key)) continue
    others += 1
    if (!check(keys[key])) return undefined
  }
  return Object.keys(keys).length === REQUIRED.length + others ? (raw as Operation) : undefined
}

export function readSession(raw: unknown): SessionJournal | undefined {
  const read = SessionSchema.safeParse(raw)
  return read.success ? read.data : undefined
}
