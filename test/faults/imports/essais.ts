import { strToU8 } from 'fflate'
import { forgeZip } from '../../shared/exchange/forge-zip'
import { buildClasseur, drawFeuilleFausse, ENTITES, LIENS, MACROS } from './classeurs'
import { DATES_FAUSSES } from './charges'
import { damage, drawGrille, type Grille } from './lignes'
import { createTirage, type Tirage } from './tirage'
import {
  encode,
  writeCartes,
  writeCellulesCopiees,
  writeDestinataires,
  writeLignes,
  type Encodage,
} from './textes'

/** `refus`: must be refused; `table`: must be read; `selon`: one or the other, and well. */
export type Attendu = 'refus' | 'table' | 'selon'

export type Essai = {
  readonly famille: string
  readonly attendu: Attendu
  readonly nom: string
  /** A text for what is pasted. */
  readonly contenu: Uint8Array | string
}

type Famille = {
  readonly attendu: Attendu
  readonly nom: string
  readonly build: (tirage: Tirage) => Uint8Array | string
}

const MIB = 1024 * 1024

const withDates = ({ entetes, lignes }: Grille): Grille => ({
  entetes: [...entetes, 'Vérifié le'],
  lignes: lignes.map((row, at) => [...row, DATES_FAUSSES[at % DATES_FAUSSES.length] ?? '']),
})

/** A sheet that says little and unpacks to 70 MB; one that lies about it; many parts. */
function drawBombe(tirage: Tirage): Uint8Array {
  const sheet = 'xl/worksheets/sheet1.xml'
  const one = tirage.pick<Parameters<typeof forgeZip>[0]>([
    [{ name: sheet, data: new Uint8Array(70 * MIB) }],
    [{ name: sheet, data: new Uint8Array(1_000), size: 0xfffffffe }],
    [{ name: sheet, data: new Uint8Array(10 * MIB).fill(32), size: 2_000 }],
    [{ name: sheet, data: new Uint8Array(10 * MIB).fill(32) }],
    [
      { name: sheet, data: new Uint8Array(100) },
      { name: sheet, data: new Uint8Array(100).fill(1) },
    ],
    Array.from({ length: 5_000 }, (_, at) => ({
      name: `xl/worksheets/s${at}.xml`,
      data: new Uint8Array(0),
    })),
  ])
  return forgeZip([{ name: 'xl/workbook.xml', data: strToU8('<workbook/>') }, ...one])
}

/** Other kinds of files under the names of lists. */
const AUTRES: readonly (readonly [start: string, nom: string])[] = [
  ['%PDF-1.7\n1 0 obj', 'contacts.xlsx'],
  ['%PDF-1.7\n\0\0\0\0\0\0\0\0\0\0\0\0', 'contacts.csv'],
  ['\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\0\u0001\0\0\0\u0001', 'contacts.vcf'],
  ['MZ\u0090\0\u0003\0\0\0\u0004\0\0\0', 'contacts.csv'],
  ['\u007fELF\u0002\u0001\u0001\0\0\0\0\0\0\0', 'contacts.xlsx'],
  ['\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1\0\0', 'contacts.xls'],
  ['{\\rtf1\\ansi{\\object\\objupdate}}', 'contacts.xlsx'],
  ['<html><body><table><tr><td>=cmd|x</td></tr></table></body></html>', 'contacts.xls'],
  ['<?xml version="1.0"?><!DOCTYPE x [<!ENTITY y SYSTEM "file:///c:/x">]><x>&y;</x>', 'c.xlsx'],
  ['7z\u00bc\u00af\u0027\u001c\0\u0004', 'contacts.xlsx'],
  ['\u001f\u008b\b\0\0\0\0\0', 'contacts.csv'],
  ['age-encryption.org/v1\n-> scrypt', 'contacts.csv'],
  ['PK\u0003\u0004', 'contacts.xlsx'],
  ['PK\u0005\u0006', 'contacts.xlsx'],
  ['', 'contacts.csv'],
  [' \r\n\r\n ', 'contacts.csv'],
  ['Nom;Prénom\r\n', 'contacts.csv'],
  ['BEGIN:VCARD\r\nVERSION:3.0\r\nEND:VCARD\r\n', 'contacts.vcf'],
]

function drawAutre(tirage: Tirage): { readonly nom: string; readonly contenu: Uint8Array } {
  const [start, nom] = tirage.pick(AUTRES)
  return { nom, contenu: Uint8Array.from([...start].map((char) => char.charCodeAt(0) & 255)) }
}

function drawZipEtranger(tirage: Tirage): Uint8Array {
  const data = strToU8('<x/>')
  return forgeZip(
    tirage.pick([
      [{ name: 'word/document.xml', data }],
      [{ name: 'ppt/presentation.xml', data }],
      [
        { name: 'content.xml', data },
        { name: 'META-INF/manifest.xml', data },
      ],
      [{ name: '../../Startup/x.exe', data }],
      [{ name: 'a.zip', data: forgeZip([{ name: 'b', data }]) }],
      [{ name: 'xl/workbook.xml', data, flags: 1 }],
      [{ name: 'xl/worksheets/sheet1.xml', data, crc: 7 }],
      [{ name: 'xl/worksheets/sheet1.xml', data, method: 99 }],
    ]),
  )
}

