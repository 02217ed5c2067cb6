import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { listRows } from '../../../../shared/domain/dossier'
import type { Etape } from '../../../../shared/domain/etape.entity'
import type { DateFloue } from '../../../../shared/kernel/date-floue'
import { formatDateFloue } from '../../../../shared/kernel/date-floue-format'
import { parseDateFloue } from '../../../../shared/kernel/date-floue-parse'
import { readDateFloue } from '../../../../shared/kernel/date-floue'
import {
  formatDerive,
  getDerive,
  listDerives,
} from '../../../../shared/rules/retroplanning/derive.rules'
import { getEtendue } from '../../../../shared/rules/retroplanning/etendue'
import { listEtapes } from '../../../../shared/rules/retroplanning/etapes.rules'
import {
  listAttentes,
  listGlissements,
  listProchaines,
} from '../../../../shared/rules/retroplanning/prochaines.rules'
import { listAnomaliesRetroplanning } from '../../../../shared/rules/anomalies-retroplanning.rules'
import { getNomObjet } from '../../../../shared/rules/nom-objet.rules'
import { dateFloue } from '../../kernel/arbitraries'
import { Fabrique } from '../../documents/fabrique'

const show = (text: string): string => text.replaceAll('\u00a0', ' ')

function date(text: string): DateFloue {
  const read = parseDateFloue(text)
  if (!read.ok) throw new Error(read.error.message)
  return read.value
}

describe('getDerive', () => {
  it.each([
    ['juillet 2022', 'novembre 2022', '+ 4 mois'],
    ['juin à juillet 2022', 'juin à novembre 2022', '+ 4 mois'],
    ['juillet 2022', '20 octobre 2022', '+ 3 mois'],
    ['3 mars 2022', '10 avril 2022', '+ 38 jours'],
    ['3 mars 2022', '2 mars 2022', '− 1 jour'],
    ['fin 2022', 'mars 2023', '+ 3 mois'],
    ['mars 2022', '15 mars 2022', ''],
    ['d’ici 2025', 'juin 2024', ''],
    ['d’ici 2025', 'juin 2026', '+ 6 mois'],
    ['pas avant juin 2026', 'septembre 2026', ''],
    ['pas avant juin 2026', 'avril 2026', '− 2 mois'],
  ])('%s, then %s: %s', (before, after, expected) => {
    expect(show(formatDerive(getDerive(date(before), date(after))))).toBe(expected)
  })

  it('is nothing without two dates', () => {
    expect(getDerive(null, date('2022'))).toBeNull()
    expect(getDerive(date('2022'), null)).toBeNull()
  })
})

describe('getEtendue', () => {
  it.each([
    [['février 2022', 'mars-avril 2022', 'mai 2022'], 'février à mai 2022'],
    [['février 2022', '20 octobre 2022'], 'de février au 20 octobre 2022'],
    [['2022', 'mars 2022'], '2022'],
    [['d’ici 2025'], 'd’ici 2025'],
    [['6 et 7 septembre 2022', '9 septembre 2022 à 14h'], 'du 6 au 9 septembre 2022'],
    [['1er semestre 2022', 'janvier 2022'], '1er semestre 2022'],
  ])('%j: %s', (texts, expected) => {
    const span = getEtendue(texts.map(date))
    expect(span === null ? '' : show(formatDateFloue(span))).toBe(expected)
  })

  it('covers exactly its dates, with a value that files accept', () => {
    fc.assert(
      fc.property(fc.array(dateFloue, { minLength: 1, maxLength: 8 }), (dates) => {
        const span = getEtendue(dates)
        expect(span?.debut).toBe(dates.map(({ debut }) => debut).sort()[0])
        expect(span?.fin).toBe(
          dates
            .map(({ fin }) => fin)
            .sort()
            .at(-1),
        )
        expect(readDateFloue(span)).toEqual(span)
      }),
      { numRuns: 2000 },
    )
  })
})

