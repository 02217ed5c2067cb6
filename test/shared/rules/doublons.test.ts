import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyCommand } from '../../../shared/commands/apply-command'
import { createRecord } from '../../../shared/commands/create-record'
import { createEmptyDossier, type AnyRow, type Dossier } from '../../../shared/domain/dossier'
import { getDefinition, type TableName } from '../../../shared/domain/registry'
import type { Json } from '../../../shared/kernel/json'
import { listDoublons, listDoublonsDe } from '../../../shared/rules/doublons.rules'
import { createFixedCtx } from '../../fixtures/fixed-ctx'

type Row = readonly [table: TableName, id: string, patch: { readonly [field: string]: Json }]

function build(rows: readonly Row[]): Dossier {
  const ctx = createFixedCtx()
  return rows.reduce<Dossier>((dossier, [table, id, patch]) => {
    const row = { ...getDefinition(table).create(ctx, patch), id } as AnyRow
    return applyCommand(dossier, createRecord(table, row))
  }, createEmptyDossier())
}

const seen = (rows: readonly Row[]) =>
  listDoublons(build(rows)).map(({ garder, absorber, motif }) => [garder, absorber, motif])

const fonction = (id: string, personne: string, organisme: string): Row => [
  'fonctions',
  id,
  { personne, organisme, titre: 'maire' },
]

const SYLVIE = { prenom: 'Sylvie', nom: 'Martin', telephone: '01 99 00 00 01' }

describe('people', () => {
  it.each<[string, readonly Row[], unknown]>([
    [
      'the same mail, whatever the case',
      [
        ['personnes', 'per_a', { nom: 'Martin', courriel: 'S.Martin@example.org ' }],
        ['personnes', 'per_b', { nom: 'Martin-Roy', courriel: 's.martin@example.org' }],
      ],
      [['per_a', 'per_b', 'courriel']],
    ],
    [
      'the generic mailbox of an organisme is no identity',
      [
        ['organismes', 'org_1', { nom: 'Mairie', courriel: 'mairie@example.org' }],
        ['personnes', 'per_a', { nom: 'Martin', courriel: 'mairie@example.org' }],
        ['personnes', 'per_b', { nom: 'Roy', courriel: 'mairie@example.org' }],
      ],
      [],
    ],
    [
      'the same name in the same organisme, accents, hyphens and order apart; the fuller is kept',
      [
        ['organismes', 'org_1', { nom: 'Caf' }],
        ['personnes', 'per_a', { prenom: 'Jean Rene', nom: 'LEGER' }],
        ['personnes', 'per_b', { prenom: 'Léger', nom: 'Jean-René', telephone: '05' }],
        fonction('fon_1', 'per_a', 'org_1'),
        fonction('fon_2', 'per_b', 'org_1'),
      ],
      [['per_b', 'per_a', 'nom']],
    ],
    [
      'the same name in two organismes: two people',
      [
        ['organismes', 'org_1', { nom: 'Caf' }],
        ['organismes', 'org_2', { nom: 'MSA' }],
        ['personnes', 'per_a', SYLVIE],
        ['personnes', 'per_b', SYLVIE],
        fonction('fon_1', 'per_a', 'org_1'),
        fonction('fon_2', 'per_b', 'org_2'),
      ],
      [],
    ],
    [
      'the same name, one without any function',
      [
        ['organismes', 'org_1', { nom: 'Caf' }],
        ['personnes', 'per_a', SYLVIE],
        ['personnes', 'per_b', SYLVIE],
        fonction('fon_1', 'per_b', 'org_1'),
      ],
      [['per_b', 'per_a', 'nom']],
    ],
    [
      'a family name alone says too little',
      [
        ['personnes', 'per_a', { nom: 'Martin' }],
        ['personnes', 'per_b', { nom: 'Martin' }],
      ],
      [],
    ],
    [
      'said distinct, on either side',
      [
        ['personnes', 'per_a', SYLVIE],
        ['personnes', 'per_b', { ...SYLVIE, distincts: ['per_a'] }],
      ],
      [],
    ],
    [
      'one pair, one reason: the surest',
      [
        ['personnes', 'per_a', { ...SYLVIE, courriel: 's@example.org' }],
        ['personnes', 'per_b', { ...SYLVIE, courriel: 's@example.org' }],
      ],
      [['per_a', 'per_b', 'courriel']],
    ],
  ])('%s', (_name, rows, wanted) => {
    expect(seen(rows)).toEqual(wanted)
  })

  it('a mail that five people share is a common mailbox', () => {
    const rows = 'abcde'.split('').map((letter): Row => {
      return ['personnes', `per_${letter}`, { nom: letter, courriel: 'accueil@example.org' }]
    })
    expect(seen(rows)).toEqual([])
    expect(seen(rows.slice(0, 2))).toHaveLength(1)
  })
})

