import { strToU8, unzipSync, zipSync } from 'fflate'
import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { readCollage } from '../../../shared/exchange/contacts-colles'
import { readCsv, writeCsv } from '../../../shared/exchange/csv'
import { readContacts } from '../../../shared/exchange/lit-contacts'
import { readTableur, writeTableur } from '../../../shared/exchange/tableur'
import { readVcards, writeVcards, type Carte } from '../../../shared/exchange/vcard'
import type { Result } from '../../../shared/kernel/result'

function ok<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message)
  return result.value
}

/** French letters and typographic marks as Windows-1252 writes them. */
function windows1252(text: string): Uint8Array {
  const marks: Record<string, number> = { '’': 0x92, œ: 0x9c, '€': 0x80, '–': 0x96 }
  return Uint8Array.from([...text].map((char) => marks[char] ?? char.charCodeAt(0)))
}

const ENTETES = ['Nom', 'Prénom', 'Courriel']
const LIGNES = [
  ['Martin', 'Zoé', 'z.martin@example.org'],
  ['D’Œuvre', 'Noël', ''],
]

describe('rows of text', () => {
  it.each([
    ['semicolons, Windows-1252', windows1252('Nom;Prénom;Courriel\r\nD’œuvre;Noël;n@example.org')],
    ['commas, UTF-8', strToU8('Nom,Prénom,Courriel\nD’œuvre,Noël,n@example.org\n')],
    [
      'tabs and a byte order mark',
      strToU8('\ufeffNom\tPrénom\tCourriel\nD’œuvre\tNoël\tn@example.org'),
    ],
    [
      '« sep= », old line ends',
      strToU8('sep=|\r\nNom|Prénom|Courriel\r\nD’œuvre|Noël|n@example.org'),
    ],
    [
      'UTF-16, « Texte Unicode » of Excel',
      Uint8Array.from([
        0xff,
        0xfe,
        ...[...'Nom\tPrénom\tCourriel\r\nD’œuvre\tNoël\tn@example.org'].flatMap((char) => [
          char.charCodeAt(0) & 255,
          char.charCodeAt(0) >> 8,
        ]),
      ]),
    ],
  ])('%s', async (_, bytes) => {
    const [feuille] = ok(await readContacts(bytes, 'contacts.csv'))
    expect(feuille?.table.entetes).toEqual(ENTETES)
    expect(feuille?.table.lignes).toEqual([['D’œuvre', 'Noël', 'n@example.org']])
  })

  it('finds the headings under a title, keeps the numbers of the lines, drops empty rows and columns', () => {
    const table = ok(
      readCsv(
        strToU8(
          'Annuaire 2024;;;\n;;;\nNom;;Courriel;\n;;;\nMartin;;m@example.org;\n;;;\nDurand;;;',
        ),
      ),
    )
    expect(table).toEqual({
      entetes: ['Nom', 'Courriel'],
      lignes: [
        ['Martin', 'm@example.org'],
        ['Durand', ''],
      ],
      numeros: [5, 7],
    })
  })

  it('takes a first row that holds an address for a contact', () => {
    const table = ok(readCsv(strToU8('Martin;m@example.org\nDurand;d@example.org')))
    expect(table.entetes).toEqual(['Colonne A', 'Colonne B'])
    expect(table.numeros).toEqual([1, 2])
  })

  it('writes for French Excel what it reads back, formulas neutralised', () => {
    const lignes = [
      ["=cmd|' /C calc'!A0", '+33 5 61 00 00 00', 'a;b "c"\nd'],
      ['@SUM(A1)', '-2', '\t=1'],
    ]
    const bytes = writeCsv(ENTETES, lignes)
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
    expect(text.startsWith('\ufeffNom;Prénom;Courriel\r\n')).toBe(true)
    expect(text).toContain("'=cmd")
    expect(text).toContain("'+33")
    expect(ok(readCsv(bytes)).lignes).toEqual([
      ["=cmd|' /C calc'!A0", '+33 5 61 00 00 00', 'a;b "c"\nd'],
      ['@SUM(A1)', '-2', '=1'],
    ])
  })
})

