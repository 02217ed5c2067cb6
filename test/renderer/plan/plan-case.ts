import { applyCommand } from '../../../shared/commands/apply-command'
import { createRecord } from '../../../shared/commands/create-record'
import { createEmptyDossier, type Dossier } from '../../../shared/domain/dossier'
import { getDefinition, type TableName } from '../../../shared/domain/registry'
import type { Json } from '../../../shared/kernel/json'
import { createFixedCtx } from '../../fixtures/fixed-ctx'

type Row = readonly [table: TableName, id: string, patch: { readonly [field: string]: Json }]

const ROWS: readonly Row[] = [
  ['axes', 'axe_t', { titre: 'Réseau partenarial', transversal: true, ordre: 'a0' }],
  ['axes', 'axe_1', { titre: 'Services aux familles', ordre: 'a1' }],
  ['axes', 'axe_2', { titre: 'Accès aux droits', ordre: 'a2' }],
  ['objectifs', 'obj_a', { titre: 'Offrir un service équitable', axe: 'axe_1', ordre: 'a0' }],
  ['objectifs', 'obj_b', { titre: 'Soutenir la parentalité', axe: 'axe_1', ordre: 'a1' }],
  ['objectifs', 'obj_c', { titre: 'Relais', axe: 'axe_1', parent: 'obj_b', ordre: 'a0' }],
  ['fichesAction', 'fa_1', { titre: 'Réflexion', objectif: 'obj_a', ordre: 'a0' }],
  ['fichesAction', 'fa_2', { titre: 'TAD Ados', objectif: 'obj_a', ordre: 'a1' }],
  ['fichesAction', 'fa_3', { titre: 'Santé mentale', objectif: 'obj_a', ordre: 'a2' }],
  ['fichesAction', 'fa_4', { titre: 'Directe', axe: 'axe_2', ordre: 'a0' }],
  ['fichesAction', 'fa_5', { titre: 'Perdue', ordre: 'a0' }],
  ['operations', 'ope_1', { titre: 'Étude', fiche: 'fa_2', ordre: 'a0' }],
]

/** Three axes, one transversal; three objectifs, one under another; five fiches, one without a place. */
export function buildCase(): Dossier {
  const ctx = createFixedCtx()
  return ROWS.reduce<Dossier>((dossier, [table, id, patch]) => {
    const row = { ...getDefinition(table).create(ctx, patch), id }
    return applyCommand(dossier, createRecord(table, row as never))
  }, createEmptyDossier())
}
