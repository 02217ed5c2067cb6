import { getRow, type Dossier } from '../../domain/dossier'
import type { Decision } from '../../domain/decision.entity'
import type { Instance } from '../../domain/instance.entity'
import type { Reunion } from '../../domain/reunion.entity'
import type { Id } from '../../kernel/json'
import { listDecisions } from '../../rules/decisions.rules'
import { getNomInstance, listInstances } from '../../rules/instances.rules'
import { getTypeReunion } from '../../rules/reunions.rules'
import { capitalize } from '../../rules/vocabulaire.rules'

/** What a relevé covers: one meeting, all those of an instance, or everything. */
export type Portee = { readonly reunion?: Reunion; readonly instance?: Instance }

export function getPortee(dossier: Dossier, objet: Id | null): Portee {
  const reunion = getRow(dossier, 'reunions', objet)
  if (reunion !== undefined) return { reunion }
  const instance = getRow(dossier, 'instances', objet)
  if (instance !== undefined) return { instance }
  if (objet === null) return {}
  throw new Error(`No reunion or instance ${objet} in this dossier`)
}

/** The decisions of the scope, by meeting then by place. */
export function listDecisionsDe(
  dossier: Dossier,
  { reunion, instance }: Portee,
): readonly Decision[] {
  if (reunion !== undefined) return listDecisions(dossier, { reunion: reunion.id })
  if (instance !== undefined) return listDecisions(dossier, { instance: instance.id })
  return listDecisions(dossier)
}

export type GroupeDecisions = { readonly titre: string; readonly decisions: readonly Decision[] }

/** By instance in the order of the schéma, then by kind of meeting for those of no instance. */
export function listGroupesDecisions(
  dossier: Dossier,
  decisions: readonly Decision[],
): readonly GroupeDecisions[] {
  const groups = new Map<string, { titre: string; decisions: Decision[] }>()
  for (const { id } of listInstances(dossier)) {
    groups.set(id, { titre: capitalize(getNomInstance(dossier, id)), decisions: [] })
  }
  for (const decision of decisions) {
    const reunion = getRow(dossier, 'reunions', decision.reunion)
    const titre = reunion === undefined ? 'Sans réunion' : getTypeReunion(dossier, reunion)
    const key = reunion?.instance ?? `type ${titre}`
    const group = groups.get(key) ?? { titre, decisions: [] }
    group.decisions.push(decision)
    groups.set(key, group)
  }
  return [...groups.values()].filter((group) => group.decisions.length > 0)
}
