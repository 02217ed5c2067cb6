import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { ROOT, listRepositoryFiles, listTextFiles } from './repository-files'

const EMAIL = /[a-z0-9._%+-]+@(?:[a-z0-9-]+\.)+[a-z]{2,}/gi
const PHONE = /(?<![\w.,-])(?:(?:\+|00)33[ .]?|0)[1-9](?:[ .-]?\d{2}){4}(?![\w,-])/g
/** Reserved for examples by RFC 2606 and 6761. */
const EXAMPLE_DOMAIN = /@(.+\.)?(example\.(org|com|net)|[\w.-]+\.(example|invalid|test))$/i
/** Ranges that the French regulator keeps for fiction (Arcep, decision 2018-0881), the plain row of digits, and six zeros. */
const FICTION = /^0(1990[0-9]|26191|35301|46571|53649|63998)\d+$|^0123456789$|^0\d{3}0{6}$/

const listEmails = (text: string) =>
  [...text.matchAll(EMAIL)].map(([found]) => found).filter((found) => !EXAMPLE_DOMAIN.test(found))
const listPhones = (text: string) =>
  [...text.matchAll(PHONE)]
    .map(([found]) => found.replace(/^(\+|00)33/, '0').replace(/\D/g, ''))
    .filter((digits) => !FICTION.test(digits))

/** Files of others, kept as they are with the names their authors signed with. */
const FOREIGN = /^(package-lock\.json|resources\/orthographe\/)/

/** Text of every file of ours, that inside the archives (.ctg) included. */
function listTexts(): readonly { readonly path: string; readonly text: string }[] {
  const archives = listRepositoryFiles().filter((path) => path.endsWith('.ctg'))
  const inside = archives.flatMap((path) =>
    Object.entries(unzipSync(readFileSync(join(ROOT, path)))).map(([name, bytes]) => ({
      path: `${path}:${name}`,
      text: strFromU8(bytes),
    })),
  )
  return [...listTextFiles().filter(({ path }) => !FOREIGN.test(path)), ...inside]
}

describe('the repository holds no personal data', () => {
  const texts = listTexts().filter(({ path }) => !path.endsWith('personal-data.test.ts'))

  it('no e-mail outside the reserved examples', () => {
    expect(texts.length).toBeGreaterThan(60)
    expect(
      texts.flatMap(({ path, text }) => listEmails(text).map((one) => `${path}: ${one}`)),
    ).toEqual([])
  })

  it('no telephone number outside the ranges kept for fiction', () => {
    expect(
      texts.flatMap(({ path, text }) => listPhones(text).map((one) => `${path}: ${one}`)),
    ).toEqual([])
  })

  it.each(['ecrire à jeanne.dupont@mairie-de-x.fr', 'A@B.example.fr'])(
    'would see « %s »',
    (text) => {
      expect(listEmails(text)).toHaveLength(1)
    },
  )

  it.each(['Tél. 05 61 12 00 00', '+33 6 12 34 56 78', '0561120000', '05.61.12.00.00'])(
    'would see « %s »',
    (text) => {
      expect(listPhones(text)).toHaveLength(1)
    },
  )

  it.each(['contact@example.org', 'x@mairie.example', 'docx@9.15.2'])('allows « %s »', (text) => {
    expect(listEmails(text)).toEqual([])
  })

  it.each(['01 99 00 12 34', '05 61 00 00 00', '06 39 98 12 34', '2022-05-12', '0.5612345678'])(
    'allows « %s »',
    (text) => {
      expect(listPhones(text)).toEqual([])
    },
  )
})
