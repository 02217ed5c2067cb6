import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { reporterPoints, reporterSuites } from '../../../shared/gestes/add-report'
import { createReunion } from '../../../shared/gestes/instancier-reunion'
import { applyCommand } from '../../../shared/commands/apply-command'
import { invertCommand } from '../../../shared/commands/invert-command'
import { setFields } from '../../../shared/commands/set-fields'
import type { Dossier } from '../../../shared/domain/dossier'
import type { PointOrdreDuJour } from '../../../shared/domain/point-ordre-du-jour.entity'
import type { Reunion } from '../../../shared/domain/reunion.entity'
import type { Suite } from '../../../shared/domain/suite.entity'
import { buildJour } from '../../../shared/kernel/date-floue-build'
import type { Id } from '../../../shared/kernel/json'
import {
  listAReporter,
  listOrigines,
  listReunionsOrigine,
  listSuitesDuFil,
  listSuitesSansPoint,
} from '../../../shared/rules/report-points.rules'
import { getNomCourtReunion, listPoints } from '../../../shared/rules/reunions.rules'
import { Fabrique } from '../documents/fabrique'

/** Three monthly meetings of one instance, the first held. */
function buildMeetings(first: Partial<Reunion> = {}): {
  readonly make: Fabrique
  readonly ids: readonly [Id, Id, Id]
} {
  const make = new Fabrique()
  const instance = make.add('instances', { sigle: 'COPIL' })
  const add = (month: string, patch: Partial<Reunion>): Id =>
    make.add('reunions', { instance, date: buildJour(`2022-${month}-15`), ...patch })
  const one = add('01', { statut: 'tenue', ...first })
  return { make, ids: [one, add('02', { statut: 'prevue' }), add('03', { statut: 'prevue' })] }
}

describe('what comes back at the next meeting', () => {
  it.each<readonly [string, Partial<PointOrdreDuJour>, Partial<Reunion>, string]>([
    ['dealt with', { statut: 'traite' }, {}, ''],
    ['not dealt with', { statut: 'non_traite' }, {}, 'non_traite'],
    ['left to deal with', { statut: 'a_traiter' }, {}, 'non_traite'],
    ['of which nothing is said', {}, {}, 'non_traite'],
    ['to deal with at a meeting to come', { statut: 'a_traiter' }, { statut: 'prevue' }, ''],
    [
      'not dealt with, said before the meeting',
      { statut: 'non_traite' },
      { statut: 'prevue' },
      'non_traite',
    ],
    ['recurrent', { statut: 'traite', recurrent: true }, {}, 'recurrent'],
    [
      'of a meeting whose minutes are written',
      {},
      { statut: null, statutCompteRendu: 'brouillon' },
      'non_traite',
    ],
    ['of a meeting broken off', {}, { statut: 'prevue', suspendue: true }, 'non_traite'],
    ['of a cancelled meeting', { statut: 'a_traiter' }, { statut: 'annulee' }, 'non_traite'],
  ])('a point %s', (_name, point, reunion, wanted) => {
    const { make, ids } = buildMeetings(reunion)
    make.add('pointsOrdreDuJour', { reunion: ids[0], titre: 'P', ...point })
    expect(listAReporter(make.build(), ids[1]).map(({ motif }) => motif)).toEqual(
      wanted === '' ? [] : [wanted],
    )
    expect(listAReporter(make.build(), ids[0])).toEqual([])
  })

  it('a point with something still to do, its origins included', () => {
    const { make, ids } = buildMeetings()
    const first = make.add('pointsOrdreDuJour', { reunion: ids[0], statut: 'traite' })
    make.add('suites', { point: first, statut: 'faite' })
    expect(listAReporter(make.build(), ids[1])).toEqual([])
    const open = make.add('suites', { point: first, statut: 'en_cours' })
    const read = listAReporter(make.build(), ids[1])
    expect(read.map(({ motif, suites }) => [motif, suites.map(({ id }) => id)])).toEqual([
      ['suite_ouverte', [open]],
    ])
    make.set('reunions', ids[1], { statut: 'tenue' })
    const second = make.add('pointsOrdreDuJour', {
      reunion: ids[1],
      statut: 'traite',
      origine: first,
    })
    const after = listAReporter(make.build(), ids[2])
    expect(after.map(({ point, suites }) => [point.id, suites.map(({ id }) => id)])).toEqual([
      [second, [open]],
    ])
  })

  it('from the meeting that names it as the next, whatever the dates', () => {
    const { make, ids } = buildMeetings()
    const other = make.add('reunions', { type: 'atelier', statut: 'tenue', suivante: ids[2] })
    make.add('pointsOrdreDuJour', { reunion: ids[0] })
    const wanted = make.add('pointsOrdreDuJour', { reunion: other })
    expect(listAReporter(make.build(), ids[2]).map(({ point }) => point.id)).toEqual([wanted])
  })

  it('through a cancelled meeting, each point once', () => {
    const { make, ids } = buildMeetings()
    const left = make.add('pointsOrdreDuJour', { reunion: ids[0] })
    const carried = make.add('pointsOrdreDuJour', { reunion: ids[0] })
    make.set('reunions', ids[1], { statut: 'annulee' })
    const again = make.add('pointsOrdreDuJour', { reunion: ids[1], origine: carried })
    expect(listAReporter(make.build(), ids[2]).map(({ point }) => point.id)).toEqual([left, again])
  })

  it('as a gesture: put once, taken back whole', () => {
    const { make, ids } = buildMeetings()
    const point = make.add('pointsOrdreDuJour', {
      reunion: ids[0],
      titre: 'Budget',
      duree: 20,
      notes: { type: 'doc', content: [] },
      tempsPasse: 300,
    })
    const dossier = make.build()
    const command = reporterPoints(dossier, make.ctx, ids[1], [point, point, 'odj_gone'])
    const after = applyCommand(dossier, command)
    const [copy] = listPoints(after, ids[1])
    expect(listPoints(after, ids[1])).toHaveLength(1)
    expect(copy).toMatchObject({
      titre: 'Budget',
      duree: 20,
      origine: point,
      statut: 'a_traiter',
      notes: null,
      tempsPasse: null,
    })
    expect(reporterPoints(after, make.ctx, ids[1], [point]).changes).toEqual([])
    expect(reporterPoints(after, make.ctx, ids[0], [copy?.id ?? '']).changes).toEqual([])
    expect(applyCommand(after, invertCommand(command))).toEqual(dossier)
  })

  it('from the backlog, a point is moved', () => {
    const { make, ids } = buildMeetings()
    const instance = make.build().reunions[ids[0]]?.instance ?? null
    const point = make.add('pointsOrdreDuJour', { instance, titre: 'Plus tard' })
    const dossier = make.build()
    const after = applyCommand(dossier, reporterPoints(dossier, make.ctx, ids[1], [point]))
    expect(after.pointsOrdreDuJour[point]).toMatchObject({
      reunion: ids[1],
      instance: null,
      origine: null,
    })
  })
})

