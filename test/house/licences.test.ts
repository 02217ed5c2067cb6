import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import {
  getPackageFolder,
  readDictionaryLicence,
  readLicence,
  type Licence,
} from '../../build/licences.mjs'
import { buildLicenceText } from '../../build/licence-texts.mjs'
import { RENDERER_OUT, ensureOutput } from './built'
import { ROOT } from './repository-files'

/** Licences that let us give the application away as we do. */
const ALLOWED = new Set([
  'MIT',
  'ISC',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'Apache-2.0',
  'BlueOak-1.0.0',
  '0BSD',
  'CC0-1.0',
  'MPL-2.0',
  'Unlicense',
])

/** Taken after reading them, with the reason. */
const EXCEPTIONS: Readonly<Record<string, string>> = {
  // A font: may be bundled and redistributed with its licence, which licences.json carries; not sold alone, not renamed.
  '@fontsource-variable/inter': 'OFL-1.1',
}

/** « MIT OR GPL-3.0 » leaves the choice; « MIT AND ISC » asks for both. */
function isAllowed({ name, licence }: Licence): boolean {
  if (EXCEPTIONS[name] !== undefined) return EXCEPTIONS[name] === licence
  return licence
    .replace(/[()]/g, '')
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => ALLOWED.has(one.trim())))
}

beforeAll(ensureOutput, 120_000)

describe('licences of what is bundled', () => {
  const read = () =>
    JSON.parse(readFileSync(join(RENDERER_OUT, 'licences.json'), 'utf8')) as readonly Licence[]

  it('name the packages that really are in the pages, and not the tools', () => {
    const names = read().map(({ name }) => name)
    expect(names).toEqual(
      expect.arrayContaining([
        '@fontsource-variable/inter',
        'react',
        'react-dom',
        'dexie',
        'docx',
        'zustand',
      ]),
    )
    for (const tool of ['vite', 'vitest', 'typescript', 'electron-builder', 'playwright-core'])
      expect(names).not.toContain(tool)
    expect(names).toEqual([...new Set(names)].sort())
  })

  it('are all allowed', () => {
    expect(
      read()
        .filter((one) => !isAllowed(one))
        .map(({ name, licence }) => `${name}: ${licence}`),
    ).toEqual([])
  })

  it('come with version and text', () => {
    for (const { name, version, text } of read()) {
      expect(version, name).toMatch(/^\d+(\.\d+)+/)
      expect(text.length, name).toBeGreaterThan(100)
    }
  })
})

describe('the spelling dictionary', () => {
  it('is named among them, with its own licence and where to find it', () => {
    const dictionary = readDictionaryLicence()
    expect(dictionary).toMatchObject({ version: '7.5', licence: 'MPL-2.0' })
    expect(dictionary.text).toContain('http://www.mozilla.org/MPL/2.0/')
    const written = JSON.parse(readFileSync(join(RENDERER_OUT, 'licences.json'), 'utf8')) as unknown
    expect(written).toContainEqual(dictionary)
  })
})

describe('the checker of licences', () => {
  const one = (licence: string, name = 'x'): Licence => ({
    name,
    version: '1.0.0',
    licence,
    text: '',
  })

  it.each(['GPL-3.0', 'AGPL-3.0-only', '', 'SEE LICENSE IN x', 'MIT AND GPL-3.0', 'OFL-1.1'])(
    'refuses « %s »',
    (licence) => {
      expect(isAllowed(one(licence))).toBe(false)
    },
  )

  it.each(['MIT', '(MIT OR GPL-3.0-or-later)', '(MIT AND Apache-2.0)'])(
    'accepts « %s »',
    (licence) => {
      expect(isAllowed(one(licence))).toBe(true)
    },
  )
})

describe('the text a package forgot', () => {
  it('is the standard one, with its author', () => {
    const text = buildLicenceText({ name: 'x', author: 'A. Nom <a@example.org> (site)' }, 'MIT')
    expect(text).toContain('Copyright (c) A. Nom\n')
    expect(text).toContain('Permission is hereby granted')
    expect(buildLicenceText({ name: 'x' }, 'MIT')).toContain('Copyright (c) x contributors')
    expect(buildLicenceText({ name: 'x' }, 'Unlicense')).toContain('public domain')
  })

  it('is not invented for a licence we do not know', () => {
    expect(buildLicenceText({ name: 'x' }, 'Apache-2.0')).toBe('')
  })
})

describe('the package of a module', () => {
  const modules = join(ROOT, 'node_modules')

  it.each([
    ['react/index.js', 'react'],
    ['@mantine/core/esm/index.mjs', '@mantine/core'],
    ['@mantine/core/styles/Button.css?direct', '@mantine/core'],
  ])('%s is of %s', (path, name) => {
    expect(getPackageFolder(join(modules, path))).toBe(join(modules, name))
  })

  it('is none for our own files and for the bundler’s', () => {
    expect(getPackageFolder(join(ROOT, 'shared/kernel/json.ts'))).toBeNull()
    expect(getPackageFolder('\0vite/preload-helper.js')).toBeNull()
  })

  it('is read with its text', () => {
    const licence = readLicence(join(modules, 'react'))
    expect(licence).toMatchObject({ name: 'react', licence: 'MIT' })
    expect(licence.text).toContain('Permission is hereby granted')
    expect(existsSync(join(modules, 'react', 'LICENSE'))).toBe(true)
  })
})
