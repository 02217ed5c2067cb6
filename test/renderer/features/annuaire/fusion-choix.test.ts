import { describe, expect, it } from 'vitest'
import { buildChamps, listChoix } from '../../../../renderer/features/annuaire/fusion-choix'
import { findFicheContact } from '../../../../renderer/features/annuaire/use-annuaire'
import { readAnnuaireRoute } from '../../../../renderer/features/annuaire/annuaire-route'
import { getRecordAddress } from '../../../../renderer/forms/record-address'
import { buildDossier, ROWS } from './annuaire-case'

const dossier = buildDossier(
  [
    [
      'personnes',
      'per_a',
      { nom: 'Roy', courriel: 'a@example.org', opposition: false, distincts: ['per_leger'] },
    ],
    [
      'personnes',
      'per_b',
      {
        nom: 'Roi',
        courriel: '',
        telephone: '01',
        opposition: true,
        distincts: ['per_a', 'per_roy'],
      },
    ],
  ],
  buildDossier(ROWS),
)

describe('what there is to choose', () => {
  it('only what both do not say alike; what is written wins over nothing, and an opposition over none', () => {
    const choix = listChoix(dossier, 'personnes', 'per_a', 'per_b')
    expect(
      choix.map(({ champ, garder, absorber, propose }) => [champ, garder, absorber, propose]),
    ).toEqual([
      ['nom', 'Roy', 'Roi', 'garder'],
      ['telephone', '', '01', 'absorber'],
      ['opposition', 'non', 'oui', 'absorber'],
    ])
  })

  it('sets add up, without the two themselves', () => {
    const chosen = new Map([
      ['nom', 'absorber'],
      ['telephone', 'garder'],
    ] as const)
    expect(buildChamps(dossier, 'personnes', 'per_a', 'per_b', chosen)).toEqual({
      nom: 'Roi',
      distincts: ['per_leger', 'per_roy'],
    })
  })

  it('nothing when one of the two is gone', () => {
    expect(listChoix(dossier, 'personnes', 'per_a', 'per_zz')).toEqual([])
    expect(buildChamps(dossier, 'personnes', 'per_zz', 'per_a', new Map())).toEqual({})
  })
})

describe('addresses', () => {
  it.each([
    ['/annuaire', 'personnes', null, null],
    ['/annuaire/organismes', 'organismes', null, null],
    ['/annuaire/personnes/per_1?champ=courriel', 'personnes', 'per_1', 'courriel'],
    ['/annuaire/autre/x', 'personnes', 'x', null],
  ])('%s', (location, onglet, id, champ) => {
    expect(readAnnuaireRoute(location)).toEqual({ onglet, id, champ })
  })

  it.each([
    ['fonctions', 'fon_leger', { table: 'personnes', id: 'per_leger' }],
    ['fonctions', 'fon_vacant', { table: 'fonctions', id: 'fon_vacant' }],
    ['organismes', 'org_caf', { table: 'organismes', id: 'org_caf' }],
    ['personnes', 'per_roy', { table: 'personnes', id: 'per_roy' }],
  ])('the address of a record of %s leads to it', (table, id, wanted) => {
    const address = getRecordAddress(dossier, table, id) ?? ''
    const route = readAnnuaireRoute(address.slice(1))
    expect(findFicheContact(dossier, route.id)).toEqual(wanted)
  })

  it.each([
    ['reunions', { titre: 'COPIL' }, '#/reunions/xx_1/preparation'],
    ['decisions', { texte: 'Oui', reunion: 'reu_9' }, '#/reunions/reu_9/seance'],
    ['suites', { libelle: 'Écrire' }, '#/reunions/suites'],
    ['instances', { nom: 'COPIL' }, '#/gouvernance/instances/xx_1'],
    ['membres', { precision: 'Une habitante' }, null],
    ['entretiens', { titre: 'Garde' }, '#/concertation/entretiens/xx_1'],
    ['listesDiffusion', { nom: 'Maires' }, '#/annuaire/listes/xx_1'],
  ] as const)('%s', (table, patch, wanted) => {
    expect(getRecordAddress(buildDossier([[table, 'xx_1', patch]]), table, 'xx_1')).toBe(wanted)
  })
})
