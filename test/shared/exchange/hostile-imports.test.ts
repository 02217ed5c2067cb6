import { describe, expect, it } from 'vitest'
import type { FeuilleImportee } from '../../../shared/kernel/table-importee'
import { HAS_VALIDATOR, validateDocx } from '../../office/validate-docx'
import { buildBase, inviteAll, type Base } from '../../faults/imports/base'
import { buildEssai, FAMILLES, type Essai } from '../../faults/imports/essais'
import {
  listFautesAgenda,
  listFautesBrouillon,
  listFautesCartes,
  listFautesLot,
} from '../../faults/imports/fautes-courrier'
import { listFautesDocx } from '../../faults/imports/fautes-docx'
import { listFautesRefus } from '../../faults/imports/fautes-refus'
import { listFautesCsv, listFautesTableur } from '../../faults/imports/fautes-tableur'
import { buildPlan, importPlan, readEssai } from '../../faults/imports/importe'
import { buildSorties, buildWord, listDocumentsContacts } from '../../faults/imports/sorties'

/** `npm run faults -- --seulement=imports` makes all of them, and every output of each. */
const ENTIER = Number(process.env['CAIRN_IMPORTS'] ?? 0)
const NOMBRE = ENTIER || 2 * FAMILLES.length
/** Processor time that a file may take to be read or refused, in seconds. */
const LIMITE = 1.5

async function readTimed(essai: Essai) {
  const before = process.cpuUsage()
  const lu = await readEssai(essai)
  const { user, system } = process.cpuUsage(before)
  return { lu, seconds: (user + system) / 1e6 }
}

/** What is wrong in all that leaves once a sheet is imported. */
async function listFautesSorties(
  base: Base,
  { nom, table }: FeuilleImportee,
  { index, rank }: { readonly index: number; readonly rank: number },
): Promise<readonly string[]> {
  const plan = buildPlan(base.dossier, table)
  expect(plan.lignes).toHaveLength(table.lignes.length)
  const dossier = inviteAll(base, importPlan(base, plan, `Import de ${nom}`))
  const count = listDocumentsContacts().length
  const isPicked = (at: number) => ENTIER > 0 || at === rank % count
  const word = await buildWord(base, dossier, isPicked)
  const made = await buildSorties(base, dossier, word)
  const found: readonly (readonly [string, readonly string[]])[] = [
    ...word.map(({ nom: name, bytes }) => [name, listFautesDocx(bytes)] as const),
    ['CSV', listFautesCsv(made.csv, made.contacts)],
    ['workbook', listFautesTableur(made.tableur)],
    ['cards', listFautesCartes(made.cartes, made.contacts)],
    ['calendar', listFautesAgenda(made.agenda)],
    ...made.brouillons.map(
      (one) => ['draft', listFautesBrouillon(one, made.pieces, made.adresses)] as const,
    ),
    ['copied', made.lots.flatMap(listFautesLot)],
  ]
  if (HAS_VALIDATOR && ENTIER > 0 && index % 50 === 0) {
    for (const { nom: name, bytes } of word) {
      expect([name, await validateDocx(bytes)]).toEqual([name, []])
    }
  }
  return found.flatMap(([name, faults]) => faults.map((fault) => `${name}: ${fault}`))
}

describe('damaged, foreign and hostile imports', () => {
  it(`${NOMBRE} files: a refusal that says all, or lines that leave dead in every output`, async () => {
    const base = buildBase()
    const before = JSON.stringify(base.dossier)
    const faults: string[] = []
    const count = { tables: 0, refusals: 0 }
    for (let index = 0; index < NOMBRE; index += 1) {
      const essai = buildEssai(index)
      const { lu, seconds } = await readTimed(essai)
      const found: string[] = []
      if (seconds > LIMITE) found.push(`${seconds.toFixed(1)} s of processor`)
      if (lu.ok) {
        count.tables += 1
        if (essai.attendu === 'refus') found.push('read')
        for (const feuille of lu.value) {
          found.push(...(await listFautesSorties(base, feuille, { index, rank: count.tables })))
        }
      } else {
        count.refusals += 1
        if (essai.attendu === 'table') found.push(`refused: ${lu.error.code} ${lu.error.message}`)
        found.push(...listFautesRefus(lu.error))
      }
      if (JSON.stringify(base.dossier) !== before) found.push('the dossier has changed')
      if (ENTIER > 0 && index % 50 === 49)
        console.log(`${index + 1} files, ${faults.length} faults`)
      faults.push(...found.map((fault) => `${index} ${essai.famille}: ${fault}`))
    }
    expect(faults).toEqual([])
    expect(({} as Record<string, unknown>)['Nom']).toBeUndefined()
    // Both ends are met: files that are all refused, or none, would prove nothing.
    expect(count.tables).toBeGreaterThan(NOMBRE / 3)
    expect(count.refusals).toBeGreaterThan(NOMBRE / 5)
    console.log(`${NOMBRE} files: ${count.tables} read, ${count.refusals} refused`)
  }, 3_600_000)
})
