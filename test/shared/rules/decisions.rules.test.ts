import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Decision } from '../../../shared/domain/decision.entity'
import type { Reunion } from '../../../shared/domain/reunion.entity'
import { buildJour, buildJours, buildMois } from '../../../shared/kernel/date-floue-build'
import { addDays } from '../../../shared/kernel/jour'
import { formatCitation } from '../../../shared/rules/citation-decision'
import {
  getNumeroDecision,
  listDecisions,
  listFilDecisions,
} from '../../../shared/rules/decisions.rules'
import { Fabrique } from '../documents/fabrique'

const show = (text: string): string => text.replaceAll('\u00a0', ' ')

describe('decisions of seed 001: the élus of 20 octobre 2022', () => {
  const make = new Fabrique()
  const copil = make.add('instances', { sigle: 'Copil', nom: 'Comité de pilotage', type: 'copil' })
  const cotech = make.add('instances', { nom: 'Comité technique', type: 'cotech' })
  const autre = make.add('instances', { nom: 'CoTech jeunesse', type: 'cotech' })
  const fiche = make.add('fichesAction', { titre: 'Lieu d’accueil enfants-parents' })
  const mai = make.add('reunions', { instance: copil, date: buildMois(2022, 5) })
  const octobre = make.add('reunions', { instance: copil, date: buildJour('2022-10-20') })
  const septembre = make.add('reunions', { instance: cotech, date: buildJour('2022-09-09') })
  const jeunesse = make.add('reunions', { instance: autre, date: buildJour('2022-09-15') })
  const sansDate = make.add('reunions', { instance: copil })
  const point = make.add('pointsOrdreDuJour', { reunion: octobre, fiches: [fiche] })
  const axes = make.add('decisions', {
    reunion: octobre,
    nature: 'validation',
    texte: 'Les trois axes prioritaires.',
    fiches: [fiche],
    statut: 'appliquee',
  })
  const laep = make.add('decisions', { reunion: octobre, point, texte: 'Le LAEP est prioritaire.' })
  const diagnostic = make.add('decisions', { reunion: mai, texte: 'Le diagnostic est partagé.' })
  const technique = make.add('decisions', { reunion: septembre, texte: 'Ajouts au plan.' })
  const jeunes = make.add('decisions', { reunion: jeunesse, texte: 'TAD Ados.' })
  const attente = make.add('decisions', { reunion: sansDate, texte: 'À dater.' })
  const isolee = make.add('decisions', { texte: 'Sans réunion.' })
  const dossier = make.build()

  it('are numbered in the year of their series', () => {
    expect(
      [diagnostic, axes, laep, technique, jeunes, attente, isolee].map((id) =>
        getNumeroDecision(dossier, id),
      ),
    ).toEqual([
      'COPIL-2022-1',
      'COPIL-2022-2',
      'COPIL-2022-3',
      'COTECH-2022-1',
      'COTECH-2022-2',
      '',
      '',
    ])
  })

  it('make the thread of a fiche, ready to quote', () => {
    const fil = listFilDecisions(dossier, fiche)
    expect(fil.map(({ numero, date }) => [numero, show(date)])).toEqual([
      ['COPIL-2022-2', '20 octobre 2022'],
      ['COPIL-2022-3', '20 octobre 2022'],
    ])
    expect(fil.map(({ citation }) => show(citation))).toEqual([
      'Le Copil n° 2 du 20 octobre 2022 a validé : Les trois axes prioritaires.',
      'Le Copil n° 2 du 20 octobre 2022 a décidé : Le LAEP est prioritaire.',
    ])
  })

  it('are found', () => {
    const find = (filtre: Parameters<typeof listDecisions>[1]): readonly string[] =>
      listDecisions(dossier, filtre).map(({ id }) => id)
    expect(find({ instance: copil })).toEqual([diagnostic, axes, laep, attente])
    expect(find({ reunion: septembre })).toEqual([technique])
    expect(find({ fiche })).toEqual([axes, laep])
    expect(find({ statut: 'appliquee' })).toEqual([axes])
    expect(find({ statut: null, reunion: octobre })).toEqual([laep])
    expect(find({ texte: 'prioritaire' })).toEqual([axes, laep])
    expect(find({ texte: 'copil-2022-3' })).toEqual([laep])
    expect(find({ texte: 'PARTAGE' })).toEqual([diagnostic])
    expect(find({})).toHaveLength(7)
  })

  it('frozen, keep their number; the others go on after the highest', () => {
    make.set('decisions', axes, { numeroFige: 'COPIL-2022-7' })
    make.set('decisions', technique, { numeroFige: 'GAT-2022-1' })
    const frozen = make.build()
    expect(
      [diagnostic, axes, laep, technique, jeunes].map((id) => getNumeroDecision(frozen, id)),
    ).toEqual(['COPIL-2022-8', 'COPIL-2022-7', 'COPIL-2022-9', 'GAT-2022-1', 'COTECH-2022-1'])
  })
})

