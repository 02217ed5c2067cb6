import { formatUtf8 } from './utf8'
import { MIMETYPE } from './ctg-file'
import {
  formatBase64,
  formatDisposition,
  formatEncodedWord,
  formatHeaderText,
  formatPlainName,
} from './courriel-text'

/** MIME types of what Cairn attaches. */
export const TYPES_PIECES = {
  ctg: MIMETYPE,
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  ics: 'text/calendar',
} as const

export type PieceCourriel = {
  /** File name as people see it, accents included. */
  readonly nom: string
  readonly octets: Uint8Array
  /** MIME type, see `TYPES_PIECES`; anything that is not plainly one becomes `application/octet-stream`. */
  readonly type: string
}

export type Courriel = {
  readonly sujet: string
  /** Plain text; any line ends. */
  readonly texte: string
  readonly pieces: readonly PieceCourriel[]
  /** Addresses; those that could not stand in a header are left out. */
  readonly a?: readonly string[]
  /** Addresses that the others do not see. */
  readonly cci?: readonly string[]
}

const CRLF = '\r\n'
const TYPE = /^[a-z0-9][a-z0-9.+-]{0,60}\/[a-z0-9][a-z0-9.+-]{0,100}$/
/** No blank, bracket, comma nor control character: nothing that ends an address or a header. */
const ADDRESS = /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9.-]{1,255}$/

/** Whether a message can carry this address: those it cannot are left out of it, and whoever sends is to be told. */
export function isAdresse(address: string): boolean {
  return ADDRESS.test(address.trim())
}

/**
 * Builds the draft of a mail with its attachments: the bytes of an `.eml` that mail programs open as a message to complete and send
 * (`X-Unsent: 1`; no From, Date nor Message-ID, which are theirs to write). Same input, same bytes.
 * Our own code, because nodemailer needs Node and this runs in the page too. Follows RFC 5322, 2045–2047, 2231 and 2183.
 * Line breaks and control characters in subjects and names become spaces: no header can be added.
 */
export function buildCourriel(courriel: Courriel): Uint8Array<ArrayBuffer> {
  const texte = formatUtf8(courriel.texte.replace(/\r\n|\r|\n/g, CRLF))
  const bodies = [texte, ...courriel.pieces.map(({ octets }) => octets)].map(formatBase64)
  const boundary = buildBoundary(bodies)
  const [to, bcc] = [listAddresses(courriel.a), listAddresses(courriel.cci)]
  const parts = [
    [
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: base64',
      '',
      bodies[0] ?? '',
    ],
    ...courriel.pieces.map((piece, index) => [
      ...formatPieceHeader(piece),
      '',
      bodies[index + 1] ?? '',
    ]),
  ]
  const lines = [
    'X-Unsent: 1',
    ...(to.length === 0 ? [] : [`To: ${to.join(`,${CRLF} `)}`]),
    ...(bcc.length === 0 ? [] : [`Bcc: ${bcc.join(`,${CRLF} `)}`]),
    `Subject: ${formatHeaderText(courriel.sujet)}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/mixed;${CRLF} boundary="${boundary}"`,
    '',
    ...parts.flatMap((part) => [`--${boundary}`, ...part]),
    `--${boundary}--`,
    '',
  ]
  return formatUtf8(lines.join(CRLF))
}

function listAddresses(addresses: readonly string[] | undefined): readonly string[] {
  return (addresses ?? []).map((address) => address.trim()).filter(isAdresse)
}

function formatPieceHeader({ nom, type }: PieceCourriel): readonly string[] {
  // Old programs read the name beside the type, and an encoded word is what they understand there.
  const plain = formatPlainName(nom)
  const known = TYPE.test(type) ? type : 'application/octet-stream'
  return [
    `Content-Type: ${known};${CRLF} name="${plain.isExact ? plain.name : formatEncodedWord(nom)}"`,
    `Content-Disposition: ${formatDisposition(nom)}`,
    'Content-Transfer-Encoding: base64',
  ]
}

/** Base64 has no underscore: the boundary cannot stand in a body, and bodies are all that could hold it. */
function buildBoundary(bodies: readonly string[]): string {
  return `_cairn_${bodies.length}_${bodies.reduce((sum, body) => sum + body.length, 0)}_`
}
