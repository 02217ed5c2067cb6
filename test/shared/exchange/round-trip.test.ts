import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createEmptyDossier, type Dossier } from '../../../shared/domain/dossier'
import type { Operation } from '../../../shared/domain/operation'
import { buildEmpreinte } from '../../../shared/exchange/digest'
import { readCtg } from '../../../shared/exchange/read-ctg'
import { writeCtg } from '../../../shared/exchange/write-ctg'
import { foldJournal } from '../../../shared/journal/fold-journal'
import { FORMAT } from '../../../shared/migrations/format'
import { buildFile, buildOperation, buildSmallFile } from './ctg-case'
import { arbitraryOperations } from './arbitrary-operations'

/** CAIRN_DOSSIERS=1000 for the full count. */
const DOSSIERS = Number(process.env['CAIRN_DOSSIERS'] ?? 200)

const FORBIDDEN = /"(?:__proto__|constructor|prototype)":/

/** Any JSON that a file may hold. */
const JSON_VALUE = fc
  .jsonValue({ maxDepth: 4 })
  .filter((value) => !FORBIDDEN.test(JSON.stringify(value)))

const shuffle = <T>(items: readonly T[], seed: number): readonly T[] =>
  items
    .map((item, index) => [Math.sin(seed + index * 12.9898), item] as const)
    .sort((a, b) => a[0] - b[0])
    .map(([, item]) => item)

describe('what is written is read back', () => {
  it(`${DOSSIERS} dossiers edited at random: same operations, same dossier, same digest, no warning`, async () => {
    let largest = 0
    await fc.assert(
      fc.asyncProperty(arbitraryOperations(), async (operations) => {
        largest = Math.max(largest, operations.length)
        const file = buildFile(operations)
        const read = await readCtg(await writeCtg(file))
        if (!read.ok) throw new Error(`${read.error.code} ${read.error.details ?? ''}`)
        const { journal, avertissements } = read.value
        expect(buildEmpreinte(read.value)).toBe(buildEmpreinte(file))
        expect([...journal.operations].sort((a, b) => (a.i < b.i ? -1 : 1))).toEqual(operations)
        expect(foldJournal(journal.operations).dossier).toEqual(foldJournal(operations).dossier)
        expect(avertissements).toEqual([])
      }),
      { numRuns: DOSSIERS },
    )
    expect(largest).toBeGreaterThan(20)
  }, 400_000)

  it('an empty dossier', async () => {
    const read = await readCtg(await writeCtg(buildFile([])))
    expect(read.ok && read.value.journal.operations).toEqual([])
    expect(foldJournal([]).dossier).toEqual<Dossier>(createEmptyDossier())
  })

  it('attachments, by their digest', async () => {
    const octets = new Uint8Array(5000).map((_, index) => (index * 31) % 256)
    const sha256 = Buffer.from(await crypto.subtle.digest('SHA-256', octets)).toString('hex')
    const file = buildFile(buildSmallFile().journal.operations, { pieces: [{ sha256, octets }] })
    const read = await readCtg(await writeCtg(file))
    expect(read.ok && read.value.pieces[0]?.octets).toEqual(octets)
    expect(read.ok && buildEmpreinte(read.value)).toBe(buildEmpreinte(file))
  })

  it('an attachment that is not what its name says is refused', async () => {
    const file = buildFile([], { pieces: [{ sha256: 'a'.repeat(64), octets: new Uint8Array(3) }] })
    const read = await readCtg(await writeCtg(file))
    expect(!read.ok && read.error.code).toBe('ctg-abime')
  })

  it('a journal of several parts', async () => {
    const operations = Array.from({ length: 60 }, (_, index) =>
      buildOperation({
        i: `${(index + 1).toString(36).padStart(8, '0')}-essai001`,
        e: `axe_${index}`,
        v: { titre: `${index} ${'Œuvrer à l’été '.repeat(12_000)}` },
      }),
    )
    const file = buildFile(operations)
    const bytes = await writeCtg(file)
    const read = await readCtg(bytes)
    expect(read.ok && read.value.journal.operations.length).toBe(60)
    expect(read.ok && buildEmpreinte(read.value)).toBe(buildEmpreinte(file))
  })
})

describe('the same content gives the same bytes', () => {
  it('whatever the order of the operations', async () => {
    const file = buildSmallFile()
    const operations = shuffle(file.journal.operations, 7)
    expect(operations).not.toEqual(file.journal.operations)
    const other = await writeCtg({ ...file, journal: { ...file.journal, operations } })
    expect(other).toEqual(await writeCtg(file))
  })

  it('and another date other bytes, but the same digest', async () => {
    const file = buildSmallFile()
    const later = { ...file, creeLe: file.creeLe + 86_400_000 }
    expect(await writeCtg(later)).not.toEqual(await writeCtg(file))
    expect(buildEmpreinte(later)).toBe(buildEmpreinte(file))
  })
})

describe('a newer application’s work survives a round trip through this one', () => {
  const newer = (patch: Readonly<Record<string, unknown>>): Operation =>
    buildOperation({ x: FORMAT + 1, ...patch })

  it(`${DOSSIERS} files of unknown tables, fields and values: none lost, none altered`, async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(JSON_VALUE, { minLength: 1, maxLength: 12 }), async (values) => {
        const operations = values.map((v, index) =>
          newer({
            i: `${(index + 1).toString(36).padStart(8, '0')}-futur001`,
            t: index % 2 === 0 ? 'visites' : 'axes',
            e: index % 2 === 0 ? `vis_${index}` : 'axe_1',
            f: `champ${index}`,
            // -0 is 0 in JSON.
            v: JSON.parse(JSON.stringify(v)) as unknown,
          }),
        )
        const first = await readCtg(await writeCtg(buildFile(operations)))
        if (!first.ok) throw new Error(first.error.details ?? first.error.code)
        const second = await readCtg(await writeCtg(first.value))
        if (!second.ok) throw new Error(second.error.details ?? second.error.code)
        const back = [...second.value.journal.operations].sort((a, b) => (a.i < b.i ? -1 : 1))
        expect(back).toEqual(operations)
      }),
      { numRuns: DOSSIERS },
    )
  }, 200_000)

  it('even a choice or a type this one would not write', async () => {
    const operations = [newer({ v: { titre: { nouveau: 'genre' }, transversal: 'parfois' } })]
    const read = await readCtg(await writeCtg(buildFile(operations)))
    expect(read.ok && read.value.journal.operations).toEqual(operations)
  })
})
