import { success, type Result } from '../../shared/kernel/result'
import type { ArchivePrete, DemandeArchive } from './sauvegarde-storage-types'
import type { CairnStorage } from './storage-types'

// What a worker does in the application, done in place: for where there is none. Loaded when asked for: reading, packing and
// protecting files is a sixth of the pages, and the first screen needs nothing of it.

export const repairCtgInPage: CairnStorage['repairCtg'] = async (bytes, options) => {
  const { repairCtg } = await import('../../shared/exchange/reparer-ctg')
  return repairCtg(bytes, options)
}

export async function packDatabaseInPage(demande: DemandeArchive): Promise<Result<ArchivePrete>> {
  const { packDatabase } = await import('./pack-dossier')
  return packDatabase(demande)
}

export const packFileInPage: CairnStorage['packFile'] = async (file) => {
  const { packFile } = await import('./pack-dossier')
  return success(await packFile(file))
}

export const checkArchiveInPage: CairnStorage['checkArchive'] = async (bytes) => {
  const { checkArchive } = await import('./pack-dossier')
  return checkArchive(bytes)
}
