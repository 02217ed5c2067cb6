import { describe, expect, it } from 'vitest'
import { LIMITS } from '../../../shared/exchange/limits'
import { readCtg } from '../../../shared/exchange/read-ctg'
import { writeCtg } from '../../../shared/exchange/write-ctg'
import { buildSmallFile } from './ctg-case'
import { HARMLESS, JOURNAL, OTHERS, PLAIN, SHAPES } from './bomb-shapes'
import { forgeZip } from './forge-zip'

describe('zip bombs and lying headers', () => {
  it('are as many as the fault list asks for', () => {
    expect(SHAPES.length).toBeGreaterThanOrEqual(50)
  })

  it('the forged zip is read when nothing is forged', async () => {
    expect((await readCtg(forgeZip(PLAIN))).ok).toBe(true)
    expect((await readCtg(forgeZip([...PLAIN].reverse()))).ok).toBe(true)
    const folders = ['etat/', 'journal/'].map((name) => ({
      name,
      data: new Uint8Array(),
      method: 0,
    }))
    expect((await readCtg(forgeZip([...folders, ...PLAIN]))).ok).toBe(true)
  })

  it.each(SHAPES.map(([name, entries, end]) => ({ name, entries, end })))(
    '$name',
    async ({ name, entries, end }) => {
      const bytes = forgeZip(entries, end)
      const memory = process.memoryUsage()
      const cpu = process.cpuUsage()
      const read = await readCtg(bytes)
      const used = process.cpuUsage(cpu)
      const after = process.memoryUsage()
      if (HARMLESS.has(name) && read.ok) expect(read.value.journal.operations.length).toBe(5)
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
      forgeZip([...PLAIN, { name, data: new Uint8Array(3) }]),
      forgeZip([...OTHERS, { ...JOURNAL, name }]),
    ]) {
      const read = await readCtg(bytes)
      expect(read.ok).toBe(false)
      if (!read.ok) expect(read.error.code).toMatch(/^ctg-(suspect|abime)$/)
    }
  })
})
