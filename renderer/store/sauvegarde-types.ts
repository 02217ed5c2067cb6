import type { Dossier } from '../../shared/domain/dossier'
import type { Journal } from '../../shared/domain/operation'
import type { RaisonSauvegarde } from '../../shared/exchange/nom-sauvegarde'
import type { Sante } from './cairn-store'

/** A backup as the list shows it: everything but `taille` is in its name. */
export type SauvegardeInfo = {
  readonly name: string
  readonly dossierId: string
  /** Wall clock of the machine when it was made, in milliseconds, to the second. */
  readonly quand: number
  readonly raison: RaisonSauvegarde
  /** Operations of the journal it holds. */
  readonly nbOps: number
  /** Bytes. */
  readonly taille: number
}

/** The content of a backup, read by the reader of `.ctg` files. */
export type ContenuSauvegarde = {
  readonly journal: Journal
  readonly dossier: Dossier
  readonly titre: string
}

/** What a test restore found. `duree` in milliseconds. */
export type EssaiSauvegarde = {
  readonly operations: number
  readonly fiches: number
  readonly duree: number
}

/** The last test restore made on this machine for a dossier. */
export type DernierEssai = {
  readonly name: string
  readonly quand: number
  /** Null when the backup could not be read: `erreur` says why. */
  readonly resultat: EssaiSauvegarde | null
  readonly erreur: string | null
}

/** What the health page shows of the open dossier. */
export type EtatSante = Sante & {
  /** Last time both stores acknowledged everything; null before the first one of this session. */
  readonly dernierEnregistrement: number | null
  readonly sauvegardes: number
  /** Bytes of all the backups of the dossier. */
  readonly tailleSauvegardes: number
  /** Newest first. */
  readonly derniere: SauvegardeInfo | null
  /** Bytes that may still be written; null when the machine does not say. */
  readonly espaceLibre: number | null
  /** The second store answers and holds undamaged lines alone; `lignes` null when it does not answer. */
  readonly secondJournal: {
    readonly lignes: number | null
    readonly abimees: number
    readonly erreur: string | null
  }
  /** The browser promised to keep the data for good; null when it was not asked. */
  readonly persistance: boolean | null
  readonly dernierEssai: DernierEssai | null
  /** The copy outside the machine is reminded in a browser, where nothing else leaves it. */
  readonly rappelCopie: boolean
}
