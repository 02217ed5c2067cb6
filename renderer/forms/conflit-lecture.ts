import type { Dossier } from '../../shared/domain/dossier'
import type { Field } from '../../shared/domain/field'
import { LIEN, SUPPRESSION } from '../../shared/domain/operation'
import { getDefinition, isTableName, type TableName } from '../../shared/domain/registry'
import type { ConflitChamp } from '../../shared/journal/conflit'
import type { DecisionConflit } from '../../shared/journal/decisions'
import { canJoinVersions, joinVersions } from '../../shared/journal/deux-versions'
import { isSameJson, type Id, type Json } from '../../shared/kernel/json'
import {
  formatValeur,
  getLibelleChamp,
  getTitreObjet,
} from '../../shared/rules/valeurs-lisibles.rules'
import type { VersionLisible } from '../store/reception-types'
import { CONFLITS } from '../strings/conflits'

/** What a conflict is about: a field, one member of a set, or the presence of the record itself. */
export type ObjetConflit = {
  readonly table: TableName | null
  readonly champ: string
  readonly field: Field | undefined
  readonly membre: Id | null
  readonly estSuppression: boolean
}

export function readObjetConflit({ table, champ }: ConflitChamp): ObjetConflit {
  const known = isTableName(table) ? table : null
  const isMember = champ.startsWith(LIEN)
  const [name = '', member] = isMember ? champ.slice(LIEN.length).split(':') : [champ]
  return {
    table: known,
    champ: name,
    field: known === null ? undefined : getDefinition(known).fields[name],
    membre: member ?? null,
    estSuppression: champ === SUPPRESSION,
  }
}

/** `${table}/${id}/${champ}`: names a conflict in the choices of the reader and in the address of its card. */
export function getCleConflit({ table, id, champ }: ConflitChamp): string {
  return `${table}/${id}/${champ}`
}

/** « Budget », « Partenaires associés : MSA ». */
export function getLibelleConflit(
  conflit: ConflitChamp,
  dossier: Dossier,
  otherwise?: Dossier,
): string {
  const { champ, field, membre } = readObjetConflit(conflit)
  const label = getLibelleChamp(dossier, conflit.table, champ)
  if (membre === null || field?.target === undefined) return label
  return CONFLITS.member(label, getTitreObjet(dossier, field.target, membre, otherwise))
}

/** A version in words; empty for nothing written. */
export function formatVersion(
  conflit: ConflitChamp,
  valeur: Json,
  dossier: Dossier,
  otherwise?: Dossier,
): string {
  const { membre } = readObjetConflit(conflit)
  if (membre !== null) return valeur === true ? CONFLITS.memberIn : CONFLITS.memberOut
  return formatValeur(dossier, conflit.table, conflit.champ, valeur, otherwise)
}

/** Both versions in one value; undefined when that means nothing for the field. */
export function buildDeuxVersions(
  conflit: ConflitChamp,
  versions: readonly VersionLisible[],
): Json | undefined {
  const { field, membre } = readObjetConflit(conflit)
  if (field === undefined || membre !== null || !canJoinVersions(field.kind)) return undefined
  const [first, ...others] = versions
  if (first === undefined) return undefined
  return others.reduce<Json | undefined>(
    (joined, { valeur }) =>
      joined === undefined ? undefined : joinVersions(field.kind, joined, valeur),
    first.valeur,
  )
}

/** Mine first, then the others, in their order. */
export function sortVersions(versions: readonly VersionLisible[]): readonly VersionLisible[] {
  return [...versions].sort((a, b) => Number(b.mienne) - Number(a.mienne))
}

/** Which of the choices of the card a decision is. */
export function readChoix(decision: DecisionConflit | null, deux: Json | undefined): string {
  if (decision === null) return 'plus-tard'
  if (decision.genre === 'version') return decision.operation
  if (decision.genre !== 'valeur') return decision.genre
  return deux !== undefined && isSameJson(decision.valeur, deux) ? 'deux' : 'autre'
}
