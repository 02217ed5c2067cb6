import { unzipSync } from 'fflate'
import { concat, forgeZip } from './forge-zip'

type Random = () => number
type Entry = { readonly name: string; readonly data: Uint8Array }
type Damage = (bytes: Uint8Array, random: Random) => Uint8Array

const pick = (random: Random, max: number): number => Math.floor(random() * max)

function flipBits(bytes: Uint8Array, random: Random): Uint8Array {
  const out = bytes.slice()
  for (let count = 1 + pick(random, 4); count > 0; count -= 1) {
    const at = pick(random, out.length)
    out[at] = (out[at] ?? 0) ^ (1 << pick(random, 8))
  }
  return out
}

const truncate: Damage = (bytes, random) => bytes.slice(0, pick(random, bytes.length))

const cutStart: Damage = (bytes, random) => bytes.slice(1 + pick(random, bytes.length - 1))

/** A piece taken away, doubled, or replaced by another piece of the file. */
function splice(bytes: Uint8Array, random: Random): Uint8Array {
  const at = pick(random, bytes.length)
  const length = 1 + pick(random, Math.min(500, bytes.length - at))
  const from = pick(random, bytes.length - length)
  const other = bytes.slice(from, from + length)
  const middle = [new Uint8Array(), concat([other, other]), other][pick(random, 3)] as Uint8Array
  return concat([bytes.slice(0, at), middle, bytes.slice(at + length)])
}

const blank: Damage = (bytes, random) => {
  const at = pick(random, bytes.length)
  return bytes.slice().fill(0, at, at + 1 + pick(random, 64))
}

/** Another number in a field of a header: local, central or the last one. */
function lieInHeader(bytes: Uint8Array, random: Random): Uint8Array {
  const out = bytes.slice()
  const headers: number[] = []
  for (let i = 0; i + 4 <= out.length; i += 1) {
    if (out[i] === 0x50 && out[i + 1] === 0x4b && (out[i + 2] ?? 99) < 7) headers.push(i)
  }
  const at = (headers[pick(random, headers.length)] ?? 0) + 4 + pick(random, 42)
  const value = [0, 1, 0x7f, 0xff, pick(random, 256)][pick(random, 5)] ?? 0
  for (let i = at; i < Math.min(out.length, at + 1 + pick(random, 4)); i += 1) out[i] = value
  return out
}

/** The same entries in another order: nothing is lost. */
function shuffleEntries(bytes: Uint8Array, random: Random): Uint8Array {
  return forgeZip(
    Object.entries(unzipSync(bytes))
      .map(([name, data]) => [random(), { name, data }] as const)
      .sort((a, b) => a[0] - b[0])
      .map(([, entry]) => entry),
  )
}

/** An entry changed, taken away or given the bytes of another, in a zip that is otherwise right. */
function spoilEntry(bytes: Uint8Array, random: Random): Uint8Array {
  const entries = Object.entries(unzipSync(bytes)).map(([name, data]): Entry => ({ name, data }))
  const at = pick(random, entries.length)
  const entry = entries[at] as Entry
  const other = entries[pick(random, entries.length)] as Entry
  const kind = pick(random, 3)
  if (kind === 0) entries.splice(at, 1)
  else entries[at] = { ...entry, data: kind === 1 ? flipBits(entry.data, random) : other.data }
  return forgeZip(entries)
}

export const DAMAGES: readonly (readonly [name: string, damage: Damage])[] = [
  ['bits', flipBits],
  ['truncated', truncate],
  ['start cut', cutStart],
  ['spliced', splice],
  ['blanked', blank],
  ['header lie', lieInHeader],
  ['shuffled', shuffleEntries],
  ['entry spoilt', spoilEntry],
  ['header lie and bits', (bytes, random) => flipBits(lieInHeader(bytes, random), random)],
  ['bits', flipBits],
]