describe('what is still to be done and that no point holds', () => {
  const read = (dossier: Dossier, id: Id): readonly string[] =>
    listSuitesSansPoint(dossier, id).map(({ reunion, suites }) =>
      `${getNomCourtReunion(dossier, reunion)} : ${suites.map(({ libelle }) => libelle).join(', ')}`.replace(
        '\u00a0',
        ' ',
      ),
    )

  it('comes from every meeting before in the series, open actions alone', () => {
    const { make, ids } = buildMeetings()
    const point = make.add('pointsOrdreDuJour', { reunion: ids[0], statut: 'traite' })
    const decision = make.add('decisions', { reunion: ids[0], point })
    const add = (reunion: Id, patch: Partial<Suite>): Id =>
      make.add('suites', { reunion, ...patch })
    add(ids[0], { libelle: 'Relancer' })
    add(ids[0], { libelle: 'Finie', statut: 'faite' })
    add(ids[0], { libelle: 'Tenue par son point', point })
    add(ids[0], { libelle: 'Tenue par sa décision', decision })
    add(ids[0], { libelle: 'Point disparu', point: 'odj_gone' })
    add(ids[1], { libelle: 'Écrire aux maires', statut: 'en_cours' })
    const dossier = make.build()
    expect(read(dossier, ids[2])).toEqual([
      'COPIL n° 1 : Relancer, Point disparu',
      'COPIL n° 2 : Écrire aux maires',
    ])
    expect(read(dossier, ids[0])).toEqual([])
    expect(
      listAReporter(dossier, ids[1]).map(({ motif, suites }) => [motif, suites.length]),
    ).toEqual([['suite_ouverte', 2]])
  })

  it('is put on the agenda by the meeting it comes from, once, keeps its origin, and is taken back whole', () => {
    const { make, ids } = buildMeetings()
    const suite = make.add('suites', { reunion: ids[0], libelle: 'Relancer' })
    const dossier = make.build()
    const command = reporterSuites(dossier, make.ctx, ids[1], [ids[0]])
    const after = applyCommand(dossier, command)
    const [point] = listPoints(after, ids[1])
    expect(point?.titre.replace('\u00a0', ' ')).toBe('Suites du COPIL n° 1')
    expect(after.suites[suite]).toMatchObject({ reunion: ids[0], point: point?.id })
    expect(listReunionsOrigine(after, point?.id ?? '').map(({ id }) => id)).toEqual([ids[0]])
    expect(listSuitesSansPoint(after, ids[1])).toEqual([])
    expect(listSuitesSansPoint(after, ids[2])).toEqual([])
    expect(applyCommand(after, invertCommand(command))).toEqual(dossier)
    // Held and still open: it comes back again, with both origins.
    const held = applyCommand(
      after,
      setFields(after, 'reunions', ids[1], { statut: 'tenue' }, 'tenue'),
    )
    const again = applyCommand(held, reporterPoints(held, make.ctx, ids[2], [point?.id ?? '']))
    const [next] = listPoints(again, ids[2])
    expect(listReunionsOrigine(again, next?.id ?? '').map(({ id }) => id)).toEqual([ids[1], ids[0]])
    expect(listSuitesDuFil(again, next?.id ?? '').map(({ id }) => id)).toEqual([suite])
  })

  it('is on the agenda of a new meeting', () => {
    const { make, ids } = buildMeetings()
    const suite = make.add('suites', { reunion: ids[0], libelle: 'Relancer' })
    const dossier = make.build()
    const instance = dossier.reunions[ids[0]]?.instance ?? null
    const command = createReunion(dossier, make.ctx, {
      instance,
      type: null,
      date: buildJour('2022-06-15'),
    })
    const after = applyCommand(dossier, command)
    const id = command.changes[0]?.id ?? ''
    expect(listPoints(after, id).map(({ id }) => id)).toEqual([after.suites[suite]?.point])
    expect(applyCommand(after, invertCommand(command))).toEqual(dossier)
  })
})

