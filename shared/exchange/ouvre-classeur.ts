import { zipSync, type Zippable } from 'fflate'
import { success, type Result } from '../kernel/result'
import { buildCrc32 } from './crc32'
import { inflate } from './inflate'
import { LIMITES_IMPORT } from './limites-import'
import { refuseImportAbime, refuseImportBombe, refuseImportProtege } from './refus-import'

const CENTRAL = 0x02014b50
const END = 0x06054b50
const LOCAL = 0x04034b50
const END_LENGTH = 22
const MAX_COMMENT = 0xffff
const STORED = 0
const DEFLATED = 8

/** What a table is read from. Drawings, macros, comments, links to other files are never unpacked. */
const UTILES =
  /^(?:\[Content_Types\]\.xml|_rels\/\.rels|xl\/(?:_rels\/)?workbook\.xml(?:\.rels)?|xl\/(?:sharedStrings|styles)\.xml|xl\/worksheets\/[^/]+\.xml)$/i

type Partie = {
  readonly nom: string
  readonly methode: number
  readonly crc: number
  readonly packed: number
  readonly size: number
  readonly offset: number
}

/** The names in a zip: what kind of document it is. Empty when its directory cannot be read. */
export function listNomsZip(bytes: Uint8Array): readonly string[] {
  const parties = listParties(bytes)
  return parties.ok ? parties.value.map(({ nom }) => nom) : []
}

/**
 * Unpacks what is useful of a workbook, after its directory has been checked (number, sizes, ratio), each part to its announced size and
 * checksum and no further, then packs it anew without compression: what reads it next meets a plain archive without surprise.
 */
export async function openClasseur(bytes: Uint8Array): Promise<Result<Uint8Array>> {
  const listed = listParties(bytes)
  if (!listed.ok) return listed
  let total = 0
  const out: Zippable = {}
  for (const partie of listed.value.filter(({ nom }) => UTILES.test(nom))) {
    total += partie.size
    const isBomb =
      partie.size > LIMITES_IMPORT.partie ||
      total > LIMITES_IMPORT.deplie ||
      (partie.size > LIMITES_IMPORT.tauxDes && partie.size > partie.packed * LIMITES_IMPORT.taux)
    if (isBomb) return refuseImportBombe(`${partie.nom} : ${partie.size} octets`)
    const read = await readPartie(bytes, partie)
    if (!read.ok) return read
    if (Object.hasOwn(out, partie.nom)) return refuseImportAbime(`nom en double : ${partie.nom}`)
    out[partie.nom] = [read.value, { level: 0, mtime: '1980-01-01' }]
  }
  return success(zipSync(out))
}

function listParties(bytes: Uint8Array): Result<readonly Partie[]> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length)
  const end = findEnd(view)
  if (end < 0) return refuseImportAbime('fin absente')
  const count = view.getUint16(end + 10, true)
  if (count > LIMITES_IMPORT.parties) return refuseImportBombe(`${count} parties`)
  const parties: Partie[] = []
  let at = view.getUint32(end + 16, true)
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== CENTRAL) {
      return refuseImportAbime('répertoire')
    }
    if ((view.getUint16(at + 8, true) & 1) !== 0) return refuseImportProtege()
    const nameEnd = at + 46 + view.getUint16(at + 28, true)
    parties.push({
      nom: String.fromCharCode(...bytes.subarray(at + 46, Math.min(nameEnd, at + 46 + 200))),
      methode: view.getUint16(at + 10, true),
      crc: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      size: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true),
    })
    at = nameEnd + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return success(parties)
}

function findEnd(view: DataView): number {
  const last = view.byteLength - END_LENGTH
  for (let at = last; at >= Math.max(0, last - MAX_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END) return at
  }
  return -1
}

async function readPartie(bytes: Uint8Array, partie: Partie): Promise<Result<Uint8Array>> {
  const { nom, offset, packed, size } = partie
  const refuse = (): Result<never> => refuseImportAbime(nom)
  if (offset + 30 > bytes.length) return refuse()
  const view = new DataView(bytes.buffer, bytes.byteOffset + offset, 30)
  if (view.getUint32(0, true) !== LOCAL) return refuse()
  const start = offset + 30 + view.getUint16(26, true) + view.getUint16(28, true)
  if (start + packed > bytes.length) return refuse()
  const data = bytes.subarray(start, start + packed)
  if (partie.methode !== STORED && partie.methode !== DEFLATED) return refuse()
  const contents = partie.methode === STORED ? data : await inflate(data, size)
  if (contents?.length !== size || buildCrc32(contents) !== partie.crc) return refuse()
  // Entities declared in a file may grow without end: no spreadsheet writes any.
  return hasDoctype(contents) ? refuseImportBombe(`DOCTYPE : ${nom}`) : success(contents)
}

/** « <!D » or « <!E », in any case, or a text in UTF-16, in which neither would be seen. */
function hasDoctype(bytes: Uint8Array): boolean {
  if (bytes[0] === 0xff || bytes[0] === 0xfe || bytes[1] === 0) return true
  for (let at = bytes.indexOf(0x21); at >= 0; at = bytes.indexOf(0x21, at + 1)) {
    if (bytes[at - 1] !== 0x3c) continue
    const letter = (bytes[at + 1] ?? 0) | 0x20
    if (letter === 0x64 || letter === 0x65) return true
  }
  return false
}
