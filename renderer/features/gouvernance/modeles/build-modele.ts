import { combine } from '../../../../shared/commands/combine'
import { createRecord } from '../../../../shared/commands/create-record'
import type { Command } from '../../../../shared/domain/command'
import { listRows, type Dossier } from '../../../../shared/domain/dossier'
import { REGISTRY } from '../../../../shared/domain/registry'
import type { Ctx } from '../../../../shared/kernel/ctx'
import type { Id } from '../../../../shared/kernel/json'
import { compareOrdre, listOrdresBetween } from '../../../../shared/kernel/ordre'
import { GOUVERNANCE } from '../../../strings/gouvernance'
import type { ModeleGouvernance, ModeleInstance } from './modeles'

/** The instances of a model after those that are there, as one gesture; `first` is the one at the top. */
export function buildModele(
  dossier: Dossier,
  ctx: Ctx,
  modele: ModeleGouvernance,
): { readonly command: Command; readonly first: Id | null } {
  const last = listRows(dossier, 'instances')
    .filter(({ parent }) => parent === null)
    .sort(compareOrdre)
    .at(-1)
  const { commands, ids } = createAll(ctx, modele.instances, null, last?.ordre ?? null)
  return {
    command: combine(GOUVERNANCE.modelCommand(modele.titre), commands),
    first: ids[0] ?? null,
  }
}

type Created = { readonly commands: readonly Command[]; readonly ids: readonly Id[] }

function createAll(
  ctx: Ctx,
  instances: readonly ModeleInstance[],
  parent: Id | null,
  after: string | null,
): Created {
  const ordres = listOrdresBetween(after, null, Math.max(1, instances.length))
  const ids: Id[] = []
  const commands = instances.flatMap((instance, index): readonly Command[] => {
    const row = REGISTRY.instances.create(ctx, {
      nom: instance.nom,
      sigle: instance.sigle ?? '',
      type: instance.type,
      roles: [...(instance.roles ?? [])],
      lien: instance.lien ?? '',
      ageMin: instance.ages?.[0] ?? null,
      ageMax: instance.ages?.[1] ?? null,
      precisionRythme: instance.precisionRythme ?? '',
      ...instance.rythme,
      parent,
      ordre: ordres[index] ?? 'a0',
    })
    ids.push(row.id)
    return [
      createRecord('instances', row),
      ...createColleges(ctx, row.id, instance.colleges ?? []),
      ...createAll(ctx, instance.enfants ?? [], row.id, null).commands,
    ]
  })
  return { commands, ids }
}

function createColleges(ctx: Ctx, instance: Id, names: readonly string[]): readonly Command[] {
  const ordres = listOrdresBetween(null, null, Math.max(1, names.length))
  return names.map((nom, index) =>
    createRecord(
      'colleges',
      REGISTRY.colleges.create(ctx, { instance, nom, ordre: ordres[index] ?? 'a0' }),
    ),
  )
}
