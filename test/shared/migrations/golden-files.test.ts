import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { TABLE_NAMES } from '../../../shared/domain/registry'
import { buildEmpreinte } from '../../../shared/exchange/digest'
import { readCtg } from '../../../shared/exchange/read-ctg'
import { writeCtg } from '../../../shared/exchange/write-ctg'
import { foldJournal } from '../../../shared/journal/fold-journal'
import { FORMAT } from '../../../shared/migrations/format'

/** One real file of every published format, never edited: what people have on their disks. */
const GOLDEN = [
  {
    format: 1,
    bytes: '74959f4e34239516be586e4c52133cf308d1d8cf8360e1bc5f265ae301e16eae',
    empreinte: '17c044958e7cff078b7e2894c0f8ce99f8a4629175f802b0f3d760a30a232ef5',
    operations: 131,
  },
] as const

describe.each(GOLDEN)('the file of format $format', (golden) => {
  const bytes = new Uint8Array(readFileSync(`test/fixtures/format-${golden.format}.ctg`))

  it('was never edited', () => {
    expect(createHash('sha256').update(bytes).digest('hex')).toBe(golden.bytes)
  })

  it('opens whole, without a warning', async () => {
    const read = await readCtg(bytes)
    if (!read.ok) throw new Error(`${read.error.code} ${read.error.details ?? ''}`)
    expect(read.value.avertissements).toEqual([])
    expect(read.value.journal.operations).toHaveLength(golden.operations)
    expect(buildEmpreinte(read.value)).toBe(golden.empreinte)
  })

  it('survives being written again', async () => {
    const read = await readCtg(bytes)
    if (!read.ok) throw new Error(read.error.code)
    const again = await readCtg(await writeCtg(read.value))
    expect(again.ok && buildEmpreinte(again.value)).toBe(golden.empreinte)
  })
})

/** Tables that came after the file was kept. */
const LATER = [
  'versions',
  'partages',
  'listesDiffusion',
  'instances',
  'colleges',
  'membres',
  'postes',
  'cofinancements',
  'etudes',
  'famillesActeurs',
  'reunions',
  'modelesReunion',
  'pointsOrdreDuJour',
  'presences',
  'decisions',
  'suites',
  'comptesRendus',
  'groupesIdees',
  'idees',
  'entretiens',
  'enquetes',
  'resultatsEnquete',
  'dependances',
  'plansReference',
  'datesReference',
  'delaisUsuels',
  'vacances',
  'modelesPlan',
]

describe('the file of format 1', () => {
  it('holds every table, a text edited by splices, a set, a deletion, a return and two versions of a field', async () => {
    const read = await readCtg(new Uint8Array(readFileSync('test/fixtures/format-1.ctg')))
    if (!read.ok) throw new Error(read.error.code)
    const { dossier, conflits, illisibles, inconnus } = foldJournal(read.value.journal.operations)
    expect(TABLE_NAMES.filter((table) => Object.keys(dossier[table]).length === 0)).toEqual(LATER)
    expect([illisibles, inconnus]).toEqual([[], []])
    const fiche = dossier.fichesAction['fa_2231juteho']
    expect(JSON.stringify(fiche?.descriptif)).toContain(
      'Le mercredi, le vendredi soir et le samedi.',
    )
    expect(fiche?.pilotes).toHaveLength(1)
    expect(dossier.thematiques['the_4j5jopzd5m']).toBeUndefined()
    expect(conflits.map(({ champ, versions }) => [champ, versions.map((v) => v.valeur)])).toEqual([
      ['publicCible', ['Adolescents', 'Jeunes de 11 à 17 ans']],
    ])
  })
})

it('every format so far has its file', () => {
  expect(GOLDEN.map(({ format }) => format)).toEqual(
    Array.from({ length: FORMAT }, (_, index) => index + 1),
  )
})
