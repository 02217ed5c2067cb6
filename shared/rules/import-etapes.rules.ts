import type { Dossier } from '../domain/dossier'
import { formatDateFloue } from '../kernel/date-floue-format'
import type { DateIso, Id } from '../kernel/json'
import { echec, success, type Result } from '../kernel/result'
import type { TableImportee } from '../kernel/table-importee'
import { readCellulesEtape } from './export-etapes.rules'
import { parseLigneEtape, type ValeursEtape } from './import-etapes-valeurs'
import { EtapesConnues, type EtapeConnue } from './import-etapes-connues'
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
  /** The step is known in another phase, and goes into the one that the line names. */
  readonly deplacee: boolean
  /** The step it changes; null for a new one. */
  readonly etape: Id | null
  readonly valeurs: ValeursEtape
  /** « Prévu : juin 2022 → septembre 2022 », a line each. */
  readonly changements: readonly string[]
  /** Why it is refused, in French. */
  readonly raison: string
}

/**
 * A table understood, nothing written yet: each line is a step to create, a step found by its phase and title, a step that changes its
 * phase (its title is the only one of the plan, and no other line speaks of it where it stands), or a refusal that says why. An empty
 * cell changes nothing.
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
  const lignes = table.lignes.map((cellules, row): LigneLue => {
    const cells = Object.fromEntries(
      COLONNES_ETAPES.map(({ id }) => [id, cellules[colonnes.get(id) ?? -1]?.trim() ?? '']),
    ) as { [C in ColonneEtape]: string }
    const nu = { ...cells, titre: cells.titre.replace(/^★\s*/u, '') }
    return { cells: nu, numero: table.numeros[row] ?? row + 1 }
  })
  const found = new EtapesConnues(dossier, today).match(lignes.map(({ cells }) => cells))
  return success(
    lignes.map((ligne, row) => planifierLigne(dossier, ligne, found[row] ?? NOUVELLE, today)),
  )
}

type LigneLue = {
  readonly cells: { readonly [C in ColonneEtape]: string }
  readonly numero: number
}

const NOUVELLE: EtapeConnue = { lue: undefined, deplacee: false }

function planifierLigne(
  dossier: Dossier,
  { cells, numero }: LigneLue,
  { lue, deplacee }: EtapeConnue,
  today: DateIso,
): LigneImportEtape {
  const { titre, phase } = cells
  const base = { numero, titre, phase, deplacee: false, etape: null, valeurs: {} }
  if (titre === '') {
    const raison = 'Cette ligne n’a pas d’étape : la case est vide.'
    return { ...base, statut: 'refuser', changements: [], raison }
  }
  const before = lue === undefined ? null : readCellulesEtape(dossier, lue)
  const read = parseLigneEtape(cells, before, today)
  if (!read.ok) {
    return { ...base, statut: 'refuser', changements: [], raison: read.error.message }
  }
  const valeurs = read.value
  if (lue === undefined || before === null) {
    const shown = valeurs.titre ?? titre
    return { ...base, titre: shown, statut: 'creer', valeurs, changements: [], raison: '' }
  }
  const moved = deplacee ? [formatChangement('Phase', before.phase, phase)] : []
  const changements = [...moved, ...listChangements(before, valeurs)]
  return {
    ...base,
    titre: lue.etape.titre.trim(),
    etape: lue.id,
    deplacee,
    valeurs,
    statut: changements.length === 0 ? 'identique' : 'modifier',
    changements,
    raison: '',
  }
}

function listChangements(
  before: { readonly [C in ColonneEtape]: string },
  valeurs: ValeursEtape,
): readonly string[] {
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
    return after === undefined ? [] : [formatChangement(label, before[id], after)]
  })
}

function formatChangement(label: string, before: string, after: string): string {
  return `${label}\u00a0: ${before || '–'} → ${after}`
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