const csv = (encodage: Encodage): Famille => ({
  attendu: 'table',
  nom: `contacts ${encodage}.csv`,
  build: (tirage) => encode(writeLignes(tirage, drawGrille(tirage)), encodage),
})

const carte = (version: '2.1' | '3.0' | '4.0'): Famille => ({
  attendu: 'table',
  nom: `téléphone ${version}.vcf`,
  build: (tirage) =>
    encode(
      writeCartes(tirage, drawGrille(tirage), version),
      version === '3.0' && tirage.isDrawn(0.3) ? 'utf-16le' : 'utf-8',
    ),
})

const withLongue = (tirage: Tirage): Grille => {
  const { entetes, lignes } = drawGrille(tirage)
  const longue = lignes.map((row, at) =>
    at === 0 ? row.map((cell, column) => (column === 3 ? 'A'.repeat(MIB) : cell)) : row,
  )
  return { entetes, lignes: longue }
}

/** Every kind of file that is made, in turn. */
export const FAMILLES: readonly Famille[] = [
  {
    attendu: 'table',
    nom: 'formules.xlsx',
    build: (t) => buildClasseur(drawGrille(t), 'formule'),
  },
  { attendu: 'table', nom: 'textes.xlsx', build: (t) => buildClasseur(drawGrille(t), 'inline') },
  { attendu: 'table', nom: 'partagés.xlsx', build: (t) => buildClasseur(drawGrille(t), 'partage') },
  {
    attendu: 'table',
    nom: 'liens.xlsx',
    build: (t) => buildClasseur(drawGrille(t), 'inline', LIENS),
  },
  {
    attendu: 'table',
    nom: 'macros.xlsm',
    build: (t) => buildClasseur(drawGrille(t), 'partage', MACROS),
  },
  {
    attendu: 'table',
    nom: 'dates.xlsx',
    build: (t) => buildClasseur(withDates(drawGrille(t)), 'date'),
  },
  csv('windows-1252'),
  csv('utf-8'),
  csv('utf-8-bom'),
  csv('utf-16le'),
  csv('utf-16be'),
  carte('2.1'),
  carte('3.0'),
  carte('4.0'),
  {
    attendu: 'selon',
    nom: 'collé d’un message',
    build: (t) => writeDestinataires(t, drawGrille(t)),
  },
  { attendu: 'table', nom: 'collé d’Excel', build: (t) => writeCellulesCopiees(drawGrille(t)) },
  {
    attendu: 'table',
    nom: 'cartes collées',
    build: (t) => writeCartes(t, drawGrille(t), '3.0'),
  },
  {
    attendu: 'refus',
    nom: 'texte collé',
    build: (t) => t.pick(['Bonjour à tous', '', '\0', '<script>alert(1)</script>', '=cmd|x!A0']),
  },
  { attendu: 'refus', nom: 'bombe.xlsx', build: drawBombe },
  {
    attendu: 'refus',
    nom: 'entités.xlsx',
    build: (t) => buildClasseur(drawGrille(t), 'inline', t.pick(ENTITES)),
  },
  {
    attendu: 'refus',
    nom: 'tronqué.xlsx',
    build: (t) => {
      const bytes = buildClasseur(drawGrille(t), 'partage')
      return bytes.subarray(0, 1 + t.below(bytes.length - 30))
    },
  },
  { attendu: 'refus', nom: 'étranger.xlsx', build: drawZipEtranger },
  { attendu: 'refus', nom: '', build: () => '' },
  {
    attendu: 'refus',
    nom: 'cellule d’un mégaoctet.xlsx',
    build: (t) => buildClasseur(withLongue(t), 'inline'),
  },
  {
    attendu: 'refus',
    nom: 'cellule d’un mégaoctet.csv',
    build: (t) => {
      const { entetes, lignes } = withLongue(t)
      return encode([entetes, ...lignes].map((row) => row.join(';')).join('\r\n'), 'utf-8')
    },
  },
  {
    attendu: 'selon',
    nom: 'feuille fausse.xlsx',
    build: (t) => buildClasseur(drawGrille(t), 'inline', drawFeuilleFausse(t)),
  },
  {
    attendu: 'selon',
    nom: 'abîmé.xlsx',
    build: (t) => damage(t, buildClasseur(drawGrille(t), 'inline')),
  },
  {
    attendu: 'selon',
    nom: 'abîmé.csv',
    build: (t) => damage(t, encode(writeLignes(t, drawGrille(t)), 'utf-8')),
  },
  {
    attendu: 'selon',
    nom: 'abîmé.vcf',
    build: (t) => damage(t, strToU8(writeCartes(t, drawGrille(t), '3.0'))),
  },
]

/** The file number `index`: the same for ever, one kind after another. */
export function buildEssai(index: number): Essai {
  const famille = FAMILLES[index % FAMILLES.length]
  if (famille === undefined) throw new Error('no family')
  const tirage = createTirage(index)
  // The family without a name: other kinds of files, under wrong extensions.
  if (famille.nom === '') return { famille: 'autre genre', attendu: 'refus', ...drawAutre(tirage) }
  return {
    famille: famille.nom,
    attendu: famille.attendu,
    nom: famille.nom,
    contenu: famille.build(tirage),
  }
}
