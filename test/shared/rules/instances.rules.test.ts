import { describe, expect, it } from 'vitest'
import type { Instance } from '../../../shared/domain/instance.entity'
import { REGISTRY } from '../../../shared/domain/registry'
import { addBorne, type DateFloue } from '../../../shared/kernel/date-floue'
import {
  buildAnnee,
  buildJour,
  buildMois,
  buildTrimestre,
} from '../../../shared/kernel/date-floue-build'
import {
  formatComposition,
  formatEtp,
  formatPeriodicite,
  getNomInstance,
  getProfondeur,
  getTotalEtp,
  listInstances,
  listMembres,
} from '../../../shared/rules/instances.rules'
import { formatPeriode } from '../../../shared/rules/periode'
import { Fabrique } from '../documents/fabrique'

const show = (text: string): string => text.replaceAll('\u00a0', ' ')

describe('the governance of seed 004', () => {
  const make = new Fabrique()
  const mensuelle = make.add('instances', { nom: 'Réunions de travail mensuelles', ordre: 'a3' })
  const cotech = make.add('instances', { nom: 'CoTech', type: 'cotech', ordre: 'a1' })
  const conseil = make.add('instances', {
    nom: 'Conseil communautaire',
    type: 'conseil',
    ordre: 'a0',
  })
  const copil = make.add('instances', {
    sigle: 'COPIL',
    type: 'copil',
    parent: conseil,
    ordre: 'a2',
  })
  make.set('instances', cotech, { parent: copil })
  make.set('instances', mensuelle, { parent: cotech })

  it('is read as an outline', () => {
    const dossier = make.build()
    const outline = (): readonly (readonly [string, number])[] =>
      listInstances(dossier).map(({ id }) => [id, getProfondeur(dossier, id)])
    expect(outline()).toEqual([
      [conseil, 0],
      [copil, 1],
      [cotech, 2],
      [mensuelle, 3],
    ])
    expect(getNomInstance(dossier, copil)).toBe('COPIL')
    expect(getNomInstance(dossier, null)).toBe('')
  })

  it('keeps every instance once, even where a merge has closed a circle or lost a parent', () => {
    make.set('instances', conseil, { parent: mensuelle })
    const lost = make.add('instances', { nom: 'GAT', parent: 'ins_gone' })
    const dossier = make.build()
    const ids = listInstances(dossier).map(({ id }) => id)
    expect([...ids].sort()).toEqual([conseil, copil, cotech, mensuelle, lost].sort())
    expect(ids[0]).toBe(lost)
  })

  it('has a team of 3,5 ETP', () => {
    const team = new Fabrique()
    for (const etp of [1, 1, 0.5, 1]) team.add('postes', { etp })
    team.add('postes', { etp: 0.3, fin: buildAnnee(2021) })
    team.add('postes', { etp: 0.1, debut: buildAnnee(2024) })
    team.add('postes', { libelle: 'à définir' })
    expect(show(formatEtp(getTotalEtp(team.build(), '2022-10-20')))).toBe('3,5 ETP')
    expect(getTotalEtp(team.build())).toBe(3.9)
    expect(show(formatEtp(0.2 + 0.1))).toBe('0,3 ETP')
  })
})

describe('how often an instance meets', () => {
  const read = (patch: Partial<Instance>): string =>
    show(formatPeriodicite(REGISTRY.instances.create(new Fabrique().ctx, patch)))
  it.each<readonly [Partial<Instance>, string]>([
    [{}, ''],
    [{ reunionsMin: 1, reunionsMax: 1, rythme: 'annee' }, '1 fois par an'],
    [{ reunionsMax: 1, rythme: 'annee' }, 'jusqu’à 1 fois par an'],
    [{ reunionsMin: 3, rythme: 'annee' }, 'au moins 3 fois par an'],
    [
      {
        reunionsMin: 1,
        reunionsMax: 3,
        rythme: 'annee',
        precisionRythme: 'jusqu’à 3 en année de renouvellement',
      },
      '1 à 3 fois par an, jusqu’à 3 en année de renouvellement',
    ],
    [{ reunionsMin: 1, reunionsMax: 1, rythme: 'mois' }, '1 fois par mois'],
    [{ rythme: 'mois' }, 'chaque mois'],
    [{ rythme: 'annee' }, 'chaque année'],
    [{ precisionRythme: ' tout au long de l’année ' }, 'tout au long de l’année'],
    [{ reunionsMin: 3, reunionsMax: 1, rythme: 'semestre' }, '3 fois par semestre'],
    [{ reunionsMin: 2, reunionsMax: 2 }, '2 fois'],
  ])('%j: « %s »', (patch, wanted) => {
    expect(read(patch)).toBe(wanted)
  })
})

