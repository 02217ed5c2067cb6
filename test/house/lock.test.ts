import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from './repository-files'

type Entry = {
  readonly version?: string
  readonly resolved?: string
  readonly integrity?: string
  readonly optionalDependencies?: Readonly<Record<string, string>>
}
type Lock = { readonly packages: Readonly<Record<string, Entry>> }
type Manifest = {
  readonly dependencies?: Readonly<Record<string, string>>
  readonly devDependencies?: Readonly<Record<string, string>>
  readonly optionalDependencies?: Readonly<Record<string, string>>
}

const readJson = (name: string): unknown => JSON.parse(readFileSync(join(ROOT, name), 'utf8'))
const lock = readJson('package-lock.json') as Lock
const manifest = readJson('package.json') as Manifest

/** Where Node would find a package asked for from a folder: beside it, or in any node_modules above. */
function isLocked(packages: Lock['packages'], from: string, name: string): boolean {
  let folder = from
  for (;;) {
    if (packages[`${folder ? `${folder}/` : ''}node_modules/${name}`]) return true
    if (!folder) return false
    const at = folder.lastIndexOf('/node_modules/')
    folder = at < 0 ? '' : folder.slice(0, at)
  }
}

/** Platform packages that a lock names but does not hold: `npm ci` refuses it, and other systems would lack their program. */
function listMissing({ packages }: Lock): readonly string[] {
  return Object.entries(packages).flatMap(([path, entry]) =>
    Object.keys(entry.optionalDependencies ?? {})
      .filter((name) => !isLocked(packages, path, name))
      .map((name) => `${path} lacks ${name}`),
  )
}

describe('package-lock.json', () => {
  it('holds every platform package', () => {
    expect(listMissing(lock)).toEqual([])
  })

  it('would be caught lacking one', () => {
    const [name] = Object.keys(lock.packages).filter((path) =>
      /rolldown\/binding-win32-x64/.test(path),
    )
    expect(name).toBeDefined()
    const packages = Object.fromEntries(
      Object.entries(lock.packages).filter(([path]) => path !== name),
    )
    expect(listMissing({ packages })).toHaveLength(1)
  })

  it('holds a checksum for every package, and no address', () => {
    const entries = Object.entries(lock.packages).filter(([path]) => path !== '')
    expect(entries.length).toBeGreaterThan(300)
    expect(entries.filter(([, { integrity }]) => !integrity?.startsWith('sha512-'))).toEqual([])
    expect(entries.filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
  })
})

describe('package.json', () => {
  it('names exact versions, the ones of the lock', () => {
    const wanted = { ...manifest.devDependencies, ...manifest.optionalDependencies }
    expect(Object.keys(wanted).length).toBeGreaterThan(30)
    for (const [name, asked] of Object.entries(wanted)) {
      // « npm:typescript@7.0.2 »: a second version of a package, under a name of its own.
      const version = asked.replace(/^npm:[a-z-]+@/, '')
      expect(version, name).toMatch(/^\d+\.\d+\.\d+$/)
      expect(lock.packages[`node_modules/${name}`]?.version, name).toBe(version)
    }
  })

  it('has no dependency at run time: everything is bundled', () => {
    expect(manifest.dependencies).toBeUndefined()
  })

  it('runs no script of the packages it installs', () => {
    expect(readFileSync(join(ROOT, '.npmrc'), 'utf8')).toMatch(/^ignore-scripts=true$/m)
  })
})
