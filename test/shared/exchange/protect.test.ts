import { describe, expect, it } from 'vitest'
import { Encrypter, generateIdentity, identityToRecipient } from 'age-encryption'
import { buildEmpreinte } from '../../../shared/exchange/digest'
import { protectCtg } from '../../../shared/exchange/protect-ctg'
import { readCtg } from '../../../shared/exchange/read-ctg'
import { writeCtg } from '../../../shared/exchange/write-ctg'
import { createRandom } from '../../fixtures/random.mjs'
import { buildFile, buildOperation, buildSmallFile } from './ctg-case'

/** A cheap derivation: what is proved here does not depend on the cost. */
const FAST = { logN: 4 }
const PASSWORD = 'lampe-jardin-été-42'

async function protect(bytes: Uint8Array, password = PASSWORD): Promise<Uint8Array<ArrayBuffer>> {
  const written = await protectCtg(bytes, password, FAST)
  if (!written.ok) throw new Error(written.error.code)
  return written.value
}

async function getCode(bytes: Uint8Array, motDePasse?: string): Promise<string> {
  const read = await readCtg(bytes, motDePasse === undefined ? {} : { motDePasse })
  if (read.ok) return 'lu'
  expect(read.error.message).toMatch(/^[A-Z].+\.$/s)
  return read.error.code
}

const small = await writeCtg(buildSmallFile())

describe('a protected file', () => {
  it('asks for its password, refuses a wrong one, opens with the right one', async () => {
    const bytes = await protect(small)
    expect(await getCode(bytes)).toBe('ctg-mot-de-passe')
    expect(await getCode(bytes, 'autre')).toBe('ctg-mot-de-passe-faux')
    expect(await getCode(bytes, '')).toBe('ctg-mot-de-passe-faux')
    const read = await readCtg(bytes, { motDePasse: PASSWORD })
    expect(read.ok && buildEmpreinte(read.value)).toBe(buildEmpreinte(buildSmallFile()))
  })

  it('a plain file ignores the password', async () => {
    expect(await getCode(small, PASSWORD)).toBe('lu')
  })

  it('opens whatever the keyboard wrote é with, and without blanks copied at its ends', async () => {
    const composed = await protect(small, 'été à Noël'.normalize('NFC'))
    const split = await protect(small, '  été à Noël\n'.normalize('NFD'))
    for (const bytes of [composed, split])
      for (const typed of ['été à Noël'.normalize('NFD'), 'été à Noël', '\u00a0été à Noël '])
        expect(await getCode(bytes, typed)).toBe('lu')
    expect(await getCode(composed, 'ete a Noel')).toBe('ctg-mot-de-passe-faux')
  })

  it('an empty password protects nothing and is refused; 10,000 characters are accepted, not more', async () => {
    for (const empty of ['', '   ', '\u00a0\n']) {
      const written = await protectCtg(small, empty, FAST)
      expect(!written.ok && written.error.code).toBe('ctg-mot-de-passe-vide')
    }
    const long = 'é'.repeat(10_000)
    expect(await getCode(await protect(small, long), long)).toBe('lu')
    expect(await getCode(await protect(small, long), `${long.slice(1)}e`)).toBe(
      'ctg-mot-de-passe-faux',
    )
    const longer = await protectCtg(small, `${long}é`, FAST)
    expect(!longer.ok && longer.error.code).toBe('ctg-mot-de-passe-long')
  })

  it('1,000 wrong passwords: all refused the same way', async () => {
    const bytes = await protect(small)
    const codes = new Set<string>()
    for (let index = 0; index < 1000; index += 1)
      codes.add(await getCode(bytes, index === 0 ? PASSWORD.toUpperCase() : `${PASSWORD}${index}`))
    expect([...codes]).toEqual(['ctg-mot-de-passe-faux'])
  })

  it('never the same salt, key nor bytes twice', async () => {
    const header = (bytes: Uint8Array): readonly string[] =>
      String.fromCharCode(...bytes.subarray(0, 200))
        .split('\n')
        .slice(1, 4)
    const salts = new Set<string>()
    const keys = new Set<string>()
    for (let index = 0; index < 100; index += 1) {
      const [stanza = '', key = ''] = header(await protect(small))
      salts.add(stanza)
      keys.add(key)
    }
    expect([salts.size, keys.size]).toEqual([100, 100])
  })

  it('shows nothing of what it holds', async () => {
    const canary = 'Zéphyrine-Canari'
    const file = buildFile([buildOperation({ v: { titre: canary } })], {
      titre: canary,
      creePar: canary,
    })
    const plain = await writeCtg(file)
    const bytes = Buffer.from(await protect(plain))
    expect(Buffer.from(plain).includes('manifest.json')).toBe(true)
    for (const word of [canary, 'Zéphyrine', 'Canari', 'manifest.json', 'PK\u0003\u0004', PASSWORD])
      for (const encoding of ['utf8', 'utf16le', 'latin1'] as const)
        expect(bytes.includes(Buffer.from(word, encoding))).toBe(false)
  })

  it('500 flipped bytes, and cuts everywhere: nothing opens', async () => {
    const bytes = await protect(small)
    const random = createRandom(7)
    const codes = new Map<string, number>()
    for (let index = 0; index < 600; index += 1) {
      const isCut = index >= 500
      const at = Math.floor(random() * bytes.length)
      const damaged = isCut ? bytes.slice(0, at) : bytes.slice()
      if (!isCut) damaged[at] = (damaged[at] ?? 0) ^ (1 + Math.floor(random() * 255))
      const code = await getCode(damaged, PASSWORD)
      codes.set(code, (codes.get(code) ?? 0) + 1)
    }
    expect(codes.get('lu')).toBeUndefined()
    expect(codes.get('ctg-abime')).toBeGreaterThan(400)
  })
})