describe('workbooks', () => {
  it('reads back what it writes, sheet by sheet', async () => {
    const bytes = await writeTableur([
      { nom: 'Personnes', entetes: ENTETES, lignes: LIGNES },
      { nom: 'Vide', entetes: [], lignes: [] },
      { nom: 'Autres', entetes: ['A', 'B'], lignes: [['=1+1', '+33 5 61']] },
    ])
    const feuilles = ok(await readContacts(bytes, 'x.xlsx'))
    expect(feuilles.map(({ nom }) => nom)).toEqual(['Personnes', 'Autres'])
    expect(feuilles[0]?.table).toEqual({ entetes: ENTETES, lignes: LIGNES, numeros: [2, 3] })
    expect(feuilles[1]?.table.lignes).toEqual([['=1+1', '+33 5 61']])
    const parts = unzipSync(bytes)
    const sheets = Object.keys(parts).filter((name) => name.startsWith('xl/worksheets/'))
    expect(sheets).toHaveLength(3)
    for (const name of sheets) expect(new TextDecoder().decode(parts[name])).not.toContain('<f')
    expect(new TextDecoder().decode(parts['xl/sharedStrings.xml'])).toContain("'=1+1")
  })

  it('takes the last value of a formula, dates as ISO, numbers as they are', async () => {
    const bytes = await forge(
      '<row r="1"><c r="A1" t="inlineStr"><is><t>Nom</t></is></c><c r="B1" t="inlineStr"><is><t>Date</t></is></c><c r="C1" t="inlineStr"><is><t>Tél</t></is></c></row>' +
        '<row r="2"><c r="A2" t="str"><f>HYPERLINK("http://example.org")</f><v>Martin</v></c><c r="B2" s="1"><v>45352</v></c><c r="C2"><v>561000000</v></c></row>',
    )
    expect(ok(await readTableur(bytes))[0]?.table.lignes).toEqual([
      ['Martin', '2024-03-01', '561000000'],
    ])
  })

  it('refuses what is too long, too wide, locked, or huge once unpacked', async () => {
    const wide = Array.from({ length: 201 }, (_, i) => `c${i}`)
    const code = async (bytes: Uint8Array) => {
      const read = await readContacts(bytes, 'x.xlsx')
      return read.ok ? 'ok' : read.error.code
    }
    expect(await code(await writeTableur([{ nom: 'A', entetes: wide, lignes: [wide] }]))).toBe(
      'import-large',
    )
    const long = Array.from({ length: 20_001 }, () => ['x', 'y'])
    expect(await code(await writeTableur([{ nom: 'A', entetes: ['A', 'B'], lignes: long }]))).toBe(
      'import-long',
    )
    expect(await code(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 1, 2, 3]))).toBe('import-protege')
    const parts = unzipSync(await writeTableur([{ nom: 'A', entetes: ENTETES, lignes: LIGNES }]))
    const sheet = strToU8(`<worksheet>${' '.repeat(20_000_000)}</worksheet>`)
    expect(await code(zipSync({ ...parts, 'xl/worksheets/sheet1.xml': sheet }))).toBe(
      'import-bombe',
    )
    const doctype = strToU8('<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]><worksheet/>')
    expect(await code(zipSync({ ...parts, 'xl/worksheets/sheet1.xml': doctype }))).toBe(
      'import-bombe',
    )
    expect(await code(zipSync({ 'word/document.xml': doctype }))).toBe('import-abime')
  })

  it('does not read two cells a world apart as a world', async () => {
    const bytes = await forge(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>2</v></c></row>',
    )
    const read = await readTableur(bytes)
    expect(read.ok).toBe(false)
  })
})

/** A workbook whose first sheet holds these rows. */
async function forge(rows: string): Promise<Uint8Array> {
  const { writeXlsx } = await import('hucre/xlsx')
  const parts = unzipSync(
    await writeXlsx({ sheets: [{ name: 'A', rows: [['x', new Date(Date.UTC(2024, 0, 1))]] }] }),
  )
  const sheet = `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${rows}</sheetData></worksheet>`
  return zipSync({ ...parts, 'xl/worksheets/sheet1.xml': strToU8(sheet) })
}

const CARTE: Carte = {
  identifiant: 'fon_1',
  civilite: 'Mme',
  prenom: 'Zoé',
  nom: 'Martin, de la Tour; née \\ Noël',
  fonction:
    'vice-présidente à l’enfance, à la jeunesse et à la parentalité du territoire tout entier',
  organisme: 'CC; du Val',
  courriel: 'z.martin@example.org',
  telephone: '+33 5 61 00 00 00',
  adresse: '4 allée du Château\n31110 Bagnères-de-Luchon',
}