describe('a body that is named in the plural', () => {
  it.each<readonly [string, Partial<Decision>, string]>([
    [
      'Conférences des maires',
      {},
      'Les conférences des maires n° 1 du 13 juin 2023 ont décidé : Oui.',
    ],
    [
      'Réunions de travail mensuelles',
      { nature: 'report' },
      'Les réunions de travail mensuelles n° 1 du 13 juin 2023 ont reporté leur décision : Oui.',
    ],
    [
      'Groupes de travail',
      { resultat: 'rejet' },
      'Les groupes de travail n° 1 du 13 juin 2023 ont rejeté : Oui.',
    ],
    ['Comité des finances', {}, 'Le comité des finances n° 1 du 13 juin 2023 a décidé : Oui.'],
  ])('%s', (nom, decision, wanted) => {
    const own = new Fabrique()
    const instance = own.add('instances', { nom })
    const reunion = own.add('reunions', { instance, date: buildJour('2023-06-13') })
    const id = own.add('decisions', { reunion, texte: 'Oui.', ...decision })
    const built = own.build()
    const row = built.decisions[id]
    expect(row === undefined ? '' : show(formatCitation(built, row))).toBe(wanted)
  })
})

describe('how a decision is quoted', () => {
  it.each<readonly [Partial<Reunion>, Partial<Decision>, string]>([
    [{ type: 'table_ronde' }, {}, 'La table ronde n° 1 du 20 octobre 2022 a décidé : Oui.'],
    [
      { type: 'atelier' },
      { nature: 'avis' },
      'L’atelier n° 1 du 20 octobre 2022 a émis l’avis suivant : Oui.',
    ],
    [
      { type: 'conference_maires' },
      { nature: 'orientation' },
      'La conférence des maires n° 1 du 20 octobre 2022 a retenu l’orientation suivante : Oui.',
    ],
    [
      { type: 'cotech' },
      { resultat: 'rejet' },
      'Le CoTech n° 1 du 20 octobre 2022 a rejeté : Oui.',
    ],
    [
      { type: 'groupe_travail', date: buildJours(['2022-09-06', '2022-09-07']) },
      {},
      'Le groupe de travail n° 1 des 6 et 7 septembre 2022 a décidé : Oui.',
    ],
    [
      { type: 'bureau', date: buildMois(2022, 10) },
      {},
      'Le bureau n° 1 d’octobre 2022 a décidé : Oui.',
    ],
    [
      { type: 'pleniere', date: buildMois(2020, 1) },
      {},
      'La plénière n° 1 de janvier 2020 a décidé : Oui.',
    ],
    [
      { type: 'conseil', date: null },
      { nature: 'report' },
      'Le conseil n° 1 a reporté sa décision : Oui.',
    ],
    [{ type: null }, {}, 'La réunion du 20 octobre 2022 a décidé : Oui.'],
    [
      { type: 'copil', date: buildJour('2021-04-01', { debut: '14:00' }) },
      {},
      'Le COPIL n° 1 du 1er avril 2021 a décidé : Oui.',
    ],
  ])('%j %j', (reunion, decision, wanted) => {
    const own = new Fabrique()
    const meeting = own.add('reunions', { date: buildJour('2022-10-20'), ...reunion })
    const id = own.add('decisions', { reunion: meeting, texte: 'Oui.', ...decision })
    const dossier = own.build()
    const row = dossier.decisions[id] as Decision
    expect(show(formatCitation(dossier, row))).toBe(wanted)
  })
})

describe('numbers of decisions', () => {
  const meeting = fc.record({
    day: fc.integer({ min: 0, max: 1500 }),
    series: fc.nat(3),
    decisions: fc.array(fc.boolean(), { maxLength: 6 }),
  })
  it('are unique, in the order of the meetings, and frozen ones never change', () => {
    fc.assert(
      fc.property(
        fc.array(meeting, { maxLength: 12 }),
        fc.array(meeting, { maxLength: 5 }),
        (list, later) => {
          const own = new Fabrique()
          const instances = ['A', 'B', 'A'].map((sigle) => own.add('instances', { sigle }))
          const grow = (meetings: typeof list): void => {
            for (const { day, series, decisions } of meetings) {
              const date = buildJour(addDays('2021-01-01', day))
              const reunion = own.add('reunions', {
                instance: instances[series] ?? null,
                type: 'copil',
                date,
              })
              for (const isFrozen of decisions)
                own.add('decisions', { reunion, texte: isFrozen ? 'F' : '' })
            }
          }
          grow(list)
          const first = own.build()
          const all = Object.values(first.decisions)
          const before = new Map(all.map(({ id }) => [id, getNumeroDecision(first, id)]))
          expect(new Set(before.values()).size).toBe(all.length)
          const last = new Map<string, number>()
          for (const { id } of listDecisions(first)) {
            const [, serie = '', rank] = /^(.+)-(\d+)$/.exec(before.get(id) ?? '') ?? []
            expect(Number(rank)).toBe((last.get(serie) ?? 0) + 1)
            last.set(serie, Number(rank))
          }
          for (const { id, texte } of all) {
            if (texte === 'F') own.set('decisions', id, { numeroFige: before.get(id) })
          }
          grow(later)
          const second = own.build()
          const after = Object.values(second.decisions).map(({ id }) =>
            getNumeroDecision(second, id),
          )
          expect(new Set(after).size).toBe(after.length)
          expect(after).not.toContain('')
          for (const { id, texte } of all) {
            if (texte === 'F') expect(getNumeroDecision(second, id)).toBe(before.get(id))
          }
        },
      ),
      { numRuns: 80 },
    )
  })
})
