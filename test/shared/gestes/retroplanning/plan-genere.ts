import type { Dossier } from '../../../../shared/domain/dossier'
import { createEmptyDossier } from '../../../../shared/domain/dossier'
import { REGISTRY } from '../../../../shared/domain/registry'
import type { Dependance } from '../../../../shared/domain/dependance.entity'
import type { Etape } from '../../../../shared/domain/etape.entity'
import type { Reglages } from '../../../../shared/domain/reglages.entity'
import type { Id } from '../../../../shared/kernel/json'
import { createFixedCtx } from '../../../fixtures/fixed-ctx'

export type EtapeEcrite = Partial<Omit<Etape, 'id'>>
export type LienEcrit = Partial<Omit<Dependance, 'id' | 'avant' | 'etape'>> & {
  readonly avant: Id
  readonly etape: Id
}

/** A dossier with these steps and links, in this order of records. */
export function buildPlan(
  etapes: Readonly<Record<Id, EtapeEcrite>>,
  liens: readonly LienEcrit[] = [],
  reglages: Partial<Reglages> = {},
): Dossier {
  const ctx = createFixedCtx()
  const rows = Object.entries(etapes).map(([id, etape]) => {
    const row = REGISTRY.etapes.create(ctx, { titre: id, ...etape })
    return [id, { ...row, id, ordre: etape.ordre ?? `a${id}` }] as const
  })
  const links = liens.map((lien, index) => {
    const id = `dep_${lien.avant}_${lien.etape}_${index}`
    return [id, { ...REGISTRY.dependances.create(ctx, lien), id }] as const
  })
  return {
    ...createEmptyDossier(),
    etapes: Object.fromEntries(rows),
    dependances: Object.fromEntries(links),
    reglages: { reglages: { ...REGISTRY.reglages.create(ctx, reglages), id: 'reglages' } },
  }
}