describe('cards', () => {
  it('reads back what it writes, commas, semicolons and folded lines included', () => {
    const bytes = writeVcards([CARTE, { ...CARTE, prenom: '', nom: '', identifiant: 'org_1' }])
    for (const line of new TextDecoder().decode(bytes).split('\r\n')) {
      expect(strToU8(line).length).toBeLessThanOrEqual(75)
    }
    const table = ok(readVcards(bytes))
    const first = Object.fromEntries(table.entetes.map((name, i) => [name, table.lignes[0]?.[i]]))
    expect(first).toEqual({
      Civilité: 'Mme',
      Prénom: 'Zoé',
      Nom: CARTE.nom,
      Fonction: CARTE.fonction,
      Organisme: CARTE.organisme,
      Courriel: CARTE.courriel,
      Téléphone: CARTE.telephone,
      Adresse: CARTE.adresse,
      Identifiant: 'fon_1',
    })
  })

  it('is read by another library', () => {
    const parsed = ICAL.parse(new TextDecoder().decode(writeVcards([CARTE]))) as unknown[]
    const text = JSON.stringify(parsed)
    expect(text).toContain('Martin, de la Tour; née \\\\ Noël')
    expect(text).toContain('CC; du Val')
  })

  it.each([
    [
      '2.1 of an old Outlook, quoted-printable',
      'BEGIN:VCARD\r\nVERSION:2.1\r\nN;LANGUAGE=fr;CHARSET=Windows-1252;ENCODING=QUOTED-PRINTABLE:Lef=E8vre;No=\r\n=EBl\r\nTEL;WORK;VOICE:05 61 00 00 00\r\nTEL;HOME:06\r\nEMAIL;PREF;INTERNET:n@example.org\r\nPHOTO;ENCODING=BASE64:AAAA\r\n AAAA\r\n\r\nEND:VCARD',
      ['Noël', 'Lefèvre', 'n@example.org', '05 61 00 00 00'],
    ],
    [
      '4.0 with groups and preferences',
      'BEGIN:VCARD\nVERSION:4.0\nFN:Noël Lefèvre\nN:Lefèvre;Noël;;;\nitem1.EMAIL;TYPE="home":p@example.org\nitem2.EMAIL;TYPE=work;PREF=1:n@example.org\nTEL;VALUE=uri;TYPE="voice,work":tel:05 61 00 00 00\nEND:VCARD\n',
      ['Noël', 'Lefèvre', 'n@example.org', '05 61 00 00 00'],
    ],
  ])('%s', (_, text, expected) => {
    expect(ok(readVcards(Uint8Array.from([...text].map((c) => c.charCodeAt(0))))).lignes).toEqual([
      expected,
    ])
  })
})

describe('what is pasted', () => {
  it.each([
    [
      'Sylvie MARTIN <s@example.org>; Paul Durand <p@example.org>',
      [
        ['Sylvie MARTIN', 's@example.org'],
        ['Paul Durand', 'p@example.org'],
      ],
    ],
    [
      '\'MARTIN, Sylvie\' <s@example.org>, "Paul Durand" <p@example.org>',
      [
        ['Sylvie MARTIN', 's@example.org'],
        ['Paul Durand', 'p@example.org'],
      ],
    ],
    [
      'À : Sylvie (s@example.org)\np@example.org;',
      [
        ['Sylvie', 's@example.org'],
        ['', 'p@example.org'],
      ],
    ],
  ])('recipients: %s', (text, lignes) => {
    const table = ok(readCollage(text))
    expect(table.entetes).toEqual(['Nom complet', 'Courriel'])
    expect(table.lignes).toEqual(lignes)
  })

  it('reads cells of a spreadsheet, line ends inside cells included', () => {
    const table = ok(readCollage('Nom\tAdresse\r\nMartin\t"4 rue\n31000 X"\r\n'))
    expect(table.lignes).toEqual([['Martin', '4 rue\n31000 X']])
  })

  it.each(['', 'Bonjour à tous', 'Écrivez à s@example.org demain matin sans faute', '   \n '])(
    'refuses %j',
    (text) => {
      const read = readCollage(text)
      expect(read.ok).toBe(false)
      if (!read.ok) expect(read.error.message).toContain('Rien n’a été modifié')
    },
  )
})
