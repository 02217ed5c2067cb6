import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { applyCommand } from '../../../shared/commands/apply-command'
import { createRecord } from '../../../shared/commands/create-record'
import { createEmptyDossier, type AnyRow, type Dossier } from '../../../shared/domain/dossier'
import { getDefinition, type TableName } from '../../../shared/domain/registry'
import { buildJour } from '../../../shared/kernel/date-floue-build'
import type { Json } from '../../../shared/kernel/json'
import { formatLots, listDestinataires } from '../../../shared/rules/diffusion.rules'
import { createFixedCtx } from '../../fixtures/fixed-ctx'

type Patch = { readonly [field: string]: Json }

function build(rows: readonly (readonly [TableName, string, Patch])[]): Dossier {
  const ctx = createFixedCtx()
  return rows.reduce<Dossier>((dossier, [table, id, patch]) => {
    const row = { ...getDefinition(table).create(ctx, patch), id } as AnyRow
    return applyCommand(dossier, createRecord(table, row))
  }, createEmptyDossier())
}

const BASE = [
  ['organismes', 'org_boite', { nom: 'MJC', courriel: 'mjc@example.org' }],
  ['organismes', 'org_luchon', { nom: 'Mairie de Luchon' }],
  ['organismes', 'org_vide', { nom: 'Club' }],
  ['personnes', 'per_a', { nom: 'Abadie', courriel: 'a@example.org' }],
  ['personnes', 'per_b', { nom: 'Bordes', courriel: 'b@example.org' }],
  ['personnes', 'per_non', { nom: 'Discret', courriel: 'd@example.org', opposition: true }],
  ['personnes', 'per_sans', { nom: 'Muet' }],
  ['fonctions', 'fon_a', { titre: 'maire', personne: 'per_a', fin: buildJour('2022-01-31') }],
  [
    'fonctions',
    'fon_b',
    { titre: 'maire', personne: 'per_b', organisme: 'org_luchon', succede: 'fon_a' },
  ],
  ['fonctions', 'fon_non', { titre: 'habitant', personne: 'per_non' }],
  ['fonctions', 'fon_non_boite', { titre: 'membre', personne: 'per_non', organisme: 'org_boite' }],
  ['fonctions', 'fon_sans', { titre: 'habitant', personne: 'per_sans' }],
  ['fonctions', 'fon_fini', { titre: 'DGS', personne: 'per_a', fin: buildJour('2020-01-31') }],
  ['instances', 'ins_1', { nom: 'COPIL' }],
  ['membres', 'mem_1', { instance: 'ins_1', fonction: 'fon_b' }],
  ['membres', 'mem_2', { instance: 'ins_1', organisme: 'org_boite' }],
  ['membres', 'mem_3', { instance: 'ins_1', fonction: 'fon_a', fin: buildJour('2022-01-31') }],
] as const satisfies readonly (readonly [TableName, string, Patch])[]

const receive = (liste: Patch, jour = '2022-10-20') =>
  listDestinataires(build([...BASE, ['listesDiffusion', 'lis_1', liste]]), 'lis_1', jour).map(
    ({ id, courriel, etat }) => [id, courriel || etat],
  )

describe('who receives', () => {
  it.each<[string, Patch, unknown]>([
    ['the successor of who has left', { fonctions: ['fon_a'] }, [['fon_b', 'b@example.org']]],
    [
      'a function over, without successor',
      { fonctions: ['fon_fini'] },
      [['fon_fini', 'sans_titulaire']],
    ],
    ['nothing for who objects', { fonctions: ['fon_non'] }, [['fon_non', 'opposition']]],
    [
      'the mailbox of the body of who objects',
      { fonctions: ['fon_non_boite'] },
      [['fon_non_boite', 'mjc@example.org']],
    ],
    ['nothing without an address', { fonctions: ['fon_sans'] }, [['fon_sans', 'sans_courriel']]],
    ['the mailbox of a body', { organismes: ['org_boite'] }, [['org_boite', 'mjc@example.org']]],
    ['else whoever acts for it', { organismes: ['org_luchon'] }, [['fon_b', 'b@example.org']]],
    ['a body without anybody', { organismes: ['org_vide'] }, [['org_vide', 'sans_courriel']]],
    [
      'the seats of an instance that are held today',
      { instances: ['ins_1'] },
      [
        ['fon_b', 'b@example.org'],
        ['org_boite', 'mjc@example.org'],
      ],
    ],
    [
      'each once, by whatever way',
      { instances: ['ins_1'], fonctions: ['fon_a', 'fon_b'], organismes: ['org_luchon'] },
      [
        ['fon_b', 'b@example.org'],
        ['org_boite', 'mjc@example.org'],
      ],
    ],
    ['what is no more there', { fonctions: ['fon_zz'], organismes: ['org_zz'] }, []],
    ['an empty list', {}, []],
  ])('%s', (_name, liste, wanted) => {
    const found = receive(liste)
    expect([...found].sort()).toEqual([...(wanted as string[][])].sort())
  })

  it('the former one as long as the term runs', () => {
    expect(receive({ fonctions: ['fon_a'] }, '2021-06-01')).toEqual([['fon_a', 'a@example.org']])
  })

  it('functions that succeed one another in a ring end all the same', () => {
    const fin = buildJour('2020-01-31')
    const dossier = build([
      ['fonctions', 'fon_1', { fin, succede: 'fon_2' }],
      ['fonctions', 'fon_2', { fin, succede: 'fon_1' }],
      ['listesDiffusion', 'lis_1', { fonctions: ['fon_1'] }],
    ])
    expect(listDestinataires(dossier, 'lis_1', '2022-10-20')[0]?.etat).toBe('sans_titulaire')
  })
})

it('batches hold every address once, in order, none above the size', () => {
  fc.assert(
    fc.property(fc.nat({ max: 230 }), fc.constantFrom(0, 50, 100), (count, taille) => {
      const all = Array.from({ length: count }, (_, at) => ({
        id: `fon_${at}`,
        nom: '',
        detail: '',
        courriel: at % 7 === 3 ? '' : `c${at}@example.org`,
        etat: 'courriel' as const,
      }))
      const lots = formatLots(all, taille)
      const wanted = all.map(({ courriel }) => courriel).filter((one) => one !== '')
      expect(lots.flatMap((lot) => lot.split('; '))).toEqual(wanted)
      for (const lot of lots) {
        expect(lot.split('; ').length).toBeLessThanOrEqual(taille === 0 ? count : taille)
      }
    }),
  )
})
