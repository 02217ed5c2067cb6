import { describe, expect, it } from 'vitest'
import type { Fonction } from '../../../shared/domain/fonction.entity'
import { REGISTRY } from '../../../shared/domain/registry'
import { addBorne, type DateFloue } from '../../../shared/kernel/date-floue'
import { buildAnnee, buildJour } from '../../../shared/kernel/date-floue-build'
import {
  findTitulaire,
  formatAppel,
  formatFonctionEtOrganisme,
  formatPersonneCourte,
  formatPersonneNom,
  formatPolitesse,
  isFonctionActive,
  listCourriels,
  listFonctionsOrganisme,
  listFonctionsPersonne,
} from '../../../shared/rules/fonctions.rules'
import { listLiens } from '../../../shared/rules/liens-annuaire.rules'
import { Fabrique } from '../documents/fabrique'

const show = (text: string): string => text.replaceAll('\u00a0', ' ')
const make = new Fabrique()
const ccphg = make.add('organismes', { nom: 'CC Pyrénées Haut Garonnaises', sigle: 'CCPHG' })
const ithea = make.add('organismes', { nom: 'Ithéa-Conseil', courriel: 'etude@example.org' })
const gascogne = make.add('organismes', { nom: 'La Gascogne Toulousaine' })
const vp = make.add('personnes', { civilite: 'm', prenom: 'André', nom: 'Fillastre' })
const agent = make.add('personnes', {
  civilite: 'mme',
  prenom: 'Sylvie',
  nom: 'Martin',
  courriel: 'sylvie@example.org',
})
const oppose = make.add('personnes', {
  nom: 'Roux',
  courriel: 'roux@example.org',
  opposition: true,
})
const vice = make.add('fonctions', {
  titre: 'Vice-président à l’enfance et la jeunesse',
  personne: vp,
  organisme: ccphg,
  role: 'elu',
  debut: buildAnnee(2020),
})
const poste = make.add('fonctions', { titre: 'Chargé de coopération CTG', organisme: ccphg })
const coordination = make.add('fonctions', {
  titre: 'coordinatrice enfance',
  personne: agent,
  organisme: ccphg,
  role: 'technicien',
  fin: buildJour('2022-08-31'),
})
const boite = make.add('fonctions', {
  titre: 'CCT',
  organisme: gascogne,
  courriel: 'cct@example.org',
})
const consultante = make.add('fonctions', {
  titre: 'consultante',
  personne: agent,
  organisme: ithea,
  debut: buildJour('2022-09-01'),
})
const refus = make.add('fonctions', { titre: 'maire', personne: oppose, organisme: gascogne })
const dossier = make.build()

describe('a function is active', () => {
  const of = (debut: DateFloue | null, fin: DateFloue | null): Fonction =>
    REGISTRY.fonctions.create(make.ctx, { debut, fin })
  it.each<readonly [string, DateFloue | null, DateFloue | null, string, boolean]>([
    ['without dates', null, null, '2022-10-20', true],
    ['the first day', buildJour('2022-10-20'), null, '2022-10-20', true],
    ['the day before', buildJour('2022-10-20'), null, '2022-10-19', false],
    ['the last day', null, buildJour('2022-10-20'), '2022-10-20', true],
    ['the day after', null, buildJour('2022-10-20'), '2022-10-21', false],
    ['in the year of its start', buildAnnee(2022), null, '2022-01-01', true],
    ['in the year of its end', null, buildAnnee(2022), '2022-12-31', true],
    ['after the year of its end', null, buildAnnee(2022), '2023-01-01', false],
    ['begun « d’ici 2023 »', addBorne(buildAnnee(2023), 'dici'), null, '2022-01-01', true],
    ['over « pas avant 2023 »', null, addBorne(buildAnnee(2023), 'pasAvant'), '2030-01-01', true],
    ['over « d’ici 2023 »', null, addBorne(buildAnnee(2023), 'dici'), '2024-01-01', false],
  ])('%s', (_name, debut, fin, jour, wanted) => {
    expect(isFonctionActive(of(debut, fin), jour)).toBe(wanted)
  })
})

