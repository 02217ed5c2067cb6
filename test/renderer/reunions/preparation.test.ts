import { describe, expect, it } from 'vitest'
import {
  formatDateListe,
  listParAnnee,
} from '../../../renderer/features/reunions/liste/liste-model'
import {
  appliquerModele,
  createModeleDepuis,
  listModelesPour,
} from '../../../renderer/features/reunions/modeles/modele-commands'
import { listHoraires } from '../../../renderer/features/reunions/preparation/horaires-points'
import {
  listPointsDe,
  ofModele,
  ofReunion,
} from '../../../renderer/features/reunions/preparation/point-parent'
import { duplicateReunion } from '../../../renderer/features/reunions/reunion/duplicate-reunion'
import { listOnglets } from '../../../renderer/features/reunions/reunion/onglets-reunion'
import { readReunionsRoute } from '../../../renderer/features/reunions/reunions-route'
import { applyCommand } from '../../../shared/commands/apply-command'
import { createCas, readDate } from './reunions-cas'

const NBSP = '\u00a0'

describe('the clock of an agenda', () => {
  it.each([
    [
      '20 octobre 2022 de 14 h à 16 h',
      [`14${NBSP}h`, `14${NBSP}h${NBSP}20`, `14${NBSP}h${NBSP}20`],
    ],
    ['octobre 2022', [`+${NBSP}0${NBSP}min`, `+${NBSP}20${NBSP}min`, `+${NBSP}20${NBSP}min`]],
  ])('%s', (date, times) => {
    const { add } = createCas()
    const points = [20, null, 45].map((duree) => add('pointsOrdreDuJour', { duree }))
    const horaires = listHoraires(points, readDate(date))
    expect(points.map(({ id }) => horaires.get(id))).toEqual(times)
  })
})

describe('templates', () => {
  it('an agenda becomes a template and a template an agenda, without what was said', () => {
    const { add, get, ctx } = createCas()
    const copil = add('instances', { nom: 'COPIL', type: 'copil' })
    const reunion = add('reunions', {
      instance: copil.id,
      lieu: 'Mairie',
      date: readDate('20 octobre 2022 de 14 h à 16 h'),
    })
    add('pointsOrdreDuJour', { reunion: reunion.id, titre: 'Ouverture', duree: 5 })
    add('pointsOrdreDuJour', {
      reunion: reunion.id,
      titre: 'Bilan',
      statut: 'traite',
      tempsPasse: 90,
    })
    const saved = applyCommand(get(), createModeleDepuis(get(), ctx, reunion.id, 'COPIL annuel'))
    const [modele] = Object.values(saved.modelesReunion)
    expect(modele).toMatchObject({ nom: 'COPIL annuel', lieu: 'Mairie', dureeMinutes: 120 })
    expect(modele?.instance).toBe(copil.id)
    const id = modele?.id ?? ''
    expect(listPointsDe(saved, ofModele(id)).map((one) => [one.titre, one.statut])).toEqual([
      ['Ouverture', null],
      ['Bilan', null],
    ])
    const next = add('reunions', { instance: copil.id })
    const withNext = { ...saved, reunions: get().reunions }
    const applied = applyCommand(withNext, appliquerModele(withNext, ctx, next.id, id))
    expect(
      listPointsDe(applied, ofReunion(next.id)).map((one) => [
        one.titre,
        one.duree,
        one.statut,
        one.tempsPasse,
      ]),
    ).toEqual([
      ['Ouverture', 5, 'a_traiter', null],
      ['Bilan', null, 'a_traiter', null],
    ])
    expect(listPointsDe(applied, ofModele(id))).toHaveLength(2)
  })

  it('those of the instance come first, then those of its type', () => {
    const { add, get } = createCas()
    const copil = add('instances', { type: 'copil' })
    const other = add('modelesReunion', { nom: 'autre', type: 'atelier' })
    const type = add('modelesReunion', { nom: 'type', type: 'copil' })
    const own = add('modelesReunion', { nom: 'instance', instance: copil.id })
    const found = listModelesPour(get(), copil.id, null)
    expect(found.map(({ modele, convient }) => [modele.id, convient])).toEqual([
      [own.id, true],
      [type.id, true],
      [other.id, false],
    ])
  })
})

