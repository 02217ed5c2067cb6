import { getAnyRow, type Dossier } from '../../domain/dossier'
import type { TableName } from '../../domain/registry'
import type { Difference } from '../../rules/differences.rules'
import { findFiche } from '../../rules/titre-objet'
import { getLibelleTable, getTitreObjet } from '../../rules/valeurs-lisibles.rules'
import { capitalize } from '../../rules/vocabulaire.rules'

/** Differences under one heading: a fiche and what hangs under it, or the records of one table. */
export type Groupe<D> = { readonly titre: string; readonly differences: readonly D[] }

/** Records that have a heading of their own. */
const SEULS: ReadonlySet<TableName> = new Set<TableName>([
  'ctg',
  'charte',
  'reglages',
  'axes',
  'objectifs',
  'fichesAction',
])

/** Groups in the order in which their first difference comes. */
export function listGroupes<D extends Pick<Difference, 'table' | 'id'>>(
  avant: Dossier,
  apres: Dossier,
  differences: readonly D[],
): readonly Groupe<D>[] {
  const groups = new Map<string, { readonly titre: string; readonly differences: D[] }>()
  for (const difference of differences) {
    const { table, id } = difference
    const fiche = findFicheOf(avant, apres, difference)
    const [key, titre] =
      fiche !== undefined
        ? [`fichesAction/${fiche}`, getTitreObjet(apres, 'fichesAction', fiche, avant)]
        : SEULS.has(table)
          ? [`${table}/${id}`, getTitreObjet(apres, table, id, avant)]
          : [table, capitalize(getLibelleTable(apres, table))]
    const group = groups.get(key)
    if (group === undefined) groups.set(key, { titre, differences: [difference] })
    else group.differences.push(difference)
  }
  return [...groups.values()]
}

function findFicheOf(
  avant: Dossier,
  apres: Dossier,
  { table, id }: Pick<Difference, 'table' | 'id'>,
): string | undefined {
  if (table === 'fichesAction') return id
  for (const home of [apres, avant]) {
    const row = getAnyRow(home, table, id)
    const fiche = row === undefined ? undefined : findFiche(home, table, row)
    if (fiche !== undefined) return fiche
  }
  return undefined
}
