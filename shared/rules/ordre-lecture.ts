import { listRows, type AnyRow, type Dossier } from '../domain/dossier'
import { TABLE_NAMES, type RowOfTable, type TableName } from '../domain/registry'
import type { FicheAction } from '../domain/fiche-action.entity'
import type { Id } from '../kernel/json'
import { compareOrdre } from '../kernel/ordre'
import { foldText } from '../kernel/recherche'
import { listChildren } from './enfants'
import { getNomObjet } from './nom-objet.rules'
import { getPlan, type NoeudAxe, type NoeudObjectif } from './plan.rules'

/** A record by its place in the reading of a dossier. */
export type Reference = { readonly table: TableName; readonly id: Id }

type Push = (table: TableName, id: Id) => void

/** Tables read before the plan, in this order; the rest comes after it in the order of the registry. */
const AVANT_PLAN: readonly TableName[] = ['ctg']

/**
 * Every record of a dossier in the order a reader meets them: the convention, the plan in its order (an axe, its objectifs, each fiche
 * followed by what hangs under it), then the other tables by title. Each record once. Linear, but for the sort of each table.
 */
export function listOrdreLecture(dossier: Dossier): readonly Reference[] {
  const list: Reference[] = []
  const seen = new Set<string>()
  const push: Push = (table, id) => {
    const key = `${table}/${id}`
    if (seen.has(key)) return
    seen.add(key)
    list.push({ table, id })
  }
  for (const table of AVANT_PLAN) pushRest(dossier, table, push)
  const { axes, horsPlan } = getPlan(dossier)
  for (const node of axes) {
    push('axes', node.axe.id)
    pushNode(dossier, node, push)
  }
  pushNode(dossier, horsPlan, push)
  for (const table of TABLE_NAMES) pushRest(dossier, table, push)
  return list
}

function pushNode(
  dossier: Dossier,
  node: Pick<NoeudAxe, 'objectifs' | 'fiches'>,
  push: Push,
): void {
  for (const child of node.objectifs) pushObjectif(dossier, child, push)
  for (const fiche of node.fiches) pushFiche(dossier, fiche, push)
}

function pushObjectif(dossier: Dossier, node: NoeudObjectif, push: Push): void {
  push('objectifs', node.objectif.id)
  pushIndicateurs(dossier, 'objectif', node.objectif.id, push)
  pushNode(dossier, node, push)
}

function pushFiche(dossier: Dossier, fiche: FicheAction, push: Push): void {
  push('fichesAction', fiche.id)
  for (const { id } of listChildren(dossier, 'operations', 'fiche', fiche.id)) {
    push('operations', id)
    pushDetails(dossier, 'operation', id, push)
  }
  pushDetails(dossier, 'fiche', fiche.id, push)
  for (const { id } of listChildren(dossier, 'etapes', 'fiche', fiche.id)) push('etapes', id)
}

function pushDetails(dossier: Dossier, field: 'fiche' | 'operation', id: Id, push: Push): void {
  for (const row of listChildren(dossier, 'partenariats', field, id)) push('partenariats', row.id)
  for (const row of listChildren(dossier, 'lignesFinancement', field, id)) {
    push('lignesFinancement', row.id)
  }
  pushIndicateurs(dossier, field, id, push)
}

function pushIndicateurs(
  dossier: Dossier,
  field: 'fiche' | 'operation' | 'objectif',
  id: Id,
  push: Push,
): void {
  for (const indicateur of listChildren(dossier, 'indicateursSuivi', field, id)) {
    push('indicateursSuivi', indicateur.id)
    const valeurs = [...listChildren(dossier, 'valeursSuivi', 'indicateur', indicateur.id)]
    valeurs.sort((a, b) => (a.annee ?? 0) - (b.annee ?? 0))
    for (const valeur of valeurs) push('valeursSuivi', valeur.id)
  }
}

/** Records with a place keep it; the others follow their names. */
function pushRest<T extends TableName>(dossier: Dossier, table: T, push: Push): void {
  const rows = listRows(dossier, table) as readonly RowOfTable<T>[] as readonly AnyRow[]
  const sorted = rows.map((row) => ({
    id: row.id,
    ordre: typeof row['ordre'] === 'string' ? row['ordre'] : '',
    name: foldText(getNomObjet(dossier, table, row.id)),
  }))
  sorted.sort((a, b) =>
    a.ordre !== b.ordre || a.name === b.name ? compareOrdre(a, b) : a.name < b.name ? -1 : 1,
  )
  for (const { id } of sorted) push(table, id)
}
