import ICAL from 'ical.js'
import { describe, expect, it } from 'vitest'
import { buildAgenda } from '../../../shared/exchange/agenda-ics'
import type { EvenementAgenda } from '../../../shared/kernel/evenement-agenda'

const COPIL: EvenementAgenda = {
  uid: 'reu_1.1@cairn',
  sequence: 0,
  resume: 'COPIL n° 2 – Restitution du diagnostic ; vote, débat',
  description: 'Ordre du jour :\n1. Diagnostic\n2. Axes',
  lieu: 'Mairie, salle du conseil',
  jour: '2022-10-20',
  debut: '14:00',
  fin: '16:30',
  annule: false,
}
const MOMENT = Date.UTC(2022, 8, 1, 8, 0, 0)

function read(evenements: readonly EvenementAgenda[]): {
  text: string
  calendar: ICAL.Component
  events: ICAL.Event[]
} {
  const text = new TextDecoder().decode(buildAgenda(evenements, MOMENT))
  const calendar = new ICAL.Component(ICAL.parse(text) as [string, [], []])
  const events = calendar.getAllSubcomponents('vevent').map((one) => new ICAL.Event(one))
  return { text, calendar, events }
}

describe('buildAgenda', () => {
  it('writes Paris time as universal time, in summer and in winter', () => {
    const { text } = read([COPIL, { ...COPIL, uid: 'b', jour: '2022-12-01' }])
    expect(text).toContain('DTSTART:20221020T120000Z')
    expect(text).toContain('DTEND:20221020T143000Z')
    expect(text).toContain('DTSTART:20221201T130000Z')
  })

  it('is read back the same, commas, semicolons and lines included', () => {
    const [event] = read([COPIL]).events
    expect(event?.summary).toBe(COPIL.resume)
    expect(event?.description).toBe(COPIL.description)
    expect(event?.location).toBe(COPIL.lieu)
    expect(event?.uid).toBe(COPIL.uid)
  })

  it('keeps lines short and ends them as the format asks', () => {
    const { text } = read([{ ...COPIL, description: 'é'.repeat(400) }])
    const lines = text.split('\r\n')
    expect(text.replaceAll('\r\n', '')).not.toContain('\n')
    expect(Math.max(...lines.map((line) => new TextEncoder().encode(line).length))).toBeLessThan(77)
  })

  it('takes whole days when no time is said, two hours when no end is', () => {
    const { text } = read([
      { ...COPIL, debut: null, fin: null },
      { ...COPIL, uid: 'b', fin: null },
    ])
    expect(text).toContain('DTSTART;VALUE=DATE:20221020')
    expect(text).toContain('DTEND;VALUE=DATE:20221021')
    expect(text).toContain('DTEND:20221020T140000Z')
  })

  it('replaces an entry by the next sequence, and cancels it', () => {
    const update = read([{ ...COPIL, sequence: 3 }])
    expect(update.text).toContain('SEQUENCE:3')
    expect(update.text).toContain('METHOD:PUBLISH')
    const cancel = read([{ ...COPIL, sequence: 4, annule: true }])
    expect(cancel.text).toContain('METHOD:CANCEL')
    expect(cancel.text).toContain('STATUS:CANCELLED')
    expect(cancel.text).toContain(`UID:${COPIL.uid}`)
    expect(cancel.text).not.toContain('VALARM')
  })

  it('reminds the day before', () => {
    expect(read([COPIL]).text).toContain('TRIGGER:-P1D')
  })

  it('does not ring for what is over, but does for a span that is not', () => {
    const past = { ...COPIL, jour: '2022-06-01' }
    expect(read([past]).text).not.toContain('VALARM')
    expect(read([{ ...past, dernierJour: '2022-10-31' }]).text).toContain('VALARM')
  })
})
