import type { FolderEntry, LinkedFolders } from '../../shared/bridge/bridge'
import type { Journal, OperationId, SessionJournal } from '../../shared/domain/operation'
import type { CtgFile } from '../../shared/exchange/ctg-file'
import type { Vecteur } from '../../shared/journal/vecteur'
import type { Result } from '../../shared/kernel/result'

/** How far the reading of a file of the shared folder went. */
export type EtatFichierLie =
  /** Read, and everything in it is here. */
  | 'lu'
  /** Half synchronised, damaged or locked: read again later. */
  | 'en_cours'
  | 'autre_projet'
  | 'plus_recent'
  | 'mot_de_passe'

/** A file of the shared folder, as the panel lists it. */
export type FichierLie = {
  readonly nom: string
  readonly etat: EtatFichierLie
  /** The file of this workstation. */
  readonly notre: boolean
  /** Who wrote it last, and when (milliseconds); empty and null while it could not be read. */
  readonly par: string
  readonly quand: number | null
  /** It holds everything that we have. */
  readonly aJour: boolean
  /** Since when it cannot be read, in milliseconds. */
  readonly depuis: number | null
}

/** The linked folder of the open dossier. */
export type EtatLien = {
  /** Name of the folder, for the user. */
  readonly dossier: string
  /** The file that this workstation writes there, and the only one. */
  readonly fichier: string
  readonly etat: 'a_jour' | 'en_cours' | 'inaccessible' | 'autorisation' | 'refus'
  /** Why it is not up to date; null when it is. */
  readonly message: string | null
  /** End of the last whole round, in milliseconds; null before the first one. */
  readonly derniere: number | null
  readonly fichiers: readonly FichierLie[]
}

/** What a file said the last time it was examined. */
export type FichierVu = {
  readonly entry: FolderEntry
  readonly sha256: string
  readonly etat: EtatFichierLie
  /** First seen so, by our clock. */
  readonly des: number
  /** Seen the same later on, ours too: some disks date files to two seconds, a change could hide in them. */
  readonly confirme: boolean
  readonly par: string
  readonly quand: number | null
  readonly ops: number
  readonly vecteur: Vecteur
  /** `en_cours`: since when, and when to try again. */
  readonly depuis: number | null
  readonly prochain: number
}

/** What others bring, before it is integrated. */
export type Apport = {
  readonly journal: Journal
  /** Operations that were not here. */
  readonly nouvelles: number
  readonly sessions: readonly SessionJournal[]
}

/** A workstation, as the round of synchronisation sees it. */
export type PosteLie = {
  readonly projet: string
  readonly folders: LinkedFolders
  readonly handle: string
  readonly readCtg: (bytes: Uint8Array<ArrayBuffer>) => Promise<Result<CtgFile>>
  /** Identifiers of all the operations that are here. */
  readonly readIds: () => Promise<Result<readonly OperationId[]>>
  /** Our whole dossier as a file, and the operations in it. */
  readonly buildFile: () => Promise<
    Result<{ readonly bytes: Uint8Array<ArrayBuffer>; readonly ids: readonly OperationId[] }>
  >
  /** Takes in what others bring; answers once it is in the dossier, with the number of modifications. */
  readonly integrate: (apport: Apport) => Promise<Result<number>>
  /** Our file has a name that is not ours any more: another one is drawn and kept. */
  readonly renameFile: () => Promise<string>
  readonly getAuteur: () => string
  readonly now: () => number
}

/** What a workstation remembers of the folder between two rounds. */
export type MemoireLien = { fichier: string; readonly vus: Map<string, FichierVu> }
