import { getAnyRow, type AnyRow, type Dossier } from '../domain/dossier'
import { getDefinition, isTableName, TABLE_NAMES } from '../domain/registry'
import type { Anomalie } from './anomalies.rules'
import { getNomEnregistrement } from './completude.rules'

/** Told with its remedy by `listAnomaliesRetroplanning`. */
const isToldElsewhere = (table: string, name: string): boolean =>
  table === 'etapes' && name === 'parent'

/** References to records that are gone: a merge or a foreign file may bring some. */
export function listReferencesRompues(dossier: Dossier): readonly Anomalie[] {
  return TABLE_NAMES.flatMap((table) => {
    const references = Object.entries(getDefinition(table).fields).filter(
      ([name, field]) =>
        (field.kind === 'ref' || field.kind === 'refs') && !isToldElsewhere(table, name),
    )
    if (references.length === 0) return []
    const rows = Object.values(dossier[table]) as readonly AnyRow[]
    return rows.flatMap((row) =>
      references.flatMap(([name, field]): Anomalie[] => {
        const value = row[name]
        const ids = Array.isArray(value) ? value : typeof value === 'string' ? [value] : []
        const target = field.target ?? ''
        if (!isTableName(target)) return []
        const broken = ids.filter(
          (id) => typeof id !== 'string' || getAnyRow(dossier, target, id) === undefined,
        )
        if (broken.length === 0) return []
        return [
          {
            code: 'reference-rompue',
            table,
            id: row.id,
            message: `${getNomEnregistrement(dossier, table, row)} : « ${field.label} » renvoie à un élément qui n’existe plus.`,
          },
        ]
      }),
    )
  })
}
