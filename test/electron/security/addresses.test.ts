import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isAllowedPermission,
  isAllowedRequest,
} from '../../../electron/main/security/allowed-request'
import { isAppAddress, isAppPage } from '../../../electron/main/security/app-address'
import {
  formatExternalQuestion,
  parseExternalAddress,
} from '../../../electron/main/security/external-address'

const SCHEMES = [
  'https',
  'http',
  'mailto',
  'file',
  'smb',
  'ms-msdt',
  'ms-word',
  'search-ms',
  'javascript',
  'data',
  'blob',
  'vbscript',
  'ftp',
  'ssh',
  'tel',
  'app',
  'view-source',
  'intent',
  'HTTPS',
  'Mailto',
  'about',
  'ldap',
  'jar',
  '\thttps',
  ' https',
]
const rest = fc.oneof(
  fc.webUrl().map((url) => url.slice(url.indexOf(':') + 1)),
  fc.emailAddress(),
  fc.string({ size: 'max', maxLength: 60 }),
  fc.constantFrom(
    '//example.org',
    '//user:mot@example.org/',
    '//example.org\\@mechant.example',
    '///etc/passwd',
    '//serveur/partage',
    'a@example.org?attach=/etc/passwd',
    '//example.org/\r\nHost: x',
    '//[::1]/',
    '//',
    '',
    'alert(1)',
    '//exa\u202emple.org',
  ),
)
const address = fc.oneof(
  fc
    .tuple(fc.constantFrom(...SCHEMES), fc.constantFrom(':', ':/', '://', '%3a'), rest)
    .map((all) => all.join('')),
  fc.webUrl(),
  fc.string({ size: 'max', maxLength: 100 }),
)

describe('the addresses that may leave', () => {
  it('are https and mailto alone, over 10,000 spellings (S6)', () => {
    let accepted = 0
    fc.assert(
      fc.property(address, (raw) => {
        const url = parseExternalAddress(raw)
        if (url === null) return
        accepted += 1
        expect(url.href).toMatch(/^(?:https:\/\/[^/@]+(?:[/?#]|$)|mailto:)/)
        expect([url.username, url.password]).toEqual(['', ''])
        expect(url.href).not.toMatch(/[\p{Cc}\s]/u)
        expect(new URL(url.href).href).toBe(url.href)
      }),
      { numRuns: 10_000 },
    )
    expect(accepted).toBeGreaterThan(100)
  })

  it.each([
    ['https://www.caf.fr/', 'https://www.caf.fr/'],
    ['HTTPS://EXAMPLE.org', 'https://example.org/'],
    ['mailto:a@example.org?subject=CTG', 'mailto:a@example.org?subject=CTG'],
    ['mailto:a@example.org?subject=Le comité', 'mailto:a@example.org?subject=Le%20comit%C3%A9'],
  ])('accepts %s', (raw, href) => {
    expect(parseExternalAddress(raw)?.href).toBe(href)
  })

  it.each([
    ['http://example.org'],
    ['file:///etc/passwd'],
    ['smb://serveur/partage'],
    ['ms-msdt:/id'],
    ['javascript:alert(1)'],
    ['https://user:mot@example.org/'],
    ['https://example.org/\n'],
    ['//example.org'],
    ['example.org'],
    [''],
    ['mailto:'],
    [`https://example.org/${'a'.repeat(3_000)}`],
  ])('refuses %j', (raw) => {
    expect(parseExternalAddress(raw)).toBeNull()
  })

  it('refuses what is not a text', () => {
    for (const raw of [
      null,
      undefined,
      1,
      {},
      ['https://example.org'],
      new URL('https://example.org'),
    ])
      expect(parseExternalAddress(raw)).toBeNull()
  })

  it('are shown before they open', () => {
    const url = parseExternalAddress('https://www.caf.fr/allocataires')
    expect(url && formatExternalQuestion(url)).toEqual({
      message: 'Ouvrir le site www.caf.fr dans votre navigateur ?',
      detail: 'https://www.caf.fr/allocataires',
      accept: 'Ouvrir le site',
    })
  })
})

describe('requests, permissions, pages', () => {
  it('runs no request of the network, over 10,000 spellings (S3)', () => {
    fc.assert(
      fc.property(address, (raw) => {
        if (isAllowedRequest(raw))
          expect(raw).toMatch(/^(?:app:\/\/cairn(?:[/?#]|$)|blob:|data:|devtools:)/i)
      }),
      { numRuns: 10_000 },
    )
    expect(['app://cairn/a.js', 'blob:app://cairn/1', 'data:,x'].every(isAllowedRequest)).toBe(true)
    for (const raw of [
      'https://a',
      'wss://a',
      'file:///a',
      'app://autre/',
      'app://cairn.autre/',
      'about:blank',
    ])
      expect(isAllowedRequest(raw)).toBe(false)
  })

  it('grants one permission', () => {
    expect(isAllowedPermission('clipboard-sanitized-write')).toBe(true)
    for (const name of [
      'clipboard-read',
      'media',
      'geolocation',
      'notifications',
      'openExternal',
      'usb',
      '',
    ])
      expect(isAllowedPermission(name)).toBe(false)
  })

  it('knows our page from any other', () => {
    for (const url of ['app://cairn/index.html', 'app://cairn/index.html#/exemple', 'app://cairn/'])
      expect(isAppPage(url)).toBe(true)
    for (const url of [
      'app://cairn/assets/x.html',
      'app://cairn/index.html?x',
      'app://autre/index.html',
      'app://cairn@autre/index.html',
      'app://a@cairn/index.html',
      'https://cairn/index.html',
      'about:blank',
      'app:cairn/index.html',
      '',
    ])
      expect(isAppPage(url), url).toBe(false)
    expect(isAppAddress('app://cairn/assets/app.js')).toBe(true)
  })
})
