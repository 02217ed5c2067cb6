import { applyCommand } from '../../../../shared/commands/apply-command'
import { createRecord } from '../../../../shared/commands/create-record'
import { createEmptyDossier, type AnyRow, type Dossier } from '../../../../shared/domain/dossier'
import { getDefinition, type TableName } from '../../../../shared/domain/registry'
import { buildJour } from '../../../../shared/kernel/date-floue-build'
import type { Json } from '../../../../shared/kernel/json'
import { createFixedCtx } from '../../../fixtures/fixed-ctx'

export type Row = readonly [table: TableName, id: string, patch: { readonly [name: string]: Json }]

/** A dossier that holds these records and nothing else. */
export function buildDossier(rows: readonly Row[], from = createEmptyDossier()): Dossier {
  const ctx = createFixedCtx()
  return rows.reduce<Dossier>((dossier, [table, id, patch]) => {
    const row = { ...getDefinition(table).create(ctx, patch), id } as AnyRow
    return applyCommand(dossier, createRecord(table, row))
  }, from)
}

export const JOUR = '2022-10-20'

/** Two communes and a Caf; a maire, one whose term is over, a vacant post, a mailbox without anybody. */
export const ROWS: readonly Row[] = [
  ['territoires', 'ter_luchon', { nom: 'Bagnères-de-Luchon', type: 'commune' }],
  ['thematiques', 'the_pe', { libelle: 'Petite enfance' }],
  [
    'organismes',
    'org_luchon',
    { nom: 'Mairie de Luchon', type: 'commune', territoire: 'ter_luchon' },
  ],
  ['organismes', 'org_st', { nom: 'Mairie de Saint-Béat-Lez', type: 'commune' }],
  [
    'organismes',
    'org_caf',
    { nom: 'Caf de la Haute-Garonne', sigle: 'Caf 31', type: 'caf', thematiques: ['the_pe'] },
  ],
  ['organismes', 'org_mjc', { nom: 'MJC', courriel: 'mjc@example.org', type: 'association' }],
  ['personnes', 'per_leger', { civilite: 'm', prenom: 'René', nom: 'Léger' }],
  ['personnes', 'per_roy', { civilite: 'mme', prenom: 'Anne', nom: 'Roy' }],
  ['personnes', 'per_seul', { prenom: 'Luc', nom: 'Seul', courriel: 'luc.seul@example.org' }],
  [
    'fonctions',
    'fon_leger',
    { titre: 'Maire', personne: 'per_leger', organisme: 'org_luchon', role: 'elu' },
  ],
  [
    'fonctions',
    'fon_adjoint',
    { titre: 'adjointe au maire', personne: 'per_roy', organisme: 'org_luchon', role: 'elu' },
  ],
  [
    'fonctions',
    'fon_ancien',
    {
      titre: 'maire',
      personne: 'per_roy',
      organisme: 'org_st',
      role: 'elu',
      fin: buildJour('2020-05-17'),
    },
  ],
  [
    'fonctions',
    'fon_vacant',
    { titre: 'conseiller technique', organisme: 'org_caf', role: 'technicien' },
  ],
]