describe('a meeting like another', () => {
  it('keeps points and guests, nothing of what was said or answered', () => {
    const { add, get, ctx } = createCas()
    const reunion = add('reunions', {
      titre: 'Bilan',
      date: readDate('20 octobre 2022'),
      statut: 'tenue',
      statutCompteRendu: 'approuve',
    })
    add('pointsOrdreDuJour', { reunion: reunion.id, titre: 'Point', statut: 'traite' })
    add('presences', { reunion: reunion.id, libelle: 'Mme Une', statut: 'present', visio: true })
    const command = duplicateReunion(get(), ctx, reunion.id)
    const after = applyCommand(get(), command)
    const copy = after.reunions[command.changes[0]?.id ?? '']
    expect(copy).toMatchObject({
      titre: 'Bilan',
      date: null,
      statut: 'a_fixer',
      statutCompteRendu: null,
    })
    const guests = Object.values(after.presences).filter((one) => one.reunion === copy?.id)
    expect(guests).toMatchObject([{ libelle: 'Mme Une', statut: 'invite', visio: false }])
    expect(listPointsDe(after, ofReunion(copy?.id ?? ''))).toMatchObject([
      { titre: 'Point', statut: 'a_traiter', origine: null },
    ])
  })

  it('is nothing when the meeting is not there', () => {
    const { get, ctx } = createCas()
    expect(duplicateReunion(get(), ctx, 'reu_absente').changes).toEqual([])
  })
})

describe('the list', () => {
  const { add, get } = createCas()
  const past = add('reunions', { titre: 'Lancement', date: readDate('10 février 2022') })
  const older = add('reunions', { titre: 'Avant', date: readDate('4 mars 2021') })
  const month = add('reunions', { titre: 'Vague', date: readDate('décembre 2022') })
  const near = add('reunions', {
    titre: 'Samedi',
    type: 'atelier',
    date: readDate('29 octobre 2022'),
  })
  const undated = add('reunions', { titre: 'Sans date', statut: 'a_fixer' })
  const all = { texte: '', sorte: '', statut: '' }

  it('gives what comes, the nearest first, then what is past, the latest first', () => {
    const { aVenir, passees, total } = listParAnnee(get(), all, '2022-10-20')
    const ids = (groups: typeof aVenir) =>
      groups.map(({ annee, reunions }) => [annee, reunions.map(({ id }) => id)])
    expect(ids(aVenir)).toEqual([
      ['2022', [near.id, month.id]],
      ['', [undated.id]],
    ])
    expect(ids(passees)).toEqual([
      ['2022', [past.id]],
      ['2021', [older.id]],
    ])
    expect(total).toBe(5)
  })

  it.each([
    [{ ...all, texte: 'samedi' }, 1],
    [{ ...all, texte: 'octobre' }, 1],
    [{ ...all, sorte: 'type:atelier' }, 1],
    [{ ...all, statut: 'a_fixer' }, 1],
    [{ ...all, statut: 'tenue' }, 0],
  ])('%j keeps %i', (filtre, count) => {
    expect(listParAnnee(get(), filtre, '2022-10-20').total).toBe(count)
  })

  it('writes vague dates as such', () => {
    expect(formatDateListe(near)).toBe(`samedi 29${NBSP}octobre 2022`)
    expect(formatDateListe(month)).toBe('décembre 2022, jour à fixer')
    expect(formatDateListe(undated)).toBe('date à fixer')
  })
})

describe('addresses and tabs', () => {
  it.each([
    ['/reunions', { genre: 'section', section: 'liste', objet: null }],
    ['/reunions/calendrier/2022-10', { genre: 'section', section: 'calendrier', objet: '2022-10' }],
    ['/reunions/reu_1', { genre: 'reunion', reunionId: 'reu_1', onglet: 'preparation' }],
    ['/reunions/reu_1/presence?x=1', { genre: 'reunion', reunionId: 'reu_1', onglet: 'presence' }],
    ['/reunions/reu_1/nulle-part', { genre: 'reunion', reunionId: 'reu_1', onglet: 'preparation' }],
  ])('%s', (location, route) => {
    expect(readReunionsRoute(location)).toEqual(route)
  })

  it('the workshop is for the meetings that work so, or hold ideas', () => {
    const { add, get } = createCas()
    const copil = add('reunions', { type: 'copil' })
    const table = add('reunions', { type: 'table_ronde' })
    expect(listOnglets(get(), copil.id, 'presence')).not.toContain('atelier')
    expect(listOnglets(get(), copil.id, 'atelier')).toContain('atelier')
    expect(listOnglets(get(), table.id, 'presence')).toContain('atelier')
    add('idees', { reunion: copil.id })
    expect(listOnglets(get(), copil.id, 'presence')).toContain('atelier')
  })
})
