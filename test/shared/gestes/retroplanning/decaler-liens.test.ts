import { describe, expect, it } from 'vitest'
import { applyCommand } from '../../../../shared/commands/apply-command'
import { invertCommand } from '../../../../shared/commands/invert-command'
import type { Dossier } from '../../../../shared/domain/dossier'
import { decalerEtape } from '../../../../shared/gestes/retroplanning/decaler-etape'
import { etirerEtape } from '../../../../shared/gestes/retroplanning/etirer-etape'
import type { ResultatGeste } from '../../../../shared/gestes/retroplanning/geste-etape'
import { placerEtape } from '../../../../shared/gestes/retroplanning/placer-etape'
import type { DateFloue } from '../../../../shared/kernel/date-floue'
import { formatDateFloue } from '../../../../shared/kernel/date-floue-format'
import { parseDateFloue } from '../../../../shared/kernel/date-floue-parse'
import { buildCalendrier } from '../../../../shared/rules/calendrier/calendrier.rules'
import { listDependancesViolees } from '../../../../shared/rules/retroplanning/dependances.rules'
import { getQuand } from '../../../../shared/rules/retroplanning/etapes.rules'
import { buildPlan, type EtapeEcrite, type LienEcrit } from './plan-genere'

const show = (text: string): string => text.replaceAll('\u00a0', ' ')

function date(text: string): DateFloue {
  const read = parseDateFloue(text)
  if (!read.ok) throw new Error(read.error.message)
  return read.value
}

/** Does it, checks that one undo brings everything back, and tells what was said and every date. */
function run(dossier: Dossier, gesture: ResultatGeste) {
  if (!gesture.ok) throw new Error(gesture.error.message)
  const { command, recit } = gesture.value
  const after = applyCommand(dossier, command)
  expect(applyCommand(after, invertCommand(command))).toEqual(dossier)
  const dates = Object.fromEntries(
    Object.values(after.etapes).map((etape) => {
      const quand = getQuand(after, etape)
      return [etape.id, quand === null ? '' : show(formatDateFloue(quand))]
    }),
  )
  const broken = listDependancesViolees(after, buildCalendrier(after, []))
  return { dates, recit: show(recit), broken: broken.map(({ dependance }) => dependance.id) }
}

/** Steps A, B, C… with these dates, each after the one before. */
function chain(dates: readonly string[], lien: Partial<LienEcrit> = {}): Dossier {
  const ids = dates.map((_, index) => 'ABCDEF'[index] ?? '')
  const steps = ids.map((id, index): [string, EtapeEcrite] => [
    id,
    { prevue: date(dates[index] ?? '') },
  ])
  const links = ids.slice(1).map((etape, index) => ({ ...lien, avant: ids[index] ?? '', etape }))
  return buildPlan(Object.fromEntries(steps), links)
}

