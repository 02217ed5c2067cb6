import type { Dossier } from '../domain/dossier'
import { formatDateFloue } from '../kernel/date-floue-format'
import type { DateIso, Id } from '../kernel/json'
import { foldText } from '../kernel/recherche'
import { echec, success, type Result } from '../kernel/result'
import type { TableImportee } from '../kernel/table-importee'
import { readCellulesEtape } from './export-etapes.rules'
import { parseLigneEtape, type ValeursEtape } from './import-etapes-valeurs'
import { listEtapes, type EtapeLue } from './retroplanning/etapes.rules'
import { COLONNES_ETAPES, findColonnes, NOMS_COLONNES, type ColonneEtape } from './tableur-etapes'

/** More steps than any plan: the tables of the seeds hold fifteen to twenty. */
const MAX_ETAPES = 2_000

/** What a line of a spreadsheet would do to the plan. */
export type LigneImportEtape = {
  /** Of the line where it comes from, counted from 1. */
  readonly numero: number
  readonly statut: 'creer' | 'modifier' | 'identique' | 'refuser'
  readonly titre: string
  /** The title of its phase; empty at the top of the plan. */
  readonly phase: string
  /** The step it changes; null for a new one. */
  readonly etape: Id | null
  readonly valeurs: ValeursEtape
  /** « Prévu : juin 2022 → septembre 2022 », a line each. */
  readonly changements: readonly string[]
  /** Why it is refused, in French. */
  readonly raison: string
}

/**
 * A table understood, nothing written yet: each line is a step to create, a step found by its phase and title, or a refusal that says
 * why. An empty cell changes nothing.
 */
export function planifierImportEtapes(
  dossier: Dossier,
  table: TableImportee,
  today: DateIso,
): Result<readonly LigneImportEtape[]> {
  const colonnes = findColonnes(table.entetes)
  const titre = colonnes.get('titre')
  if (titre === undefined) {
    return echec(
      'etapes-sans-titre',
      `Ce tableau n’a pas de colonne «\u00a0Étape\u00a0». Rien n’a été modifié. Donnez ces titres aux colonnes, dans l’ordre que vous voulez\u00a0: ${NOMS_COLONNES}.`,
    )
  }
  if (table.lignes.length > MAX_ETAPES) {
    return echec(
      'etapes-trop',
      'Ce tableau a plus de 2\u00a0000 lignes. Rien n’a été modifié. Gardez les étapes du rétroplanning et recommencez.',
    )
  }
  const index = new Etapes(dossier, today)
  return success(
    table.lignes.map((cellules, row) => {
      const cells = Object.fromEntries(
        COLONNES_ETAPES.map(({ id }) => [id, cellules[colonnes.get(id) ?? -1]?.trim() ?? '']),
      ) as { [C in ColonneEtape]: string }
      return planifierLigne(dossier, cells, table.numeros[row] ?? row + 1, index, today)
    }),
  )
}

function planifierLigne(
  dossier: Dossier,
  cells: { readonly [C in ColonneEtape]: string },
  numero: number,
  index: Etapes,
  today: DateIso,
): LigneImportEtape {
  const nu = { ...cells, titre: cells.titre.replace(/^★\s*/u, '') }
  const base = { numero, titre: nu.titre, phase: nu.phase, etape: null, valeurs: {} }
  if (nu.titre === '') {
    const raison = 'Cette ligne n’a pas d’étape : la case est vide.'
    return { ...base, statut: 'refuser', changements: [], raison }
  }
  const lue = index.take(nu.phase, nu.titre) ?? index.take(nu.phase, cutNombre(nu.titre))
  const read = parseLigneEtape(
    nu,
    lue === undefined ? null : readCellulesEtape(dossier, lue),
    today,
  )
  if (!read.ok) {
    return { ...base, statut: 'refuser', changements: [], raison: read.error.message }
  }
  const valeurs = read.value
  const shown = valeurs['titre'] === undefined ? nu.titre : String(valeurs['titre'])
  if (lue === undefined) {
    return { ...base, titre: shown, statut: 'creer', valeurs, changements: [], raison: '' }
  }
  const changements = listChangements(dossier, lue, valeurs)
  return {
    ...base,
    titre: lue.etape.titre.trim(),
    etape: lue.id,
    valeurs,
    statut: changements.length === 0 ? 'identique' : 'modifier',
    changements,
    raison: '',
  }
}

