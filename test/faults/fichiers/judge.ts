import { readCtg } from '../../../shared/exchange/read-ctg'
import { writeCtg } from '../../../shared/exchange/write-ctg'
import { HARMLESS, SHAPES } from '../../shared/exchange/bomb-shapes'
import { forgeZip } from '../../shared/exchange/forge-zip'
import { createRandom } from '../../fixtures/random.mjs'
import {
  buildContenu,
  buildIdentite,
  isManifestRewritten,
  PASSWORD,
  type Base,
  type Bases,
  type Random,
} from './cases'
import { pick } from './hostile-json'
import { buildWithName } from './noms'
import { changeByte, damage, spoilEntry } from './octets'
import { buildRezipped } from './rezipped'

export type Famille = 'troncature' | 'octets' | 'entrees' | 'noms' | 'sens' | 'bombe' | 'protege'

/** `identique`: read as the file it was. `valide`: another file, with digests that fit, that holds together. The rest are faults. */
export type Verdict = {
  readonly famille: Famille
  /** A refusal code, `identique`, `valide`, or a fault. */
  readonly issue: string
  readonly faute: boolean
  /** Memory of the process that the reading took, in bytes: what making the file took before is not counted. */
  readonly memory: number
  /** Milliseconds of processor, all threads, of the reading alone. */
  readonly ms: number
}

type Case = {
  readonly famille: Famille
  readonly bytes: Uint8Array
  readonly base: Base | null
  readonly motDePasse?: string
  readonly mayRead?: boolean
}

/** One bomb in so many files: most take longer to make than to refuse. */
const BOMB_EVERY = 5_000

/** The file number `index`: the same for the same seed, whoever makes it. The first ones are every truncation of a file. */
function buildCase(bases: Bases, seed: number, index: number): Case {
  const { full, lean } = bases
  if (index < full.bytes.length)
    return { famille: 'troncature', bytes: full.bytes.slice(0, index), base: full }
  const random = createRandom((seed ^ Math.imul(index, 0x9e3779b1)) >>> 0)
  if (index % BOMB_EVERY === 0) return buildBomb(index / BOMB_EVERY)
  const draw = random()
  if (draw < 0.03) return { famille: 'entrees', bytes: spoilEntry(lean.bytes, random), base: lean }
  if (draw < 0.55) {
    const base = random() < 0.1 ? full : lean
    return { famille: 'octets', bytes: damage(base.bytes, random), base }
  }
  if (draw < 0.63) return { famille: 'noms', bytes: buildWithName(lean, random), base: null }
  if (draw < 0.97) {
    const base = random() < 0.05 ? full : lean
    return { famille: 'sens', bytes: buildRezipped(base, random), base: null, mayRead: true }
  }
  return buildProtected(bases.protected, random)
}

function buildProtected(base: Base, random: Random): Case {
  const motDePasse = random() < 0.1 ? `${PASSWORD}${pick(random, 1e6)}` : PASSWORD
  const isWrong = motDePasse !== PASSWORD
  const bytes = isWrong ? base.bytes : changeByte(base.bytes, random)
  return { famille: 'protege', bytes, base: null, motDePasse }
}

function buildBomb(rank: number): Case {
  const [name, entries, end] = SHAPES[rank % SHAPES.length] as (typeof SHAPES)[number]
  const mayRead = HARMLESS.has(name)
  return { famille: 'bombe', bytes: forgeZip(entries, end), base: null, mayRead }
}

const MESSAGE = /^(?:Ce fichier|Le contenu|Ce mot de passe)[^\0]+\.$/

/** Reads the file number `index` as the application would, and says what became of it. Errors go through: the caller counts them. */
export async function judge(bases: Bases, seed: number, index: number): Promise<Verdict> {
  const { famille, bytes, base, motDePasse, mayRead } = buildCase(bases, seed, index)
  const rss = process.memoryUsage.rss()
  const cpu = process.cpuUsage()
  const read = await readCtg(bytes, motDePasse === undefined ? {} : { motDePasse })
  const used = process.cpuUsage(cpu)
  const ms = (used.user + used.system) / 1000
  const memory = process.memoryUsage.rss() - rss
  const give = (issue: string, faute: boolean): Verdict => ({ famille, issue, faute, ms, memory })
  if (Object.keys(Object.prototype).length > 0 || 'polluted' in {}) return give('POLLUTION', true)
  if (!read.ok)
    return MESSAGE.test(read.error.message)
      ? give(read.error.code, false)
      : give(`SANS PHRASE ${read.error.code}`, true)
  if (base !== null && buildIdentite(read.value) === base.identite) return give('identique', false)
  // Nothing but the headline may differ, and only when its text was put in the zip anew, with a checksum that fits.
  if (base !== null && isManifestRewritten(bytes, base))
    return give('valide', buildContenu(read.value) !== base.contenu)
  if (base !== null) return give('DIFFÉRENT', true)
  if (mayRead !== true) return give('LU À TORT', true)
  if (index % 20 !== 0) return give('valide', false)
  // What was let in can be written and read again without a change.
  const again = await readCtg(await writeCtg(read.value))
  const isSame = again.ok && buildIdentite(again.value) === buildIdentite(read.value)
  return isSame ? give('valide', false) : give('NON RELU', true)
}
