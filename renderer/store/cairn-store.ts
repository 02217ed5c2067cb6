import { create } from 'zustand'
import { createEmptyDossier, type Dossier } from '../../shared/domain/dossier'
import type { Auteur } from '../../shared/kernel/ctx'
import type { Echec } from '../../shared/kernel/result'
import type { ConflitChamp } from '../../shared/journal/conflit'
import type { EtatLien } from './lien-types'
import type { Reception } from './reception-types'

/** What the status bar says. `enregistre` means acknowledged by both stores (storage.md §3.4). */
export type EtatEnregistrement =
  | { readonly etat: 'enregistre'; readonly a: number }
  | { readonly etat: 'en_cours' }
  | { readonly etat: 'echec'; readonly raison: string }

/** `copie_recue`: kept beside by an earlier version; `recupere`: what could be saved of a damaged file, apart from all others. */
export type OrigineDossier = 'cree' | 'fichier' | 'exemple' | 'copie_recue' | 'recupere'

/** A dossier of the library, as the first screen lists it. */
export type EntreeBibliotheque = {
  readonly dossierId: string
  /** The identifier of the project, the same in every copy and in its `.ctg` files. */
  readonly projet: string
  readonly titre: string
  readonly territoire: string
  readonly modifieLe: number
  readonly ouvertLe: number
  readonly origine: OrigineDossier
  readonly fiches: number
}

export type Avis = {
  readonly id: string
  readonly ton: 'info' | 'succes' | 'alerte' | 'erreur'
  readonly texte: string
  readonly action?: 'annuler'
  /** A screen that tells more: its words, and its address (« /historique »). */
  readonly lien?: { readonly texte: string; readonly adresse: string }
}

/** The safety net of the open dossier. Wall clocks in milliseconds; null when it never happened. */
export type Sante = {
  readonly derniereSauvegarde: number | null
  /** The last backup was read again after it was written. */
  readonly sauvegardeVerifiee: boolean
  readonly erreurSauvegarde: string | null
  readonly derniereCopieExterne: number | null
}

export const NO_SANTE: Sante = {
  derniereSauvegarde: null,
  sauvegardeVerifiee: false,
  erreurSauvegarde: null,
  derniereCopieExterne: null,
}

export type CairnState = {
  readonly phase: 'demarrage' | 'bibliotheque' | 'ouvert' | 'panne'
  /** Why the application could not start: other window open, storage refused. */
  readonly panne: Echec | null
  readonly bibliotheque: readonly EntreeBibliotheque[]
  /** Deleted dossiers, kept 30 days. */
  readonly corbeille: readonly EntreeBibliotheque[]
  readonly dossierId: string | null
  readonly dossier: Dossier
  /** Fields on which two people wrote without seeing each other: both versions are kept. */
  readonly conflits: readonly ConflitChamp[]
  readonly enregistrement: EtatEnregistrement
  /** The label of what « Annuler » would undo; null when there is nothing. */
  readonly annuler: string | null
  readonly retablir: string | null
  readonly avis: readonly Avis[]
  readonly auteur: Auteur
  /** A received file being looked at; nothing of it is in the dossier yet. */
  readonly reception: Reception | null
  readonly sante: Sante
  /** The shared folder of the open dossier; null when it has none. */
  readonly lien: EtatLien | null
}

export const EMPTY_DOSSIER: Dossier = createEmptyDossier()

export const INITIAL_STATE: CairnState = {
  phase: 'demarrage',
  panne: null,
  bibliotheque: [],
  corbeille: [],
  dossierId: null,
  dossier: EMPTY_DOSSIER,
  conflits: [],
  enregistrement: { etat: 'enregistre', a: 0 },
  annuler: null,
  retablir: null,
  avis: [],
  auteur: { nom: '', fonction: '', organisme: '' },
  reception: null,
  sante: NO_SANTE,
  lien: null,
}

/** The one store of the live rows. Only `renderer/store` writes to it; screens read rows or primitives with selectors. */
export const useCairn = create<CairnState>()(() => INITIAL_STATE)
