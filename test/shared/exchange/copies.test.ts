import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Journal, Operation } from '../../../shared/domain/operation'
import { buildEmpreinte } from '../../../shared/exchange/digest'
import type { CtgFile } from '../../../shared/exchange/ctg-file'
import { readCtg } from '../../../shared/exchange/read-ctg'
import { writeCtg } from '../../../shared/exchange/write-ctg'
import { applyEffacements, buildEffacement } from '../../../shared/journal/effacements'
import { foldJournal } from '../../../shared/journal/fold-journal'
import { prepareFusion } from '../../../shared/journal/fusion'
import { buildResume, RESUME } from '../../../shared/journal/resume'
import { FORMAT } from '../../../shared/migrations/format'
import { arbitraryOperations } from './arbitrary-operations'
import { buildFile, NOW } from './ctg-case'

async function readBack(file: CtgFile): Promise<CtgFile> {
  const read = await readCtg(await writeCtg(file))
  if (!read.ok) throw new Error(`${read.error.code} ${read.error.details ?? ''}`)
  expect(read.value.avertissements).toEqual([])
  expect(buildEmpreinte(read.value)).toBe(buildEmpreinte(file))
  return read.value
}

const session = (id: string) => ({
  id,
  nom: 'Camille Test',
  fonction: '',
  organisme: '',
  app: '',
  debut: NOW,
})

const withOperations = (operations: readonly Operation[]): Journal => buildFile(operations).journal

describe('a copy without history', () => {
  it('keeps its kind, is read, and brings nothing to the dossier it comes from', async () => {
    let folded = 0
    await fc.assert(
      fc.asyncProperty(arbitraryOperations(), async (operations) => {
        const journal = withOperations(operations)
        const options = { session: session(`${RESUME}abcd1234`), now: NOW, format: FORMAT }
        const light = buildResume(journal, options)
        const read = await readBack({ ...buildFile([]), genre: 'allege', journal: light })
        expect(read.genre).toBe('allege')
        const { dossier } = foldJournal(operations)
        expect(foldJournal(read.journal.operations).dossier).toEqual(dossier)
        const fusion = prepareFusion(journal, read.journal)
        expect([fusion.ajoutees, fusion.conflits]).toEqual([[], []])
        folded += operations.length
      }),
      { numRuns: 30 },
    )
    expect(folded).toBeGreaterThan(100)
  }, 120_000)
})

describe('a dossier where something was erased', () => {
  it('is written and read, without what was erased', async () => {
    let erased = 0
    await fc.assert(
      fc.asyncProperty(arbitraryOperations(), fc.nat(), async (operations, rank) => {
        const target = operations[rank % Math.max(1, operations.length)]
        if (target === undefined) return
        const { index } = foldJournal(operations)
        const writer = { session: 'efface01', now: NOW, format: FORMAT }
        const cible = {
          table: target.t,
          id: target.e,
          champs: rank % 2 === 0 ? null : [target.f],
          jusqua: index.clock,
          motif: 'demande de la personne',
          jour: '2026-03-12',
        }
        const operation = buildEffacement(cible, index, writer)
        const journal = applyEffacements(withOperations([...operations, operation]))
        const read = await readBack({ ...buildFile([]), journal })
        expect(foldJournal(read.journal.operations).dossier).toEqual(
          foldJournal(journal.operations).dossier,
        )
        erased += 1
      }),
      { numRuns: 30 },
    )
    expect(erased).toBeGreaterThan(20)
  }, 120_000)
})
