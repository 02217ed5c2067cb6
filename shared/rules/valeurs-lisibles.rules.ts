import { getAnyRow, type AnyRow, type Dossier } from '../domain/dossier'
import type { Field } from '../domain/field'
import { SUPPRESSION, CREATION, LIEN } from '../domain/operation'
import { getDefinition, isTableName, type TableName } from '../domain/registry'
import { accorderGenre, accorderNombre } from '../kernel/accord'
import type { DateFloue } from '../kernel/date-floue'
import { formatDateFloue } from '../kernel/date-floue-format'
import { formatJour } from '../kernel/jour-format'
import type { Id, Json } from '../kernel/json'
import type { Montant } from '../kernel/montant'
import { formatMontant } from '../kernel/montant-format'
import { formatNombre } from '../kernel/nombre'
import { formatValeurIndicateur, type ValeurIndicateur } from '../kernel/valeur-indicateur'
import { getLibelleOption } from './options.rules'
import { getNomObjet } from './nom-objet.rules'
import { getTexteChamp } from './textes.rules'
import { buildTitreObjet } from './titre-objet'
import { capitalize, getMot, type Notion } from './vocabulaire.rules'

/** A value written by a newer application, or damaged: said, never shown raw. */
const ILLISIBLE = 'valeur illisible'

/**
 * The value of a field as a reader says it: « 12 000 € », « juin 2026 », « Caf 31, MSA », « oui », the lines of a rich text. Empty for
 * nothing; never JSON. A record that is gone is named from `otherwise`, the other dossier of a comparison, else « objet supprimé ».
 * `champ` may be a field of the registry, `*`, `_sup` or `lien:<field>:<id>`.
 */
export function formatValeur(
  dossier: Dossier,
  table: string,
  champ: string,
  valeur: Json,
  otherwise?: Dossier,
): string {
  if (valeur === null || valeur === '') return ''
  if (champ === SUPPRESSION) return valeur === true ? accorder(table, 'supprimé') : ''
  if (champ === CREATION) return formatCreation(table, valeur)
  const { field, membre } = findField(table, champ)
  if (field === undefined) return ILLISIBLE
  if (membre !== null) {
    return valeur === false ? '' : getNomLie(dossier, field, membre, otherwise)
  }
  const read = field.read(valeur)
  if (read === undefined) return ILLISIBLE
  return read === null ? '' : formatLu(dossier, table, champ, field, read, otherwise)
}

function formatLu(
  dossier: Dossier,
  table: string,
  champ: string,
  field: Field,
  read: Json,
  otherwise: Dossier | undefined,
): string {
  switch (field.kind) {
    case 'text':
    case 'longText':
    case 'richText':
    case 'texts':
      return getTexteChamp(field, read).trim()
    case 'dateFloue':
      return formatDateFloue(read as DateFloue)
    case 'day':
      return formatJour(read as string)
    case 'montant':
      return formatMontant(read as Montant)
    case 'number':
      return formatNombre(read as number)
    case 'year':
      return (read as number).toFixed(0)
    case 'boolean':
      return read === true ? 'oui' : 'non'
    case 'enum':
      return getLibelleOption(table as TableName, champ, read as string)
    case 'ref':
      return getNomLie(dossier, field, read as Id, otherwise)
    case 'refs':
      return (read as readonly Id[])
        .map((id) => getNomLie(dossier, field, id, otherwise))
        .sort((a, b) => a.localeCompare(b, 'fr'))
        .join(', ')
    case 'order':
      return 'place dans la liste'
    case 'valeur':
      return formatValeurIndicateur(read as ValeurIndicateur)
    case 'color':
      return `#${read as string}`
    case 'image':
      return 'image'
  }
}

/** The name of a record that a field refers to. */
function getNomLie(dossier: Dossier, field: Field, id: Id, otherwise: Dossier | undefined): string {
  const target = field.target ?? ''
  if (!isTableName(target)) return ILLISIBLE
  const home = [dossier, otherwise].find(
    (one) => one !== undefined && getAnyRow(one, target, id) !== undefined,
  )
  return home === undefined ? 'objet supprimé' : getNomObjet(home, target, id)
}

/** A creation carries the initial values of its record, as an object: its title says enough. */
function formatCreation(table: string, valeur: Json): string {
  if (!isTableName(table) || typeof valeur !== 'object') return ''
  const title = (valeur as AnyRow)[getDefinition(table).titleField]
  return typeof title === 'string' ? title.trim() : ''
}

/** The field of a name of the journal, with the member when it names one. */
function findField(
  table: string,
  champ: string,
): { readonly field: Field | undefined; readonly membre: Id | null } {
  const parts = champ.startsWith(LIEN) ? champ.slice(LIEN.length).split(':') : [champ]
  const [name = '', membre = null] = parts
  const fields = isTableName(table) ? getDefinition(table).fields : {}
  return { field: Object.hasOwn(fields, name) ? fields[name] : undefined, membre }
}

/** The label of a field; « création » for `*`, « suppression » for `_sup`, that of the set for one of its members. */
export function getLibelleChamp(_dossier: Dossier, table: string, champ: string): string {
  if (champ === CREATION) return 'création'
  if (champ === SUPPRESSION) return 'suppression'
  return findField(table, champ).field?.label ?? 'Champ d’une version plus récente'
}

/**
 * A record wherever kinds are mixed: « Fiche action 1.1.2 – Lieu d’accueil », « Fiche action 1.1.2 – Étape « Recueil » ». Looks in
 * `otherwise` when it is gone; « Fiche action supprimée » when it is nowhere. Never empty.
 */
export function getTitreObjet(
  dossier: Dossier,
  table: string,
  id: Id,
  otherwise?: Dossier,
): string {
  if (!isTableName(table)) return 'Élément d’une version plus récente'
  for (const home of [dossier, otherwise]) {
    const row = home === undefined ? undefined : getAnyRow(home, table, id)
    if (home !== undefined && row !== undefined) return buildTitreObjet(home, table, row)
  }
  return `${capitalize(getLibelleTable(dossier, table, 1))} ${accorder(table, 'supprimé')}`
}

const NOTIONS: { readonly [T in TableName]?: Notion } = {
  axes: 'axe',
  objectifs: 'objectif',
  fichesAction: 'fiche',
  operations: 'operation',
  constats: 'constat',
  enjeux: 'enjeu',
}

/** « fiches actions », or « fiche action » for a count below two, in the words of the team. A table unknown here is « éléments ». */
export function getLibelleTable(dossier: Dossier, table: string, count = 2): string {
  if (!isTableName(table)) return accorderNombre(count, { one: 'élément', many: 'éléments' })
  const { labels, singleton } = getDefinition(table)
  if (table === 'reglages') return labels.many
  const notion = NOTIONS[table]
  if (notion !== undefined) return accorderNombre(count, getMot(dossier, notion))
  return singleton ? labels.one : accorderNombre(count, labels)
}

/** « supprimé » or « supprimée », after the gender of the table. */
function accorder(table: string, word: string): string {
  const gender = isTableName(table) ? getDefinition(table).labels.gender : 'm'
  return accorderGenre(gender, { m: word, f: `${word}e` })
}
