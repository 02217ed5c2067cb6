import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { DISK } from '../../../electron/main/files/disk'
import { FileHandles } from '../../../electron/main/files/file-handles'
import {
  addMissingExtension,
  formatSuggestedName,
  isLaunchable,
} from '../../../electron/main/files/file-names'
import { GivenQueue } from '../../../electron/main/files/given-queue'
import { readWholeFile } from '../../../electron/main/files/read-whole-file'

const CLOCK = { now: () => 0, wait: () => Promise.resolve() }
const WORD = [{ name: 'Document Word', extensions: ['docx'] }]

describe('a proposed name', () => {
  it.each([
    ['CTG des Pyrénées.ctg', 'CTG des Pyrénées.ctg'],
    ['../../etc/passwd', '-..-etc-passwd'],
    ['C:\\Windows\\a.docx', 'C--Windows-a.docx'],
    ['fiche\u202excod.exe', 'fiche-xcod.exe'],
    ['   ', 'Document'],
    ['...', 'Document'],
    [`${'é'.repeat(300)}.docx`, `${'é'.repeat(195)}.docx`],
  ])('%j is %j', (suggested, name) => {
    expect(formatSuggestedName(suggested)).toBe(name)
  })

  it('never holds a folder nor a sign that a system refuses', () => {
    fc.assert(
      fc.property(fc.string({ size: 'max', maxLength: 400, unit: 'grapheme' }), (suggested) => {
        const name = formatSuggestedName(suggested)
        expect(name).not.toMatch(/[\p{Cc}/\\:*?"<>|]|^[.\s]/u)
        expect(name.length).toBeGreaterThan(0)
        expect(name.length).toBeLessThanOrEqual(200)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('a missing extension', () => {
  it('is added, without covering a file the user was not asked about', async () => {
    const taken = new Set(['/a/Fiche.docx', '/a/Fiche (2).docx'])
    const isTaken = (path: string) => Promise.resolve(taken.has(path))
    expect(await addMissingExtension('/a/Fiche', WORD, isTaken)).toBe('/a/Fiche (3).docx')
    expect(await addMissingExtension('/a/Plan 1.1', WORD, isTaken)).toBe('/a/Plan 1.1.docx')
    expect(await addMissingExtension('/a/Fiche.DOCX', WORD, isTaken)).toBe('/a/Fiche.DOCX')
    expect(await addMissingExtension('/a/Fiche', [], isTaken)).toBe('/a/Fiche')
  })
})

it('documents alone are handed to the system', () => {
  for (const name of ['a.docx', 'A.DOCX', 'a.pdf', 'a.ctg']) expect(isLaunchable(name)).toBe(true)
  for (const name of ['a.exe', 'a.docm', 'a.lnk', 'a.html', 'a.docx.bat', 'a', 'a.sh', 'a.desktop'])
    expect(isLaunchable(name)).toBe(false)
})

describe('a file the user chose', () => {
  it('is read whole; too large, missing or not a file, it is refused in words', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cairn-lecture-'))
    const path = join(folder, 'a.ctg')
    writeFileSync(path, 'x'.repeat(100))
    const read = await readWholeFile(DISK, CLOCK, path, 100)
    expect(read.ok && read.value.length).toBe(100)
    const codeOf = async (one: string, max: number, disk = DISK) => {
      const result = await readWholeFile(disk, CLOCK, one, max)
      return result.ok ? 'ok' : result.error.code
    }
    expect(await codeOf(path, 99)).toBe('trop-grand')
    expect(await codeOf(join(folder, 'absent.ctg'), 99)).toBe('introuvable')
    expect(await codeOf(folder, 99)).toBe('pas-un-fichier')
    const locked = {
      ...DISK,
      readFile: () => Promise.reject(Object.assign(new Error(), { code: 'EBUSY' })),
    }
    let time = 0
    const clock = { now: () => time, wait: (ms: number) => Promise.resolve(void (time += ms)) }
    const busy = await readWholeFile(locked, clock, path, 100)
    expect(busy.ok ? '' : busy.error.code).toBe('fichier-occupe')
    // Grown between the question of its size and its reading.
    const grown = { ...DISK, stat: () => Promise.resolve({ size: 1, modified: 0, isFile: true }) }
    expect(await codeOf(path, 50, grown)).toBe('trop-grand')
  })
})

describe('tokens and given files', () => {
  it('forgets the oldest token first', () => {
    let n = 0
    const handles = new FileHandles(() => String((n += 1)), 2)
    const tokens = ['/a', '/b', '/c'].map((path) => handles.add(path))
    expect(tokens.map((token) => handles.get(token))).toEqual([null, '/b', '/c'])
    expect(handles.get('/b')).toBeNull()
  })

  it('gives each file once, to whoever listens then', () => {
    const queue = new GivenQueue<string>()
    const seen: string[] = []
    queue.add('a')
    queue.listen((path) => seen.push(`1${path}`))
    queue.add('b')
    queue.stop()
    queue.add('c')
    queue.listen((path) => seen.push(`2${path}`))
    expect(seen).toEqual(['1a', '1b', '2c'])
  })
})