describe('the functions of seeds 000, 001 and 004', () => {
  it('are listed by organisme, the active ones first', () => {
    const ids = (jour?: string): readonly string[] =>
      listFonctionsOrganisme(dossier, ccphg, jour).map(({ id }) => id)
    expect(ids('2022-01-01')).toEqual([vice, poste, coordination])
    expect(ids('2023-01-01')).toEqual([vice, poste, coordination])
    expect(ids('2019-01-01').slice(-1)).toEqual([vice])
    expect(listFonctionsPersonne(dossier, agent).map(({ id }) => id)).toEqual([
      consultante,
      coordination,
    ])
  })

  it('say who acts', () => {
    expect(findTitulaire(dossier, ccphg, '2022-10-20')?.id).toBe(vice)
    expect(findTitulaire(dossier, ccphg, '2019-10-20')?.id).toBe(coordination)
    expect(findTitulaire(dossier, 'org_none', '2022-10-20')).toBeUndefined()
  })

  it('are printed', () => {
    expect(show(formatPersonneCourte(dossier, coordination))).toBe('Mme Sylvie Martin')
    expect(show(formatPersonneNom(dossier, coordination))).toBe('Mme MARTIN Sylvie')
    expect(formatPersonneCourte(dossier, poste)).toBe(
      'Chargé de coopération CTG (CC Pyrénées Haut Garonnaises)',
    )
    expect(formatPersonneCourte(dossier, refus)).toBe('Roux')
    expect(formatPersonneCourte(dossier, null)).toBe('')
    expect(formatFonctionEtOrganisme(dossier, vice)).toBe(
      'vice-président à l’enfance et la jeunesse, CC Pyrénées Haut Garonnaises',
    )
    expect(formatFonctionEtOrganisme(dossier, boite)).toBe('CCT, La Gascogne Toulousaine')
  })

  it('are written to', () => {
    expect(
      [vice, coordination, consultante, boite, refus, 'fon_none'].map((id) =>
        listCourriels(dossier, id),
      ),
    ).toEqual(['', 'sylvie@example.org', 'sylvie@example.org', 'cct@example.org', '', ''])
    const own = new Fabrique()
    const org = own.add('organismes', { courriel: ' accueil@example.org ' })
    const fon = own.add('fonctions', { organisme: org })
    expect(listCourriels(own.build(), fon)).toBe('accueil@example.org')
  })

  it.each<readonly [string, string, string, string]>([
    ['the mailbox of the function', 'maire@example.org', 'mairie@example.org', 'maire@example.org'],
    ['that of the body', '', 'mairie@example.org', 'mairie@example.org'],
    ['never their own', '', '', ''],
    ['nor their own typed in the function', ' Roux@example.org', '', ''],
    ['nor in the body', 'roux@example.org', 'ROUX@example.org', ''],
  ])('at %s when the person objects', (_name, fonction, organisme, wanted) => {
    const own = new Fabrique()
    const personne = own.add('personnes', { courriel: 'roux@example.org', opposition: true })
    const org = own.add('organismes', { courriel: organisme })
    const fon = own.add('fonctions', { personne, organisme: org, courriel: fonction })
    expect(listCourriels(own.build(), fon)).toBe(wanted)
    own.set('personnes', personne, { opposition: false })
    expect(listCourriels(own.build(), fon)).toBe(fonction.trim() || 'roux@example.org')
  })

  it('are addressed', () => {
    expect([vice, consultante, poste, refus].map((id) => formatAppel(dossier, id))).toEqual([
      'Monsieur le Vice-président',
      'Madame',
      'Madame, Monsieur',
      'Madame, Monsieur',
    ])
    make.set('fonctions', refus, { appel: 'Cher collègue,' })
    expect(formatAppel(make.build(), refus)).toBe('Cher collègue')
  })

  it.each([
    ['Madame la Présidente', 'Madame la Présidente'],
    ['Monsieur le Maire,', 'Monsieur le Maire'],
    ['', 'Madame, Monsieur'],
  ])('are greeted: « %s »', (appel, wanted) => {
    expect(formatPolitesse(appel)).toBe(
      `Dans l’attente, je vous prie d’agréer, ${wanted}, l’expression de ma considération distinguée.`,
    )
  })
})

