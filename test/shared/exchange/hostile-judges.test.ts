import { strFromU8, strToU8, unzipSync, zipSync, type Unzipped } from 'fflate'
import { describe, expect, it } from 'vitest'
import { echec } from '../../../shared/kernel/result'
import { refuseImportVide } from '../../../shared/exchange/refus-import'
import { buildBase, inviteAll } from '../../faults/imports/base'
import {
  listFautesAgenda,
  listFautesBrouillon,
  listFautesCartes,
  listFautesLot,
} from '../../faults/imports/fautes-courrier'
import { listFautesDocx } from '../../faults/imports/fautes-docx'
import { listFautesRefus } from '../../faults/imports/fautes-refus'
import { listFautesCsv, listFautesTableur } from '../../faults/imports/fautes-tableur'
import { buildSorties, buildWord } from '../../faults/imports/sorties'

// What judges the outputs must see each thing it looks for: outputs that are right, spoilt by hand one way at a time.

const base = buildBase()
const dossier = inviteAll(base, base.dossier)
const word = await buildWord(base, dossier, (at) => at === 0)
const right = await buildSorties(base, dossier, word)
const docx = word[0]?.bytes ?? new Uint8Array()

type Spoil = readonly [name: string, from: string | RegExp, to: string]

function spoil(bytes: Uint8Array, [, from, to]: Spoil): Uint8Array {
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes)
  const spoilt = text.replace(from, to)
  if (spoilt === text) throw new Error(`nothing to spoil: ${String(from)}`)
  return strToU8(spoilt)
}

/** One part of an archive spoilt, or added when it is not there. */
function spoilPart(bytes: Uint8Array, name: string, change: Spoil): Uint8Array {
  const parts: Unzipped = { ...unzipSync(bytes) }
  const part = parts[name]
  parts[name] = Uint8Array.from(part === undefined ? strToU8(change[2]) : spoil(part, change))
  return Uint8Array.from(zipSync(parts))
}

