import type { Result } from '../kernel/result'
import type { TableImportee } from '../kernel/table-importee'
import { buildTableTitree } from './build-table'
import { cleanCellule } from './cellule'
import { decodeTexte } from './decode-texte'
import { LIMITES_IMPORT } from './limites-import'
import { refuseImportEtranger, refuseImportLong, refuseImportLourd } from './refus-import'
import { formatUtf8 } from './utf8'
import { listLignesVcard, splitValeur, unescapeValeur, type LigneVcard } from './vcard-lignes'

/** The headings under which cards are laid, those that the import knows. */
const ENTETES = [
  'Civilité',
  'Prénom',
  'Nom',
  'Nom complet',
  'Fonction',
  'Organisme',
  'Courriel',
  'Téléphone',
  'Adresse',
  'Identifiant',
] as const

/** A person as a contact file names them. Empty texts are not written. */
export type Carte = {
  readonly identifiant: string
  readonly civilite: string
  readonly prenom: string
  readonly nom: string
  readonly fonction: string
  readonly organisme: string
  readonly courriel: string
  readonly telephone: string
  readonly adresse: string
}

const OUR_UID = 'cairn-'

/** Reads a file of one or many cards, versions 2.1, 3.0 and 4.0. Photographs, birthdays and home addresses are not taken (RGPD). */
export function readVcards(bytes: Uint8Array): Result<TableImportee> {
  return bytes.length > LIMITES_IMPORT.octets
    ? refuseImportLourd()
    : readVcardsTexte(decodeTexte(bytes))
}

export function readVcardsTexte(texte: string): Result<TableImportee> {
  const parts = texte.split(/^BEGIN:VCARD[ \t]*$/im).slice(1)
  if (parts.length === 0) return refuseImportEtranger('un fichier sans carte de contact')
  if (parts.length > LIMITES_IMPORT.lignes) return refuseImportLong()
  const cartes = parts.map((part) =>
    readCarte(listLignesVcard(part.split(/^END:VCARD/im, 1)[0] ?? '')),
  )
  // Only what the cards say: an empty column would be one more to look at.
  const used = ENTETES.map((_, at) => at).filter((at) => cartes.some((carte) => carte[at]?.trim()))
  return buildTableTitree(
    used.map((at) => ENTETES[at] ?? ''),
    cartes.map((carte) => used.map((at) => carte[at] ?? '')),
  )
}

function readCarte(lignes: readonly LigneVcard[]): readonly string[] {
  const all = (nom: string) => lignes.filter((ligne) => ligne.nom === nom)
  const text = (nom: string) => unescapeValeur(getPreferred(all(nom))?.valeur ?? '')
  const [nom = '', prenom = '', , civilite = ''] = splitValeur(all('N')[0]?.valeur ?? '', ';')
  const [organisme = ''] = splitValeur(all('ORG')[0]?.valeur ?? '', ';')
  const fonction = text('TITLE') || text('ROLE')
  const complet = text('FN')
  // A card of a post or of a body is named after it: nobody bears that name.
  const isNamed = `${prenom}${nom}`.trim() !== '' || [fonction, organisme].includes(complet)
  const uid = text('UID').replace(/^urn:[a-z]+:/i, '')
  return [
    civilite,
    prenom,
    nom,
    isNamed ? '' : complet,
    fonction,
    organisme,
    text('EMAIL'),
    text('TEL').replace(/^tel:/i, ''),
    formatAdresse(all('ADR').filter(({ types }) => !types.includes('HOME'))),
    uid.startsWith(OUR_UID) ? uid.slice(OUR_UID.length) : '',
  ]
}

/** The line marked as preferred, else the one of work, else the first that is not of home. */
function getPreferred(lignes: readonly LigneVcard[]): LigneVcard | undefined {
  const rank = ({ types }: LigneVcard): number => {
    if (types.includes('HOME') || types.includes('FAX')) return 3
    if (types.some((type) => /^PREF(?:=1)?$/.test(type))) return 0
    return types.includes('WORK') ? 1 : 2
  }
  return [...lignes].sort((a, b) => rank(a) - rank(b))[0]
}

/** « 4 allée du Château\n31110 Bagnères-de-Luchon ». */
function formatAdresse(lignes: readonly LigneVcard[]): string {
  const [boite = '', suite = '', rue = '', ville = '', , code = ''] = splitValeur(
    getPreferred(lignes)?.valeur ?? '',
    ';',
  ).map((part) => part.trim())
  return [suite, rue, boite, `${code} ${ville}`.trim()].filter((part) => part !== '').join('\n')
}

function escapeValeur(value: string): string {
  return cleanCellule(value)
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n')
}

/** Writes cards of the version 3.0, which every mail program reads: CRLF, lines of 75 bytes at most, accents in UTF-8. */
export function writeVcards(cartes: readonly Carte[]): Uint8Array<ArrayBuffer> {
  return formatUtf8(cartes.map(formatCarte).join(''))
}

function formatCarte(carte: Carte): string {
  const plain = `${carte.prenom} ${carte.nom}`.trim() || carte.fonction || carte.organisme
  const names = [carte.nom, carte.prenom, '', carte.civilite, ''].map(escapeValeur).join(';')
  const lines = [
    'BEGIN:VCARD',
    'VERSION:3.0',
    `N:${names}`,
    `FN:${escapeValeur(plain)}`,
    ...formatLigne('ORG', carte.organisme),
    ...formatLigne('TITLE', carte.fonction),
    ...formatLigne('EMAIL;TYPE=INTERNET,WORK', carte.courriel),
    ...formatLigne('TEL;TYPE=WORK,VOICE', carte.telephone),
    ...formatAdr(carte.adresse),
    `UID:${OUR_UID}${escapeValeur(carte.identifiant)}`,
    'END:VCARD',
  ]
  return lines.map((line) => `${foldLigne(line)}\r\n`).join('')
}

function formatLigne(nom: string, value: string): readonly string[] {
  return value.trim() === '' ? [] : [`${nom}:${escapeValeur(value)}`]
}

/** The last line holds the code and the town when it begins with five digits. */
function formatAdr(adresse: string): readonly string[] {
  const lines = cleanCellule(adresse).split('\n')
  const town = /^(\d{5})\s+(.+)$/.exec(lines.at(-1) ?? '')
  if (adresse.trim() === '') return []
  const street = escapeValeur((town === null ? lines : lines.slice(0, -1)).join('\n'))
  return [`ADR;TYPE=WORK:;;${street};${escapeValeur(town?.[2] ?? '')};;${town?.[1] ?? ''};`]
}

const MAX_BYTES = 74

/** Cuts a line at 75 bytes, never inside a letter; what follows begins with a space. */
function foldLigne(line: string): string {
  let out = ''
  let size = 0
  for (const char of line) {
    const width = countBytes(char)
    if (size + width > MAX_BYTES) {
      out += '\r\n '
      size = 1
    }
    out += char
    size += width
  }
  return out
}

/** The bytes of one letter in UTF-8. */
function countBytes(char: string): number {
  const code = char.codePointAt(0) ?? 0
  if (code < 0x80) return 1
  if (code < 0x800) return 2
  return code < 0x10000 ? 3 : 4
}
