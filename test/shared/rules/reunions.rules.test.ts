import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Reunion } from '../../../shared/domain/reunion.entity'
import {
  buildAnnee,
  buildJour,
  buildJours,
  buildMois,
} from '../../../shared/kernel/date-floue-build'
import { addDays } from '../../../shared/kernel/jour'
import {
  compareReunions,
  formatDateReunion,
  getDebutReunion,
  getDureeOdj,
  getNomReunion,
  getNumeroReunion,
  getTypeReunion,
  isReunionPassee,
  listReserve,
  listReunions,
} from '../../../shared/rules/reunions.rules'
import { Fabrique } from '../documents/fabrique'

const show = (text: string): string => text.replaceAll('\u00a0', ' ')

describe('the meetings of seed 000', () => {
  const make = new Fabrique()
  const copil = make.add('instances', { nom: 'Comité de pilotage', sigle: 'COPIL', type: 'copil' })
  const juillet = make.add('reunions', { instance: copil, date: buildMois(2022, 7) })
  const lancement = make.add('reunions', {
    instance: copil,
    date: buildMois(2022, 2),
    titre: 'Réunion de lancement',
  })
  const mai = make.add('reunions', {
    instance: copil,
    date: buildMois(2022, 5),
    titre: 'Restitution du diagnostic',
  })
  const tables = [1, 2, 3].map((rank) =>
    make.add('reunions', { type: 'table_ronde', date: buildMois(2022, 6), titre: `Table ${rank}` }),
  )
  const signature = make.add('reunions', { type: 'signature', date: buildAnnee(2022, 'fin') })
  const dossier = make.build()

  it('are numbered by date, whatever the order they were typed in', () => {
    expect([lancement, mai, juillet].map((id) => getNumeroReunion(dossier, id))).toEqual([1, 2, 3])
    expect(tables.map((id) => getNumeroReunion(dossier, id))).toEqual([1, 2, 3])
    expect(getNumeroReunion(dossier, signature)).toBeNull()
    expect(listReunions(dossier, copil).map(({ id }) => id)).toEqual([lancement, mai, juillet])
    expect(listReunions(dossier)).toHaveLength(7)
  })

  it('are named', () => {
    expect(show(getNomReunion(dossier, mai))).toBe('COPIL n° 2 – Restitution du diagnostic')
    expect(show(getNomReunion(dossier, juillet))).toBe('COPIL n° 3')
    expect(show(getNomReunion(dossier, tables[2] ?? ''))).toBe('Table ronde n° 3 – Table 3')
    expect(getNomReunion(dossier, signature)).toBe('Signature')
    expect(getNomReunion(dossier, 'reu_none')).toBe('')
  })

  it('bear the words of the team', () => {
    const own = new Fabrique()
    const id = own.add('reunions', { type: 'copil' })
    const cotech = own.add('reunions', { type: 'cotech' })
    expect([id, cotech].map((one) => getTypeReunion(own.build(), one))).toEqual(['COPIL', 'CoTech'])
    own.add('reglages', { id: 'reglages', casseSigles: 'initiale' } as never)
    own.add('termes', { notion: 'cotech', singulier: 'groupe d’appui technique' })
    const dossierWithWords = own.build()
    expect([id, cotech].map((one) => getTypeReunion(dossierWithWords, one))).toEqual([
      'Copil',
      'Groupe d’appui technique',
    ])
  })

  it.each<readonly [Partial<Reunion>, string]>([
    [{}, 'Réunion'],
    [{ titre: 'Point avec la Caf' }, 'Point avec la Caf'],
    [{ titre: 'Point avec la Caf', type: 'autre' }, 'Point avec la Caf'],
    [
      { titre: 'Point avec la Caf', type: 'bilaterale' },
      'Rencontre bilatérale – Point avec la Caf',
    ],
    [{ type: 'reunion_travail' }, 'Réunion de travail n° 1'],
    [{ type: 'atelier', numero: 4 }, 'Atelier n° 4'],
    [{ type: 'atelier', titre: 'Atelier n° 1 : mobilités' }, 'Atelier n° 1 : mobilités'],
    [{ type: 'copil', statut: 'annulee', titre: 'Bilan' }, 'COPIL – Bilan'],
  ])('%j is « %s »', (patch, wanted) => {
    const own = new Fabrique()
    const id = own.add('reunions', patch)
    expect(show(getNomReunion(own.build(), id))).toBe(wanted)
  })
})

