import { describe, expect, it } from 'vitest'
import type { Appartenance } from '../../../shared/domain/appartenance.entity'
import type { Enquete } from '../../../shared/domain/enquete.entity'
import type { Suite } from '../../../shared/domain/suite.entity'
import { addBorne } from '../../../shared/kernel/date-floue'
import { buildAnnee, buildJour, buildMois } from '../../../shared/kernel/date-floue-build'
import {
  compteEntretiens,
  formatCanaux,
  getTauxRetour,
  listConstatsDe,
} from '../../../shared/rules/concertation.rules'
import {
  getPopulation,
  listDesaccordsPopulation,
  listPerimetre,
} from '../../../shared/rules/perimetre.rules'
import {
  compteSuites,
  getResponsable,
  isEnRetard,
  listSuites,
} from '../../../shared/rules/suites.rules'
import { Fabrique } from '../documents/fabrique'

const show = (text: string): string => text.replaceAll('\u00a0', ' ')

describe('an action to carry out', () => {
  const septembre = buildMois(2022, 9, 'fin')
  it.each<readonly [Partial<Suite>, string, boolean]>([
    [{ echeance: septembre, statut: 'a_faire' }, '2022-09-30', false],
    [{ echeance: septembre, statut: 'a_faire' }, '2022-10-01', true],
    [{ echeance: septembre, statut: null }, '2022-10-01', true],
    [{ echeance: septembre, statut: 'en_cours' }, '2022-10-01', true],
    [{ echeance: septembre, statut: 'faite' }, '2022-10-01', false],
    [{ echeance: septembre, statut: 'abandonnee' }, '2022-10-01', false],
    [{ echeance: null, statut: 'a_faire' }, '2099-01-01', false],
    [{ echeance: addBorne(buildAnnee(2022), 'dici'), statut: 'a_faire' }, '2023-01-01', true],
    [{ echeance: addBorne(buildAnnee(2022), 'pasAvant'), statut: 'a_faire' }, '2023-01-01', false],
  ])('%j on %s: overdue %s', (patch, today, wanted) => {
    const { echeance = null, statut = null } = patch
    expect(isEnRetard({ echeance, statut }, today)).toBe(wanted)
  })

  const make = new Fabrique()
  const personne = make.add('personnes', { civilite: 'mme', prenom: 'Sylvie', nom: 'Martin' })
  const fonction = make.add('fonctions', { titre: 'coordinatrice', personne })
  const instance = make.add('instances')
  const reunion = make.add('reunions', { instance })
  const fiche = make.add('fichesAction')
  const sans = make.add('suites', {
    libelle: 'Sans date',
    reunion,
    responsableLibre: 'Chaque commune',
  })
  const note = make.add('suites', {
    libelle: 'Envoyer la note stratégique aux maires',
    reunion,
    responsable: fonction,
    echeance: septembre,
    statut: 'a_faire',
    fiches: [fiche],
  })
  const faite = make.add('suites', {
    libelle: 'Réserver la salle',
    statut: 'faite',
    echeance: buildJour('2022-06-01'),
    responsable: fonction,
    responsableLibre: 'avec la mairie',
  })
  const dossier = make.build()

  it('is listed, the most urgent first', () => {
    const find = (filtre: Parameters<typeof listSuites>[1]): readonly string[] =>
      listSuites(dossier, filtre).map(({ id }) => id)
    expect(find({})).toEqual([faite, note, sans])
    expect(find({ ouvertes: true })).toEqual([note, sans])
    expect(find({ instance })).toEqual([note, sans])
    expect(find({ reunion, statut: null })).toEqual([sans])
    expect(find({ fiche })).toEqual([note])
    expect(find({ responsable: fonction })).toEqual([faite, note])
    expect(find({ enRetardLe: '2022-10-01' })).toEqual([note])
    expect(find({ texte: 'strategique' })).toEqual([note])
    expect(find({ texte: 'chaque commune' })).toEqual([sans])
    expect(find({ texte: 'sylvie' })).toEqual([faite, note])
  })

  it('says who does it, and is counted', () => {
    const read = listSuites(dossier).map((suite) => show(getResponsable(dossier, suite)))
    expect(read).toEqual([
      'Mme Sylvie Martin, avec la mairie',
      'Mme Sylvie Martin',
      'Chaque commune',
    ])
    expect(compteSuites(dossier, '2022-10-01')).toEqual({
      total: 3,
      ouvertes: 2,
      enCours: 0,
      faites: 1,
      abandonnees: 0,
      enRetard: 1,
    })
    expect(compteSuites(dossier, '2022-10-01', { reunion }).total).toBe(2)
  })
})

