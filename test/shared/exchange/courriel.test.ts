import { execFileSync, spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import * as fc from 'fast-check'
import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { buildCourriel, TYPES_PIECES, type Courriel } from '../../../shared/exchange/courriel'

const NAME = 'CTG Pyrénées – été « 2026 » n’est œuvre.ctg'
const octets = (length: number): Uint8Array =>
  new Uint8Array(length).map((_, index) => (index * 151 + (index >> 8)) % 256)

const plain: Courriel = {
  sujet: 'Convention territoriale globale : votre copie à compléter avant le 15 décembre',
  texte: 'Bonjour,\n\nVoici le dossier à jour.\r\nÀ bientôt',
  pieces: [
    { nom: NAME, octets: octets(10_001), type: TYPES_PIECES.ctg },
    { nom: 'plan.docx', octets: octets(57), type: TYPES_PIECES.docx },
  ],
  a: ['camille@example.org', 'partenaire@example.org'],
}

const decode = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { fatal: true }).decode(bytes)
const hash = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const head = (eml: string): string => eml.slice(0, eml.indexOf('\r\n\r\n'))

/** Names of the headers of the message, folded lines put together. */
const listHeaders = (eml: string): readonly string[] =>
  head(eml)
    .replace(/\r\n[ \t]/g, ' ')
    .split('\r\n')
    .map((line) => line.slice(0, line.indexOf(':')))

describe('the draft of a mail', () => {
  it('is to be sent: X-Unsent, and nothing that the mail program must write itself', () => {
    const eml = decode(buildCourriel(plain))
    expect(listHeaders(eml)).toEqual(['X-Unsent', 'To', 'Subject', 'MIME-Version', 'Content-Type'])
    expect(eml.startsWith('X-Unsent: 1\r\n')).toBe(true)
  })

  it('is 7-bit, CRLF alone, no line above 78 columns but a long type alone on its line', () => {
    const eml = decode(buildCourriel(plain))
    expect(eml).toMatch(/^[ -~\r\n]*$/)
    expect(eml.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/)
    const long = eml.split('\r\n').filter((line) => line.length > 78)
    expect(long).toEqual([`Content-Type: ${TYPES_PIECES.docx};`])
  })

  it('reads back with postal-mime: subject, text, addresses, names and bytes', async () => {
    const mail = await PostalMime.parse(buildCourriel(plain))
    expect(mail.subject).toBe(plain.sujet)
    expect(mail.text?.replace(/\r\n/g, '\n').trimEnd()).toBe(
      'Bonjour,\n\nVoici le dossier à jour.\nÀ bientôt',
    )
    expect(mail.to?.map(({ address }) => address)).toEqual(plain.a)
    expect([mail.from, mail.date, mail.messageId]).toEqual([undefined, undefined, undefined])
    expect(mail.attachments.map(({ mimeType }) => mimeType)).toEqual(
      plain.pieces.map(({ type }) => type),
    )
    expect(mail.attachments.map(({ filename }) => filename)).toEqual([
      'CTG Pyrénées – été « 2026 » n’est œuvre.ctg',
      'plan.docx',
    ])
    expect(
      mail.attachments.map(({ content }) => hash(new Uint8Array(content as ArrayBuffer))),
    ).toEqual(plain.pieces.map((piece) => hash(piece.octets)))
  })

  const python = spawnSync('python3', ['-c', 'import email']).status === 0
  it.runIf(python)(
    'reads back with the mail library of Python, which shares no code with ours',
    () => {
      const script = `
import sys, email, json, hashlib
from email import policy
m = email.message_from_bytes(sys.stdin.buffer.read(), policy=policy.default)
print(json.dumps({
  "subject": m["subject"], "unsent": m["x-unsent"], "defects": [str(d) for d in m.defects],
  "files": [[p.get_filename(), p.get_content_type(), hashlib.sha256(p.get_payload(decode=True)).hexdigest()] for p in m.iter_attachments()],
  "text": m.get_body().get_content()}))`
      const out = execFileSync('python3', ['-c', script], { input: buildCourriel(plain) })
      const mail = JSON.parse(out.toString()) as Record<string, unknown>
      expect(mail).toMatchObject({ subject: plain.sujet, unsent: '1', defects: [] })
      expect(mail['files']).toEqual(
        plain.pieces.map(({ nom, type, octets: bytes }) => [nom, type, hash(bytes)]),
      )
      expect(mail['text']).toContain('À bientôt')
    },
  )

  it('gives old programs a name in plain letters', () => {
    const eml = decode(buildCourriel(plain))
    expect(eml).toContain(`filename="CTG Pyrenees - ete _ 2026 _ n'est oeuvre.ctg"\r\n`)
    expect(eml).toContain('filename="plan.docx"\r\n')
    expect(eml).not.toContain("filename*=UTF-8''plan")
  })

  it('has no attachment, no address and no text when there are none', async () => {
    const mail = await PostalMime.parse(buildCourriel({ sujet: '', texte: '', pieces: [] }))
    expect([mail.subject ?? '', mail.to ?? [], mail.attachments]).toEqual(['', [], []])
  })
})

