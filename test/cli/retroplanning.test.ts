import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import ICAL from 'ical.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readTableur } from '../../shared/exchange/tableur'
import { foldJournal } from '../../shared/journal/fold-journal'
import { listEtapes } from '../../shared/rules/retroplanning/etapes.rules'
import { planifierImportEtapes } from '../../shared/rules/import-etapes.rules'
import { readCtgFile } from '../../electron/cli/files/read-file'
import { buildDossierFile } from '../bench/dossier-file'
import { Fabrique } from '../shared/documents/fabrique'
import { createTempFolder, EXAMPLE, runHere } from './run-cairn'

const folder = createTempFolder()
const empty = join(folder, 'vide.ctg')

beforeAll(async () => {
  writeFileSync(empty, (await buildDossierFile(new Fabrique().build())).bytes)
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const exportTo = (format: string, to: string, ...more: readonly string[]) =>
  runHere('exporter', EXAMPLE, '--retroplanning', format, ...more, '--vers', to)

async function readExample() {
  const read = await readCtgFile(EXAMPLE, undefined)
  if (!read.ok) throw new Error(read.error.message)
  return foldJournal(read.value.journal.operations).dossier
}

function listResumes(path: string): readonly string[] {
  const calendar = new ICAL.Component(ICAL.parse(readFileSync(path, 'utf8')) as unknown[])
  return calendar
    .getAllSubcomponents('vevent')
    .map((event) => String(event.getFirstPropertyValue('summary')))
}

describe('exporter --retroplanning', () => {
  it('a calendar of what is to come, or of all', async () => {
    const [next, all] = [join(folder, 'suite.ics'), join(folder, 'tout.ICS')]
    expect(await exportTo('ics', next)).toEqual({ code: 0, out: `${next}\n`, err: '' })
    expect((await exportTo('ICS', all, '--etapes', 'toutes')).code).toBe(0)
    expect(listResumes(next).join(' ')).toContain('Signature de la CTG')
    expect(listResumes(next).join(' ')).not.toContain('Journal n° 1')
    expect(listResumes(all).join(' ')).toContain('Journal n° 1')
    expect(listResumes(all).length).toBeGreaterThan(listResumes(next).length)
  })

  it('a workbook that changes nothing when it comes back', async () => {
    const to = join(folder, 'plan.xlsx')
    expect(await exportTo('xlsx', to)).toEqual({ code: 0, out: `${to}\n`, err: '' })
    const read = await readTableur(new Uint8Array(readFileSync(to)))
    const table = read.ok ? read.value[0]?.table : undefined
    if (table === undefined) throw new Error('no sheet')
    const dossier = await readExample()
    const plan = planifierImportEtapes(dossier, table, '2026-11-22')
    const rows = plan.ok ? plan.value : []
    expect(rows).toHaveLength(listEtapes(dossier, '2026-11-22').length)
    expect(rows.filter(({ statut }) => statut !== 'identique')).toEqual([])
  })

  it('the frieze as a drawing and as an image, the document of Word; named after the CTG in a folder', async () => {
    const to = join(folder, 'sortie')
    for (const format of ['svg', 'png', 'docx']) {
      expect(await exportTo(format, to)).toMatchObject({ code: 0, err: '' })
    }
    const names = readdirSync(to).sort()
    expect(names.map((name) => name.replace(/\d{4}-\d\d-\d\d/, 'JOUR'))).toEqual([
      'CTG_CCPHG_Frise_JOUR.png',
      'CTG_CCPHG_Frise_JOUR.svg',
      'CTG_CCPHG_Retroplanning_JOUR.docx',
    ])
    const read = (at: number) => readFileSync(join(to, names[at] ?? ''))
    expect(read(0).subarray(1, 4).toString('latin1')).toBe('PNG')
    // A sheet of A3 at more than 190 points an inch.
    expect(read(0).readUInt32BE(16)).toBeGreaterThan(2800)
    expect(read(1).toString('utf8')).toMatch(/^<svg .*<title>Frise du rétroplanning/s)
    expect(read(2).subarray(0, 2).toString('latin1')).toBe('PK')
  })

  it.each<readonly [string, readonly string[], number, RegExp]>([
    ['an unknown format', ['--retroplanning', 'pdf'], 2, /ics, xlsx, svg, png, docx/],
    ['steps chosen for a drawing', ['--retroplanning', 'svg', '--etapes', 'toutes'], 2, /ics/],
    ['an unknown choice', ['--retroplanning', 'ics', '--etapes', 'x'], 2, /a_venir, toutes/],
    ['a document too', ['--retroplanning', 'ics', '--document', 'x'], 2, /--document ne se donne/],
    ['contacts too', ['--retroplanning', 'ics', '--contacts', 'csv'], 2, /ne se donne pas/],
    ['steps of a document', ['--document', 'plan-actions', '--etapes', 'x'], 2, /--etapes/],
  ])('%s: refused in one sentence, nothing written', async (_name, args, code, sentence) => {
    const to = join(folder, 'refus')
    const made = await runHere('exporter', EXAMPLE, ...args, '--vers', to)
    expect([made.code, made.out, existsSync(to)]).toEqual([code, '', false])
    expect(made.err).toMatch(sentence)
    expect(made.err.trim().split('\n')).toHaveLength(1)
  })

  it.each(['ics', 'svg', 'png'])('nothing to put in a file: %s', async (format) => {
    const to = join(folder, `rien.${format}`)
    const made = await runHere('exporter', empty, '--retroplanning', format, '--vers', to)
    expect([made.code, made.out, existsSync(to)]).toEqual([1, '', false])
    expect(made.err).toMatch(/rien n’a été écrit/)
  })
})

describe('--vers with the extension of another kind of file', () => {
  it.each<readonly [string, readonly string[], RegExp]>([
    ['plan.ics', ['--document', 'retroplanning'], /un document Word.+\.docx.+--retroplanning ics/],
    ['plan.xlsx', ['--document', 'retroplanning'], /--retroplanning xlsx/],
    ['frise.png', ['--document', 'retroplanning'], /--retroplanning png/],
    ['plan.PDF', ['--document', 'plan-actions'], /format PDF/],
    ['plan.docx', ['--retroplanning', 'ics'], /un agenda.+\.ics/],
    ['contacts.vcf', ['--contacts', 'csv'], /un fichier CSV.+--contacts vcf/],
  ])('%s %j: no folder is made of it', async (name, args, sentence) => {
    const to = join(folder, 'ailleurs', name)
    const made = await runHere('exporter', EXAMPLE, ...args, '--vers', to)
    expect([made.code, made.out, existsSync(to)]).toEqual([2, '', false])
    expect(made.err).toMatch(sentence)
    expect(made.err).toMatch(/rien n’a été écrit/)
  })

  it('a name with a dot of no kind of file is a folder; so is one that ends with a slash', async () => {
    for (const name of ['envoi.v2', 'lot.zip/']) {
      const to = join(folder, name)
      expect((await exportTo('ics', to)).code).toBe(0)
      expect(readdirSync(to)).toHaveLength(1)
    }
  })
})
