import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { runInNewContext } from 'node:vm'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { buildFingerprint } from '../../build/make/fingerprint.mjs'
import { installIfNeeded, isInstalled } from '../../build/make/install.mjs'
import { ROOT } from './repository-files'

const lockOf = (packages: Record<string, { version?: string; optional?: boolean }>) =>
  JSON.stringify({ packages: { '': {}, ...packages } })

describe('what is installed is what the lock names', () => {
  const lock = lockOf({
    'node_modules/a': { version: '1.0.0' },
    'node_modules/b-win32': { version: '2.0.0', optional: true },
  })

  it.each([
    ['all of it', { 'node_modules/a': { version: '1.0.0' } }, true],
    ['with a package more', { 'node_modules/a': { version: '1.0.0' }, 'node_modules/z': {} }, true],
    ['another version', { 'node_modules/a': { version: '1.0.1' } }, false],
    ['one missing', {}, false],
  ])('%s', (_name, packages, wanted) => {
    expect(isInstalled(lock, JSON.stringify({ packages }))).toBe(wanted)
  })

  it('nothing at all', () => {
    expect(isInstalled(lock, null)).toBe(false)
  })
})

describe('in a folder', () => {
  let folder = ''
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'cairn-install-'))
  })
  afterEach(() => rmSync(folder, { recursive: true }))

  it('what is whole is not installed again, and the answer is kept', () => {
    const lock = lockOf({ 'node_modules/a': { version: '1.0.0' } })
    mkdirSync(join(folder, 'node_modules'))
    writeFileSync(join(folder, 'package-lock.json'), lock)
    writeFileSync(join(folder, 'node_modules', '.package-lock.json'), lock)
    expect(installIfNeeded({ root: folder })).toBe(false)
    const stamp = readFileSync(join(folder, 'node_modules/.cache/cairn/installed'), 'utf8')
    expect(stamp).toMatch(/^[0-9a-f]{64}$/)
  })

  // npm is a program that tells it ran, never the real one.
  it('nothing is installed through a link, whose folder belongs to another', () => {
    const lock = lockOf({ 'node_modules/a': { version: '1.0.0' } })
    const [root, theirs] = [join(folder, 'root'), join(folder, 'theirs')]
    mkdirSync(root)
    mkdirSync(theirs)
    writeFileSync(join(theirs, 'kept'), '')
    writeFileSync(join(root, 'package-lock.json'), lock)
    const fakeNpm = join(folder, 'npm-cli.js')
    const ran = join(folder, 'ran')
    writeFileSync(fakeNpm, `require('node:fs').writeFileSync(${JSON.stringify(ran)}, '')`)
    const install = pathToFileURL(join(ROOT, 'build/make/install.mjs')).href
    const program = `import { installIfNeeded } from ${JSON.stringify(install)}; installIfNeeded({ root: ${JSON.stringify(root)} })`
    const run = () =>
      spawnSync(process.execPath, ['--input-type=module', '--eval', program], {
        encoding: 'utf8',
        env: { ...process.env, npm_execpath: fakeNpm },
      })
    symlinkSync(theirs, join(root, 'node_modules'), 'junction')
    const refused = run()
    expect(refused.status).toBe(1)
    expect(refused.stderr).toContain('Le dossier node_modules est un lien vers un autre dossier')
    expect(refused.stderr).toContain('node_modules is a link to another folder')
    expect(existsSync(ran)).toBe(false)
    expect(existsSync(join(theirs, 'kept'))).toBe(true)
    // Without the link, the same call installs.
    rmSync(join(root, 'node_modules'))
    expect(run().status).toBe(0)
    expect(existsSync(ran)).toBe(true)
  })

  it('a fingerprint follows names and contents, not times', () => {
    const write = (name: string, text: string) => writeFileSync(join(folder, name), text)
    const read = () => buildFingerprint(['a', 'b'], folder)
    mkdirSync(join(folder, 'a'))
    const empty = read()
    write('a/x', '1')
    const one = read()
    write('a/x', '1')
    expect(read()).toBe(one)
    write('a/x', '2')
    const two = read()
    rmSync(join(folder, 'a/x'))
    write('a/y', '2')
    expect(new Set([empty, one, two, read()]).size).toBe(4)
    write('unwatched', '')
    write('b', '')
    expect(new Set([empty, one, two, read()]).size).toBe(4)
  })
})

describe('an old Node', () => {
  const source = readFileSync(join(ROOT, 'build/check-node.cjs'), 'utf8')
  const start = readFileSync(join(ROOT, 'build/start.mjs'), 'utf8')

  function run(version: string): { readonly said: string; readonly code: number | null } {
    let said = ''
    let code: number | null = null
    const process = {
      version: `v${version}`,
      versions: { node: version },
      exit: (value: number) => {
        code = value
      },
    }
    runInNewContext(source, { process, console: { error: (text: string) => (said += text) } })
    return { said, code }
  }

  it.each(['12.22.0', '18.20.4', '20.18.3', '8.0.0'])(
    '%s gets a sentence in two languages',
    (version) => {
      const { said, code } = run(version)
      expect(code).toBe(1)
      expect(said).toContain(`Cairn a besoin de Node.js 20.19.0 ou plus récent (ici : v${version})`)
      expect(said).toContain('Cairn needs Node.js 20.19.0 or newer')
    },
  )

  it.each(['20.19.0', '20.20.2', '22.0.0', '26.10.0'])('%s gets none', (version) => {
    expect(run(version)).toEqual({ said: '', code: null })
  })

  it('can parse the first files: nothing newer than Node 12 in them', () => {
    for (const text of [source, start])
      expect(text).not.toMatch(/\?\.|\?\?|from 'node:|require\('node:|^await |=>/m)
  })
})