/** « Tables rondes (x3) » is known as « Tables rondes ». */
function cutNombre(titre: string): string {
  return titre.replace(/\s*\([x×]\s*\d{1,4}\)$/iu, '')
}

function listChangements(
  dossier: Dossier,
  lue: EtapeLue,
  valeurs: ValeursEtape,
): readonly string[] {
  const before = readCellulesEtape(dossier, lue)
  const said: Partial<Record<string, string>> = {
    ...(valeurs.prevue === undefined ? {} : { prevue: formatDateFloue(valeurs.prevue) }),
    ...(valeurs.realisee === undefined ? {} : { realisee: formatDateFloue(valeurs.realisee) }),
    ...(valeurs.statut === undefined ? {} : { etat: LIBELLES_STATUT[valeurs.statut] ?? '' }),
    ...(valeurs.genre === undefined ? {} : { genre: LIBELLES_GENRE[valeurs.genre] ?? '' }),
    ...(valeurs.jalon === undefined ? {} : { genre: 'Jalon' }),
    ...(valeurs.quantite === undefined ? {} : { quantite: String(valeurs.quantite) }),
    ...(valeurs.responsable === undefined ? {} : { responsable: valeurs.responsable }),
    ...(valeurs.instance === undefined ? {} : { instance: valeurs.instance }),
    ...(valeurs.livrable === undefined ? {} : { livrable: valeurs.livrable }),
    ...(valeurs.motifEcart === undefined ? {} : { motifEcart: valeurs.motifEcart }),
  }
  return COLONNES_ETAPES.flatMap(({ id, label }) => {
    const after = said[id]
    return after === undefined ? [] : [`${label}\u00a0: ${before[id] || '–'} → ${after}`]
  })
}

const LIBELLES_STATUT: { readonly [statut: string]: string } = {
  prevue: 'À venir',
  en_cours: 'En cours',
  realisee: 'Réalisée',
  reportee: 'Reportée',
  annulee: 'Annulée',
}
const LIBELLES_GENRE: { readonly [genre: string]: string } = {
  tache: 'Étape',
  phase: 'Phase',
  livrable: 'Livrable',
  interruption: 'Interruption',
}

/** The steps of the plan by phase and title; each is given once, so that two « Journal » of one phase stay two. */
class Etapes {
  private readonly byKey = new Map<string, EtapeLue[]>()
  private readonly byTitre = new Map<string, EtapeLue[]>()
  private readonly taken = new Set<Id>()

  constructor(dossier: Dossier, today: DateIso) {
    const lues = listEtapes(dossier, today)
    const titres = new Map(lues.map(({ id, etape }) => [id, etape.titre]))
    for (const lue of lues) {
      const phase = lue.parent === null ? '' : (titres.get(lue.parent) ?? '')
      add(this.byKey, `${foldText(phase)}\n${foldText(lue.etape.titre)}`, lue)
      add(this.byTitre, foldText(lue.etape.titre), lue)
    }
  }

  /** By phase and title; by title alone when the line names no phase and one step bears it. */
  take(phase: string, titre: string): EtapeLue | undefined {
    const exact = this.byKey.get(`${foldText(phase)}\n${foldText(titre)}`) ?? []
    const alone = phase === '' ? (this.byTitre.get(foldText(titre)) ?? []) : []
    const found =
      exact.find(({ id }) => !this.taken.has(id)) ??
      (alone.length === 1 ? alone.find(({ id }) => !this.taken.has(id)) : undefined)
    if (found !== undefined) this.taken.add(found.id)
    return found
  }
}

function add(index: Map<string, EtapeLue[]>, key: string, lue: EtapeLue): void {
  const list = index.get(key)
  if (list === undefined) index.set(key, [lue])
  else list.push(lue)
}
