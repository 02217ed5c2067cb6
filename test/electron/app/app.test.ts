import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { getDataFolder, PORTABLE_FOLDER } from '../../../electron/main/app/data-folder'
import { formatIncident } from '../../../electron/main/app/incident-line'
import { parseLaunchArguments } from '../../../electron/main/app/launch-arguments'

describe('what the program was started with', () => {
  it.each([
    [['cairn', '/a/CTG.ctg'], ['/a/CTG.ctg']],
    [['cairn', 'CTG été.CTG', '--exemple'], ['/ici/CTG été.CTG']],
    [['cairn', 'file:///a/CTG%20un.ctg'], ['/a/CTG un.ctg']],
    [['electron', '.', '--no-sandbox', '/a/b.docx', '--x=/a/c.ctg'], []],
    [
      ['cairn', 'https://example.org/a.ctg', 'app://cairn/a.ctg', 'file://a%ZZ.ctg', '/a\0/b.ctg'],
      [],
    ],
    [['/opt/cairn.ctg'], []],
    [
      ['cairn', '/a.ctg', '/b.ctg'],
      ['/a.ctg', '/b.ctg'],
    ],
  ])('%j', (argv, files) => {
    expect(parseLaunchArguments(argv, '/ici').files).toEqual(files)
  })

  it('asks for the example', () => {
    expect(parseLaunchArguments(['cairn', '--exemple'], '/').example).toBe(true)
    expect(parseLaunchArguments(['cairn'], '/').example).toBe(false)
  })
})

describe('where data lives', () => {
  const machine = {
    platform: 'linux' as NodeJS.Platform,
    localAppData: undefined,
    executable: '/media/cle/Cairn/Cairn',
    isPackaged: true,
    exists: () => false,
  }
  it('is the usual place, local data on Windows, or beside the program on a stick', () => {
    expect(getDataFolder(machine)).toBeNull()
    const windows = {
      ...machine,
      platform: 'win32' as const,
      localAppData: '/Users/x/AppData/Local',
    }
    expect(getDataFolder(windows)).toBe(join('/Users/x/AppData/Local', 'Cairn'))
    const portable = join('/media/cle/Cairn', PORTABLE_FOLDER)
    const stick = { ...windows, exists: (path: string) => path === portable }
    expect(getDataFolder(stick)).toBe(portable)
    expect(getDataFolder({ ...stick, isPackaged: false })).not.toBe(portable)
  })
})

describe('a line about an incident', () => {
  it('has neither message, nor path, nor name (S13)', () => {
    const error = Object.assign(new TypeError('ENOENT: /home/mme.dupont/CTG secrète.ctg'), {
      code: 'ENOENT',
    })
    error.stack = [
      'TypeError: ENOENT: /home/mme.dupont/CTG secrète.ctg',
      '    at async writeFileSafely (file:///home/mme.dupont/app/main.mjs:12:5)',
      '    at /home/mme.dupont/app/main.mjs:99:1',
    ].join('\n')
    const line = formatIncident(new Date('2026-01-02T03:04:05Z'), 'principal', error)
    expect(JSON.parse(line)).toEqual({
      le: '2026-01-02T03:04:05.000Z',
      ou: 'principal',
      erreur: 'TypeError',
      code: 'ENOENT',
      pile: 'writeFileSafely:12:5 < ?:99:1',
    })
    expect(line).not.toMatch(/dupont|secrète|home/)
  })

  it('takes anything that was thrown', () => {
    for (const thrown of [null, 'texte privé', 3, { code: 5 }, new Error('')])
      expect(formatIncident(new Date(0), 'page', thrown)).not.toContain('privé')
  })
})

it('main and preload import Electron, Node, the contract and the kernel alone, and never the network', () => {
  const folder = new URL('../../../electron/', import.meta.url).pathname
  const files = ['main', 'preload'].flatMap((zone) =>
    readdirSync(join(folder, zone), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .map((name) => join(folder, zone, name)),
  )
  expect(files.length).toBeGreaterThan(40)
  for (const file of files) {
    const source = readFileSync(file, 'utf8')
    for (const [, from = ''] of source.matchAll(/ from '([^']+)'/g))
      expect(from, file).toMatch(
        /^(?:electron|node:(?!https?$|http2$|net$|tls$|dgram$|dns)\S+|\.{1,2}\/\S+)$/,
      )
    for (const [, from = ''] of source.matchAll(/ from '(?:\.\.\/)+(shared\/\w+)/g))
      expect(['shared/bridge', 'shared/kernel'], file).toContain(from)
    expect(source, file).not.toMatch(/\bfetch\(|\beval\(|new Function/)
  }
})
