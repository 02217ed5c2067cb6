import { getAnyRow, type AnyRow, type Dossier } from '../../../shared/domain/dossier'
import { getDefinition } from '../../../shared/domain/registry'
import { isSameJson, type Id, type Json } from '../../../shared/kernel/json'
import { formatValeur } from '../../../shared/rules/valeurs-lisibles.rules'

export type TableFusion = 'personnes' | 'organismes'

/** A field that the two records do not fill alike. */
export type ChoixFusion = {
  readonly champ: string
  readonly label: string
  /** What each says, in words; empty for nothing. */
  readonly garder: string
  readonly absorber: string
  /** What is proposed: what is written, that of the kept record when both are. */
  readonly propose: 'garder' | 'absorber'
}

const isEmpty = (value: Json | undefined): boolean =>
  value === null ||
  value === undefined ||
  value === '' ||
  (Array.isArray(value) && value.length === 0)

/** The fields to choose between when two records become one. */
export function listChoix(
  dossier: Dossier,
  table: TableFusion,
  garder: Id,
  absorber: Id,
): readonly ChoixFusion[] {
  const [kept, gone] = [getAnyRow(dossier, table, garder), getAnyRow(dossier, table, absorber)]
  if (kept === undefined || gone === undefined) return []
  return Object.entries(getDefinition(table).fields).flatMap(([champ, field]): ChoixFusion[] => {
    const [a, b] = [kept[champ] ?? null, gone[champ] ?? null]
    if (field.hidden === true || isSameJson(a, b) || isEmpty(b)) return []
    // Other names and themes add up: nothing to choose.
    if (field.kind === 'texts' || field.kind === 'refs') return []
    return [
      {
        champ,
        label: field.label,
        garder: formatValeur(dossier, table, champ, a),
        absorber: formatValeur(dossier, table, champ, b),
        propose: isEmpty(a) || champ === 'opposition' ? 'absorber' : 'garder',
      },
    ]
  })
}

/** The values of the kept record after the choices; sets add up, and who objects in one still objects. */
export function buildChamps(
  dossier: Dossier,
  table: TableFusion,
  garder: Id,
  absorber: Id,
  choix: ReadonlyMap<string, 'garder' | 'absorber'>,
): { readonly [champ: string]: Json } {
  const [kept, gone] = [getAnyRow(dossier, table, garder), getAnyRow(dossier, table, absorber)]
  if (kept === undefined || gone === undefined) return {}
  const patch: Record<string, Json> = {}
  for (const [champ, field] of Object.entries(getDefinition(table).fields)) {
    if (choix.get(champ) === 'absorber') patch[champ] = gone[champ] ?? null
    else if (field.kind === 'refs') {
      const ids = addIds(kept, gone, champ).filter((id) => id !== garder && id !== absorber)
      if (!isSameJson(ids, kept[champ] ?? null)) patch[champ] = ids
    }
  }
  return patch
}

function addIds(kept: AnyRow, gone: AnyRow, champ: string): readonly Id[] {
  const both = [kept[champ] ?? null, gone[champ] ?? null].flatMap(readIds)
  return [...new Set(both)].sort()
}

function readIds(value: Json): readonly Id[] {
  if (!Array.isArray(value)) return []
  return (value as readonly Json[]).filter((id) => typeof id === 'string')
}
