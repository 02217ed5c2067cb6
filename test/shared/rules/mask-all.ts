import type { AnyRow, Dossier } from '../../../shared/domain/dossier'
import { TABLE_NAMES } from '../../../shared/domain/registry'
import type { Json } from '../../../shared/kernel/json'
import { masquerDossier } from '../../../shared/rules/donnees-personnelles.rules'
import { isTableGardee } from '../../../shared/rules/masque-valeur'

/** A whole dossier as a copy without personal data holds it. */
export function maskAll(dossier: Dossier): Dossier {
  const mask = masquerDossier(dossier)
  return Object.fromEntries(
    TABLE_NAMES.map((table) => {
      if (!isTableGardee(table)) return [table, {}]
      const rows = Object.values(dossier[table] as Record<string, AnyRow>).map((row) => {
        const fields = Object.entries(row).map(([champ, value]): [string, Json] => [
          champ,
          champ === 'id' ? value : mask(table, row.id, champ, value),
        ])
        return [row.id, Object.fromEntries(fields)]
      })
      return [table, Object.fromEntries(rows)]
    }),
  ) as unknown as Dossier
}
