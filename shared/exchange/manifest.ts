import { z } from 'zod'
import { FORMAT } from '../migrations/format'
import { stableStringify, type Json } from '../kernel/json'
import type { Result } from '../kernel/result'
import { success } from '../kernel/result'
import type { Manifest } from './ctg-file'
import { refuseIncoherent, refuseNewer } from './refusals'
import { LIMITS } from './limits'
import { parseSafeJson } from './safe-json'
import { parseUtf8 } from './utf8'

// The content security policy forbids code generation.
z.config({ jitless: true })

const count = z.int().min(0).max(LIMITS.operations)
const version = z.int().min(1).max(1_000_000)
const line = z.string().max(1000)

const FIELDS = {
  format: version,
  lecteurMin: version,
  schema: version,
  app: z.string().max(100),
  projet: z.string().regex(/^[0-9a-zA-Z-]{8,64}$/),
  titre: line,
  genre: z.enum(['complet', 'allege', 'modifications']),
  creePar: line,
  creeLe: z.iso.datetime(),
  nbOps: count,
  vecteur: z.record(z.string().max(64), count),
  pieces: z.int().min(0).max(LIMITS.entries),
  entrees: z
    .array(
      z.strictObject({
        chemin: z.string().max(100),
        taille: z.int().min(0).max(LIMITS.entry),
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    )
    .max(LIMITS.entries),
}

const Ours = z.strictObject(FIELDS)
/** A newer application that still lets us read may say more: what we do not know of is left aside. */
const Newer = z.object(FIELDS)
/** What is looked at before anything else: a much newer manifest may have nothing else in common. */
const Versions = z.object({ lecteurMin: version, schema: version, app: z.string().max(100) })

/** Reads `manifest.json`. Fails on a file for newer readers, before looking at the rest, and on anything that does not hold together. */
export function readManifest(bytes: Uint8Array): Result<Manifest> {
  const text = parseUtf8(bytes)
  const parsed = text === undefined ? undefined : parseSafeJson(text)
  if (parsed?.ok !== true) return refuseIncoherent(`manifeste : ${parsed?.error ?? 'UTF-8'}`)
  const versions = Versions.safeParse(parsed.value)
  if (versions.success && versions.data.lecteurMin > FORMAT) return refuseNewer(versions.data.app)
  const isNewer = versions.success && versions.data.schema > FORMAT
  const manifest = (isNewer ? Newer : Ours).safeParse(parsed.value)
  if (!manifest.success) {
    const where = manifest.error.issues[0]?.path.join('.') ?? ''
    return refuseIncoherent(`manifeste : ${where}`)
  }
  return success(manifest.data)
}

/** Sorted keys, one entry a line: readable, and the same bytes for the same content. */
export function formatManifest(manifest: Manifest): string {
  const { entrees, ...rest } = manifest
  const head = stableStringify(rest as unknown as Json).slice(1, -1)
  const lines = entrees.map((entree) => stableStringify(entree))
  return `{${head},\n"entrees":[\n${lines.join(',\n')}\n]}\n`
}