describe('the number of a meeting', () => {
  const number = (list: readonly Partial<Reunion>[]): readonly (number | null)[] => {
    const own = new Fabrique()
    const instance = own.add('instances', { sigle: 'COPIL' })
    const ids = list.map((patch, index) =>
      own.add('reunions', {
        instance,
        date: buildJour(addDays('2022-01-01', index * 30)),
        ...patch,
      }),
    )
    const dossier = own.build()
    return ids.map((id) => getNumeroReunion(dossier, id))
  }
  it.each<readonly [readonly Partial<Reunion>[], readonly (number | null)[]]>([
    [
      [{}, {}, {}],
      [1, 2, 3],
    ],
    [
      [{}, { statut: 'annulee' }, {}],
      [1, null, 2],
    ],
    [
      [{ numero: 4 }, {}, {}],
      [4, 5, 6],
    ],
    [
      [{}, { numero: 7 }, {}],
      [1, 7, 8],
    ],
    [
      [{}, {}, { numero: 2 }],
      [1, 3, 2],
    ],
    [
      [{ date: null }, {}, {}],
      [3, 1, 2],
    ],
    [
      [{}, { statut: 'reportee' }, {}],
      [1, 2, 3],
    ],
  ])('%j', (list, wanted) => {
    expect(number(list)).toEqual(wanted)
  })

  it('is unique and grows with the dates, whatever the order of insertion', () => {
    const meeting = fc.record({
      day: fc.integer({ min: 0, max: 2000 }),
      isCancelled: fc.boolean(),
      series: fc.nat(2),
    })
    fc.assert(
      fc.property(fc.array(meeting, { maxLength: 60, size: 'max' }), (list) => {
        const own = new Fabrique()
        const instances = [0, 1].map((n) => own.add('instances', { sigle: `I${n}` }))
        for (const { day, isCancelled, series } of list) {
          own.add('reunions', {
            instance: instances[series] ?? null,
            type: 'copil',
            date: buildJour(addDays('2021-01-01', day)),
            statut: isCancelled ? 'annulee' : 'prevue',
          })
        }
        const dossier = own.build()
        const seen = new Map<string, number>()
        for (const reunion of listReunions(dossier)) {
          const rank = getNumeroReunion(dossier, reunion)
          if (reunion.statut === 'annulee') expect(rank).toBeNull()
          else {
            const key = reunion.instance ?? 'type'
            expect(rank).toBe((seen.get(key) ?? 0) + 1)
            seen.set(key, rank ?? 0)
          }
        }
        expect([...seen.values()].reduce((a, b) => a + b, 0)).toBe(
          list.filter((one) => !one.isCancelled).length,
        )
      }),
      { numRuns: 60 },
    )
  })

  it('computed, is never that of another; typed, it is kept', () => {
    fc.assert(
      fc.property(
        fc.array(fc.option(fc.integer({ min: 1, max: 30 })), { maxLength: 25 }),
        (typed) => {
          const found = number(typed.map((numero) => ({ numero })))
          const computed = found.filter((_, index) => typed[index] === null)
          expect(new Set(computed).size).toBe(computed.length)
          found.forEach((rank, index) => {
            const own = typed[index] ?? null
            if (own !== null) expect(rank).toBe(own)
            else expect(typed).not.toContain(rank)
          })
        },
      ),
    )
  })
})

describe('the date of a meeting', () => {
  const jour = buildJour('2022-10-20', { debut: '14:00', fin: '16:30' })
  it.each<readonly [Reunion['date'], string, string, string | null]>([
    [null, '', 'date à fixer', null],
    [jour, '', 'jeudi 20 octobre 2022 de 14 h à 16 h 30', '2022-10-20'],
    [buildJour('2021-10-30'), '', 'samedi 30 octobre 2021', '2021-10-30'],
    [
      buildJours(['2022-09-06', '2022-09-07']),
      'de 9 h à 17 h',
      '6 et 7 septembre 2022, de 9 h à 17 h',
      '2022-09-06',
    ],
    [buildMois(2022, 2), '', 'février 2022', '2022-02-01'],
  ])('%j %s', (date, horaires, wanted, debut) => {
    expect(show(formatDateReunion({ date, horaires }))).toBe(wanted)
    expect(getDebutReunion({ date })).toBe(debut)
  })

  it('tells whether it is past', () => {
    const past = (date: Reunion['date'], statut: Reunion['statut'], today: string): boolean =>
      isReunionPassee({ date, statut }, today)
    expect(past(jour, 'prevue', '2022-10-20')).toBe(false)
    expect(past(jour, 'prevue', '2022-10-21')).toBe(true)
    expect(past(jour, 'tenue', '2022-10-20')).toBe(true)
    expect(past(null, null, '2022-10-20')).toBe(false)
    expect(past(buildMois(2022, 10), null, '2022-10-31')).toBe(false)
  })

  it('orders: those without a date last', () => {
    const own = new Fabrique()
    const none = own.add('reunions')
    const late = own.add('reunions', { date: buildJour('2023-01-01') })
    const first = own.add('reunions', { date: jour })
    expect(listReunions(own.build()).map(({ id }) => id)).toEqual([first, late, none])
    expect(
      [...listReunions(own.build())]
        .reverse()
        .sort(compareReunions)
        .map(({ id }) => id),
    ).toEqual([first, late, none])
  })
})

describe('an agenda', () => {
  it.each<readonly [readonly (number | null)[], string | undefined, object]>([
    [[], '16:00', { prevu: 0, disponible: 120, depassement: 0 }],
    [[20, null, 40], '16:00', { prevu: 60, disponible: 120, depassement: 0 }],
    [[90, 45], '16:00', { prevu: 135, disponible: 120, depassement: 15 }],
    [[90, 45], undefined, { prevu: 135, disponible: null, depassement: 0 }],
    [[-10, 10], '14:30', { prevu: 10, disponible: 30, depassement: 0 }],
  ])('of %j minutes until %s', (durees, fin, wanted) => {
    const own = new Fabrique()
    const heure = fin === undefined ? { debut: '14:00' } : { debut: '14:00', fin }
    const reunion = own.add('reunions', { date: buildJour('2022-10-20', heure) })
    for (const duree of durees) own.add('pointsOrdreDuJour', { reunion, duree })
    expect(getDureeOdj(own.build(), reunion)).toEqual(wanted)
  })

  it('leaves the backlog of an instance and the common one apart', () => {
    const own = new Fabrique()
    const instance = own.add('instances')
    const reunion = own.add('reunions')
    const modele = own.add('modelesReunion')
    own.add('pointsOrdreDuJour', { reunion, instance })
    own.add('pointsOrdreDuJour', { modele })
    const waiting = own.add('pointsOrdreDuJour', { instance })
    const common = own.add('pointsOrdreDuJour')
    const dossier = own.build()
    expect(listReserve(dossier, instance).map(({ id }) => id)).toEqual([waiting])
    expect(listReserve(dossier, null).map(({ id }) => id)).toEqual([common])
  })
})
