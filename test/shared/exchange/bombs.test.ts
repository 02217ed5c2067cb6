import { deflateRawSync } from 'node:zlib'
import { describe, expect, it } from 'vitest'
import { unzipSync } from 'fflate'
import { LIMITS } from '../../../shared/exchange/limits'
import { readCtg } from '../../../shared/exchange/read-ctg'
import { writeCtg } from '../../../shared/exchange/write-ctg'
import { buildSmallFile } from './ctg-case'
import { concat, forgeZip, type ForgedEnd, type ForgedEntry } from './forge-zip'

const zeros = (mib: number): Uint8Array => new Uint8Array(mib * 1024 * 1024)
const plain = Object.entries(unzipSync(await writeCtg(buildSmallFile()))).map(
  ([name, data]): ForgedEntry => ({ name, data }),
)
const journal = plain.find(({ name }) => name.startsWith('journal/0')) as ForgedEntry
const others = plain.filter((entry) => entry !== journal)

/** The plain file with its journal replaced. */
const withJournal = (patch: Partial<ForgedEntry>): readonly ForgedEntry[] => [
  ...others,
  { ...journal, ...patch },
]
const packed = (data: Uint8Array): Uint8Array => deflateRawSync(data)

type Shape = readonly [name: string, entries: readonly ForgedEntry[], end?: ForgedEnd]

const bomb = zeros(40)
const packedBomb = packed(bomb)

