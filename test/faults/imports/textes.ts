import { strToU8 } from 'fflate'
import Papa from 'papaparse'
import type { Grille } from './lignes'
import { FIN, VICTIME } from './repere'
import type { Tirage } from './tirage'

export type Encodage = 'windows-1252' | 'utf-8' | 'utf-8-bom' | 'utf-16le' | 'utf-16be'

/** Lone surrogates stay what they are in UTF-16, as a file may hold them. */
export function encode(text: string, encodage: Encodage): Uint8Array {
  if (encodage === 'utf-8') return strToU8(text)
  if (encodage === 'utf-8-bom') return strToU8(`\ufeff${text}`)
  if (encodage === 'windows-1252')
    return Uint8Array.from([...text].map((char) => WINDOWS.get(char) ?? getLatin(char)))
  const marked = `\ufeff${text}`
  const out = new Uint8Array(marked.length * 2)
  const view = new DataView(out.buffer)
  for (let at = 0; at < marked.length; at += 1)
    view.setUint16(at * 2, marked.charCodeAt(at), encodage === 'utf-16le')
  return out
}

/** What the encoding does not know is a question mark, as programs write it. */
function getLatin(char: string): number {
  const code = char.codePointAt(0) ?? 0
  return code < 256 ? code : 63
}

const WINDOWS = new Map([
  ['’', 0x92],
  ['œ', 0x9c],
  ['Œ', 0x8c],
  ['€', 0x80],
])

/** Rows as programs write them, quotes where they are due; or joined by hand, quotes nowhere. */
export function writeLignes(tirage: Tirage, { entetes, lignes }: Grille): string {
  const delimiter = tirage.pick([';', ';', ',', '\t'])
  const newline = tirage.pick(['\n', '\r\n'])
  const start = tirage.isDrawn(0.15) ? `sep=${delimiter}\r\n` : ''
  if (tirage.isDrawn(0.2))
    return start + [entetes, ...lignes].map((row) => row.join(delimiter)).join(newline)
  return start + Papa.unparse([[...entetes], ...lignes], { delimiter, newline })
}

export type VersionCarte = '2.1' | '3.0' | '4.0'

const PHOTO = Array.from({ length: 60 }, () => 'iVBORw0KGgoAAAANSUhEUgAA').join('\r\n ')

/** What a phone, or an enemy, writes beside a name. */
const DECORS: readonly string[] = [
  `PHOTO;ENCODING=b;TYPE=PNG:${PHOTO}`,
  'PHOTO;VALUE=URI:javascript:alert(1)',
  'PHOTO;VALUE=uri:file:///c:/windows/win.ini',
  'LOGO;VALUE=uri:\\\\serveur\\partage\\x.png',
  'SOUND;VALUE=uri:http://example.org/x.wav',
  'URL:javascript:alert(1)',
  'URL;TYPE=WORK:file:///c:/x.exe',
  'KEY;ENCODING=b:AAAA',
  'AGENT:BEGIN:VCARD\\nFN:Autre\\nEND:VCARD',
  'BDAY:1970-99-99',
  'ADR;TYPE=HOME:;;1 rue privée;Ville;;99999;',
  'NOTE:Lien <a href="javascript:alert(1)">x</a>',
  'X-EVOLUTION-FILE-AS:=cmd|x',
  'item1.X-ABLabel:_$!<HomePage>!$_',
  'TEL;TYPE=HOME:0600000000',
  'IMPP:xmpp:x@example.org',
  ' reste sans début',
  'SANS DEUX POINTS',
  ':valeur seule',
  'EMAIL"coupé:x@example.org',
]

/** Lines cut so that what follows looks like another one. */
const PLIS: readonly string[] = [
  `EMAIL;TYPE=WORK:pli\r\n @example.org\r\n  \r\n Bcc: ${VICTIME}`,
  `EMAIL:pli@example.org\r\n\t\r\n\tBcc: ${VICTIME}`,
  `TITLE:maire\\nBcc: ${VICTIME}\\n\\n${FIN}`,
  'TITLE;ENCODING=QUOTED-PRINTABLE:ma=\r\nire=0D=0AEND:VCARD=0D=0A',
  'ORG:Mairie\\;x\\,y\\\\;Service\\n=1+1',
  'FN:A\r\n B\r\n C\r\n END:VCARD',
  'TEL:+33 (0)5\r\n  61 00 00 00;ext=1',
]

export function writeCartes(tirage: Tirage, { lignes }: Grille, version: VersionCarte): string {
  const escape = (text: string): string =>
    text.replace(/[\\;,]/g, '\\$&').replace(/\r\n|\r|\n/g, '\\n')
  const cards = lignes.map(([civilite = '', prenom = '', nom = '', ...rest], at) => {
    const [fonction = '', organisme = '', courriel = '', telephone = '', , adresse = ''] = rest
    const write = (name: string, value: string): string => {
      if (version !== '2.1') return `${name}:${escape(value)}`
      const bytes = [...strToU8(value)]
      const quoted = bytes.map((byte) => `=${byte.toString(16).toUpperCase().padStart(2, '0')}`)
      const lines = quoted.join('').replace(/(.{72})(?=.)/g, (cut) => `${cut}`)
      return `${name};CHARSET=UTF-8;ENCODING=QUOTED-PRINTABLE:${lines}`
    }
    // Not escaped now and then: a header is then really written in the file.
    const raw = tirage.isDrawn(0.2)
    return [
      'BEGIN:VCARD',
      `VERSION:${version}`,
      `N:${[nom, prenom, '', civilite, ''].map(escape).join(';')}`,
      write('FN', `${prenom} ${nom}`),
      write('TITLE', fonction),
      raw ? `ORG:${organisme}` : write('ORG', organisme),
      raw ? `EMAIL:${courriel}` : write('EMAIL;TYPE=WORK', courriel),
      write('TEL;TYPE=WORK', telephone),
      `ADR;TYPE=WORK:;;${escape(adresse)};;;;`,
      `UID:${tirage.pick(['cairn-per_inconnu', '__proto__', `urn:uuid:${at}`, 'cairn-constructor'])}`,
      tirage.pick(DECORS),
      tirage.pick(DECORS),
      ...(tirage.isDrawn(0.3) ? [tirage.pick(PLIS)] : []),
      ...(tirage.isDrawn(0.9) ? ['END:VCARD'] : []),
    ].join('\r\n')
  })
  return `${cards.join('\r\n')}\r\n`
}

/** What someone copies from the recipients of a message. */
export function writeDestinataires(tirage: Tirage, { lignes }: Grille): string {
  const parts = lignes.map(([, prenom = '', nom = '', , , courriel = '']) =>
    tirage.pick([
      `${prenom} ${nom} <${courriel}>`,
      `'${nom}, ${prenom}' <mailto:${courriel}>`,
      `"${prenom} ${nom}" <${courriel}>`,
      courriel,
    ]),
  )
  return parts.join(tirage.pick(['; ', ';\r\n', ', ', '\n']))
}

/** What someone copies from a spreadsheet: cells of several lines between quotes. */
export function writeCellulesCopiees({ entetes, lignes }: Grille): string {
  return Papa.unparse([[...entetes], ...lignes], { delimiter: '\t', newline: '\r\n' })
}
