import { describe, expect, it } from 'vitest'
import type { Decision } from '../../../shared/domain/decision.entity'
import type { Presence } from '../../../shared/domain/presence.entity'
import type { Reunion } from '../../../shared/domain/reunion.entity'
import { buildJour, buildMois } from '../../../shared/kernel/date-floue-build'
import { listAnomalies } from '../../../shared/rules/anomalies.rules'
import { Fabrique } from '../documents/fabrique'

const show = (text: string): string => text.replaceAll('\u00a0', ' ')
const read = (make: Fabrique, today?: string): readonly string[] =>
  listAnomalies(make.build(), today).map(({ code }) => code)

describe('what is odd in a meeting', () => {
  const date = buildJour('2022-10-20')
  const notes = {
    type: 'doc',
    content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Dit.' }] }],
  } as const
  it.each<readonly [string, Partial<Reunion>, readonly Partial<Presence>[], readonly string[]]>([
    ['nothing', { date }, [], []],
    ['a Saturday', { date: buildJour('2021-10-30') }, [], []],
    ['held without minutes', { date, statut: 'tenue' }, [], ['reunion-sans-compte-rendu']],
    ['held with notes', { date, statut: 'tenue', notes }, [], []],
    [
      'held with minutes in progress',
      { date, statut: 'tenue', statutCompteRendu: 'brouillon' },
      [],
      [],
    ],
    ['not held without minutes', { date, statut: 'prevue' }, [], []],
    [
      'the quorum missed',
      { date, statut: 'tenue', notes, quorum: 2 },
      [{ statut: 'present' }, { statut: 'excuse' }],
      ['quorum-non-atteint'],
    ],
    [
      'the quorum reached',
      { date, statut: 'tenue', notes, quorum: 1 },
      [{ statut: 'present' }],
      [],
    ],
    ['nobody checked in', { date, statut: 'tenue', notes, quorum: 1 }, [{}], []],
    ['the quorum of a meeting to come', { date, quorum: 2 }, [{ statut: 'present' }], []],
    ['convened after', { date, convoqueeLe: '2022-10-21' }, [], ['convocation-apres-reunion']],
    ['convened the same day', { date, convoqueeLe: '2022-10-20' }, [], []],
    ['convened in the month', { date: buildMois(2022, 10), convoqueeLe: '2022-10-31' }, [], []],
  ])('%s', (_name, patch, presences, wanted) => {
    const make = new Fabrique()
    const reunion = make.add('reunions', { type: 'copil', ...patch })
    for (const presence of presences) make.add('presences', { reunion, ...presence })
    expect(read(make, '2023-01-01')).toEqual(wanted)
  })

  it('two of one number, a cancelled one apart', () => {
    const make = new Fabrique()
    make.add('reunions', { type: 'copil', numero: 2, date })
    make.add('reunions', { type: 'copil', numero: 2, date, statut: 'annulee' })
    expect(read(make)).toEqual([])
    make.add('reunions', { type: 'copil', numero: 2, date })
    expect(read(make)).toEqual(['numero-reunion-double', 'numero-reunion-double'])
  })
})

describe('what is odd in decisions and actions', () => {
  it.each<readonly [Partial<Decision>, readonly string[]]>([
    [{ statut: 'a_appliquer' }, ['decision-sans-responsable']],
    [{ statut: 'appliquee' }, []],
    [{ statut: null }, []],
  ])('%j', (patch, wanted) => {
    const make = new Fabrique()
    const reunion = make.add('reunions', { type: 'copil', date: buildJour('2022-10-20') })
    const decision = make.add('decisions', { reunion, texte: 'Oui.', ...patch })
    expect(read(make)).toEqual(wanted)
    make.add('suites', { decision, responsableLibre: 'Chaque commune' })
    expect(read(make)).toEqual([])
  })

  it('one number given twice by two approvals', () => {
    const make = new Fabrique()
    make.add('decisions', { numeroFige: 'COPIL-2022-1' })
    make.add('decisions', { numeroFige: 'COPIL-2022-2' })
    expect(read(make)).toEqual([])
    make.add('decisions', { numeroFige: 'COPIL-2022-1' })
    expect(read(make)).toEqual(['numero-decision-double', 'numero-decision-double'])
  })

  it('overdue, told when the day is known', () => {
    const make = new Fabrique()
    const reunion = make.add('reunions', { type: 'copil', date: buildJour('2022-05-20') })
    make.add('suites', {
      libelle: 'Envoyer la note',
      reunion,
      echeance: buildMois(2022, 9),
      statut: 'a_faire',
    })
    expect(read(make)).toEqual([])
    expect(read(make, '2022-09-30')).toEqual([])
    expect(listAnomalies(make.build(), '2022-10-01').map(({ message }) => show(message))).toEqual([
      'Suite à donner « Envoyer la note », COPIL n° 1 : son échéance est passée.',
    ])
  })
})