describe('states, what comes and what waits', () => {
  const make = new Fabrique()
  const add = (patch: Partial<Etape>): string => make.add('etapes', patch)
  const phase = add({ titre: 'Diagnostic' })
  const rapport = add({
    titre: 'Rapport',
    parent: phase,
    prevue: date('avril-juin 2022'),
    responsable: 'Chargée de coopération',
  })
  const meeting = make.add('reunions', { type: 'copil', date: date('20 mai 2022') })
  const copil = add({ titre: 'Restitution', parent: phase, reunion: meeting })
  const fait = add({
    titre: 'Journal',
    parent: phase,
    prevue: date('mars 2022'),
    statut: 'realisee',
  })
  const bureau = make.add('fichesAction', { titre: 'Une action' })
  add({ titre: 'Étape d’une fiche', fiche: bureau, prevue: date('mars 2022') })
  const note = add({ titre: 'Note', prevue: date('juillet 2022'), initiale: date('mai 2022') })
  make.add('dependances', { avant: rapport, etape: copil })
  make.add('dependances', { avant: note, etape: rapport, delai: 2, uniteDelai: 'semaines' })
  make.add('dependances', { avant: fait, etape: note })
  const plan = make.add('plansReference', { jour: '2022-05-04' })
  make.add('datesReference', { plan, etape: note, date: date('mai 2022') })
  const dossier = make.build()
  const states = (today: string): Record<string, string> =>
    Object.fromEntries(listEtapes(dossier, today).map(({ titre, etat }) => [titre, etat]))

  it('reads the states', () => {
    expect(states('2022-05-01')).toEqual({
      Diagnostic: 'en_cours',
      Rapport: 'a_venir',
      Restitution: 'a_venir',
      Journal: 'faite',
      Note: 'a_venir',
    })
    expect(states('2022-07-02')).toMatchObject({
      Diagnostic: 'en_retard',
      Rapport: 'en_retard',
      Restitution: 'en_retard',
      Note: 'a_venir',
    })
  })

  it('tells what comes, what slipped, what waits and on whom', () => {
    const next = listProchaines(dossier, '2022-05-01', 4).map(({ id }) => id)
    expect(next).toHaveLength(2)
    expect(next).toContain(copil)
    expect(listGlissements(dossier, '2022-07-02').map(({ phrase }) => show(phrase))).toEqual([
      'Phase 1 « Diagnostic » en retard : fin prévue en juin 2022.',
      'Étape « Rapport » en retard : fin prévue en juin 2022.',
      'COPIL n° 1 en retard : prévu le 20 mai 2022.',
      'Étape « Note » décalée de 2 mois : prévue en mai 2022, désormais en juillet 2022.',
    ])
    expect(listDerives(dossier, '2022-07-02', plan)).toMatchObject([{ id: note }])
    expect(listAttentes(dossier, '2022-07-02')).toMatchObject([
      { lue: { id: copil }, responsables: ['Chargée de coopération'] },
    ])
    expect(show(listAttentes(dossier, '2022-07-02')[0]?.phrase ?? '')).toBe(
      '« Restitution » attend « Rapport » (Chargée de coopération).',
    )
  })

  it('tells a date that comes before what it waits for', () => {
    expect(listAnomaliesRetroplanning(dossier).map(({ message }) => show(message))).toEqual([
      'Le COPIL n° 1 (20 mai 2022) tombe avant la fin de « Rapport » (avril à juin 2022).',
      '« Rapport » (avril à juin 2022) tombe avant la fin de « Note » (juillet 2022).',
    ])
  })

  it('names links and dates of reference', () => {
    const [link] = listRows(dossier, 'dependances')
    const [row] = listRows(dossier, 'datesReference')
    expect(getNomObjet(dossier, 'dependances', link?.id ?? '')).toBe('Restitution après Rapport')
    expect(show(getNomObjet(dossier, 'datesReference', row?.id ?? ''))).toBe(
      'Note, mai 2022 (Plan du 4 mai 2022)',
    )
  })
})

describe('delays between steps', () => {
  it.each([
    ['10 mars 2022', '14 mars 2022', 5, 'jours', true],
    ['10 mars 2022', '15 mars 2022', 5, 'jours', false],
    ['10 mars 2022', '17 mars 2022', 5, 'jours_ouvres', false],
    ['10 mars 2022', '16 mars 2022', 5, 'jours_ouvres', true],
    ['avril 2022', '15 avril 2022', null, null, false],
    ['avril 2022', 'mars 2022', null, null, true],
    ['mars-avril 2022', '15 avril 2022', null, null, true],
    ['mars-avril 2022', 'avril 2022', null, null, false],
    ['d’ici 2022', 'janvier 2021', null, null, false],
    ['juin 2022', 'pas avant 2021', null, null, false],
  ] as const)('%s, then %s (%s %s): %s', (before, after, delai, uniteDelai, broken) => {
    const make = new Fabrique()
    const avant = make.add('etapes', { titre: 'A', prevue: date(before) })
    const etape = make.add('etapes', { titre: 'B', prevue: date(after) })
    make.add('dependances', { avant, etape, delai, uniteDelai })
    expect(listAnomaliesRetroplanning(make.build())).toHaveLength(broken ? 1 : 0)
  })

  it('tells a ring that a merge made, and a meeting that is two steps', () => {
    const make = new Fabrique()
    const reunion = make.add('reunions', { date: date('mai 2022') })
    const a = make.add('etapes', { titre: 'A', reunion })
    const b = make.add('etapes', { titre: 'B', reunion })
    make.add('dependances', { avant: a, etape: b })
    make.add('dependances', { avant: b, etape: a })
    expect(listAnomaliesRetroplanning(make.build()).map(({ code }) => code)).toEqual([
      'etapes-en-boucle',
      'reunion-deux-etapes',
    ])
  })
})
