import { DAMAGES } from '../../shared/exchange/damage'
import { concat } from '../../shared/exchange/forge-zip'
import type { Random } from './cases'
import { pick, pickFrom } from './hostile-json'

type Damage = (bytes: Uint8Array, random: Random) => Uint8Array

/** Two pieces of the file take each other's place. */
function swapBlocks(bytes: Uint8Array, random: Random): Uint8Array {
  const cuts = Array.from({ length: 4 }, () => pick(random, bytes.length)).sort((a, b) => a - b)
  const [a = 0, b = 0, c = 0, d = 0] = cuts
  return concat([
    bytes.slice(0, a),
    bytes.slice(c, d),
    bytes.slice(b, c),
    bytes.slice(a, b),
    bytes.slice(d),
  ])
}

function insertNoise(bytes: Uint8Array, random: Random): Uint8Array {
  const at = pick(random, bytes.length)
  const noise = new Uint8Array(1 + pick(random, 40)).map(() => pick(random, 256))
  return concat([bytes.slice(0, at), noise, bytes.slice(at)])
}

/** One whole byte, anywhere: the damage of a bad disk. */
export function changeByte(bytes: Uint8Array, random: Random): Uint8Array {
  const out = bytes.slice()
  const at = pick(random, out.length)
  out[at] = (out[at] ?? 0) ^ (1 + pick(random, 255))
  return out
}

const SPOIL_ENTRY = 'entry spoilt'

const ALL: readonly Damage[] = [
  ...DAMAGES.filter(([name]) => name !== SPOIL_ENTRY).map(([, damage]) => damage),
  swapBlocks,
  insertNoise,
  changeByte,
  changeByte,
]

/** A file damaged once, sometimes twice. */
export function damage(bytes: Uint8Array, random: Random): Uint8Array {
  const once = pickFrom(random, ALL)(bytes, random)
  if (random() < 0.8 || once.length < 30) return once
  try {
    return pickFrom(random, ALL)(once, random)
  } catch {
    // Some ways need a zip that can still be taken apart.
    return once
  }
}

/** An entry changed, taken away or replaced, in a zip whose checksums are right: no accident does that, a person does. */
export const spoilEntry = DAMAGES.find(([name]) => name === SPOIL_ENTRY)?.[1] ?? damage