describe('who acts for an organisme', () => {
  const rank = (titres: readonly Partial<Fonction>[]): readonly string[] => {
    const own = new Fabrique()
    const organisme = own.add('organismes')
    for (const patch of titres) {
      own.add('fonctions', { organisme, personne: own.add('personnes', { nom: 'X' }), ...patch })
    }
    return listFonctionsOrganisme(own.build(), organisme).map(({ titre }) => titre)
  }
  it('goes from the maire to the technicians', () => {
    const wanted = [
      'maire',
      'première adjointe',
      'maire adjoint',
      'conseillère municipale',
      'représentante au SIVOM',
      'DGS',
      'agent d’accueil',
    ]
    const roles = wanted.map((titre) => ({
      titre,
      role: titre === 'représentante au SIVOM' ? ('elu' as const) : null,
    }))
    expect(rank([...roles].reverse())).toEqual(wanted)
  })

  it('is a titulaire before a suppléant, someone before nobody', () => {
    const own = new Fabrique()
    const organisme = own.add('organismes')
    const personne = own.add('personnes', { nom: 'X' })
    own.add('fonctions', { organisme, titre: 'président', personne: null })
    own.add('fonctions', { organisme, titre: 'président', personne, rang: 'suppleant' })
    const wanted = own.add('fonctions', { organisme, titre: 'vice-président', personne })
    expect(findTitulaire(own.build(), organisme, '2022-01-01')?.id).toBe(wanted)
  })
})

describe('who is bound to what', () => {
  const links = new Fabrique()
  const org = links.add('organismes', { nom: 'Caf 31' })
  const per = links.add('personnes', { civilite: 'mme', prenom: 'Anne', nom: 'Roux' })
  const fon = links.add('fonctions', {
    titre: 'conseillère technique',
    personne: per,
    organisme: org,
    debut: buildAnnee(2021),
  })
  const copil = links.add('instances', { nom: 'Comité de pilotage', sigle: 'COPIL', type: 'copil' })
  links.add('membres', { instance: copil, fonction: fon, qualite: 'animateur' })
  const reunion = links.add('reunions', { instance: copil, date: buildJour('2022-10-20') })
  links.add('presences', { reunion, fonction: fon, statut: 'excuse' })
  const fiche = links.add('fichesAction', { titre: 'Soli’Guide', pilotes: [org] })
  links.add('partenariats', { fiche, organisme: org })
  const all = links.build()
  const read = (table: 'personnes' | 'organismes' | 'fonctions', id: string): readonly string[] =>
    listLiens(all, { table, id }).map(({ titre, role, periode }) =>
      show([titre, role, periode].filter((part) => part !== '').join(' | ')),
    )

  it('is told of a person', () => {
    expect(read('personnes', per)).toEqual([
      'Caf 31 | Conseillère technique | depuis 2021',
      'Comité de pilotage | Animation',
      'COPIL n° 1 | Excusé | 20 octobre 2022',
    ])
  })

  it('is told of an organisme', () => {
    expect(read('organismes', org)).toEqual([
      'Mme Anne Roux | Conseillère technique | depuis 2021',
      'Soli’Guide | Pilotes (organismes)',
      'Soli’Guide | Partenaire',
    ])
  })

  it('is told of a function, both ends', () => {
    expect(read('fonctions', fon)).toEqual([
      'Anne Roux | Personne | depuis 2021',
      'Caf 31 | Organisme | depuis 2021',
      'Comité de pilotage | Animation',
      'COPIL n° 1 | Excusé | 20 octobre 2022',
    ])
    expect(
      listLiens(all, { table: 'fonctions', id: fon }).map(({ table, id }) => [table, id]),
    ).toEqual([
      ['personnes', per],
      ['organismes', org],
      ['instances', copil],
      ['reunions', reunion],
    ])
  })
})
