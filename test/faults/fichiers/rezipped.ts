import { createHash } from 'node:crypto'
import type { Operation } from '../../../shared/domain/operation'
import { forgeZip } from '../../shared/exchange/forge-zip'
import type { Base, Contents, Random } from './cases'
import { buildHostileValue, pick, pickFrom, spoilJson } from './hostile-json'

const JOURNAL = 'journal/0001.ndjson'
const SESSIONS = 'journal/sessions.json'
const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes)
const encode = (value: string): Uint8Array => new TextEncoder().encode(value)
const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** Contents put back in a zip, nothing compressed, with the digests that fit: what is wrong can only be found in the meaning. */
function rezip(
  contents: Contents,
  change: (manifest: string) => string,
  nbOps?: number,
): Uint8Array {
  const manifest = JSON.parse(text(contents['manifest.json'])) as Record<string, unknown>
  if (nbOps !== undefined) manifest['nbOps'] = nbOps
  manifest['entrees'] = Object.entries(contents)
    .filter(([chemin]) => chemin !== 'manifest.json')
    .map(([chemin, bytes]) => ({ chemin, taille: bytes.length, sha256: hash(bytes) }))
  const entries = { ...contents, 'manifest.json': encode(change(JSON.stringify(manifest))) }
  return forgeZip(Object.entries(entries).map(([name, data]) => ({ name, data, method: 0 })))
}

const same = (manifest: string): string => manifest

type Mutable = { -readonly [K in keyof Operation]: Operation[K] }
type Spoil = (operations: Mutable[], random: Random) => void

const getId = (counter: string, session = 'essai001'): string =>
  `${counter.padStart(8, '0')}-${session}`

const COUNTERS = ['0', '1', '5', '6', 'zz', 'zzzzzzz', 'zzzzzzzz', '10000000', '-1', 'AB']

/** Operations that do not hold together, or hold together in a way nobody writes. */
const SPOILS: readonly Spoil[] = [
  // A cycle of parents, an axe in itself, an objectif that is its own parent.
  (ops, random) => {
    const [a, b] = [pickFrom(random, ops), pickFrom(random, ops)]
    a.p = [b.i]
    b.p = [a.i]
  },
  (ops, random) => {
    const objectif = ops.find(({ t }) => t === 'objectifs')
    const e = objectif?.e ?? 'obj_1'
    const other = random() < 0.5 ? e : 'obj_2'
    ops.push({ ...base(ops), i: getId('z'), t: 'objectifs', e, f: 'parent', v: other })
    ops.push({ ...base(ops), i: getId('z1'), t: 'objectifs', e: other, f: 'parent', v: e })
  },
  (ops, random) => {
    pickFrom(random, ops).i = getId(pickFrom(random, COUNTERS))
  },
  (ops, random) => {
    ops.push({ ...pickFrom(random, ops), v: pick(random, 9) })
  },
  (ops, random) => {
    const op = pickFrom(random, ops)
    op.z = Array.from({ length: pick(random, 500) }, (_, i) =>
      getId((i + 1).toString(36), 'absent'),
    )
  },
  (ops, random) => {
    for (let i = 0; i < pickFrom(random, [2, 99, 101, 400]); i += 1)
      ops.push({ ...base(ops), i: getId((i + 40).toString(36)), f: 'titre', v: `t${i}`, p: [] })
  },
  (ops, random) => {
    const op = pickFrom(random, ops)
    op.t = pickFrom(random, ['visites', 'axes', '', 'a/b', '__proto__', 'constructor', 'toString'])
    op.f = pickFrom(random, ['*', '_sup', 'lien:axes:x', 'lien:', 'titre', '__proto__', 'toString'])
  },
  (ops, random) => {
    const op = pickFrom(random, ops)
    op.e = pickFrom(random, [
      '__proto__',
      'constructor',
      'hasOwnProperty',
      '',
      'x'.repeat(101),
      'é',
    ])
  },
  (ops, random) => {
    const at = pick(random, 12) - 2
    const op = pickFrom(random, ops)
    ops.push({ ...op, i: getId('y'), f: 'presentation', d: [[at, pick(random, 9), []]], p: [op.i] })
    delete ops[ops.length - 1]?.v
  },
  (ops, random) => {
    const seen = ops.map(({ i }) => i)
    const op = { ...pickFrom(random, ops), i: getId('w'), f: '_sup', v: true, p: [] }
    ops.push({ ...op, s: random() < 0.5 ? seen : [] })
  },
  (ops, random) => {
    for (const op of ops) op.x = pickFrom(random, [1, 2, 999_999, 1_000_001])
  },
  (ops) => void ops.reverse(),
  (ops, random) => void ops.splice(pick(random, ops.length), 1),
]

function base(operations: readonly Mutable[]): Mutable {
  return operations[0] as Mutable
}

function spoilOperations(contents: Contents, random: Random): Uint8Array {
  const lines = text(contents[JOURNAL]).trimEnd().split('\n')
  const operations = lines.map((line) => JSON.parse(line) as Mutable)
  for (let count = 1 + pick(random, 2); count > 0; count -= 1)
    if (operations.length > 0) pickFrom(random, SPOILS)(operations, random)
  const journal = operations.map((operation) => `${JSON.stringify(operation)}\n`).join('')
  return rezip({ ...contents, [JOURNAL]: encode(journal) }, same, operations.length)
}

function spoilLines(contents: Contents, random: Random): Uint8Array {
  const lines = text(contents[JOURNAL]).trimEnd().split('\n')
  const at = pick(random, lines.length)
  const kind = pick(random, 12)
  if (kind === 0) lines[at] = buildHostileValue(random)
  else if (kind === 1) lines.splice(at, 0, '')
  else lines[at] = spoilJson(lines[at] ?? '', random)
  return rezip({ ...contents, [JOURNAL]: encode(`${lines.join('\n')}\n`) }, same)
}

function spoilNamed(name: string) {
  return (contents: Contents, random: Random): Uint8Array =>
    rezip({ ...contents, [name]: encode(spoilJson(text(contents[name]), random)) }, same)
}

const KINDS: readonly ((contents: Contents, random: Random) => Uint8Array)[] = [
  spoilOperations,
  spoilOperations,
  spoilLines,
  spoilLines,
  spoilNamed(SESSIONS),
  (contents, random) => rezip(contents, (manifest) => spoilJson(manifest, random)),
]

/** A file of another content, with the digests that fit. */
export function buildRezipped({ contents }: Base, random: Random): Uint8Array {
  return pickFrom(random, KINDS)(contents, random)
}
