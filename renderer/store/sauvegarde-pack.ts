import type { RaisonSauvegarde } from '../../shared/exchange/nom-sauvegarde'
import type { Result } from '../../shared/kernel/result'
import type { ArchivePrete, EnteteArchive } from '../storage/sauvegarde-storage-types'
import { getAtelier, getSession, type Atelier } from './atelier'
import { useCairn } from './cairn-store'
import { commitDrafts } from './drafts'
import { getServices } from './services'

/** Longest wait for the stores before the journal in memory is taken instead, in milliseconds. */
const SETTLE = 5_000

/**
 * The bytes of a backup of a dossier, open or just closed, made in a worker that reads the database itself. While the disk refuses, what
 * is in memory is packed instead: that is when a backup matters most.
 */
export async function packSauvegarde(
  dossierId: string,
  raison: RaisonSauvegarde,
): Promise<Result<ArchivePrete>> {
  const { storage } = getServices()
  const atelier = getAtelier()
  if (atelier?.ouvert.meta.dossierId !== dossierId)
    return storage.packDossier(dossierId, getEntete())
  // A routine backup leaves the field being typed in alone: it is not the end of a gesture.
  if (raison !== 'auto') commitDrafts()
  if (await isSettled(atelier)) {
    const packed = await storage.packDossier(dossierId, getEntete())
    if (packed.ok) return packed
  }
  return packFromMemory(atelier)
}

async function isSettled(atelier: Atelier): Promise<boolean> {
  if (useCairn.getState().enregistrement.etat === 'echec') return false
  const late = new Promise<boolean>((resolve) => {
    setTimeout(() => {
      resolve(false)
    }, SETTLE)
  })
  return Promise.race([atelier.ouvert.flush(), late])
}

async function packFromMemory(atelier: Atelier): Promise<Result<ArchivePrete>> {
  const journal = await atelier.ouvert.readJournal()
  if (!journal.ok) return journal
  const { projet } = atelier.ouvert.meta
  const { lecteurMin } = atelier
  return getServices().storage.packFile({
    ...getEntete(),
    projet,
    titre: atelier.titre,
    genre: 'complet',
    journal: journal.value,
    pieces: [],
    ...(lecteurMin === undefined ? {} : { lecteurMin }),
  })
}

function getEntete(): EnteteArchive {
  return {
    creePar: useCairn.getState().auteur.nom,
    creeLe: Date.now(),
    app: getSession().app,
  }
}
