import { applyCommand } from '../../../../shared/commands/apply-command'
import { combine } from '../../../../shared/commands/combine'
import { createRecord } from '../../../../shared/commands/create-record'
import { deleteRecord } from '../../../../shared/commands/delete-record'
import { listDependents } from '../../../../shared/commands/list-dependents'
import { getOrdreAt, moveRecord, type Place } from '../../../../shared/commands/move-record'
import type { Command } from '../../../../shared/domain/command'
import { getRow, type Dossier } from '../../../../shared/domain/dossier'
import type { Instance } from '../../../../shared/domain/instance.entity'
import { REGISTRY } from '../../../../shared/domain/registry'
import {
  buildArbreInstances,
  type NoeudInstance,
} from '../../../../shared/figures/gouvernance/arbre-instances'
import type { Ctx } from '../../../../shared/kernel/ctx'
import type { Id } from '../../../../shared/kernel/json'
import { GOUVERNANCE } from '../../../strings/gouvernance'

export type LignePlan = {
  readonly instance: Instance
  /** From 1. */
  readonly niveau: number
  readonly rang: number
  readonly total: number
  readonly parent: Id | null
}

/** The lines of the outline from top to bottom, as they are drawn: what a merge attached in a ring stands at the end. */
export function listLignesPlan(dossier: Dossier): readonly LignePlan[] {
  const walk = (
    nodes: readonly NoeudInstance[],
    niveau: number,
    parent: Id | null,
  ): readonly LignePlan[] =>
    nodes.flatMap(({ instance, enfants }, index) => [
      { instance, niveau, rang: index + 1, total: nodes.length, parent },
      ...walk(enfants, niveau + 1, instance.id),
    ])
  return walk(buildArbreInstances(dossier), 1, null)
}

function listSiblings(lines: readonly LignePlan[], parent: Id | null): readonly Instance[] {
  return lines.filter((line) => line.parent === parent).map(({ instance }) => instance)
}

/** A new instance just after another one, beside it; at the end when there is none. */
export function buildAjout(
  dossier: Dossier,
  ctx: Ctx,
  after: Id | null,
): { readonly command: Command; readonly id: Id } {
  const lines = listLignesPlan(dossier)
  const line = lines.find(({ instance }) => instance.id === after)
  const parent = line?.parent ?? null
  const place: Place = after === null || line === undefined ? 'last' : { after }
  const ordre = getOrdreAt(listSiblings(lines, parent), place)
  const row = REGISTRY.instances.create(ctx, { parent, ordre })
  return { command: createRecord('instances', row), id: row.id }
}

/** Under the line before it; null for a first child. */
export function buildRetrait(dossier: Dossier, id: Id): Command | null {
  const lines = listLignesPlan(dossier)
  const line = lines.find(({ instance }) => instance.id === id)
  if (line === undefined) return null
  const siblings = listSiblings(lines, line.parent)
  const before = siblings[line.rang - 2]
  if (before === undefined) return null
  const ordre = getOrdreAt(listSiblings(lines, before.id), 'last', id)
  return moveRecord(dossier, 'instances', id, { parent: before.id }, ordre, GOUVERNANCE.moveCommand)
}

/** Beside its parent, just after it; null for a line of the first level. */
export function buildSortie(dossier: Dossier, id: Id): Command | null {
  const lines = listLignesPlan(dossier)
  const line = lines.find(({ instance }) => instance.id === id)
  if (line === undefined || line.parent === null) return null
  const above = lines.find(({ instance }) => instance.id === line.parent)
  const parent = above?.parent ?? null
  const ordre = getOrdreAt(listSiblings(lines, parent), { after: line.parent }, id)
  return moveRecord(dossier, 'instances', id, { parent }, ordre, GOUVERNANCE.moveCommand)
}

/** One place up or down among its siblings; null at the end. */
export function buildPas(dossier: Dossier, id: Id, step: -1 | 1): Command | null {
  const lines = listLignesPlan(dossier)
  const line = lines.find(({ instance }) => instance.id === id)
  if (line === undefined) return null
  const siblings = listSiblings(lines, line.parent)
  const neighbour = siblings[line.rang - 1 + step]
  if (neighbour === undefined) return null
  const place = step < 0 ? { before: neighbour.id } : { after: neighbour.id }
  const ordre = getOrdreAt(siblings, place, id)
  return moveRecord(dossier, 'instances', id, {}, ordre, GOUVERNANCE.moveCommand)
}

export type Suppression = {
  readonly command: Command
  /** Instances attached to it that go along, itself left out; colleges and members of all of them. */
  readonly instances: number
  readonly membres: number
}

/** An instance, those attached to it and all their colleges and members, as one gesture. */
export function buildSuppression(dossier: Dossier, id: Id): Suppression | null {
  const root = getRow(dossier, 'instances', id)
  if (root === undefined) return null
  const lines = listLignesPlan(dossier)
  const at = lines.findIndex(({ instance }) => instance.id === id)
  const niveau = lines[at]?.niveau ?? 1
  const end = lines.findIndex((line, index) => index > at && line.niveau <= niveau)
  const gone = lines.slice(at, end < 0 ? undefined : end).map(({ instance }) => instance)
  const membres = gone
    .flatMap((instance) => listDependents(dossier, 'instances', instance))
    .filter(({ table }) => table === 'membres').length
  let rest = dossier
  const commands: Command[] = []
  for (const instance of gone.toReversed()) {
    const command = deleteRecord(rest, 'instances', instance.id)
    commands.push(command)
    rest = applyCommand(rest, command)
  }
  const label = GOUVERNANCE.deleteCommand(root.nom.trim() || root.sigle.trim())
  return { command: combine(label, commands), instances: gone.length - 1, membres }
}
