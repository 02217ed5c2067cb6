import { mkdirSync, mkdtempSync, symlinkSync, unlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { createFileServer } from '../../../electron/main/security/file-server'
import { getServedFile, listServedFiles } from '../../../electron/main/security/served-files'
import { CONTENT_SECURITY_POLICY } from '../../../shared/bridge/content-security-policy'

const SECRET = 'secret hors du dossier'
let root = ''
let serve: ReturnType<typeof createFileServer>
const ask = (url: string, method = 'GET') => serve({ url, method })

beforeAll(() => {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-pages-'))
  root = join(folder, 'renderer')
  mkdirSync(join(root, 'assets'), { recursive: true })
  // A neighbour whose path begins with the same letters, and a file just above.
  mkdirSync(join(folder, 'renderer-voisin'))
  writeFileSync(join(folder, 'renderer-voisin/secret.js'), SECRET)
  writeFileSync(join(folder, 'secret.js'), SECRET)
  writeFileSync(join(root, 'index.html'), '<!doctype html>')
  writeFileSync(join(root, 'assets/app.js'), 'export {}')
  writeFileSync(join(root, 'assets/app.js.map'), SECRET)
  writeFileSync(join(root, 'échange.txt'), 'accent')
  symlinkSync(join(folder, 'secret.js'), join(root, 'lien.js'))
  symlinkSync(join(folder, 'renderer-voisin'), join(root, 'voisin'))
  serve = createFileServer(root, CONTENT_SECURITY_POLICY)
})

describe('app://cairn', () => {
  it('serves the listed files with their kind, the policy and nosniff', async () => {
    for (const [url, mime] of [
      ['app://cairn/', 'text/html; charset=utf-8'],
      ['app://cairn/index.html?x#/exemple', 'text/html; charset=utf-8'],
      ['app://cairn/assets/app.js', 'text/javascript; charset=utf-8'],
      ['app://cairn/%C3%A9change.txt', 'text/plain; charset=utf-8'],
    ] as const) {
      const answer = await ask(url)
      expect(answer.status, url).toBe(200)
      expect(answer.headers.get('content-type')).toBe(mime)
      expect(answer.headers.get('content-security-policy')).toBe(CONTENT_SECURITY_POLICY)
      expect(answer.headers.get('x-content-type-options')).toBe('nosniff')
    }
  })

  it('has neither links, nor unknown kinds, nor other hosts, nor other methods', async () => {
    for (const url of [
      'app://cairn/lien.js',
      'app://cairn/voisin/secret.js',
      'app://cairn/assets/app.js.map',
      'app://autre/index.html',
      'app://cairn.autre/index.html',
      'app://user@autre/index.html',
      'https://cairn/index.html',
      'file:///etc/passwd',
      'n’importe quoi',
      'app://cairn/%E0%A4%A',
    ])
      expect((await ask(url)).status, url).toBe(404)
    expect((await ask('app://cairn/index.html', 'POST')).status).toBe(404)
  })

  it('does not follow a link put in the place of a file after the start', async () => {
    const path = join(root, 'plus-tard.js')
    writeFileSync(path, 'export {}')
    const late = createFileServer(root, '')
    const url = 'app://cairn/plus-tard.js'
    expect((await late({ url, method: 'GET' })).status).toBe(200)
    unlinkSync(path)
    symlinkSync(join(root, '../secret.js'), path)
    expect((await late({ url, method: 'GET' })).status).toBe(404)
    unlinkSync(path)
  })

  it('gives no byte from outside for 6,000 spellings of a way out (S8)', async () => {
    const up = fc.constantFrom(
      '..',
      '.',
      '...',
      '%2e%2e',
      '%252e%252e',
      '..%2f',
      '..%5c',
      '..\\',
      '%2e.',
      '.%2e',
      '..;',
      '..%00',
      '%c0%ae%c0%ae',
      '․․',
      '．．',
      '%u002e%u002e',
      '',
      '~',
      'C:',
      '%5c%5cserveur%5cpartage',
      '\\\\serveur',
      'assets',
      'ASSETS',
      'renderer',
      'renderer-voisin',
      'voisin',
      'lien.js',
    )
    const slash = fc.constantFrom(
      '/',
      '//',
      '\\',
      '%2f',
      '%5c',
      '%252f',
      '%255c',
      '／',
      '/./',
      ';/',
    )
    const target = fc.constantFrom(
      'secret.js',
      'SECRET.JS',
      'secret.js%00',
      'secret.js%00.html',
      'secret%2ejs',
      'renderer-voisin/secret.js',
      'etc/passwd',
      'index.html/../../secret.js',
      'app.js/..%2f..%2fsecret.js',
      'secret.js?x=.html',
      'secret.js#.html',
    )
    const spelling = fc
      .tuple(fc.array(fc.tuple(up, slash), { minLength: 1, maxLength: 8, size: 'max' }), target)
      .map(([steps, end]) => steps.map(([a, b]) => a + b).join('') + end)
    const list = new Set([...listServedFiles(root).values()].map((file) => file.path))
    let count = 0
    await fc.assert(
      fc.asyncProperty(spelling, async (path) => {
        for (const url of [
          `app://cairn/${path}`,
          `app://cairn${path.startsWith('/') ? '' : '/'}${path}`,
        ]) {
          count += 1
          const file = getServedFile(listServedFiles(root), url)
          if (file !== null) expect(list.has(file.path)).toBe(true)
          expect(await (await ask(url)).text()).not.toContain(SECRET)
        }
      }),
      { numRuns: 3_000 },
    )
    expect(count).toBe(6_000)
  })
})
