import { listRows, type Dossier } from '../../domain/dossier'
import type { Instance } from '../../domain/instance.entity'
import type { Id } from '../../kernel/json'
import { compareOrdre } from '../../kernel/ordre'

export type NoeudInstance = {
  readonly instance: Instance
  readonly enfants: readonly NoeudInstance[]
}

/**
 * The instances as a tree, in the order of the outline. Two people may have put each under the other: what no root leads to is hung
 * at the end, its first line as a root, so that every instance is there once.
 */
export function buildArbreInstances(dossier: Dossier): readonly NoeudInstance[] {
  const all = listRows(dossier, 'instances').sort(compareOrdre)
  const byParent = new Map<Id, Instance[]>()
  for (const instance of all) {
    if (instance.parent === null) continue
    const siblings = byParent.get(instance.parent)
    if (siblings === undefined) byParent.set(instance.parent, [instance])
    else siblings.push(instance)
  }
  const seen = new Set<Id>()
  const build = (instance: Instance): NoeudInstance => {
    seen.add(instance.id)
    const enfants = (byParent.get(instance.id) ?? []).filter(({ id }) => !seen.has(id))
    return {
      instance,
      enfants: enfants.flatMap((child) => (seen.has(child.id) ? [] : [build(child)])),
    }
  }
  const isRoot = ({ parent }: Instance): boolean =>
    parent === null || dossier.instances[parent] === undefined
  const roots = all.filter(isRoot).map(build)
  const lost = all.flatMap((instance) => (seen.has(instance.id) ? [] : [build(instance)]))
  return [...roots, ...lost]
}