describe('no header can be added', () => {
  const hostile = 'a\r\nBcc: victime@example.org\r\n\r\n<script>'

  it.each<[string, Partial<Courriel>]>([
    ['subject', { sujet: hostile }],
    ['subject, other breaks', { sujet: 'a\u2028Bcc: x\u2029\u0085\u000b\u000cBcc: y\0' }],
    ['file name', { pieces: [{ nom: hostile, octets: octets(3), type: TYPES_PIECES.ctg }] }],
    ['quotes', { pieces: [{ nom: 'a"; x="b\\', octets: octets(3), type: TYPES_PIECES.ctg }] }],
    ['type', { pieces: [{ nom: 'a', octets: octets(3), type: `text/html\r\nBcc: x` }] }],
    ['address', { a: [hostile, 'b@example.org\r\nBcc: x@example.org', 'c@example.org,d'] }],
    ['text', { texte: '\r\n.\r\n--_cairn_3_13000_\r\nBcc: x' }],
  ])('%s', async (_name, patch) => {
    const eml = decode(buildCourriel({ ...plain, ...patch }))
    expect(listHeaders(eml).filter((name) => /bcc/i.test(name))).toEqual([])
    expect(eml).not.toMatch(/^bcc:/im)
    expect((await PostalMime.parse(eml)).bcc).toBeUndefined()
  })

  it('whatever the subject and the name, both are read back on one line', async () => {
    const text = fc.string({ unit: 'binary', maxLength: 300, size: 'max' })
    let long = 0
    await fc.assert(
      fc.asyncProperty(text, text, async (sujet, nom) => {
        const piece = { nom, octets: octets(5), type: TYPES_PIECES.ctg }
        const bytes = buildCourriel({ sujet, texte: '', pieces: [piece] })
        const eml = decode(bytes)
        expect(eml).toMatch(/^[ -~\r\n]*$/)
        expect(listHeaders(eml)).toEqual(['X-Unsent', 'Subject', 'MIME-Version', 'Content-Type'])
        const mail = await PostalMime.parse(bytes)
        expect(mail.attachments).toHaveLength(1)
        expect(mail.attachments[0]?.filename ?? '').not.toBe('')
        if (sujet.length > 100) long += 1
      }),
      { numRuns: 500 },
    )
    expect(long).toBeGreaterThan(20)
  })

  it('accents of any length are read back exactly', async () => {
    const word = fc.constantFrom('été', 'cœur', 'Noël', '€', 'a', ' ', '’', '😀', 'façade')
    await fc.assert(
      fc.asyncProperty(
        fc.array(word, { minLength: 1, maxLength: 40, size: 'max' }),
        async (words) => {
          const sujet = words.join('').trim()
          const mail = await PostalMime.parse(buildCourriel({ ...plain, sujet }))
          expect(mail.subject ?? '').toBe(sujet)
        },
      ),
      { numRuns: 300 },
    )
  })
})
