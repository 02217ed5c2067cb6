import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { stableStringify, type Json } from '../kernel/json'
import type { CtgFile } from './ctg-file'
import { formatUtf8 } from './utf8'

/** SHA-256, 64 hexadecimal digits. */
export function buildSha256(bytes: Uint8Array): string {
  return bytesToHex(sha256(bytes))
}

/** What every engine of ours offers for digests; declared here because shared knows neither DOM nor Node. */
type NativeDigest = { digest(name: 'SHA-256', bytes: Uint8Array): Promise<ArrayBuffer> }

const native = (globalThis as { readonly crypto?: { readonly subtle?: NativeDigest } }).crypto
  ?.subtle

/** Below, asking the engine takes longer than counting. */
const NATIVE_FROM = 16 * 1024

/** The same digest, by the engine itself when there is much to read: ten times faster. */
export async function computeSha256(bytes: Uint8Array): Promise<string> {
  if (native === undefined || bytes.length < NATIVE_FROM) return buildSha256(bytes)
  return bytesToHex(new Uint8Array(await native.digest('SHA-256', bytes)))
}

function compareByKey<T>(getKey: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => (getKey(a) < getKey(b) ? -1 : getKey(a) > getKey(b) ? 1 : 0)
}

/**
 * The digest of what a file says, whatever the zip tool, the date or the order of entries: identity of the dossier, operations, sessions
 * and attachments. Two files with the same digest hold the same dossier with the same history. 64 hexadecimal digits.
 */
export function buildEmpreinte(file: Pick<CtgFile, 'projet' | 'journal' | 'pieces'>): string {
  const hash = sha256.create()
  const add = (value: Json): void => void hash.update(formatUtf8(`${stableStringify(value)}\n`))
  add(file.projet)
  for (const operation of [...file.journal.operations].sort(compareByKey((o) => o.i)))
    add(operation as unknown as Json)
  add('sessions')
  for (const session of [...file.journal.sessions].sort(compareByKey((s) => s.id))) add(session)
  add('pieces')
  for (const piece of [...file.pieces].sort(compareByKey((p) => p.sha256))) add(piece.sha256)
  return bytesToHex(hash.digest())
}
