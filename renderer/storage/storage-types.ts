import type { Dossier } from '../../shared/domain/dossier'
import type { CtgFile } from '../../shared/exchange/ctg-file'
import type { FichierRepare, OptionsReparation } from '../../shared/exchange/reparer-ctg'
import type { Journal, Operation, OperationId, SessionJournal } from '../../shared/domain/operation'
import type { ConflitChamp } from '../../shared/journal/conflit'
import type { Fold } from '../../shared/journal/fold-journal'
import type { HeadsIndex } from '../../shared/journal/heads-index'
import type { TableRow } from '../../shared/journal/stored-row'
import type { EntreeAnnulation } from '../../shared/journal/undo-entry'
import type { Auteur } from '../../shared/kernel/ctx'
import type { Result } from '../../shared/kernel/result'
import type { ArchiveControlee, ArchivePrete, EnteteArchive } from './sauvegarde-storage-types'

/** What the library knows of a dossier; the first line of its log, so that either store can rebuild the list. */
export type MetaDossier = {
  readonly dossierId: string
  readonly projet: string
  readonly titre: string
  readonly territoire: string
  readonly origine: 'cree' | 'fichier' | 'exemple' | 'copie_recue' | 'recupere'
  readonly creeLe: number
  readonly modifieLe: number
  readonly ouvertLe: number
  readonly fiches: number
  /** When it was put in the bin; null when it is in the library. */
  readonly supprimeLe: number | null
  /** Oldest reader that the file it came from asks for, when a newer application wrote it. */
  readonly lecteurMin?: number
  readonly lien?: LienDossier
}

/** The shared folder of a dossier, on this machine: where it is, and the one file this machine writes there. */
export type LienDossier = {
  /** Opaque, of the bridge; null once the dossier is no longer linked. */
  readonly handle: string | null
  readonly dossier: string
  readonly fichier: string
}

/** A gesture in one of the two piles of undo. */
export type EntreePile = {
  readonly n: number
  readonly pile: 'annuler' | 'retablir'
  readonly entree: EntreeAnnulation
}

export type Alias = readonly [OperationId, OperationId]

/** What a gesture does to the piles. */
export type ChangementPiles = {
  readonly put: readonly EntreePile[]
  readonly del: readonly number[]
  readonly alias: readonly Alias[]
}

/** Everything one gesture saves, the same in both stores: one line of the log, one transaction. A merge is one gesture. */
export type Ecriture = {
  /** New operations: ours, and those of others that a merge brings. */
  readonly operations: readonly Operation[]
  /** Operations known already whose links a merge has completed: written over the old ones. */
  readonly remplacees: readonly Operation[]
  readonly rows: readonly TableRow[]
  readonly piles: ChangementPiles
  readonly conflitsRegles: readonly ConflitChamp[]
  readonly conflitsAjoutes: readonly ConflitChamp[]
  readonly sessions: readonly SessionJournal[]
  readonly meta: MetaDossier | null
}

export type EtatEcriture =
  | { readonly etat: 'enregistre'; readonly a: number }
  | { readonly etat: 'en_cours' }
  | { readonly etat: 'echec'; readonly raison: string }

export type Piles = { readonly entrees: readonly EntreePile[]; readonly alias: readonly Alias[] }

/** All that a dossier is: what either store holds, whole. */
export type ContenuDossier = {
  readonly meta: MetaDossier
  readonly journal: Journal
  readonly piles: Piles
}

/** A dossier as it must be from now on, whole: too large a change for one transaction, or one that must leave nothing of the old. */
export type Remplacement = ContenuDossier & { readonly fold: Fold }

export type DossierOuvert = {
  readonly meta: MetaDossier
  readonly dossier: Dossier
  readonly index: HeadsIndex
  readonly conflits: readonly ConflitChamp[]
  readonly sessions: readonly SessionJournal[]
  readonly piles: Piles
  /** Modifications read again by a repair; null when both stores agreed. */
  readonly relues: number | null
  /**
   * When a repair could not rest on a whole store: the date of the backup it used (null when there was none). Undefined when nothing
   * that was acknowledged is missing.
   */
  readonly sauvegardeLue?: number | null
  readonly ecrire: (ecriture: Ecriture) => void
  /**
   * Writes the log anew and a new generation, then deletes the old ones: a cut at any moment leaves either all of it or nothing.
   * Takes it in charge as `ecrire` does; what is given meanwhile comes after.
   */
  readonly recrire: (remplacement: Remplacement) => void
  /** True once both stores have acknowledged everything; false when that fails. */
  readonly flush: () => Promise<boolean>
  readonly readJournal: () => Promise<Result<Journal>>
  /** The identifiers of all the operations, without reading them. */
  readonly readIds: () => Promise<Result<readonly OperationId[]>>
  readonly close: () => Promise<void>
}

