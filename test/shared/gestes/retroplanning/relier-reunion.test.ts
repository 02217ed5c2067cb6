import { describe, expect, it } from 'vitest'
import { applyCommand } from '../../../../shared/commands/apply-command'
import { invertCommand } from '../../../../shared/commands/invert-command'
import { relierReunionEtape } from '../../../../shared/gestes/retroplanning/reunion-etape'
import type { DateFloue } from '../../../../shared/kernel/date-floue'
import { formatDateFloue } from '../../../../shared/kernel/date-floue-format'
import { parseDateFloue } from '../../../../shared/kernel/date-floue-parse'
import { getDerive } from '../../../../shared/rules/retroplanning/derive.rules'
import { getQuand, getReference } from '../../../../shared/rules/retroplanning/etapes.rules'
import { Fabrique } from '../../documents/fabrique'

const show = (text: string): string => text.replaceAll('\u00a0', ' ')

function date(text: string): DateFloue | null {
  if (text === '') return null
  const read = parseDateFloue(text)
  if (!read.ok) throw new Error(read.error.message)
  return read.value
}

const write = (quand: DateFloue | null | undefined): string =>
  quand == null ? '' : show(formatDateFloue(quand))

describe('a step tied to a meeting that is there already', () => {
  it.each([
    // [planned, origin, meeting, → now, reference, origin kept]
    ['mars 2022', '', '20 mai 2022 à 14h', '20 mai 2022 à 14 h', 'mars 2022', 'mars 2022'],
    ['mars 2022', 'janvier 2022', '20 mai 2022', '20 mai 2022', 'janvier 2022', 'janvier 2022'],
    ['20 mai 2022', '', '20 mai 2022', '20 mai 2022', '20 mai 2022', ''],
    ['', '', '20 mai 2022', '20 mai 2022', '20 mai 2022', ''],
    // A meeting still to be fixed has the date of the plan.
    ['mars 2022', '', '', 'mars 2022', 'mars 2022', ''],
  ])('%s (%s) with %s', (prevue, initiale, meeting, now, reference, kept) => {
    const make = new Fabrique()
    const reunion = make.add('reunions', { titre: 'Restitution', date: date(meeting) })
    const id = make.add('etapes', {
      titre: 'COPIL',
      prevue: date(prevue),
      initiale: date(initiale),
    })
    const dossier = make.build()
    const gesture = relierReunionEtape(dossier, id, reunion)
    if (!gesture.ok) throw new Error(gesture.error.message)
    const after = applyCommand(dossier, gesture.value.command)
    const etape = after.etapes[id]
    if (etape === undefined) throw new Error('gone')
    expect(write(getQuand(after, etape))).toBe(now)
    expect(write(getReference(after, etape))).toBe(reference)
    expect(write(etape.initiale)).toBe(kept)
    expect(after.reunions).toBe(dossier.reunions)
    expect(show(gesture.value.recit)).toMatch(/^« COPIL » est la réunion « Restitution »/)
    expect(applyCommand(after, invertCommand(gesture.value.command))).toEqual(dossier)
  })

  it('drifts from its first plan, not from nothing', () => {
    const make = new Fabrique()
    const reunion = make.add('reunions', { date: date('20 juillet 2022') })
    const id = make.add('etapes', { prevue: date('mars 2022') })
    const dossier = make.build()
    const gesture = relierReunionEtape(dossier, id, reunion)
    if (!gesture.ok) throw new Error(gesture.error.message)
    const after = applyCommand(dossier, gesture.value.command)
    const etape = after.etapes[id]
    if (etape === undefined) throw new Error('gone')
    expect(getDerive(getReference(after, etape), getQuand(after, etape))).toEqual({
      unite: 'mois',
      nombre: 4,
    })
  })

  it('keeps the date of its meeting once it is one no more', () => {
    const make = new Fabrique()
    const reunion = make.add('reunions', { date: date('20 mai 2022') })
    const id = make.add('etapes', { titre: 'COPIL', prevue: date('mars 2022'), reunion })
    const dossier = make.build()
    const gesture = relierReunionEtape(dossier, id, null)
    if (!gesture.ok) throw new Error(gesture.error.message)
    const after = applyCommand(dossier, gesture.value.command)
    expect(after.etapes[id]).toMatchObject({
      reunion: null,
      prevue: date('20 mai 2022'),
      initiale: date('mars 2022'),
    })
    expect(after.reunions[reunion]).toBe(dossier.reunions[reunion])
    expect(applyCommand(after, invertCommand(gesture.value.command))).toEqual(dossier)
  })

  it('keeps the name that its meeting gave it', () => {
    const make = new Fabrique()
    const reunion = make.add('reunions', { type: 'table_ronde', titre: 'Habitat' })
    const id = make.add('etapes', { reunion })
    const dossier = make.build()
    const gesture = relierReunionEtape(dossier, id, null)
    if (!gesture.ok) throw new Error(gesture.error.message)
    const after = applyCommand(dossier, gesture.value.command)
    expect(after.etapes[id]).toMatchObject({ titre: 'Table ronde n° 1 – Habitat' })
  })

  it('is refused for a phase, a meeting of another step, and what is gone', () => {
    const make = new Fabrique()
    const reunion = make.add('reunions', {})
    const phase = make.add('etapes', {})
    const id = make.add('etapes', { parent: phase, reunion })
    const other = make.add('etapes', {})
    const dossier = make.build()
    const code = (one: ReturnType<typeof relierReunionEtape>): string =>
      one.ok ? '' : one.error.code
    expect(code(relierReunionEtape(dossier, phase, reunion))).toBe('phase')
    expect(code(relierReunionEtape(dossier, other, reunion))).toBe('reunion-deja-au-plan')
    expect(code(relierReunionEtape(dossier, other, 'reu_x'))).toBe('reunion-introuvable')
    expect(code(relierReunionEtape(dossier, 'eta_x', reunion))).toBe('etape-introuvable')
    expect(code(relierReunionEtape(dossier, id, reunion))).toBe('')
  })
})
