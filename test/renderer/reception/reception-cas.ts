import { createEmptyDossier, type Dossier } from '../../../shared/domain/dossier'
import { REGISTRY, type TableName } from '../../../shared/domain/registry'
import type { Ctx } from '../../../shared/kernel/ctx'
import { compareDossiers } from '../../../shared/rules/differences.rules'
import type { Reception } from '../../../renderer/store/reception-types'

const CTX: Ctx = {
  now: 0,
  today: '2026-03-12',
  author: { nom: '', fonction: '', organisme: '' },
  newId: (prefix) => prefix,
}

type Row = { readonly id: string; readonly [field: string]: unknown }

/** A dossier that holds these records and nothing else. */
export function buildDossier(tables: { readonly [T in TableName]?: readonly Row[] }): Dossier {
  const filled = Object.entries(tables).map(([table, rows]) => {
    const create = REGISTRY[table as TableName].create as (ctx: Ctx, patch: object) => Row
    return [table, Object.fromEntries(rows.map((row) => [row.id, create(CTX, row)]))]
  })
  return { ...createEmptyDossier(), ...Object.fromEntries(filled) } as Dossier
}

/** What a file by Claire that makes `apres` of `avant` shows. */
export function buildReceptionDe(
  avant: Dossier,
  apres: Dossier,
  extra: Partial<Reception> & { readonly enConflit?: readonly string[] } = {},
): Reception {
  const { enConflit = [], ...others } = extra
  const source = { auteur: 'Claire', quand: 1 }
  return {
    fichier: 'retour.ctg',
    titre: 'CTG',
    creePar: 'Claire',
    creeLe: 1,
    relation: 'diverge',
    personnes: [],
    apres,
    differences: compareDossiers(avant, apres).map((difference) => {
      const cle = `${difference.table}/${difference.id}`
      const champs = difference.champs.map((champ) => {
        const own = `${cle}/${champ.champ}`
        return { ...champ, ...source, cle: own, enConflit: enConflit.includes(own) }
      })
      return { ...difference, ...source, cle, champs }
    }),
    conflits: [],
    quarantaine: 0,
    aVerifier: [],
    ...others,
  }
}
