import { deflateRawSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { LIMITS } from '../../../shared/exchange/limits'
import { writeCtg } from '../../../shared/exchange/write-ctg'
import { buildSmallFile } from './ctg-case'
import { concat, forgeZip, type ForgedEnd, type ForgedEntry } from './forge-zip'

const zeros = (mib: number): Uint8Array => new Uint8Array(mib * 1024 * 1024)
/** The entries of a file that is right. */
export const PLAIN: readonly ForgedEntry[] = Object.entries(
  unzipSync(await writeCtg(buildSmallFile())),
).map(([name, data]): ForgedEntry => ({ name, data }))
export const JOURNAL = PLAIN.find(({ name }) => name.startsWith('journal/0')) as ForgedEntry
export const OTHERS = PLAIN.filter((entry) => entry !== JOURNAL)

/** The PLAIN file with its JOURNAL replaced. */
const withJournal = (patch: Partial<ForgedEntry>): readonly ForgedEntry[] => [
  ...OTHERS,
  { ...JOURNAL, ...patch },
]
const packed = (data: Uint8Array): Uint8Array => deflateRawSync(data)

export type Shape = readonly [name: string, entries: readonly ForgedEntry[], end?: ForgedEnd]

const bomb = zeros(40)
const packedBomb = packed(bomb)

/** Bombs and lies: what each archive holds, and how its end lies. */
export const SHAPES: readonly Shape[] = [
  ['1,000:1', withJournal({ data: bomb })],
  ['1,000:1 that says 1,000 bytes', withJournal({ data: bomb, size: 1000 })],
  ['1,000:1 that says so in the local header only', withJournal({ data: bomb, localSize: 1000 })],
  [
    '1,000:1 that says the size it has zipped',
    withJournal({ data: bomb, size: packedBomb.length }),
  ],
  ['1,000:1 that says 200:1', withJournal({ data: bomb, size: packedBomb.length * 199 })],
  ['above 64 MB', withJournal({ data: new Uint8Array(1000), size: LIMITS.entry + 1 })],
  ['4 GB', withJournal({ data: new Uint8Array(1000), size: 0xfffffffe })],
  ['zip64 size', withJournal({ data: new Uint8Array(1000), size: 0xffffffff })],
  ['zip64 zipped size', withJournal({ compressedSize: 0xffffffff })],
  ['zip64 offset', withJournal({ offset: 0xffffffff })],
  ['zipped size too long', withJournal({ compressedSize: 100_000 })],
  ['zipped size too short', withJournal({ compressedSize: 10 })],
  ['stored, sizes that differ', withJournal({ method: 0, size: JOURNAL.data.length + 1 })],
  ['size one short', withJournal({ size: JOURNAL.data.length - 1 })],
  ['size one long', withJournal({ size: JOURNAL.data.length + 1 })],
  ['checksum forged', withJournal({ crc: 0 })],
  ['other local name', withJournal({ localName: 'journal/0002.ndjson' })],
  ['method 12 (bzip2)', withJournal({ method: 12 })],
  ['method 99 (AES)', withJournal({ method: 99 })],
  ['method 9 (deflate64)', withJournal({ method: 9 })],
  ['encrypted', withJournal({ flags: 1 })],
  ['strong encryption', withJournal({ flags: 0x41 })],
  ['masked headers', withJournal({ flags: 0x2001 })],
  ['patched data', withJournal({ flags: 0x20 })],
  ['symbolic link', withJournal({ madeBy: 0x0314, attributes: (0o120777 << 16) >>> 0 })],
  ['offset of another entry', withJournal({ offset: 0 })],
  ['offset past the end', withJournal({ offset: 90_000_000 })],
  ['same name twice', [...PLAIN, JOURNAL]],
  ['same name twice, another content', [...PLAIN, { ...JOURNAL, data: bomb.subarray(0, 99) }]],
  ['same name in other letters', [...PLAIN, { ...JOURNAL, name: 'ETAT/axes.json' }]],
  ['nested zip', withJournal({ data: forgeZip([{ name: 'b', data: packedBomb }]) })],
  [
    'nested as an entry',
    [...PLAIN, { name: 'x.zip', data: forgeZip([{ name: 'b', data: bomb }]) }],
  ],
  [
    '100,000 entries',
    Array.from({ length: 100_000 }, (_, i) => ({
      name: `etat/a${i}.json`,
      data: new Uint8Array(),
      method: 0,
    })),
  ],
  ['count that wraps at 65,536', PLAIN, { count: 3 }],
  ['count too high', PLAIN, { count: 60_000 }],
  ['count of zero', PLAIN, { count: 0 }],
  ['directory elsewhere', PLAIN, { directoryOffset: 10 }],
  ['directory past the end', PLAIN, { directoryOffset: 0xfffffff0 }],
  ['directory too short', PLAIN, { directorySize: 10 }],
  ['directory too long', PLAIN, { directorySize: 1_000_000 }],
  ['program before', PLAIN, { before: new Uint8Array(512).fill(0x4d) }],
  ['bytes after', PLAIN, { after: new Uint8Array(512) }],
  ['another zip after', PLAIN, { after: forgeZip(OTHERS) }],
  ['another directory in the comment', PLAIN, { comment: forgeZip(OTHERS).slice(-400) }],
  ['nothing but a directory', [], {}],
  ['all ranges the same', PLAIN.map((entry) => ({ ...entry, offset: 0 }))],
  [
    'quoted overlap: many names on one bomb',
    Array.from({ length: 2000 }, (_, i) => ({
      name: `etat/${'abcdefghijklmnopqrst'[i % 20] ?? 'a'}${i.toString(26).replace(/\d/g, (d) => 'klmnopqrst'[Number(d)] ?? 'k')}.json`,
      data: i === 0 ? packedBomb : new Uint8Array(),
      method: 0,
      offset: 0,
      compressedSize: packedBomb.length,
      size: packedBomb.length,
    })),
  ],
  [
    '1 GB in all',
    Array.from({ length: 30 }, (_, i) => ({
      name: `journal/${String(i + 1).padStart(4, '0')}.ndjson`,
      data: new Uint8Array(300_000).map((_x, j) => (j * 7919) % 251),
      method: 0,
      size: 40 * 1024 * 1024,
      compressedSize: 300_000,
    })),
  ],
  ['extra field cut', withJournal({ extra: new Uint8Array([1, 0, 255, 255]) })],
  [
    'second name in an extra field',
    withJournal({
      extra: concat([
        new Uint8Array([0x75, 0x70, 9, 0, 1, 0, 0, 0, 0]),
        new Uint8Array([97, 97, 97, 97]),
      ]),
    }),
  ],
]

/** Shapes that lose nothing: reading them is right, refusing them too. */
export const HARMLESS: ReadonlySet<string> = new Set([
  'extra field cut',
  'second name in an extra field',
  'patched data',
])
