import { listRows, type Dossier } from '../../../shared/domain/dossier'
import type { FicheAction } from '../../../shared/domain/fiche-action.entity'
import type { Id } from '../../../shared/kernel/json'
import { compareOrdre } from '../../../shared/kernel/ordre'
import { matches } from '../../../shared/kernel/recherche'
import { getNumero } from '../../../shared/rules/numerotation.rules'
import {
  getPlan,
  listFichesOfAxe,
  listFichesOfObjectif,
  type NoeudObjectif,
} from '../../../shared/rules/plan.rules'

export type PlanTable = 'axes' | 'objectifs' | 'fichesAction' | 'constats'

/** A line of the tree, plain values only: two trees can be compared line by line. */
export type PlanNode = {
  readonly id: Id
  /** `null` for the group of what has no place. */
  readonly table: PlanTable | null
  readonly code: string
  readonly title: string
  /** Fiches under it; `null` for a fiche or a constat. */
  readonly count: number | null
  readonly statut: FicheAction['statut']
  /** The axe it is under, for its colour: its rank in the cycle, 0 for a transversal one; −1 outside the axes. */
  readonly tone: number
  /** The colour chosen for the axe, « 2F6B4F ». */
  readonly couleur: string | null
  readonly children: readonly PlanNode[]
}

/** The identifier of the group of what has no place. */
export const ORPHANS = 'sans-rattachement'

/** Colours of the cycle after the one of transversal axes. */
const TONES = 5

/** The whole plan as a tree: axes, objectifs, fiches, then what has no place. */
export function buildPlanTree(dossier: Dossier): readonly PlanNode[] {
  const plan = getPlan(dossier)
  let plain = 0
  const axes = plan.axes.map((node): PlanNode => {
    const tone = node.axe.transversal ? 0 : (plain++ % TONES) + 1
    const look: Look = { dossier, tone, couleur: node.axe.couleur }
    return {
      id: node.axe.id,
      table: 'axes',
      code: getNumero(dossier, node.axe.id),
      title: node.axe.titre,
      count: listFichesOfAxe(node).length,
      statut: null,
      tone,
      couleur: node.axe.couleur,
      children: [
        ...node.objectifs.map((child) => buildObjectif(child, look)),
        ...node.fiches.map((fiche) => buildFiche(fiche, look)),
      ],
    }
  })
  const orphans = listOrphans(dossier)
  if (orphans.length === 0) return axes
  const count = listFichesOfAxe(plan.horsPlan).length
  const group = { id: ORPHANS, table: null, code: '', title: '', statut: null } as const
  return [...axes, { ...group, count, tone: -1, couleur: null, children: orphans }]
}

type Look = {
  readonly dossier: Dossier
  readonly tone: number
  readonly couleur: string | null
}

function listOrphans(dossier: Dossier): readonly PlanNode[] {
  const look: Look = { dossier, tone: -1, couleur: null }
  const { objectifs, fiches } = getPlan(dossier).horsPlan
  const constats = listRows(dossier, 'constats')
    .filter((row) => !row.axes.some((axe) => dossier.axes[axe] !== undefined))
    .sort(compareOrdre)
  return [
    ...objectifs.map((node) => buildObjectif(node, look)),
    ...fiches.map((fiche) => buildFiche(fiche, look)),
    ...constats.map((row): PlanNode => ({
      id: row.id,
      table: 'constats',
      code: '',
      title: row.texte,
      count: null,
      statut: null,
      tone: -1,
      couleur: null,
      children: [],
    })),
  ]
}

function buildObjectif(node: NoeudObjectif, look: Look): PlanNode {
  return {
    id: node.objectif.id,
    table: 'objectifs',
    code: getNumero(look.dossier, node.objectif.id),
    title: node.objectif.titre,
    count: listFichesOfObjectif(node).length,
    statut: null,
    tone: look.tone,
    couleur: look.couleur,
    children: [
      ...node.objectifs.map((child) => buildObjectif(child, look)),
      ...node.fiches.map((fiche) => buildFiche(fiche, look)),
    ],
  }
}

function buildFiche(fiche: FicheAction, look: Look): PlanNode {
  return {
    id: fiche.id,
    table: 'fichesAction',
    code: getNumero(look.dossier, fiche.id),
    title: fiche.titre,
    count: null,
    statut: fiche.statut,
    tone: look.tone,
    couleur: look.couleur,
    children: [],
  }
}

/** Where a node stands: itself, its parent, its siblings of the same table, in order. */
export type Place = {
  readonly node: PlanNode
  readonly parent: PlanNode | null
  readonly siblings: readonly PlanNode[]
}

export function findPlace(
  tree: readonly PlanNode[],
  id: Id,
  parent: PlanNode | null = null,
): Place | null {
  for (const node of tree) {
    if (node.id === id) {
      return { node, parent, siblings: tree.filter((other) => other.table === node.table) }
    }
    const found = findPlace(node.children, id, node)
    if (found !== null) return found
  }
  return null
}

/** The identifiers above a node, the root first. */
export function listAncestors(tree: readonly PlanNode[], id: Id): readonly Id[] {
  for (const node of tree) {
    if (node.id === id) return []
    const below = node.children.length > 0 ? listAncestors(node.children, id) : []
    if (below.length > 0 || node.children.some((child) => child.id === id)) {
      return [node.id, ...below]
    }
  }
  return []
}

/** Every node that can be opened. */
export function listParents(tree: readonly PlanNode[]): readonly Id[] {
  return tree.flatMap((node) =>
    node.children.length === 0 ? [] : [node.id, ...listParents(node.children)],
  )
}

/** The fiches of the tree in reading order: « fiche précédente » and « fiche suivante ». */
export function listFicheIds(tree: readonly PlanNode[]): readonly Id[] {
  return tree.flatMap((node) =>
    node.table === 'fichesAction' ? [node.id] : listFicheIds(node.children),
  )
}

/**
 * What is left of a tree when it is filtered: the nodes whose number or title match, with what is above and below them. Accents, case
 * and elisions are no matter.
 */
export function filterTree(tree: readonly PlanNode[], query: string): readonly PlanNode[] {
  if (query.trim() === '') return tree
  return tree.flatMap((node) => {
    const isNumber = node.code !== '' && node.code.startsWith(query.trim())
    if (isNumber || matches(node.title, query)) return [node]
    const children = filterTree(node.children, query)
    return children.length === 0 ? [] : [{ ...node, children }]
  })
}