describe('what judges the outputs finds nothing in what is right, and', () => {
  it('is content with outputs of plain contacts', () => {
    expect(listFautesDocx(docx)).toEqual([])
    expect(listFautesCsv(right.csv, right.contacts)).toEqual([])
    expect(listFautesTableur(right.tableur)).toEqual([])
    expect(listFautesCartes(right.cartes, right.contacts)).toEqual([])
    expect(listFautesAgenda(right.agenda)).toEqual([])
    for (const one of right.brouillons)
      expect(listFautesBrouillon(one, right.pieces, right.adresses)).toEqual([])
    expect(right.lots.flatMap(listFautesLot)).toEqual([])
    expect(right.adresses).toBeGreaterThan(0)
  })

  const DOCUMENT = 'word/document.xml'
  const RELS = 'word/_rels/document.xml.rels'
  const link = (target: string) =>
    `<Relationship Id="rIdX" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/hyperlink" Target="${target}" TargetMode="External"/></Relationships>`
  it.each<readonly [part: string, ...Spoil]>([
    [RELS, 'a link to a share', '</Relationships>', link('file://serveur/x.exe')],
    [RELS, 'a link that runs', '</Relationships>', link('javascript:alert(1)')],
    [DOCUMENT, 'a field', '</w:p>', '<w:r><w:instrText>DDEAUTO cmd</w:instrText></w:r></w:p>'],
    [DOCUMENT, 'another field', '</w:p>', '<w:fldSimple w:instr="INCLUDETEXT x"/></w:p>'],
    [DOCUMENT, 'a foreign part', '<w:sectPr', '<w:altChunk r:id="rId1"/><w:sectPr'],
    [DOCUMENT, 'a text that breaks the XML', '</w:t>', '& <b></w:t>'],
    [DOCUMENT, 'a forbidden character', '</w:t>', '\u0001</w:t>'],
    [DOCUMENT, 'a call to one', '</w:t>', '&#x1;</w:t>'],
    [DOCUMENT, 'a text that reads backwards', '</w:t>', '\u202egnp.exe</w:t>'],
    [DOCUMENT, 'entities', '<w:document', '<!DOCTYPE x [<!ENTITY y "z">]><w:document'],
    ['word/vbaProject.bin', 'a macro', '', 'x'],
    ['word/media/image9.svg', 'a drawing that runs', '', '<svg><script/></svg>'],
    ['word/media/image9.svg', 'a drawing that fetches', '', '<svg><a href="http://x"/></svg>'],
  ])('sees in %s %s', (part, ...change) => {
    expect(listFautesDocx(spoilPart(docx, part, change))).not.toEqual([])
  })

  it.each<Spoil>([
    ['a formula', 'Nom1', '=cmd|x'],
    ['a formula after a blank', 'Nom1', '" \t=1+1"'],
    ['a formula of full width', 'Nom1', '＝1+1'],
    ['one cell too many', 'Nom1', 'Nom1;x'],
    ['one line too many', 'Nom1', 'Nom1\r\nx'],
    ['a control', 'Nom1', 'Nom\u00011'],
    ['a mark of direction', 'Nom1', 'Nom\u202e1'],
    ['no mark of UTF-8', '\ufeff', 'x'],
  ])('sees in a CSV %s', (...change) => {
    expect(listFautesCsv(spoil(right.csv, change), right.contacts)).not.toEqual([])
  })

  const SHEET = 'xl/worksheets/sheet1.xml'
  it.each<readonly [part: string, ...Spoil]>([
    [SHEET, 'a formula', /<v>/, '<f>1+1</f><v>'],
    [SHEET, 'a number for a text', / t="s"/, ''],
    [SHEET, 'a link', '</sheetData>', '</sheetData><hyperlinks><hyperlink ref="A1"/></hyperlinks>'],
    ['xl/sharedStrings.xml', 'a text that begins as a formula', 'Nom1', '=cmd|x'],
    ['xl/sharedStrings.xml', 'the same written in code', 'Nom1', '_x0009_=cmd'],
    ['xl/externalLinks/externalLink1.xml', 'another workbook', '', '<externalLink/>'],
    ['xl/_rels/workbook.xml.rels', 'another place', '/>', ' TargetMode="External"/>'],
    [
      'xl/workbook.xml',
      'a name',
      '</sheets>',
      '</sheets><definedNames><definedName name="x">1</definedName></definedNames>',
    ],
    ['xl/workbook.xml', 'a printed head that is computed', '!$1:$1<', '!$1:$1,HYPERLINK("x")<'],
  ])('sees in %s of a workbook %s', (part, ...change) => {
    expect(listFautesTableur(spoilPart(right.tableur, part, change))).not.toEqual([])
  })

  it.each<Spoil>([
    ['a line of its own', 'FN:', 'NOTE:x\r\nFN:'],
    ['a picture', 'FN:', 'PHOTO;VALUE=URI:http://x\r\nFN:'],
    ['a card inside', 'FN:', 'END:VCARD\r\nBEGIN:VCARD\r\nFN:'],
    ['a line end alone', 'FN:', 'FN:\n'],
    ['two addresses', 'z1@example.org', 'z1@example.org\\,x@example.net'],
    ['a path', 'z1@example.org', '\\\\serveur\\x'],
    ['a long line', 'FN:', `FN:${'x'.repeat(80)}`],
  ])('sees in cards %s', (...change) => {
    expect(listFautesCartes(spoil(right.cartes, change), right.contacts)).not.toEqual([])
  })

  it.each<Spoil>([
    ['an attachment', 'SUMMARY', 'ATTACH:file:///c:/x\r\nSUMMARY'],
    ['another event', 'END:VEVENT', 'END:VEVENT\r\nBEGIN:VEVENT\r\nEND:VEVENT'],
    ['an alarm that runs', 'ACTION:DISPLAY', 'ACTION:PROCEDURE'],
    ['a line end alone', 'SUMMARY:', 'SUMMARY:x\n'],
  ])('sees in a calendar %s', (...change) => {
    expect(listFautesAgenda(spoil(right.agenda, change))).not.toEqual([])
  })

  it.each<Spoil>([
    ['a header added', 'Subject: ', 'Subject: x\r\nReply-To: x@example.net\r\nSubject2: '],
    ['a hidden recipient', 'MIME-Version', 'Bcc: victime@example.net\r\nMIME-Version'],
    ['a header twice', 'MIME-Version', 'Subject: x\r\nMIME-Version'],
    ['what is no address', 'z1@example.org', 'z1 <z1@example.org>'],
    ['an address lost', 'To: z1@example.org', 'X-Unsent: 1'],
    ['a body in clear', '\r\n\r\n--', '\r\n\r\n<html>\r\n--'],
    ['a part added', 'MIME-Version', 'MIME-Version'],
  ])('sees in a draft %s', (name, from, to) => {
    const [draft = new Uint8Array()] = right.brouillons
    const boundary = /boundary="([^"]+)"/.exec(strFromU8(draft))?.[1] ?? ''
    const spoilt =
      name === 'a part added'
        ? strToU8(
            `${strFromU8(draft)}--${boundary}\r\nContent-Type: x/y\r\n\r\nAAAA\r\n--${boundary}--\r\n`,
          )
        : name === 'a body in clear'
          ? strToU8(strFromU8(draft).replace('base64\r\n\r\n', 'base64\r\n\r\n<html>\r\n'))
          : spoil(draft, [name, from, to])
    expect(listFautesBrouillon(spoilt, right.pieces, right.adresses)).not.toEqual([])
  })

  it.each(['a@example.org;b@example.org', 'Zoé <a@example.org>', 'a@example.org; \\\\x\\y', 'zoé'])(
    'sees that « %s » is no list to paste',
    (lot) => {
      expect(listFautesLot(lot)).not.toEqual([])
    },
  )

  it.each([
    ['import-x', 'Ce fichier est abîmé, rien à en tirer. Ouvrez-le dans votre tableur.'],
    ['import-x', 'Ce fichier est abîmé, on ne sait pas. Rien n’a été modifié. Tant pis.'],
    ['import-x', 'Error: x. Rien n’a été modifié. Ouvrez-le dans votre tableur.'],
    ['import-x', 'Ce fichier a undefined lignes en tout. Rien n’a été modifié. Gardez-en moins.'],
    ['EINVAL', 'Ce fichier est abîmé ou incomplet. Rien n’a été modifié. Ouvrez-le ailleurs.'],
    ['import-x', 'Ce fichier est abîmé : c’est dommage. Rien n’a été modifié. Ouvrez-le ailleurs.'],
  ])('sees a refusal that does not say all: %s, %s', (code, message) => {
    const whole = refuseImportVide()
    expect(whole.ok ? ['accepted'] : listFautesRefus(whole.error)).toEqual([])
    const refusal = echec(code, message)
    expect(refusal.ok ? [] : listFautesRefus(refusal.error)).not.toEqual([])
  })
})