describe('the perimeter of seed 004', () => {
  it.each<readonly [string, Partial<Appartenance>, string | undefined, object]>([
    ['a commune', {}, '2022-12-12', { etat: 'present', couvert: true, periode: '' }],
    [
      'Fontenilles in 2022',
      { sortie: buildAnnee(2023) },
      '2022-12-12',
      { etat: 'sortant', couvert: true, periode: 'jusqu’en 2023' },
    ],
    [
      'Fontenilles in 2023',
      { sortie: buildAnnee(2023) },
      '2023-12-31',
      { etat: 'sortant', couvert: true },
    ],
    [
      'Fontenilles in 2024',
      { sortie: buildAnnee(2023) },
      '2024-01-01',
      { etat: 'sorti', couvert: false },
    ],
    ['without a day', { sortie: buildAnnee(2023) }, undefined, { etat: 'sortant', couvert: true }],
    [
      'coming in',
      { entree: buildAnnee(2024) },
      '2023-01-01',
      { etat: 'entrant', couvert: false, periode: 'depuis 2024' },
    ],
    ['come in', { entree: buildAnnee(2024) }, '2024-06-01', { etat: 'present', couvert: true }],
    [
      'outside',
      { couvert: false, signataire: true, peutRejoindre: true },
      '2022-01-01',
      { etat: 'present', couvert: false, signataire: true, peutRejoindre: true },
    ],
  ])('%s', (_name, patch, jour, wanted) => {
    const make = new Fabrique()
    const territoire = make.add('territoires', { nom: 'Fontenilles' })
    make.add('appartenances', { territoire, ...patch })
    make.add('appartenances', { territoire: 'ter_gone' })
    expect(listPerimetre(make.build(), jour)).toHaveLength(1)
    expect(listPerimetre(make.build(), jour)[0]).toMatchObject(wanted)
  })

  it('shows sources that disagree', () => {
    const make = new Fabrique()
    const territoire = make.add('territoires', { nom: 'CC' })
    const add = (annee: number, habitants: number, source: string): string =>
      make.add('populations', { territoire, annee, habitants, source })
    const old = add(2015, 20_391, 'Insee')
    const cc = add(2020, 26_000, 'la CC')
    const insee = add(2020, 24_500, 'Insee')
    const same = add(2015, 20_391, 'Caf')
    const dossier = make.build()
    expect(getPopulation(dossier, territoire).map(({ id }) => id)).toEqual([insee, cc, same, old])
    expect(
      listDesaccordsPopulation(dossier, territoire).map(({ message }) => show(message)),
    ).toEqual(['2020 : 24 500 (Insee), 26 000 (la CC)'])
  })
})

describe('the concertation of seeds 000 and 001', () => {
  it('counts a series for its number', () => {
    const make = new Fabrique()
    make.add('entretiens', { nombre: 15 })
    make.add('entretiens')
    make.add('entretiens', { statut: 'annule', nombre: 3 })
    make.add('entretiens', { nombre: 0 })
    expect(compteEntretiens(make.build())).toBe(16)
    expect(compteEntretiens(new Fabrique().build())).toBe(0)
  })

  it.each<readonly [number | null, number | null, number | null]>([
    [400, 260, 65],
    [null, 260, null],
    [400, null, null],
    [0, 0, null],
    [100, 0, 0],
    [100, 120, 120],
  ])('%d sent, %d back: %d %%', (diffuses, repondants, wanted) => {
    expect(getTauxRetour({ diffuses, repondants })).toBe(wanted)
  })

  it.each<readonly [Partial<Enquete>, string]>([
    [{ numerique: true, papier: true }, 'numérique et papier'],
    [{ papier: true }, 'papier'],
    [{}, ''],
    [
      { numerique: true, papier: true, autresCanaux: ['En face à face, sur les marchés', ' '] },
      'numérique, papier et en face à face, sur les marchés',
    ],
    [{ autresCanaux: ['SMS'] }, 'SMS'],
  ])('%j: « %s »', (patch, wanted) => {
    const { numerique = false, papier = false, autresCanaux = [] } = patch
    expect(formatCanaux({ numerique, papier, autresCanaux })).toBe(wanted)
  })

  it('finds the constats drawn from a survey, an answer, a conversation, a meeting', () => {
    const make = new Fabrique()
    const entretien = make.add('entretiens')
    const enquete = make.add('enquetes')
    const resultat = make.add('resultatsEnquete', { enquete, pourcentage: 65 })
    const reunion = make.add('reunions')
    const both = make.add('constats', { enquetes: [enquete], resultat, reunions: [reunion] })
    const cited = make.add('constats', { resultat })
    const said = make.add('constats', { entretiens: [entretien] })
    make.add('constats')
    const dossier = make.build()
    const find = (origine: Parameters<typeof listConstatsDe>[1]): readonly string[] =>
      listConstatsDe(dossier, origine).map(({ id }) => id)
    expect(find({ enquete })).toEqual([both, cited])
    expect(find({ resultat })).toEqual([both, cited])
    expect(find({ entretien })).toEqual([said])
    expect(find({ reunion })).toEqual([both])
    expect(find({})).toEqual([])
  })
})
