import { readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readContacts } from '../../shared/exchange/lit-contacts'
import { buildDossierFile } from '../bench/dossier-file'
import { ensureCli } from '../house/built'
import { Fabrique } from '../shared/documents/fabrique'
import { createTempFolder, runCairn, runHere } from './run-cairn'

const folder = createTempFolder()
const file = join(folder, 'annuaire.ctg')
const empty = join(folder, 'vide.ctg')

beforeAll(async () => {
  const f = new Fabrique()
  f.add('ctg', { sigle: 'CCV' })
  const mairie = f.add('organismes', { nom: 'Mairie d’Antignac', courriel: 'mairie@example.org' })
  const zoe = f.add('personnes', { civilite: 'mme', prenom: 'Zoé', nom: '=cmd|x' })
  const luc = f.add('personnes', { prenom: 'Luc', nom: 'Opposant', opposition: true })
  for (const personne of [zoe, luc]) {
    f.add('fonctions', { titre: 'adjointe', personne, organisme: mairie })
  }
  writeFileSync(file, (await buildDossierFile(f.build())).bytes)
  writeFileSync(empty, (await buildDossierFile(new Fabrique().build())).bytes)
  ensureCli()
}, 120_000)
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const OPPOSE = '1 personne laissée de côté : opposition à la conservation de leurs coordonnées.\n'
const exportTo = (format: string, to: string) =>
  runHere('exporter', file, '--contacts', format, '--vers', to)

describe('exporter --contacts', () => {
  it('as a separate process: a workbook, its path, who objects counted and never named', async () => {
    const to = join(folder, 'neuf', 'contacts.xlsx')
    const made = await runCairn('exporter', file, '--contacts', 'xlsx', '--vers', to)
    expect(made).toEqual({ code: 0, out: `${to}\n`, err: OPPOSE })
    const read = await readContacts(new Uint8Array(readFileSync(to)), 'contacts.xlsx')
    expect(read.ok ? read.value.map(({ table }) => table.lignes.length) : read.error).toEqual([1])
    const strings = strFromU8(
      unzipSync(new Uint8Array(readFileSync(to)))['xl/sharedStrings.xml'] ?? new Uint8Array(),
    )
    expect(strings).toContain("'=cmd|x")
    expect(strings).not.toContain('Opposant')
  })

  it.each([
    ['csv', /^\ufeffIdentifiant;.+\r\n[^\r]*Mme;Zoé;'=cmd\|x;adjointe;/],
    ['vcf', /^BEGIN:VCARD\r\nVERSION:3\.0\r\nN:=cmd\|x;Zoé;;Mme;\r\n/],
  ])('in %s, with the rules of the screen', async (format, pattern) => {
    const to = join(folder, `contacts.${format}`)
    writeFileSync(to, 'ancien')
    expect(await exportTo(format, to)).toEqual({ code: 0, out: `${to}\n`, err: OPPOSE })
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(readFileSync(to))
    expect(text).toMatch(pattern)
    expect(text).not.toContain('Opposant')
    expect(readdirSync(folder).filter((name) => name.includes('.tmp'))).toEqual([])
  })

  it('in a folder, as a document of Word named after the CTG; the one already there is kept', async () => {
    const to = join(folder, 'sortie')
    const [first, second] = [await exportTo('DOCX', to), await exportTo('docx', to)]
    expect([first.code, second.code, first.err]).toEqual([0, 0, OPPOSE])
    expect(first.out).toMatch(/CCV_Annuaire_\d{4}-\d\d-\d\d\.docx\n$/)
    expect(second.out).toMatch(/ \(2\)\.docx\n$/)
    const xml = strFromU8(
      unzipSync(new Uint8Array(readFileSync(first.out.trim())))['word/document.xml'] ??
        new Uint8Array(),
    )
    expect(xml).toContain('Antignac')
    expect(xml).not.toContain('Opposant')
  })

  it.each<readonly [string, readonly string[], number, RegExp]>([
    ['an unknown format', ['--contacts', 'pdf', '--vers', 'x'], 2, /xlsx, csv, vcf, docx/],
    [
      'a document too',
      ['--contacts', 'csv', '--document', 'annuaire', '--vers', 'x'],
      2,
      /--document ne se donne pas avec --contacts/,
    ],
    ['a fiche', ['--contacts', 'csv', '--fiche', '1', '--vers', 'x'], 2, /--fiche ne se donne pas/],
    ['neither of them', ['--vers', 'x'], 2, /--document, --contacts ou --retroplanning/],
    ['no format', ['--contacts', '--vers', 'x'], 2, /après --contacts/],
    ['another kind of file', ['--contacts', 'csv', '--vers', file], 1, /pas un fichier CSV/],
  ])('%s: one sentence, nothing written', async (_name, args, expected, sentence) => {
    const before = readFileSync(file)
    const { code, out, err } = await runHere('exporter', file, ...args)
    expect([code, out]).toEqual([expected, ''])
    expect(err).toMatch(sentence)
    expect(err.trim().split('\n')).toHaveLength(1)
    expect(readFileSync(file).equals(before)).toBe(true)
  })

  it('says that there is nobody, and writes nothing', async () => {
    const to = join(folder, 'personne.csv')
    const { code, err } = await runHere('exporter', empty, '--contacts', 'csv', '--vers', to)
    expect([code, err]).toEqual([
      1,
      'Ce projet n’a aucun contact à exporter : rien n’a été écrit.\n',
    ])
    expect(readdirSync(folder)).not.toContain('personne.csv')
  })
})
