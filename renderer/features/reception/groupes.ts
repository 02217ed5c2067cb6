import { getAnyRow, type AnyRow, type Dossier } from '../../../shared/domain/dossier'
import { SUPPRESSION } from '../../../shared/domain/operation'
import { getDefinition, type TableName } from '../../../shared/domain/registry'
import { findFiche } from '../../../shared/rules/titre-objet'
import type { ChampRecu, DifferenceRecue, Reception } from '../../store/reception-types'

/** What can be taken or left: a field of a record that changed, or a whole record that came or went. */
export type Ligne = {
  readonly cle: string
  readonly objet: DifferenceRecue
  readonly champ: ChampRecu | null
  readonly auteur: string
  readonly quand: number
}

/** An object of the dossier with what hangs from it: a fiche and its financial lines are read together. */
export type Groupe = {
  readonly cle: string
  readonly table: TableName
  readonly id: string
  /** Of the object itself; one whose children alone changed is modified. */
  readonly genre: DifferenceRecue['genre']
  readonly objets: readonly DifferenceRecue[]
  readonly lignes: readonly Ligne[]
  /** Record → the record it hangs from, both by `cle`. */
  readonly parents: ReadonlyMap<string, string>
}

/** Fields in conflict are decided on a card of their own; of a set, one member may be and the others not. */
export function isLigne({ table }: DifferenceRecue, { champ, enConflit }: ChampRecu): boolean {
  return !enConflit || getDefinition(table).fields[champ]?.kind === 'refs'
}

/** The lines of a record; fields in conflict are decided elsewhere. */
export function listLignes(objet: DifferenceRecue): readonly Ligne[] {
  if (objet.genre !== 'modification') {
    const { cle, auteur, quand } = objet
    return [{ cle, objet, champ: null, auteur, quand }]
  }
  return objet.champs
    .filter((champ) => isLigne(objet, champ))
    .map((champ) => ({
      cle: champ.cle,
      objet,
      champ,
      auteur: champ.auteur,
      quand: champ.quand,
    }))
}

/** The differences of a file in reading order, by object. What waits for a decision as a whole is not in them. */
export function buildGroupes(reception: Reception, avant: Dossier): readonly Groupe[] {
  const undecided = new Set(
    reception.conflits
      .filter(({ champ }) => champ === SUPPRESSION)
      .map(({ table, id }) => `${table}/${id}`),
  )
  const rows = new Map<string, DifferenceRecue[]>()
  for (const objet of reception.differences) {
    if (undecided.has(objet.cle)) continue
    const root = findRacine(objet, avant, reception.apres)
    const list = rows.get(root)
    if (list === undefined) rows.set(root, [objet])
    else list.push(objet)
  }
  return [...rows].flatMap(([cle, objets]) => {
    const groupe = buildGroupe(cle, objets, avant, reception.apres)
    return groupe.lignes.length === 0 ? [] : [groupe]
  })
}

function findRow(objet: DifferenceRecue, avant: Dossier, apres: Dossier): AnyRow | undefined {
  return getAnyRow(apres, objet.table, objet.id) ?? getAnyRow(avant, objet.table, objet.id)
}

function findRacine(objet: DifferenceRecue, avant: Dossier, apres: Dossier): string {
  const row = findRow(objet, avant, apres)
  if (objet.table === 'fichesAction' || row === undefined) return objet.cle
  const fiche = findFiche(apres, objet.table, row) ?? findFiche(avant, objet.table, row)
  return fiche === undefined ? objet.cle : `fichesAction/${fiche}`
}

function buildGroupe(
  cle: string,
  objets: readonly DifferenceRecue[],
  avant: Dossier,
  apres: Dossier,
): Groupe {
  const [table = '', id = ''] = cle.split('/')
  const own = objets.find((objet) => objet.cle === cle)
  const sorted = own === undefined ? objets : [own, ...objets.filter((objet) => objet !== own)]
  const known = new Set(sorted.map((objet) => objet.cle))
  const parents = new Map<string, string>()
  for (const objet of sorted) {
    const parent = findParent(objet, findRow(objet, avant, apres), known)
    if (parent !== null) parents.set(objet.cle, parent)
  }
  return {
    cle,
    table: table as TableName,
    id,
    genre: own?.genre ?? 'modification',
    objets: sorted,
    lignes: sorted.flatMap(listLignes),
    parents,
  }
}

/** The record whose deletion takes this one away, when it changes too. */
function findParent(
  objet: DifferenceRecue,
  row: AnyRow | undefined,
  known: ReadonlySet<string>,
): string | null {
  if (row === undefined) return null
  const found: string[] = []
  for (const [name, field] of Object.entries(getDefinition(objet.table).fields)) {
    if (field.kind !== 'ref' || field.onTargetDeleted !== 'delete') continue
    const target = row[name]
    const cle = typeof target === 'string' ? `${field.target ?? ''}/${target}` : ''
    if (known.has(cle)) found.push(cle)
  }
  // An operation of a fiche before the fiche itself.
  return found.find((cle) => !cle.startsWith('fichesAction/')) ?? found[0] ?? null
}