describe('organismes', () => {
  it.each<[string, { readonly [field: string]: Json }, { readonly [field: string]: Json }, string]>(
    [
      ['the same name', { nom: 'Mairie de Luchon' }, { nom: 'mairie de  LUCHON' }, 'nom'],
      ['a sigle in another writing', { sigle: 'C.A.F. 31' }, { sigle: 'Caf31' }, 'sigle'],
      ['a sigle without its number', { sigle: 'CAF 31' }, { sigle: 'Caf' }, 'sigle'],
      ['two numbers: two bodies', { sigle: 'CAF 31' }, { sigle: 'CAF 65' }, ''],
      ['two letters exchanged', { sigle: 'CCPHG' }, { sigle: 'CCPGH' }, 'sigle'],
      ['one letter more', { sigle: 'CCPHG' }, { sigle: 'CCPHHG' }, 'sigle'],
      ['short sigles one letter apart', { sigle: 'CAF' }, { sigle: 'CAP' }, ''],
      ['a sigle that all bear', { nom: 'CCAS de Luchon', sigle: 'CCAS' }, { sigle: 'CCAS' }, ''],
      [
        'an old name',
        { nom: 'France Travail', autresSigles: ['Pôle emploi'] },
        { nom: 'Pôle Emploi' },
        'sigle',
      ],
      [
        'the same mailbox',
        { courriel: 'a@example.org' },
        { courriel: 'A@example.org' },
        'courriel',
      ],
      [
        'the same name in two territories',
        { nom: 'École', territoire: 'ter_1' },
        { nom: 'École', territoire: 'ter_2' },
        '',
      ],
      ['nothing written', {}, {}, ''],
    ],
  )('%s', (_name, a, b, motif) => {
    const found = seen([
      ['organismes', 'org_a', a],
      ['organismes', 'org_b', b],
    ])
    expect(found.map(([, , why]) => why)).toEqual(motif === '' ? [] : [motif])
  })
})

it('each pair once, never a record with itself, and known from both of its ends', () => {
  const nom = fc.constantFrom('Martin', 'Roy', '')
  const prenom = fc.constantFrom('Anne', 'Luc', '')
  const courriel = fc.constantFrom('a@example.org', 'b@example.org', '')
  fc.assert(
    fc.property(
      fc.array(fc.record({ nom, prenom, courriel }), { maxLength: 60, size: 'max' }),
      (people) => {
        const rows = people.map((one, at): Row => ['personnes', `per_${at}`, one])
        const dossier = build(rows)
        const pairs = listDoublons(dossier)
        const keys = pairs.map(({ garder, absorber }) => [garder, absorber].sort().join(' '))
        expect(new Set(keys).size).toBe(keys.length)
        for (const pair of pairs.slice(0, 5)) {
          expect(pair.garder).not.toBe(pair.absorber)
          expect(listDoublonsDe(dossier, pair.garder)).toContainEqual(pair)
          expect(listDoublonsDe(dossier, pair.absorber)).toContainEqual(pair)
        }
      },
    ),
    { numRuns: 50 },
  )
})
