import type { AnyRow, Dossier } from '../../shared/domain/dossier'
import { getDefinition, TABLE_NAMES } from '../../shared/domain/registry'
import { buildSha256 } from '../../shared/exchange/digest'
import { formatUtf8 } from '../../shared/exchange/utf8'
import { isSameJson, stableStringify, type Json } from '../../shared/kernel/json'
import { TABLES_DE_SUIVI } from '../../shared/rules/differences.rules'

/**
 * The digest of a state, 64 hexadecimal digits: every value that is not the initial one of its field. A later application that knows
 * more fields finds the same. What Cairn keeps about the dossier (versions, copies sent) is not in it.
 */
export function buildEmpreinteEtat(dossier: Dossier): string {
  const tables = TABLE_NAMES.filter((table) => !TABLES_DE_SUIVI.has(table)).flatMap((table) => {
    const { fields } = getDefinition(table)
    const rows = (Object.values(dossier[table]) as unknown as readonly AnyRow[]).map((row) => {
      const set = Object.entries(fields).flatMap(([name, { initial }]): [string, Json][] => {
        const value = row[name]
        return value === undefined || isSameJson(value, initial) ? [] : [[name, value]]
      })
      return [row.id, Object.fromEntries(set)] as const
    })
    return rows.length === 0 ? [] : [[table, Object.fromEntries(rows)] as const]
  })
  return buildSha256(formatUtf8(stableStringify(Object.fromEntries(tables))))
}