describe('a hostile header is refused at once, with no derivation', () => {
  const age = (lines: string): Uint8Array =>
    new TextEncoder().encode(`age-encryption.org/v1\n${lines}${'x'.repeat(100)}`)
  const salt = 'A'.repeat(22)
  const body = 'B'.repeat(43)

  it.each<[string, string, string]>([
    ['work factor 21', `-> scrypt ${salt} 21\n${body}\n--- ${body}\n`, 'ctg-suspect'],
    ['work factor 30', `-> scrypt ${salt} 30\n${body}\n--- ${body}\n`, 'ctg-suspect'],
    ['work factor 999999', `-> scrypt ${salt} 999999\n${body}\n--- ${body}\n`, 'ctg-suspect'],
    ['work factor 018', `-> scrypt ${salt} 018\n${body}\n--- ${body}\n`, 'ctg-abime'],
    ['work factor -1', `-> scrypt ${salt} -1\n${body}\n--- ${body}\n`, 'ctg-abime'],
    ['short salt', `-> scrypt AAAA 18\n${body}\n--- ${body}\n`, 'ctg-abime'],
    ['two stanzas', `-> scrypt ${salt} 4\n${body}\n-> scrypt ${salt} 4\n${body}\n`, 'ctg-abime'],
    ['endless line', `-> scrypt ${'A'.repeat(1_000_000)} 4\n`, 'ctg-abime'],
    ['nothing', '', 'ctg-abime'],
  ])('%s', async (_name, lines, code) => {
    const began = process.cpuUsage()
    expect(await getCode(age(lines))).toBe(code)
    expect(await getCode(age(lines), PASSWORD)).toBe(code)
    expect(process.cpuUsage(began).user).toBeLessThan(200_000)
  })

  it('a file for a key and not a password', async () => {
    const encrypter = new Encrypter()
    encrypter.addRecipient(await identityToRecipient(await generateIdentity()))
    expect(await getCode(await encrypter.encrypt(small), PASSWORD)).toBe('ctg-abime')
  })

  it('a file protected twice', async () => {
    expect(await getCode(await protect(await protect(small)), PASSWORD)).toBe('ctg-suspect')
  })

  it('something else than a project, protected', async () => {
    expect(await getCode(await protect(new Uint8Array(0)), PASSWORD)).toBe('ctg-vide')
    expect(await getCode(await protect(new Uint8Array(70_000)), PASSWORD)).toBe('ctg-etranger')
  })
})

it('as it is really written, with the full cost: opens, and says its cost', async () => {
  const began = performance.now()
  const written = await protectCtg(small, PASSWORD)
  const middle = performance.now()
  const read = written.ok && (await readCtg(written.value, { motDePasse: PASSWORD }))
  console.info(
    `full cost: written in ${(middle - began).toFixed(0)} ms, read in ${(performance.now() - middle).toFixed(0)} ms`,
  )
  expect(read && read.ok).toBe(true)
  expect(written.ok && String.fromCharCode(...written.value.subarray(0, 80))).toMatch(
    /^age-encryption\.org\/v1\n-> scrypt \S{22} 18\n/,
  )
}, 60_000)
