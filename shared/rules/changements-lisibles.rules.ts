import { getAnyRow, type AnyRow, type Dossier } from '../domain/dossier'
import { getDefinition, isTableName, type TableName } from '../domain/registry'
import { accorderGenre, formatOrdinal } from '../kernel/accord'
import type { Id, Json } from '../kernel/json'
import { compareOrdre } from '../kernel/ordre'
import type { DifferenceChamp } from './differences.rules'
import { formatValeur, getLibelleChamp } from './valeurs-lisibles.rules'

/** What came into a set and what left it, named. */
export type MembresChanges = {
  readonly ajoutes: readonly string[]
  readonly retires: readonly string[]
}

/** A change of one field, in words. */
export type ChangementLisible = {
  readonly libelle: string
  readonly avant: string
  readonly apres: string
  /** Sets and lists of lines only. */
  readonly membres: MembresChanges | null
}

/**
 * A change as a reader understands it: the two values in words; for a set, what came and what left; for the place among siblings,
 * « 2e place » and « 4e place », or « déplacée » when the rank alone does not tell.
 */
export function buildChangementLisible(
  avant: Dossier,
  apres: Dossier,
  about: { readonly table: string; readonly id: Id },
  change: DifferenceChamp,
): ChangementLisible {
  const { table, id } = about
  const libelle = getLibelleChamp(apres, table, change.champ)
  if (isOrdre(table, change.champ)) {
    return { libelle, ...describePlaces(avant, apres, table, id), membres: null }
  }
  return {
    libelle,
    avant: formatValeur(avant, table, change.champ, change.avant, apres),
    apres: formatValeur(apres, table, change.champ, change.apres, avant),
    membres: listMembresChanges(apres, table, change, avant),
  }
}

function isOrdre(table: string, champ: string): table is TableName {
  return isTableName(table) && getDefinition(table).fields[champ]?.kind === 'order'
}

function describePlaces(
  avant: Dossier,
  apres: Dossier,
  table: TableName,
  id: Id,
): { readonly avant: string; readonly apres: string } {
  const before = getRang(avant, table, id)
  const after = getRang(apres, table, id)
  if (before === null || after === null || before === after) {
    const { gender } = getDefinition(table).labels
    return { avant: '', apres: accorderGenre(gender, { m: 'déplacé', f: 'déplacée' }) }
  }
  return {
    avant: `${formatOrdinal(before, 'f')} place`,
    apres: `${formatOrdinal(after, 'f')} place`,
  }
}

/** What siblings have in common. */
const PARENTS = ['axe', 'objectif', 'parent', 'fiche', 'operation'] as const

/** Place among the records of the same parent, from 1; nothing for a record that is not there. */
function getRang(dossier: Dossier, table: TableName, id: Id): number | null {
  const own = getAnyRow(dossier, table, id)
  if (own === undefined) return null
  const rows = Object.values(dossier[table]) as readonly AnyRow[]
  const before = rows.filter(
    (row) =>
      PARENTS.every((field) => row[field] === own[field]) &&
      compareOrdre(readPlace(row), readPlace(own)) < 0,
  )
  return before.length + 1
}

function readPlace(row: AnyRow): { readonly id: Id; readonly ordre: string } {
  const { ordre } = row
  return { id: row.id, ordre: typeof ordre === 'string' ? ordre : '' }
}

/** What came into a set and what left it; nothing for a field that is no set, or one whose members only changed places. */
export function listMembresChanges(
  dossier: Dossier,
  table: string,
  change: DifferenceChamp,
  otherwise?: Dossier,
): MembresChanges | null {
  const kind = isTableName(table) ? getDefinition(table).fields[change.champ]?.kind : undefined
  if (kind !== 'refs' && kind !== 'texts') return null
  const before = readMembers(change.avant)
  const after = readMembers(change.apres)
  const format = (member: string): string =>
    formatValeur(dossier, table, change.champ, [member], otherwise)
  const ajoutes = after.filter((member) => !before.includes(member)).map(format)
  const retires = before.filter((member) => !after.includes(member)).map(format)
  return ajoutes.length + retires.length === 0 ? null : { ajoutes, retires }
}

function readMembers(value: Json): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : []
}

/** « ajouté : Caf 31 ; retiré : MSA »: after the label of the field. */
export function formatMembresChanges({ ajoutes, retires }: MembresChanges): string {
  const parts = [
    ajoutes.length === 0 ? '' : `ajouté : ${ajoutes.join(', ')}`,
    retires.length === 0 ? '' : `retiré : ${retires.join(', ')}`,
  ]
  return parts.filter((part) => part !== '').join(' ; ')
}
