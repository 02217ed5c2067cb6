import { strToU8, unzipSync, zipSync, type Unzipped } from 'fflate'
import { describe, expect, it } from 'vitest'
import { importerContacts } from '../../../shared/gestes/importer-contacts'
import { applyCommand } from '../../../shared/commands/apply-command'
import type { Dossier } from '../../../shared/domain/dossier'
import { readCollage } from '../../../shared/exchange/contacts-colles'
import { writeCsv } from '../../../shared/exchange/csv'
import { readContacts } from '../../../shared/exchange/lit-contacts'
import { writeTableur } from '../../../shared/exchange/tableur'
import { writeVcards } from '../../../shared/exchange/vcard'
import type { Result } from '../../../shared/kernel/result'
import type { FeuilleImportee } from '../../../shared/kernel/table-importee'
import {
  buildCarteContact,
  ENTETES_EXPORT,
  formatLigneExport,
  listContactsExportes,
} from '../../../shared/rules/export-contacts.rules'
import { buildCorrespondance } from '../../../shared/rules/import-champs'
import { isRetenue, listLignesImport } from '../../../shared/rules/import-contacts.rules'
import { Fabrique } from '../documents/fabrique'

const COUNT = 500
const ENTETES = [
  'Civilité',
  'Prénom',
  'Nom',
  'Fonction',
  'Organisme',
  'Courriel',
  'Téléphone',
  'Commune',
  'Adresse',
]

/** Cells that nobody writes in good faith, or that a spreadsheet would run. */
const HOSTILES = [
  "=cmd|' /C calc'!A0",
  '=HYPERLINK("http://example.org","x")',
  '@SUM(1+1)*cmd',
  '+1+cmd|x',
  '-2+3+cmd|x',
  '\t=1+1',
  '\r=1+1',
  '＝1+1',
  '\0null\0',
  '<script>alert(1)</script>',
  '<img src=x onerror=alert(1)>',
  '\u202egnp.exe',
  '\ud800',
  '__proto__',
  'constructor',
  'DDEAUTO c:\\\\windows\\\\system32\\\\cmd.exe',
  '{ INCLUDETEXT "c:/x" }',
  '"; DROP TABLE personnes; --',
  'x'.repeat(40_000),
  'é'.repeat(3_000),
  '\n\n\n',
  '=1\n=2',
]

