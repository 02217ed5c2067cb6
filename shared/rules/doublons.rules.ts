import { listRows, type Dossier } from '../domain/dossier'
import type { Organisme } from '../domain/organisme.entity'
import type { Personne } from '../domain/personne.entity'
import type { Id } from '../kernel/json'
import { listMots } from '../kernel/recherche'
import { listNomsCompacts, listSiglesProches } from './doublons-sigles'

/** Two records that may be one and the same, and what makes one think so. */
export type Doublon = {
  readonly table: 'personnes' | 'organismes'
  /** The fuller of the two: what a merge would keep. */
  readonly garder: Id
  readonly absorber: Id
  readonly motif: 'courriel' | 'nom' | 'sigle'
}

/** More records than that with the same mail or the same sigle share a common word, not an identity. */
const MAX_GROUPE = 4

/**
 * Pairs that may be duplicates, the surest first: the same mail (generic mailboxes apart), the same name whatever its order, accents
 * and hyphens, in the same organisme (or when one of the two has no function at all), and for organismes the same name or a near
 * sigle (« CAF 31 », « Caf », one letter apart from five letters on). Pairs said distinct (`distincts`) are left out.
 */
export function listDoublons(dossier: Dossier): readonly Doublon[] {
  return [...listDoublonsPersonnes(dossier), ...listDoublonsOrganismes(dossier)]
}

/** The duplicates of one record. */
export function listDoublonsDe(dossier: Dossier, id: Id): readonly Doublon[] {
  return listDoublons(dossier).filter(({ garder, absorber }) => garder === id || absorber === id)
}

function listDoublonsPersonnes(dossier: Dossier): readonly Doublon[] {
  const personnes = listRows(dossier, 'personnes')
  const organismesDe = groupOrganismes(dossier)
  const boites = new Set(
    [...listRows(dossier, 'organismes'), ...listRows(dossier, 'fonctions')].map((row) =>
      row.courriel.trim().toLowerCase(),
    ),
  )
  const poids = (one: Personne) => countFilled(one) + (organismesDe.get(one.id)?.size ?? 0)
  const paires = new Paires<Personne>('personnes', poids)
  for (const group of groupBy(personnes, ({ courriel }) => courriel.trim().toLowerCase())) {
    if (!boites.has(group.cle)) paires.add(group.rows, 'courriel')
  }
  for (const { rows } of groupBy(personnes, getCleNom)) {
    paires.addEach(rows, 'nom', (a, b) => {
      const [left, right] = [organismesDe.get(a.id), organismesDe.get(b.id)]
      if (left === undefined || right === undefined) return true
      return [...left].some((id) => right.has(id))
    })
  }
  return paires.list
}

function listDoublonsOrganismes(dossier: Dossier): readonly Doublon[] {
  const organismes = listRows(dossier, 'organismes')
  const paires = new Paires<Organisme>('organismes', countFilled)
  const areNear = (a: Organisme, b: Organisme) =>
    a.territoire === null || b.territoire === null || a.territoire === b.territoire
  for (const { rows } of groupBy(organismes, ({ nom }) => listMots(nom).join(' '))) {
    paires.addEach(rows, 'nom', areNear)
  }
  for (const { rows } of groupBy(organismes, ({ courriel }) => courriel.trim().toLowerCase())) {
    paires.add(rows, 'courriel')
  }
  const noms = new Map<string, Organisme[]>()
  for (const row of organismes) {
    for (const nom of listNomsCompacts(row)) noms.set(nom, [...(noms.get(nom) ?? []), row])
  }
  for (const rows of noms.values()) {
    if (rows.length <= MAX_GROUPE) paires.addEach(rows, 'sigle', areNear)
  }
  for (const [a, b] of listSiglesProches([...noms.keys()])) {
    const rows = [...(noms.get(a) ?? []), ...(noms.get(b) ?? [])]
    if (rows.length <= MAX_GROUPE) paires.addEach(rows, 'sigle', areNear)
  }
  return paires.list
}

/** « sylvie martin »: the words of a name, in one order; empty when only one is known, which says too little. */
function getCleNom({ prenom, nom }: Personne): string {
  const mots = [...listMots(`${prenom} ${nom}`)].sort()
  return mots.length < 2 ? '' : mots.join(' ')
}

/** The organismes in which each person has held a function; nobody without function is in it. */
function groupOrganismes(dossier: Dossier): ReadonlyMap<Id, ReadonlySet<Id>> {
  const groups = new Map<Id, Set<Id>>()
  for (const { personne, organisme } of listRows(dossier, 'fonctions')) {
    if (personne === null || organisme === null) continue
    const known = groups.get(personne)
    if (known === undefined) groups.set(personne, new Set([organisme]))
    else known.add(organisme)
  }
  return groups
}

type Groupe<T> = { readonly cle: string; readonly rows: readonly T[] }

/** Records that share a key, already folded; those alone or without key are left out. */
function groupBy<T>(rows: readonly T[], getCle: (row: T) => string): readonly Groupe<T>[] {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const cle = getCle(row)
    if (cle === '') continue
    const group = groups.get(cle)
    if (group === undefined) groups.set(cle, [row])
    else group.push(row)
  }
  return [...groups].flatMap(([cle, group]) => (group.length > 1 ? [{ cle, rows: group }] : []))
}

function countFilled(row: object): number {
  return Object.values(row).filter((value: unknown) => {
    return Array.isArray(value) ? value.length > 0 : value !== '' && value !== null
  }).length
}

type Ligne = { readonly id: Id; readonly distincts: readonly Id[] }

/** Pairs found so far: each once, under its first reason. */
class Paires<T extends Ligne> {
  readonly list: Doublon[] = []
  readonly #seen = new Set<string>()
  readonly #table: Doublon['table']
  readonly #poids: (row: T) => number

  constructor(table: Doublon['table'], poids: (row: T) => number) {
    this.#table = table
    this.#poids = poids
  }

  /** A group of which all are the same. */
  add(rows: readonly T[], motif: Doublon['motif']): void {
    if (rows.length <= MAX_GROUPE) this.addEach(rows, motif, () => true)
  }

  /** The pairs of a group that pass a test. */
  addEach(rows: readonly T[], motif: Doublon['motif'], isSame: (a: T, b: T) => boolean): void {
    rows.slice(0, 50).forEach((a, at) => {
      for (const b of rows.slice(at + 1, 50)) if (isSame(a, b)) this.#put(a, b, motif)
    })
  }

  #put(a: T, b: T, motif: Doublon['motif']): void {
    const key = a.id < b.id ? `${a.id} ${b.id}` : `${b.id} ${a.id}`
    if (a.id === b.id || this.#seen.has(key)) return
    if (a.distincts.includes(b.id) || b.distincts.includes(a.id)) return
    this.#seen.add(key)
    const [garder, absorber] = this.#poids(b) > this.#poids(a) ? [b, a] : [a, b]
    this.list.push({ table: this.#table, garder: garder.id, absorber: absorber.id, motif })
  }
}