const SHAPES: readonly Shape[] = [
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
  ['stored, sizes that differ', withJournal({ method: 0, size: journal.data.length + 1 })],
  ['size one short', withJournal({ size: journal.data.length - 1 })],
  ['size one long', withJournal({ size: journal.data.length + 1 })],
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
  ['same name twice', [...plain, journal]],
  ['same name twice, another content', [...plain, { ...journal, data: bomb.subarray(0, 99) }]],
  ['same name in other letters', [...plain, { ...journal, name: 'ETAT/axes.json' }]],
  ['nested zip', withJournal({ data: forgeZip([{ name: 'b', data: packedBomb }]) })],
  [
    'nested as an entry',
    [...plain, { name: 'x.zip', data: forgeZip([{ name: 'b', data: bomb }]) }],
  ],
  [
    '100,000 entries',
    Array.from({ length: 100_000 }, (_, i) => ({
      name: `etat/a${i}.json`,
      data: new Uint8Array(),
      method: 0,
    })),
  ],
  ['count that wraps at 65,536', plain, { count: 3 }],
  ['count too high', plain, { count: 60_000 }],
  ['count of zero', plain, { count: 0 }],
  ['directory elsewhere', plain, { directoryOffset: 10 }],
  ['directory past the end', plain, { directoryOffset: 0xfffffff0 }],
  ['directory too short', plain, { directorySize: 10 }],
  ['directory too long', plain, { directorySize: 1_000_000 }],
  ['program before', plain, { before: new Uint8Array(512).fill(0x4d) }],
  ['bytes after', plain, { after: new Uint8Array(512) }],
  ['another zip after', plain, { after: forgeZip(others) }],
  ['another directory in the comment', plain, { comment: forgeZip(others).slice(-400) }],
  ['nothing but a directory', [], {}],
  ['all ranges the same', plain.map((entry) => ({ ...entry, offset: 0 }))],
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

describe('zip bombs and lying headers', () => {
  it('are as many as the fault list asks for', () => {
    expect(SHAPES.length).toBeGreaterThanOrEqual(50)
  })

  it('the forged zip is read when nothing is forged', async () => {
    expect((await readCtg(forgeZip(plain))).ok).toBe(true)
    expect((await readCtg(forgeZip([...plain].reverse()))).ok).toBe(true)
    const folders = ['etat/', 'journal/'].map((name) => ({
      name,
      data: new Uint8Array(),
      method: 0,
    }))
    expect((await readCtg(forgeZip([...folders, ...plain]))).ok).toBe(true)
  })

  const harmless = new Set(['extra field cut', 'second name in an extra field', 'patched data'])

  it.each(SHAPES.map(([name, entries, end]) => ({ name, entries, end })))(
    '$name',
    async ({ name, entries, end }) => {
      const bytes = forgeZip(entries, end)
      const memory = process.memoryUsage()
      const cpu = process.cpuUsage()
      const read = await readCtg(bytes)
      const used = process.cpuUsage(cpu)
      const after = process.memoryUsage()
      if (harmless.has(name) && read.ok) expect(read.value.journal.operations.length).toBe(5)
      else {
        expect(read.ok).toBe(false)
        if (!read.ok) expect(read.error.code).toMatch(/^ctg-(abime|suspect|trop-gros|etranger)$/)
      }
      expect((used.user + used.system) / 1000).toBeLessThan(1000)
      const growth = after.rss - memory.rss
      expect(growth).toBeLessThan(150 * 1024 * 1024)
    },
  )

  it('above 200 MB is refused without a look', async () => {
    const bytes = new Uint8Array(LIMITS.zipped + 1)
    bytes.set([0x50, 0x4b, 3, 4])
    const read = await readCtg(bytes)
    expect(!read.ok && read.error.code).toBe('ctg-trop-gros')
  })

  it('a text repeated thousands of times is no bomb once written by us', async () => {
    const file = buildSmallFile()
    const [first] = file.journal.operations
    const operations = Array.from({ length: 12 }, (_, index) => ({
      ...(first as (typeof file.journal.operations)[number]),
      i: `${(index + 1).toString(36).padStart(8, '0')}-essai001`,
      f: 'intitule',
      v: 'a'.repeat(200_000),
      p: index === 0 ? [] : [`${index.toString(36).padStart(8, '0')}-essai001`],
    }))
    const bytes = await writeCtg({ ...file, journal: { ...file.journal, operations } })
    const read = await readCtg(bytes)
    expect(read.ok && read.value.journal.operations.length).toBe(12)
  })
})

describe('names that would leave the folder, or trick one', () => {
  const NAMES = [
    '../etat/axes.json',
    '..\\axes.json',
    '/etc/passwd',
    'C:\\x',
    'C:/x',
    '\\\\serveur\\x',
    'etat/../../x',
    'etat/..',
    'etat/./axes.json',
    'etat//axes.json',
    'etat/axes.json/',
    'etat/axes.json ',
    ' etat/axes.json',
    'etat/axes.json\0',
    'etat/ax\0es.json',
    'etat/a:b.json',
    'CON',
    'etat/CON',
    'NUL.json',
    'etat/aux.JSON',
    'etat/éàü.json',
    'etat/\u202Egpj.json',
    `etat/${'a'.repeat(300)}.json`,
    'ETAT/axes.json',
    'Manifest.json',
    'manifest.json.exe',
    'journal/1.ndjson',
    'journal/00001.ndjson',
    'journal/000a.ndjson',
    'journal/٠٠٠١.ndjson',
    'pieces/abc',
    `pieces/${'A'.repeat(64)}`,
    `pieces/${'a'.repeat(64)}.exe`,
    `pieces/${'a'.repeat(63)}/`,
    '__MACOSX/x',
    '.DS_Store',
    'Thumbs.db',
    '',
    '.',
    '..',
    '/',
    'etat',
    'desktop.ini',
    '%2e%2e/x',
    'etat/%2e%2e/x',
    '~/x',
    'a\nb',
  ]

  it.each(NAMES)('%j', async (name) => {
    for (const bytes of [
      forgeZip([...plain, { name, data: new Uint8Array(3) }]),
      forgeZip([...others, { ...journal, name }]),
    ]) {
      const read = await readCtg(bytes)
      expect(read.ok).toBe(false)
      if (!read.ok) expect(read.error.code).toMatch(/^ctg-(suspect|abime)$/)
    }
  })
})