export type NouveauContenu = {
  readonly meta: MetaDossier
  readonly journal: Journal
  /** Of this journal, when it is known already. */
  readonly fold?: Fold
}

export type Demarrage = {
  readonly dossiers: readonly MetaDossier[]
  readonly auteur: Auteur | null
  /** Dossiers that were missing from the list and found again in the second store. */
  readonly retrouves: number
  /** Those of them that backups alone held. */
  readonly enSauvegarde: number
  /** Those of them whose second store is damaged or lost its end: their last modifications may be missing. */
  readonly incertains: number
}

/** What the store asks of the storage. */
export type CairnStorage = {
  readonly start: () => Promise<Result<Demarrage>>
  readonly list: () => Promise<readonly MetaDossier[]>
  readonly create: (contenu: NouveauContenu) => Promise<Result<null>>
  readonly open: (
    dossierId: string,
    onEtat: (etat: EtatEcriture) => void,
  ) => Promise<Result<DossierOuvert>>
  /** The journal of a dossier that is not open. */
  readonly readJournal: (dossierId: string) => Promise<Result<Journal>>
  /** Every dossier of this machine that can be read, the list damaged or not, without writing anything. */
  readonly listLisibles: () => Promise<readonly MetaDossier[]>
  /** All that the stores and the backups hold of a dossier together, without writing anything: for a disk that is full. */
  readonly readLisible: (dossierId: string) => Promise<Result<ContenuDossier>>
  /** Changes what the library says of a dossier, in every store. */
  readonly updateMeta: (
    dossierId: string,
    patch: Partial<MetaDossier>,
  ) => Promise<Result<MetaDossier>>
  /** What may be late by a little (last opening, count): the list alone. */
  readonly noteMeta: (meta: MetaDossier) => Promise<void>
  /**
   * Writes a dossier that is not open anew, in both stores, with what its erasures ask to forget gone from everywhere: no old line,
   * no old generation is left.
   */
  readonly rewrite: (dossierId: string) => Promise<Result<null>>
  /** Deletes a dossier for good, from every store. */
  readonly remove: (dossierId: string) => Promise<Result<null>>
  /** A `.ctg` read in a worker, with a time limit. */
  readonly readCtg: (
    bytes: Uint8Array<ArrayBuffer>,
    motDePasse?: string,
  ) => Promise<Result<CtgFile>>
  /** What can be recovered of a `.ctg` that `readCtg` refuses as damaged, in a worker. The bytes are left as they are. */
  readonly repairCtg: (
    bytes: Uint8Array<ArrayBuffer>,
    options: OptionsReparation,
  ) => Promise<Result<FichierRepare>>
  readonly writeCtg: (
    file: CtgFile,
    motDePasse?: string,
  ) => Promise<Result<Uint8Array<ArrayBuffer>>>
  /** The dossier as its database holds it, made into a `.ctg` in a worker; what waits in memory alone is not in it. */
  readonly packDossier: (dossierId: string, entete: EnteteArchive) => Promise<Result<ArchivePrete>>
  /** A content in memory made into a `.ctg` in a worker. */
  readonly packFile: (file: CtgFile) => Promise<Result<ArchivePrete>>
  /** Reads a `.ctg` in a worker and says what is in it. */
  readonly checkArchive: (bytes: Uint8Array<ArrayBuffer>) => Promise<Result<ArchiveControlee>>
  /** Operations of a dossier in its database; null when it does not say. */
  readonly countOperations: (dossierId: string) => Promise<number | null>
  readonly saveAuteur: (auteur: Auteur) => Promise<void>
  /** What this machine alone remembers, outside the dossiers: the last visit, the sessions of its own. Undefined when not there. */
  readonly readReglage: (cle: string) => Promise<unknown>
  readonly saveReglage: (cle: string, valeur: unknown) => Promise<void>
}