describe('a step that days push against a date in months', () => {
  it.each([
    // The month stays as long as the link holds.
    [
      ['10 mars 2022', 'mars 2022'],
      15,
      ['25 mars 2022', 'mars 2022'],
      '« A » : le 25 mars 2022, 15 jours plus tard. « B » ne bouge pas : sa date n’est pas au jour près.',
    ],
    // Then it goes to the next month that respects it.
    [
      ['25 mars 2022', 'mars 2022'],
      10,
      ['4 avril 2022', 'avril 2022'],
      '« A » : le 4 avril 2022, 10 jours plus tard. « B » passe en avril 2022 pour venir après « A ».',
    ],
    // A quarter stays a quarter, a half-year a half-year.
    [
      ['25 mars 2022', '1er trimestre 2022', '1er semestre 2022'],
      10,
      ['4 avril 2022', '2e trimestre 2022', '1er semestre 2022'],
      '« A » : le 4 avril 2022, 10 jours plus tard. « B » passe au 2e trimestre 2022 pour venir après « A ». « C » ne bouge pas : sa date n’est pas au jour près.',
    ],
    // What is pushed pushes in turn.
    [
      ['25 mars 2022', 'mars 2022', 'mars 2022', '31 mars 2022'],
      10,
      ['4 avril 2022', 'avril 2022', 'avril 2022', '10 avril 2022'],
      '« A » : le 4 avril 2022, 10 jours plus tard. « D » suit. Pour venir après ce qu’elles attendent, 2 étapes vont plus loin : « B » (avril 2022) et « C » (avril 2022).',
    ],
    // Earlier: sixteen days would bring the month before what it waits for.
    [
      ['20 avril 2022', 'avril 2022'],
      -16,
      ['4 avril 2022', 'avril 2022'],
      '« A » : le 4 avril 2022, 16 jours plus tôt. « B » reste en avril 2022 pour venir après « A ».',
    ],
    // Broken before, and following exactly: as it was.
    [
      ['4 mai 2022', '20 avril 2022'],
      10,
      ['14 mai 2022', '30 avril 2022'],
      '« A » : le 14 mai 2022, 10 jours plus tard. « B » suit.',
    ],
    // Broken before, and left behind by its words: mended.
    [
      ['4 mai 2022', 'avril 2022'],
      10,
      ['14 mai 2022', 'mai 2022'],
      '« A » : le 14 mai 2022, 10 jours plus tard. « B » passe en mai 2022 pour venir après « A ».',
    ],
  ] as const)('%o by %s days', (dates, days, expected, recit) => {
    const dossier = chain(dates)
    const told = run(dossier, decalerEtape(dossier, 'A', { days }, { cascade: true }))
    expect(Object.values(told.dates)).toEqual(expected)
    expect(told.recit).toBe(recit)
  })

  it('counts the delay of the link', () => {
    const dossier = chain(['10 mars 2022', 'mars 2022'], { delai: 2, uniteDelai: 'semaines' })
    const told = run(dossier, decalerEtape(dossier, 'A', { days: 8 }, { cascade: true }))
    expect(told.dates).toEqual({ A: '18 mars 2022', B: 'avril 2022' })
    expect(told.broken).toEqual([])
  })

  it('pushes what waits for a phase that now ends later', () => {
    const dossier = buildPlan(
      {
        phase: {},
        a: { parent: 'phase', prevue: date('25 mars 2022') },
        b: { parent: 'phase', prevue: date('mars 2022') },
        suite: { prevue: date('mars 2022') },
      },
      [
        { avant: 'a', etape: 'b' },
        { avant: 'phase', etape: 'suite' },
      ],
    )
    const told = run(dossier, decalerEtape(dossier, 'a', { days: 10 }, { cascade: true }))
    expect(told.dates).toMatchObject({ b: 'avril 2022', suite: 'avril 2022' })
    expect(told.broken).toEqual([])
  })

  it('leaves an imposed date where it is, and says so', () => {
    const dossier = buildPlan(
      { A: { prevue: date('25 mars 2022') }, B: { prevue: date('mars 2022'), fixe: true } },
      [{ avant: 'A', etape: 'B' }],
    )
    const told = run(dossier, decalerEtape(dossier, 'A', { days: 10 }, { cascade: true }))
    expect(told.dates).toMatchObject({ B: 'mars 2022' })
    expect(told.recit).toContain('« B » reste à sa date imposée.')
  })

  it('does nothing of the sort without cascade', () => {
    const dossier = chain(['25 mars 2022', 'mars 2022'])
    const told = run(dossier, decalerEtape(dossier, 'A', { days: 10 }, { cascade: false }))
    expect(told.dates).toEqual({ A: '4 avril 2022', B: 'mars 2022' })
  })

  it('holds for a date that is written as for one that is dragged', () => {
    const dossier = chain(['25 mars 2022', 'mars 2022'])
    const told = run(dossier, placerEtape(dossier, 'A', date('4 avril 2022'), { cascade: true }))
    expect(told.dates).toEqual({ A: '4 avril 2022', B: 'avril 2022' })
  })
})

describe('a step stretched by its end', () => {
  it.each([
    [['mars 2022', 'avril 2022', '12 mai 2022'], { months: 1 }, 'fin', true, 2],
    [['mars 2022', 'avril 2022', '12 mai 2022'], { months: 1 }, 'fin', false, 0],
    [['mars 2022', 'avril 2022', '12 mai 2022'], { months: -1 }, 'debut', true, 0],
    [['du 3 au 7 mars 2022', '8 mars 2022', '9 mars 2022'], { days: 5 }, 'fin', true, 2],
  ] as const)('%o, %o at its %s, cascade %s: %i follow', (dates, by, bord, cascade, count) => {
    const dossier = chain(dates)
    const told = run(dossier, etirerEtape(dossier, 'A', bord, by, { cascade }))
    const moved = Object.values(told.dates).filter((text, index) => text !== dates[index])
    expect(moved).toHaveLength(1 + count)
    expect(told.recit.includes('2 étapes suivent.')).toBe(count === 2)
    if (cascade) expect(told.broken).toEqual([])
  })

  it('pushes as a shift of its end does, and says how many follow', () => {
    const dossier = chain(['mars 2022', 'avril 2022', '12 mai 2022'])
    const told = run(dossier, etirerEtape(dossier, 'A', 'fin', { months: 1 }))
    expect(told.dates).toEqual({ A: 'mars-avril 2022', B: 'mai 2022', C: '12 juin 2022' })
    expect(told.recit).toBe('« A » : mars-avril 2022, la fin a changé. 2 étapes suivent.')
  })

  it('neither moves what is done nor what is imposed', () => {
    const dossier = buildPlan(
      {
        A: { prevue: date('mars 2022') },
        B: { prevue: date('avril 2022'), statut: 'realisee', realisee: date('avril 2022') },
        C: { prevue: date('12 mai 2022'), fixe: true },
      },
      [
        { avant: 'A', etape: 'B' },
        { avant: 'A', etape: 'C' },
      ],
    )
    const told = run(dossier, etirerEtape(dossier, 'A', 'fin', { months: 1 }))
    expect(told.dates).toMatchObject({ B: 'avril 2022', C: '12 mai 2022' })
    expect(told.recit).toContain('« B » et « C » restent à leur date.')
  })
})