describe('the origins of a point', () => {
  it('are told once each, even where a merge has closed a circle', () => {
    const make = new Fabrique()
    const [a, b, c] = ['A', 'B', 'C'].map((titre) => make.add('pointsOrdreDuJour', { titre }))
    make.set('pointsOrdreDuJour', c as Id, { origine: b })
    make.set('pointsOrdreDuJour', b as Id, { origine: a })
    const read = (id: Id | undefined): readonly string[] =>
      listOrigines(make.build(), id ?? '').map(({ titre }) => titre)
    expect(read(c)).toEqual(['B', 'A'])
    make.set('pointsOrdreDuJour', a as Id, { origine: c })
    expect([read(a), read(b), read(c)]).toEqual([
      ['C', 'B'],
      ['A', 'C'],
      ['B', 'A'],
    ])
    make.set('pointsOrdreDuJour', a as Id, { origine: a })
    expect(read(a)).toEqual([])
    make.set('pointsOrdreDuJour', a as Id, { origine: 'odj_gone' })
    expect(read(c)).toEqual(['B', 'A'])
  })

  it('never make a report carry a point twice, whatever a merge has made of them', () => {
    const gesture = fc.record({ to: fc.nat(3), ids: fc.array(fc.nat(20), { maxLength: 6 }) })
    const origin = fc.option(fc.nat(9), { nil: undefined })
    fc.assert(
      fc.property(
        fc.array(origin, { minLength: 4, maxLength: 10 }),
        fc.array(gesture, { maxLength: 8 }),
        (origins, gestures) => {
          const make = new Fabrique()
          const meetings = [0, 1, 2, 3].map(() => make.add('reunions', { type: 'copil' }))
          const points = origins.map((_, index) =>
            make.add('pointsOrdreDuJour', { reunion: meetings[index % 4] ?? null }),
          )
          origins.forEach((target, index) => {
            const origine = target === undefined ? null : (points[target] ?? null)
            make.set('pointsOrdreDuJour', points[index] as Id, { origine })
          })
          let dossier = make.build()
          for (const { to, ids } of gestures) {
            const known = Object.keys(dossier.pointsOrdreDuJour)
            const meeting = meetings[to] as Id
            const asked = ids.flatMap((rank) => known[rank % known.length] ?? [])
            const before = new Set(listPoints(dossier, meeting).map(({ id }) => id))
            const command = reporterPoints(dossier, make.ctx, meeting, asked)
            dossier = applyCommand(dossier, command)
            const held = listPoints(dossier, meeting)
            for (const point of held.filter(({ id }) => !before.has(id))) {
              const chain = listOrigines(dossier, point.id).map(({ id }) => id)
              expect(new Set(chain).size).toBe(chain.length)
              expect(chain[0]).toBe(point.origine)
              expect(chain).not.toContain(point.id)
              for (const other of held) {
                if (other.id === point.id) continue
                expect(chain).not.toContain(other.id)
                expect(other.origine).not.toBe(point.origine)
              }
            }
            expect(reporterPoints(dossier, make.ctx, meeting, asked).changes).toEqual([])
          }
        },
      ),
      { numRuns: 150 },
    )
  })
})