/** mulberry32: the same numbers on every machine for a seed. */
function buildRandom(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

type Random = () => number
const pick = <T>(random: Random, list: readonly T[]): T =>
  list[Math.floor(random() * list.length)] as T

function buildRows(random: Random): string[][] {
  return Array.from({ length: 4 + Math.floor(random() * 8) }, (_, at) => {
    const row = [
      'Mme',
      'Zoé',
      `Nom${at}`,
      'maire',
      `Mairie d’Antignac ${at % 3}`,
      `z${at}@example.org`,
      '0561000000',
      'Antignac',
      '1 rue\n31000 X',
    ]
    if (random() < 0.5) row[Math.floor(random() * row.length)] = pick(random, HOSTILES)
    return row
  })
}

function buildEntetes(random: Random): string[] {
  const entetes = [...ENTETES]
  if (random() < 0.2)
    entetes[Math.floor(random() * entetes.length)] = pick(random, [
      '__proto__',
      'constructor',
      'toString',
      '',
      '=1+1',
      '<b>Nom</b>',
    ])
  return entetes
}

function damage(random: Random, bytes: Uint8Array): Uint8Array {
  const out = Uint8Array.from(bytes)
  switch (Math.floor(random() * 5)) {
    case 0:
      return out.subarray(0, Math.floor(random() * out.length))
    case 1:
      for (let i = 0; i < 12; i += 1)
        out[Math.floor(random() * out.length)] = Math.floor(random() * 256)
      return out
    case 2: {
      const at = Math.floor(random() * out.length)
      return Uint8Array.from([
        ...out.subarray(0, at),
        ...out.subarray(Math.min(out.length, at + 20)),
      ])
    }
    case 3:
      return Uint8Array.from([
        ...strToU8(pick(random, ['%PDF-1.7', 'MZ', '\ufeff', '\u0000\u0000', '<?xml?>'])),
        ...out,
      ])
    default:
      return out
  }
}

/** Whole parts of a workbook replaced by what none should hold. */
function forgeWorkbook(random: Random, bytes: Uint8Array): Uint8Array {
  const parts: Unzipped = { ...unzipSync(bytes) }
  const sheet = 'xl/worksheets/sheet1.xml'
  const rows = (content: string) =>
    strToU8(
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${content}</sheetData></worksheet>`,
    )
  const wide = Array.from({ length: 1_000 }, () => '<c><v>1</v></c>').join('')
  const forged: readonly Uint8Array[] = [
    rows(
      '<row r="1"><c r="A1"><f>WEBSERVICE("http://example.org")</f><v>1</v></c></row><row r="2"><c r="A2"><f>1+1</f></c></row>',
    ),
    rows('<row r="1"><c r="A1"/></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>'),
    rows(`<row r="1">${wide}</row><row r="2">${wide}</row>`),
    rows('<row r="999999999999"><c r="ZZZZZZ9"><v>NaN</v></c></row>'),
    rows(
      '<row r="1"><c r="A1" t="s"><v>99999999</v></c></row><row r="2"><c r="A2" t="s"><v>-1</v></c></row>',
    ),
    rows(`<row r="1"><c t="inlineStr"><is><t>${'A'.repeat(2_000_000)}</t></is></c></row>`),
    strToU8(
      '<!DOCTYPE a [<!ENTITY b "cccccccccc"><!ENTITY d "&b;&b;&b;&b;">]><worksheet>&d;</worksheet>',
    ),
    strToU8('<worksheet><sheetData><row><c><v>1</v></sheetData>'),
    strToU8(`${'<a>'.repeat(20_000)}`),
    strToU8(' '.repeat(5_000_000)),
    new Uint8Array(0),
  ]
  parts[sheet] = new Uint8Array(pick(random, forged))
  if (random() < 0.3) parts['xl/externalLinks/externalLink1.xml'] = strToU8('<externalLink/>')
  if (random() < 0.2) parts['../../evil.exe'] = strToU8('MZ')
  if (random() < 0.2) delete parts[pick(random, Object.keys(parts))]
  return zipSync(parts)
}

type Essai = { readonly nom: string; readonly bytes: Uint8Array; readonly colle: boolean }

async function buildEssai(random: Random): Promise<Essai> {
  const entetes = buildEntetes(random)
  const rows = buildRows(random)
  const kind = random()
  if (kind < 0.3) {
    const bytes = await writeTableur([
      { nom: 'A', entetes, lignes: rows.map((row) => row.map((cell) => cell.slice(0, 32_000))) },
    ])
    return {
      nom: 'a.xlsx',
      bytes: random() < 0.4 ? forgeWorkbook(random, bytes) : damage(random, bytes),
      colle: false,
    }
  }
  if (kind < 0.55) {
    const separator = pick(random, [';', ',', '\t'])
    const text = [entetes, ...rows]
      .map((row) => row.join(separator))
      .join(pick(random, ['\n', '\r\n']))
    const latin = Uint8Array.from([...text].map((char) => char.charCodeAt(0) & 255))
    return {
      nom: 'a.csv',
      bytes: damage(random, random() < 0.5 ? latin : strToU8(text)),
      colle: false,
    }
  }
  if (kind < 0.65)
    return { nom: 'a.csv', bytes: damage(random, writeCsv(entetes, rows)), colle: false }
  if (kind < 0.85) {
    const cards = rows.map(
      (
        [
          civilite = '',
          prenom = '',
          nom = '',
          fonction = '',
          organisme = '',
          courriel = '',
          telephone = '',
          ,
          adresse = '',
        ],
        at,
      ) => ({
        identifiant: `per_${at}`,
        civilite,
        prenom,
        nom,
        fonction,
        organisme,
        courriel,
        telephone,
        adresse,
      }),
    )
    return { nom: 'a.vcf', bytes: damage(random, writeVcards(cards)), colle: false }
  }
  const text = rows
    .map((row) => (random() < 0.5 ? row.join('\t') : `${row[2]} <${row[5]}>`))
    .join(';\n')
  return { nom: 'collé', bytes: damage(random, strToU8(text)), colle: true }
}

async function read({ nom, bytes, colle }: Essai): Promise<Result<readonly FeuilleImportee[]>> {
  if (!colle) return readContacts(bytes, nom)
  const pasted = readCollage(new TextDecoder().decode(bytes))
  return pasted.ok ? { ok: true, value: [{ nom, table: pasted.value }] } : pasted
}

/** Everything a line could bring in, kept: the dossier it makes is read as exports then. */
function importFeuille(dossier: Dossier, f: Fabrique, { table }: FeuilleImportee): Dossier {
  const steps = listLignesImport(dossier, table, buildCorrespondance(table), { jour: '2022-10-20' })
  let step = steps.next()
  while (step.done !== true) step = steps.next()
  const plan = step.value
  expect(plan.lignes).toHaveLength(table.lignes.length)
  const retenues = new Set(plan.lignes.filter(isRetenue).map(({ numero }) => numero))
  return applyCommand(
    dossier,
    importerContacts(dossier, f.ctx, plan, { retenues, provenance: 'x' }),
  )
}

const VIVANT = /^[=+\-@\t\r\0＝＋－＠]/u

async function checkExports(dossier: Dossier): Promise<void> {
  const { contacts } = listContactsExportes(dossier, '2022-10-20', null)
  const lignes = contacts.map((one) => formatLigneExport(dossier, one))
  const csv = new TextDecoder('utf-8', { ignoreBOM: true }).decode(writeCsv(ENTETES_EXPORT, lignes))
  const { default: Papa } = await import('papaparse')
  for (const row of Papa.parse<string[]>(csv.slice(1), { delimiter: ';' }).data) {
    for (const cell of row) expect(cell).not.toMatch(VIVANT)
  }
  const parts = unzipSync(await writeTableur([{ nom: 'C', entetes: ENTETES_EXPORT, lignes }]))
  expect(
    Object.keys(parts).filter((name) => /external|macro|vba|media|hyperlink/i.test(name)),
  ).toEqual([])
  const sheet = new TextDecoder().decode(parts['xl/worksheets/sheet1.xml'])
  expect(sheet).not.toMatch(/<f[ >]|<hyperlink|<script/)
  const strings = new TextDecoder().decode(parts['xl/sharedStrings.xml'])
  expect(strings).not.toMatch(/<t[^>]*>(?:[=@-]|\+(?!\d[\d .()/-]*<))/)
  expect(strings).not.toContain('<script')
  const cards = new TextDecoder().decode(
    writeVcards(contacts.map((one) => buildCarteContact(dossier, one))),
  )
  expect(cards.split('BEGIN:VCARD\r\n')).toHaveLength(contacts.length + 1)
  for (const line of cards.split('\r\n')) {
    expect(line).toMatch(/^(?:$| |(?:BEGIN|VERSION|N|FN|ORG|TITLE|EMAIL|TEL|ADR|UID|END)[;:])/)
  }
}

describe('damaged, foreign and hostile imports', () => {
  it(`${COUNT} files: a table or a clear refusal, nothing thrown, the dossier as it was, nothing live in what leaves`, async () => {
    const f = new Fabrique()
    f.add('organismes', { nom: 'Mairie d’Antignac' })
    f.add('personnes', { prenom: 'Zoé', nom: 'Nom1', courriel: 'z1@example.org' })
    const dossier = f.build()
    const before = JSON.stringify(dossier)
    let tables = 0
    let refusals = 0
    for (let seed = 1; seed <= COUNT; seed += 1) {
      const lu = await read(await buildEssai(buildRandom(seed)))
      if (!lu.ok) {
        refusals += 1
        expect(lu.error.code, `seed ${seed}`).toMatch(/^import-/)
        expect(lu.error.message, `seed ${seed}`).toContain('Rien n’a été modifié.')
        continue
      }
      tables += 1
      for (const feuille of lu.value) {
        const { entetes, lignes } = feuille.table
        for (const row of lignes) expect(row, `seed ${seed}`).toHaveLength(entetes.length)
        const text = JSON.stringify(feuille)
        expect(text, `seed ${seed}`).not.toMatch(
          /\\u00(?:0[0-8bcef]|1)|[\u202a-\u202e\u2066-\u2069]|\\ud[89a-f]/,
        )
        const after = importFeuille(dossier, f, feuille)
        if (seed % 4 === 0) await checkExports(after)
      }
      expect(JSON.stringify(dossier), `seed ${seed}`).toBe(before)
    }
    expect(({} as Record<string, unknown>)['Nom']).toBeUndefined()
    // Both ends are met: a mutator that breaks everything, or nothing, proves nothing.
    expect(tables).toBeGreaterThan(150)
    expect(refusals).toBeGreaterThan(80)
  }, 60_000)
})
