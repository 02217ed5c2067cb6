import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { isSameJson, type Json } from '../../../shared/kernel/json'
import { buildEmpreinte } from '../../../shared/exchange/digest'
import { readCtg } from '../../../shared/exchange/read-ctg'
import { repairCtg, type BilanReparation } from '../../../shared/exchange/reparer-ctg'
import type { CtgFile } from '../../../shared/exchange/ctg-file'
import { writeCtg } from '../../../shared/exchange/write-ctg'
import { foldJournal } from '../../../shared/journal/fold-journal'
import { createRandom } from '../../fixtures/random.mjs'
import { buildFile, buildOperation, buildSmallFile, NOW } from './ctg-case'
import { forgeZip } from './forge-zip'

const session = {
  id: 'repare01',
  nom: 'Réparation',
  fonction: '',
  organisme: '',
  app: '',
  debut: NOW,
}
const options = { session, now: NOW, projet: 'projet-nouveau' }
const example = new Uint8Array(readFileSync('resources/exemples/pyrenees-haut-garonnaises.ctg'))
const read = await readCtg(example)
if (!read.ok) throw new Error(read.error.code)
const original = read.value
const known = new Map(original.journal.operations.map((operation) => [operation.i, operation]))

async function repair(
  bytes: Uint8Array,
): Promise<{ file: CtgFile; bilan: BilanReparation } | null> {
  const before = bytes.slice()
  const repaired = await repairCtg(bytes, options)
  expect(Buffer.from(bytes).equals(before)).toBe(true)
  if (!repaired.ok) {
    expect(repaired.error.message).toMatch(/^[A-Z].+\.$/s)
    return null
  }
  // What is given can be written, and opens.
  const back = await readCtg(await writeCtg(repaired.value.file))
  expect(back.ok && buildEmpreinte(back.value)).toBe(buildEmpreinte(repaired.value.file))
  return repaired.value
}

describe('a file that lost its end, then more and more', () => {
  it.each([0.99, 0.95, 0.9])('%d of the example: the dossier as it was', async (part) => {
    const repaired = await repair(example.subarray(0, Math.floor(example.length * part)))
    expect(repaired?.file.projet).toBe(original.projet)
    const { prouvees = 0, nonProuvees = 0, reconstruites = 0 } = repaired?.bilan ?? {}
    expect(repaired?.bilan).toMatchObject({ manifeste: true, ecartees: 0, attendues: known.size })
    if (prouvees + nonProuvees < known.size) expect(reconstruites).toBeGreaterThan(0)
    const rebuilt = foldJournal(repaired?.file.journal.operations ?? []).dossier
    expect(rebuilt).toEqual(foldJournal(original.journal.operations).dossier)
  })

  it('journal gone, readable state left: the dossier as it was, its history lost', async () => {
    const entries = Object.entries(unzipSync(example)).map(([name, data]) => ({ name, data }))
    const bytes = forgeZip(entries.filter(({ name }) => !name.startsWith('journal/0')))
    const repaired = await repair(bytes)
    expect(repaired?.bilan).toMatchObject({ prouvees: 0, nonProuvees: 0 })
    expect(repaired?.bilan.phrases.join(' ')).toContain('copie lisible')
    const rebuilt = foldJournal(repaired?.file.journal.operations ?? []).dossier
    expect(rebuilt).toEqual(foldJournal(original.journal.operations).dossier)
  })

  it('at 30 lengths: never an operation that was not written, unless it is marked', async () => {
    let whole = 0
    for (let step = 1; step <= 30; step += 1) {
      const repaired = await repair(example.subarray(0, Math.floor((example.length * step) / 31)))
      if (repaired === null) continue
      whole += 1
      const { operations } = repaired.file.journal
      const strange = operations.filter(
        (op) => !op.i.endsWith(session.id) && !isSameJson(op as Json, known.get(op.i) as Json),
      )
      expect(strange.length).toBeLessThanOrEqual(repaired.bilan.nonProuvees)
    }
    expect(whole).toBeGreaterThan(10)
  }, 120_000)
})

describe('a file with bytes changed', () => {
  it('100 times: what is proved is exactly what was written', async () => {
    const random = createRandom(11)
    let proved = 0
    let recovered = 0
    for (let round = 0; round < 100; round += 1) {
      const bytes = example.slice()
      for (let count = 0; count < 3; count += 1)
        bytes[Math.floor(random() * bytes.length)] = Math.floor(random() * 256)
      const repaired = await repair(bytes)
      if (repaired === null) continue
      recovered += 1
      const { prouvees, nonProuvees } = repaired.bilan
      proved += prouvees
      const same = repaired.file.journal.operations.filter((op) =>
        isSameJson(op as Json, (known.get(op.i) ?? null) as Json),
      )
      expect(same.length).toBeGreaterThanOrEqual(prouvees)
      expect(same.length).toBeLessThanOrEqual(prouvees + nonProuvees)
    }
    expect(recovered).toBeGreaterThan(95)
    expect(proved / recovered / known.size).toBeGreaterThan(0.1)
  }, 120_000)

  it('no headline left: a new identity, said', async () => {
    const entries = Object.entries(unzipSync(example)).map(([name, data]) => ({ name, data }))
    const repaired = await repair(forgeZip(entries.filter(({ name }) => name !== 'manifest.json')))
    expect(repaired?.file.projet).toBe('projet-nouveau')
    expect(repaired?.bilan).toMatchObject({ manifeste: false, attendues: null })
    expect(repaired?.bilan.prouvees).toBe(known.size)
    expect(repaired?.bilan.phrases.join(' ')).toContain('nouvelle identité')
  })
})

describe('what cannot be recovered', () => {
  it.each<[string, Uint8Array]>([
    ['nothing', new Uint8Array()],
    ['noise', new Uint8Array(5000).map((_, index) => (index * 7919) % 251)],
    ['a zip of something else', forgeZip([{ name: 'word/document.xml', data: new Uint8Array(9) }])],
    [
      'headers and nothing else',
      new Uint8Array(400_000).map((_, i) => [0x50, 0x4b, 3, 4][i % 4] ?? 0),
    ],
  ])('%s', async (_name, bytes) => {
    const repaired = await repairCtg(bytes, options)
    expect(!repaired.ok && repaired.error.code).toBe('ctg-irrecuperable')
  })

  it('hostile lines are left out, and pollute nothing', async () => {
    const file = buildFile([buildOperation()])
    const [name, line] = ['journal/0001.ndjson', JSON.stringify(buildOperation())]
    const journal = [line, line.replace('"titre"', '"__proto__"'), '['.repeat(90_000), 'x'].join(
      '\n',
    )
    const entries = Object.entries(unzipSync(await writeCtg(file))).map(([own, data]) => ({
      name: own,
      data: own === name ? new TextEncoder().encode(journal) : data,
    }))
    const repaired = await repair(forgeZip(entries))
    expect(repaired?.file.journal.operations.map(({ i }) => i)).toEqual(['00000001-essai001'])
    expect(repaired?.bilan).toMatchObject({ prouvees: 0, nonProuvees: 1 })
    expect('titre' in {}).toBe(false)
  })

  it('a sound file comes back whole', async () => {
    const repaired = await repair(await writeCtg(buildSmallFile()))
    expect(repaired && buildEmpreinte(repaired.file)).toBe(buildEmpreinte(buildSmallFile()))
  })
})
