import type { RaisonSauvegarde } from '../../shared/exchange/nom-sauvegarde'
import { echec, type Result } from '../../shared/kernel/result'
import type {
  ContenuSauvegarde,
  EssaiSauvegarde,
  EtatSante,
  SauvegardeInfo,
} from './sauvegarde-types'

const NOT_YET = (): Promise<Result<never>> =>
  Promise.resolve(echec('sauvegarde', 'Les sauvegardes ne sont pas prêtes.'))

/** Backs the open dossier up now, outside the working database; answers once the backup was read again. */
export const createSauvegarde: (raison: RaisonSauvegarde) => Promise<Result<SauvegardeInfo>> =
  NOT_YET

/** The backups of a dossier (the open one by default), newest first. */
export const listSauvegardes: (
  dossierId?: string,
) => Promise<Result<readonly SauvegardeInfo[]>> = NOT_YET

/** The content of a backup of the open dossier (or of another one), nothing changed. */
export const readSauvegarde: (
  name: string,
  dossierId?: string,
) => Promise<Result<ContenuSauvegarde>> = NOT_YET

/** Test restore: reads a backup back as a restoration would, and writes nothing. */
export const testSauvegarde: (
  name: string,
  dossierId?: string,
) => Promise<Result<EssaiSauvegarde>> = NOT_YET

/** Brings a backup back as a new entry of the library; gives its identifier. */
export const restoreDossierFromSauvegarde: (
  dossierId: string,
  name: string,
) => Promise<Result<string>> = NOT_YET

/** What the health page shows of the open dossier. */
export const getSante: () => Promise<Result<EtatSante>> = NOT_YET

/** A copy of the open dossier has left the machine (copy saved, message prepared). */
export const noteCopieExterne: () => Promise<void> = () => Promise.resolve()
