import Dexie from 'dexie'
import { listRows } from '../../shared/domain/dossier'
import type { CtgFile } from '../../shared/exchange/ctg-file'
import { buildEmpreinte } from '../../shared/exchange/digest'
import { readCtg } from '../../shared/exchange/read-ctg'
import { writeCtg } from '../../shared/exchange/write-ctg'
import { echec, success, type Result } from '../../shared/kernel/result'
import { DossierDb } from './dossier-db'
import { foldContenu } from './generation'
import type { ArchiveControlee, ArchivePrete, DemandeArchive } from './sauvegarde-storage-types'

/** Makes a `.ctg` of what a database of a dossier holds. Runs in a worker: a long journal takes a second to read and pack. */
export async function packDatabase(demande: DemandeArchive): Promise<Result<ArchivePrete>> {
  const { database, creePar, creeLe, app } = demande
  // Opening one that is not there would create it.
  if (!(await Dexie.exists(database))) return refuseEmpty()
  const db = new DossierDb(database)
  try {
    await db.open()
    const contenu = await db.readContenu()
    if (contenu === null) return refuseEmpty()
    const { projet, titre, lecteurMin } = contenu.meta
    return success(
      await packFile({
        projet,
        titre,
        genre: 'complet',
        creePar,
        creeLe,
        app,
        journal: contenu.journal,
        pieces: [],
        ...(lecteurMin === undefined ? {} : { lecteurMin }),
      }),
    )
  } finally {
    db.close()
  }
}

/** Makes a `.ctg` of a content in memory. */
export async function packFile(file: CtgFile): Promise<ArchivePrete> {
  return {
    bytes: await writeCtg(file),
    nbOps: file.journal.operations.length,
    empreinte: buildEmpreinte(file),
  }
}

/** Reads a `.ctg` as a restoration would, and says what is in it without handing it over. */
export async function checkArchive(
  bytes: Uint8Array<ArrayBuffer>,
): Promise<Result<ArchiveControlee>> {
  const read = await readCtg(bytes)
  if (!read.ok) return read
  const { projet, titre, journal } = read.value
  const { dossier } = foldContenu({ journal })
  return success({
    projet,
    titre,
    nbOps: journal.operations.length,
    fiches: listRows(dossier, 'fichesAction').length,
    empreinte: buildEmpreinte(read.value),
  })
}

function refuseEmpty(): Result<never> {
  return echec(
    'sauvegarde-base',
    'La sauvegarde n’a pas été faite\u00a0: la base de travail de cette CTG n’a pas pu être lue. Les précédentes sont intactes, et Cairn réessaiera.',
  )
}