describe('the COPIL of seed 000', () => {
  const make = new Fabrique()
  const copil = make.add('instances', { sigle: 'COPIL' })
  const caf = make.add('organismes', { nom: 'CAF 31' })
  const partenaires = make.add('colleges', { instance: copil, nom: 'Partenaires', ordre: 'a3' })
  const elus = make.add('colleges', { instance: copil, nom: 'Élus', ordre: 'a0' })
  const techniciens = make.add('colleges', {
    instance: copil,
    nom: 'Techniciens',
    effectif: 4,
    ordre: 'a1',
  })
  const personne = make.add('personnes', { civilite: 'm', prenom: 'André', nom: 'Fillastre' })
  const vp = make.add('fonctions', { titre: 'vice-président', personne, fin: buildAnnee(2025) })
  const libre = make.add('membres', { instance: copil, precision: 'Un habitant' })
  const seatCaf = make.add('membres', { instance: copil, college: partenaires, organisme: caf })
  const seatVp = make.add('membres', {
    instance: copil,
    college: elus,
    fonction: vp,
    qualite: 'president',
    debut: buildAnnee(2022),
  })

  it('is read college by college', () => {
    const dossier = make.build()
    const read = listMembres(dossier, copil, '2022-10-20')
    expect(read.map(({ membre }) => membre.id)).toEqual([seatVp, seatCaf, libre])
    expect(read.map(({ nom, qualite, actif }) => [show(nom), qualite, actif])).toEqual([
      ['M. André Fillastre', 'Présidence', true],
      ['CAF 31', '', true],
      ['Un habitant', '', true],
    ])
    expect(listMembres(dossier, copil, '2021-10-20')[0]?.actif).toBe(false)
    expect(listMembres(dossier, copil, '2026-10-20')[0]?.actif).toBe(false)
    expect(listMembres(dossier, copil)[0]?.actif).toBe(true)
    expect(read[0]?.college?.id).toBe(elus)
    expect(read[1]?.organisme?.id).toBe(caf)
  })

  it('says who makes it up', () => {
    const dossier = make.build()
    expect(show(formatComposition(dossier, copil))).toBe(
      'Élus (1), Techniciens (4 prévus), Partenaires (1) et 1 membre',
    )
    make.remove('colleges', techniciens)
    make.remove('colleges', elus)
    make.remove('colleges', partenaires)
    expect(show(formatComposition(make.build(), copil, '2022-10-20'))).toBe('3 membres')
    expect(formatComposition(make.build(), 'ins_none')).toBe('')
  })
})

describe('a period', () => {
  const jour = buildJour('2020-05-17')
  it.each<readonly [DateFloue | null, DateFloue | null, string]>([
    [null, null, ''],
    [buildAnnee(2020), null, 'depuis 2020'],
    [buildMois(2020, 3), null, 'depuis mars 2020'],
    [jour, null, 'depuis le 17 mai 2020'],
    [null, buildAnnee(2023), 'jusqu’en 2023'],
    [null, buildMois(2023, 6), 'jusqu’en juin 2023'],
    [null, jour, 'jusqu’au 17 mai 2020'],
    [null, buildTrimestre(2023, 2), 'jusqu’au 2e trimestre 2023'],
    [null, buildAnnee(2023, 'fin'), 'jusqu’à la fin de l’année 2023'],
    [null, buildMois(2023, 6, 'fin'), 'jusqu’à fin juin 2023'],
    [buildAnnee(2022), buildAnnee(2026), '2022-2026'],
    [buildAnnee(2022), buildAnnee(2022), '2022'],
    [jour, buildJour('2026-03-14'), 'du 17 mai 2020 au 14 mars 2026'],
    [addBorne(buildAnnee(2024), 'pasAvant'), null, 'pas avant 2024'],
    [null, addBorne(buildAnnee(2025), 'dici'), 'd’ici 2025'],
  ])('%j %j: « %s »', (debut, fin, wanted) => {
    expect(show(formatPeriode(debut, fin))).toBe(wanted)
  })
})
