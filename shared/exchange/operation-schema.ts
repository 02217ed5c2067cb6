import { z } from 'zod'
import type { Operation, SessionJournal } from '../domain/operation'

z.config({ jitless: true })

const operationId = z.string().regex(/^[0-9a-z]{8}-[0-9A-Za-z]{1,40}$/)
const name = z.string().min(1).max(100)
const ids = z.array(operationId).max(100_000)
/** Any JSON: depth, keys, numbers and surrogates were checked when the text was parsed. */
const json = z.unknown()

const OperationSchema = z.strictObject({
  i: operationId,
  t: name,
  e: name,
  f: name,
  v: json.optional(),
  d: z.array(z.tuple([z.int().min(0), z.int().min(0), z.array(json)])).optional(),
  p: ids,
  z: ids.optional(),
  s: ids.optional(),
  q: z.number(),
  x: z.int().min(1).max(1_000_000),
  g: z.string().max(100),
})

const text = z.string().max(1000)

const SessionSchema = z.strictObject({
  id: z.string().regex(/^[0-9A-Za-z]{1,40}$/),
  nom: text,
  fonction: text,
  organisme: text,
  app: text,
  debut: z.number(),
})

/** An operation with every key of the format and no other; undefined when it is not one. */
export function readOperation(raw: unknown): Operation | undefined {
  const read = OperationSchema.safeParse(raw)
  return read.success ? (raw as Operation) : undefined
}

export function readSession(raw: unknown): SessionJournal | undefined {
  const read = SessionSchema.safeParse(raw)
  return read.success ? read.data : undefined
}
