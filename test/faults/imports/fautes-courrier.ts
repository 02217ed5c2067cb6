const decode = (bytes: Uint8Array): string =>
  new TextDecoder('utf-8', { fatal: true }).decode(bytes)
const CONTROLES = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/
const ADRESSE = /^[A-Za-z0-9.!#$%&*+=^_`{|}~?/-]+@[A-Za-z0-9][A-Za-z0-9.-]*\.[A-Za-z]{2,24}$/

/** Every line ends by CRLF, no control inside. */
function listFautesLignes(text: string): readonly string[] {
  return [
    ...(/(?<!\r)\n|\r(?!\n)/.test(text) ? ['lone line end'] : []),
    ...(CONTROLES.test(text.replace(/[\r\n\t]/g, '')) ? ['control character'] : []),
    ...(/[\u2028\u2029]|\p{Surrogate}/u.test(text) ? ['unseen line end'] : []),
  ]
}

const CARTE =
  /^(?:BEGIN:VCARD|VERSION:3\.0|N:|FN:|ORG:|TITLE:|EMAIL;TYPE=INTERNET,WORK:|TEL;TYPE=WORK,VOICE:|ADR;TYPE=WORK:|UID:cairn-[a-z0-9_]*$|END:VCARD)/

/** Cards: as many as contacts, only our lines, nothing fetched, no line that a value began. */
export function listFautesCartes(bytes: Uint8Array, contacts: number): readonly string[] {
  const text = decode(bytes)
  const lines = text.split('\r\n').slice(0, -1)
  const unfolded = lines.reduce<string[]>((all, line) => {
    if (line.startsWith(' ')) all.push(`${all.pop() ?? ''}${line.slice(1)}`)
    else all.push(line)
    return all
  }, [])
  const count = (name: string) => unfolded.filter((line) => line === name).length
  return [
    ...listFautesLignes(text),
    ...unfolded.filter((line) => !CARTE.test(line)).map((line) => `line ${line.slice(0, 60)}`),
    ...(count('BEGIN:VCARD') === contacts && count('END:VCARD') === contacts ? [] : ['cards']),
    ...lines.filter((line) => new TextEncoder().encode(line).length > 75).map(() => 'long line'),
    ...unfolded
      .filter((line) => line.startsWith('EMAIL') && !isAdresse(line.slice(line.indexOf(':') + 1)))
      .map((line) => `address ${line.slice(0, 80)}`),
  ]
}

function isAdresse(text: string): boolean {
  return ADRESSE.test(text)
}

const AGENDA = new Set(
  'BEGIN END VERSION PRODID METHOD UID DTSTAMP SEQUENCE SUMMARY LOCATION DESCRIPTION STATUS DTSTART DTEND TRANSP ACTION TRIGGER'.split(
    ' ',
  ),
)

/** A calendar: one event, one alarm that only shows a text, only our lines. */
export function listFautesAgenda(bytes: Uint8Array): readonly string[] {
  const text = decode(bytes)
  const unfolded = text.replaceAll('\r\n ', '').split('\r\n').slice(0, -1)
  const count = (line: string) => unfolded.filter((one) => one === line).length
  return [
    ...listFautesLignes(text),
    ...unfolded
      .filter((line) => !AGENDA.has(/^([A-Z-]+)[;:]/.exec(line)?.[1] ?? ''))
      .map((line) => `line ${line.slice(0, 60)}`),
    ...(['VCALENDAR', 'VEVENT', 'VALARM'].every(
      (name) => count(`BEGIN:${name}`) === 1 && count(`END:${name}`) === 1,
    )
      ? []
      : ['components']),
    ...(count('ACTION:DISPLAY') === 1 ? [] : ['alarm']),
  ]
}

const EN_TETES = new Set(
  'X-Unsent To Bcc Subject MIME-Version Content-Type Content-Transfer-Encoding Content-Disposition'.split(
    ' ',
  ),
)

/** A draft: each header once, of ours alone, each address that was to receive; parts as many as attachments and the text. */
export function listFautesBrouillon(
  bytes: Uint8Array,
  pieces: number,
  adresses: number,
): readonly string[] {
  const text = decode(bytes)
  const boundary = /boundary="([^"]+)"/.exec(text)?.[1] ?? ''
  const [head = '', ...parts] = text.split(`--${boundary}`)
  const headers = [head, ...parts.slice(0, -1)].map((part) => part.trim().split('\r\n\r\n', 1)[0])
  const faults: string[] = [...listFautesLignes(text)]
  let received = 0
  for (const header of headers) {
    const lines = (header ?? '').replace(/\r\n[ \t]/g, ' ').split('\r\n')
    const names = lines.map((line) => /^([A-Za-z-]+): /.exec(line)?.[1] ?? line.slice(0, 40))
    faults.push(...names.filter((name) => !EN_TETES.has(name)).map((name) => `header ${name}`))
    if (new Set(names).size !== names.length) faults.push(`header twice: ${names.join(' ')}`)
    for (const line of lines.filter((one) => /^(?:To|Bcc): /.test(one))) {
      const written = line.replace(/^\w+: /, '').split(', ')
      const wrong = written.filter((one) => !isAdresse(one))
      faults.push(...wrong.map((one) => `address ${one.slice(0, 80)}`))
      received += written.length
    }
  }
  // The texts and the pieces are in base64: nothing that was imported stands as it is in a part.
  for (const part of parts.slice(0, -1)) {
    const body = part.split('\r\n\r\n').slice(1).join('')
    if (!/^[A-Za-z0-9+/=\r\n]*$/.test(body)) faults.push('body not in base64')
  }
  if (parts.length !== pieces + 2) faults.push(`${parts.length - 2} pieces for ${pieces}`)
  if (received !== adresses) faults.push(`${received} addresses for ${adresses}`)
  return faults
}

/** What is pasted in the recipients of a message: addresses parted by « ; », and nothing else. */
export function listFautesLot(lot: string): readonly string[] {
  return lot
    .split('; ')
    .filter((one) => one !== '' && !isAdresse(one))
    .map((one) => `recipient ${JSON.stringify(one.slice(0, 80))}`)
}
