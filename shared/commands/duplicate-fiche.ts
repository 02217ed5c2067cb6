import { PRESENCE, type Change, type Command } from '../domain/command'
import { getAnyRow, listRows, type AnyRow, type Dossier } from '../domain/dossier'
import { getDefinition, REGISTRY, type TableName } from '../domain/registry'
import type { Ctx } from '../kernel/ctx'
import type { Id, Json } from '../kernel/json'
import { listDependents } from './list-dependents'
import { getOrdreAt } from './move-record'

const TABLE: TableName = 'fichesAction'

/**
 * A copy of a fiche action just after it, « … (copie) », with copies of everything that hangs from it (operations, partners,
 * indicators and their values, financial lines, steps). References among the copied records follow the copies; others are kept.
 * No change when the fiche is not there.
 */
export function duplicateFiche(dossier: Dossier, id: Id, ctx: Ctx): Command {
  const fiche = getAnyRow(dossier, TABLE, id)
  const label = 'duplication de la fiche action'
  if (fiche === undefined) return { label, changes: [], undo: 'record' }
  const located = listDependents(dossier, TABLE, fiche)
  const copies = new Map<Id, Id>(
    located.map(({ table, row }) => [row.id, ctx.newId(getDefinition(table).idPrefix)]),
  )
  const changes = located.map(({ table, row }): Change => {
    const copy = copyRow(table, row, copies)
    const after = row.id === id ? finishFiche(dossier, fiche, copy) : copy
    return { table, id: after.id, field: PRESENCE, before: null, after }
  })
  return { label, changes, undo: 'record' }
}

function copyRow(table: TableName, row: AnyRow, copies: ReadonlyMap<Id, Id>): AnyRow {
  const copy: Record<string, Json> = { ...row }
  for (const [name, field] of Object.entries(getDefinition(table).fields)) {
    if (field.kind === 'ref' || field.kind === 'refs') {
      copy[name] = followCopies(row[name] ?? null, copies)
    }
  }
  return { ...copy, id: copies.get(row.id) ?? row.id }
}

function followCopies(value: Json, copies: ReadonlyMap<Id, Id>): Json {
  if (typeof value === 'string') return copies.get(value) ?? value
  if (!Array.isArray(value)) return value
  return value.map((item: Json) => (typeof item === 'string' ? (copies.get(item) ?? item) : item))
}

function finishFiche(dossier: Dossier, fiche: AnyRow, copy: AnyRow): AnyRow {
  const siblings = listRows(dossier, 'fichesAction').filter(
    (other) => other.axe === fiche['axe'] && other.objectif === fiche['objectif'],
  )
  const titre = typeof fiche['titre'] === 'string' ? fiche['titre'] : ''
  return {
    ...copy,
    numeroFige: REGISTRY.fichesAction.fields.numeroFige.initial,
    titre: titre === '' ? '' : `${titre} (copie)`,
    ordre: getOrdreAt(siblings, { after: fiche.id }),
  }
}
