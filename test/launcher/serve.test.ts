import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getServedFile, isCairnThere, serve } from '../../build/serve.mjs'

type Answer = {
  readonly status: number
  readonly headers: Record<string, string | string[] | undefined>
  readonly body: string
}

const folder = mkdtempSync(join(tmpdir(), 'cairn-serve-'))
const root = join(folder, 'pages')
let port = 0
let close = () => Promise.resolve()

beforeAll(async () => {
  mkdirSync(join(root, 'assets'), { recursive: true })
  mkdirSync(join(folder, 'pages-secret'))
  writeFileSync(join(folder, 'secret.txt'), 'SECRET')
  writeFileSync(join(folder, 'pages-secret', 'a.txt'), 'SECRET')
  writeFileSync(join(root, 'headers.json'), '{"content-security-policy":"default-src \'none\'"}')
  writeFileSync(join(root, 'index.html'), '<!doctype html>accueil')
  writeFileSync(join(root, 'assets', 'a-1.js'), 'export {}')
  writeFileSync(join(root, 'assets', 'été 1.css'), 'p{}')
  symlinkSync(join(folder, 'secret.txt'), join(root, 'lien.txt'))
  symlinkSync(folder, join(root, 'dossier'))
  symlinkSync(join(root, 'index.html'), join(root, 'dedans.html'))
  const server = await serve({ port: 0, root })
  port = Number(new URL(server.address).port)
  close = server.close
})
afterAll(async () => {
  await close()
  rmSync(folder, { recursive: true })
})

/** A request as it is written: no library cleans the path, which an attacker would not either. */
function ask(path: string, method = 'GET', host = `127.0.0.1:${port}`): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port, path, method, headers: { host }, agent: false },
      (response) => {
        let body = ''
        response.on('data', (part: Buffer) => (body += part.toString()))
        response.on('end', () =>
          resolve({ status: response.statusCode ?? 0, headers: response.headers, body }),
        )
      },
    )
    sent.on('error', reject)
    sent.end()
  })
}

describe('the local server gives', () => {
  it.each([
    ['/', 'text/html; charset=utf-8'],
    ['/?a=1', 'text/html; charset=utf-8'],
    ['/index.html', 'text/html; charset=utf-8'],
    ['/dedans.html', 'text/html; charset=utf-8'],
    ['/assets/a-1.js', 'text/javascript; charset=utf-8'],
    ['/assets/%C3%A9t%C3%A9%201.css', 'text/css; charset=utf-8'],
  ])('%s as %s', async (path, type) => {
    const answer = await ask(path)
    expect(answer.status).toBe(200)
    expect(answer.body).not.toBe('')
    expect(answer.headers).toMatchObject({
      'content-type': type,
      'content-security-policy': "default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
    })
  })

  it('the length alone to HEAD', async () => {
    const answer = await ask('/', 'HEAD')
    expect(answer).toMatchObject({ status: 200, body: '' })
    expect(answer.headers['content-length']).toBe('22')
  })

  it('its name to another start of Cairn', async () => {
    expect(await isCairnThere(port)).toBe(true)
    expect(await isCairnThere(1)).toBe(false)
  })
})

describe('the local server refuses', () => {
  it.each([
    '/absent.js',
    '/assets',
    '/assets/',
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/../pages-secret/a.txt',
    '/%2e%2e/secret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/%252e%252e/secret.txt',
    '/..\\secret.txt',
    '/assets/%00.js',
    '/index.html%00.js',
    '/index.html:stream',
    '/%c0%ae%c0%ae/secret.txt',
    '/%',
    '//etc/passwd',
    '/lien.txt',
    '/dossier/secret.txt',
    '/dossier/pages/index.html/x',
    'http://127.0.0.1/index.html',
  ])('%s', async (path) => {
    const answer = await ask(path)
    expect(answer.status).toBe(404)
    expect(answer.body).toBe('')
  })

  it.each([
    'evil.example',
    'evil.example:47615',
    '127.0.0.1',
    '127.0.0.1:1',
    '127.0.0.1.evil.example',
    'localhost',
    '[::1]:80',
  ])('the foreign name « %s »', async (host) => {
    expect((await ask('/', 'GET', host)).status).toBe(421)
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE'])('%s', async (method) => {
    const answer = await ask('/', method)
    expect(answer.status).toBe(405)
    expect(answer.headers['allow']).toBe('GET, HEAD')
  })

  it('to be a second origin: « localhost » is sent to the one address', async () => {
    const answer = await ask('/', 'GET', `localhost:${port}`)
    expect(answer.status).toBe(308)
    expect(answer.headers['location']).toBe(`http://127.0.0.1:${port}/`)
  })

  it('to be reached otherwise than by the loopback', async () => {
    // 127.0.0.2 is this machine too: only a server bound to every address would answer there.
    const reached = await new Promise<boolean>((resolve) => {
      const socket = connect({ host: '127.0.0.2', port, timeout: 2000 })
      socket.on('connect', () => resolve(true))
      socket.on('error', () => resolve(false))
      socket.on('timeout', () => resolve(false))
    })
    expect(reached).toBe(false)
  })

  it('a port that is taken, with the system’s own code', async () => {
    await expect(serve({ port, root })).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })
})

describe('any spelling of a path', () => {
  const PIECES = [
    '..',
    '.',
    '/',
    '\\',
    '%2e',
    '%2f',
    '%5c',
    '%00',
    '%25',
    '%',
    'secret.txt',
    'lien.txt',
    'dossier',
    'pages',
    'C:',
    '\0',
    '?',
    '#',
    '~',
    ' ',
  ]

  it('never leads outside the root', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PIECES), { maxLength: 12, size: 'max' }),
        (pieces) => {
          const file = getServedFile(root, `/${pieces.join('')}`)
          return file === null || file.startsWith(`${root}/`)
        },
      ),
      { numRuns: 5000 },
    )
  })
})
