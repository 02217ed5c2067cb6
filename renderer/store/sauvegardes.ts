import { getSingleton, listRows } from '../../shared/domain/dossier'
import type { CtgFile } from '../../shared/exchange/ctg-file'
import { parseNomSauvegarde, type RaisonSauvegarde } from '../../shared/exchange/nom-sauvegarde'
import { foldJournal, type Fold } from '../../shared/journal/fold-journal'
import { echec, success, type Result } from '../../shared/kernel/result'
import { migrateOperations } from '../../shared/migrations/format'
import { useCairn } from './cairn-store'
import { formatJourSauvegarde } from './format-sauvegarde'
import { createMeta } from './library-actions'
import { refreshLibrary } from './library-view'
import { noteSauvegarde, noteSauvegardeEchouee } from './sante'
import { packSauvegarde } from './sauvegarde-pack'
import type { ContenuSauvegarde, EssaiSauvegarde, SauvegardeInfo } from './sauvegarde-types'
import { noteUnreadable, readList, writeSauvegarde } from './sauvegarde-write'
import { getServices } from './services'

export { getSante, noteCopieExterne } from './sante'

let turn: Promise<unknown> = Promise.resolve()

/** Backs the open dossier up now, outside the working database; answers once the backup was read again. */
export async function createSauvegarde(raison: RaisonSauvegarde): Promise<Result<SauvegardeInfo>> {
  const { dossierId } = useCairn.getState()
  return dossierId === null ? refuseNone() : createSauvegardeOf(dossierId, raison)
}

/** Backs a dossier up, open or just closed. One backup at a time. */
export function createSauvegardeOf(
  dossierId: string,
  raison: RaisonSauvegarde,
): Promise<Result<SauvegardeInfo>> {
  const mine = turn.then(() => createNow(dossierId, raison))
  turn = mine.catch(() => undefined)
  return mine
}

async function createNow(
  dossierId: string,
  raison: RaisonSauvegarde,
): Promise<Result<SauvegardeInfo>> {
  const outcome = await attempt(async () => {
    const prete = await packSauvegarde(dossierId, raison)
    return prete.ok ? writeSauvegarde(dossierId, raison, prete.value) : prete
  })
  if (outcome.ok) noteSauvegarde(dossierId, outcome.value)
  else noteSauvegardeEchouee(dossierId, outcome.error.message)
  return outcome
}

async function attempt<T>(gesture: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await gesture()
  } catch (error) {
    return echec(
      'sauvegarde',
      'La sauvegarde n’a pas été faite. Les précédentes sont intactes, et Cairn réessaiera.',
      error instanceof Error ? error.name : 'Error',
    )
  }
}

/** The backups of a dossier (the open one by default), newest first. */
export async function listSauvegardes(
  dossierId = useCairn.getState().dossierId,
): Promise<Result<readonly SauvegardeInfo[]>> {
  return dossierId === null ? refuseNone() : readList(dossierId)
}

/** The content of a backup of the open dossier (or of another one); nothing changes. */
export async function readSauvegarde(
  name: string,
  dossierId = useCairn.getState().dossierId,
): Promise<Result<ContenuSauvegarde>> {
  if (dossierId === null) return refuseNone()
  const file = await readFile(dossierId, name)
  if (!file.ok) return file
  const { journal, titre } = file.value
  return success({ journal, dossier: foldFile(file.value).dossier, titre })
}

async function readFile(dossierId: string, name: string): Promise<Result<CtgFile>> {
  const { bridge, storage } = getServices()
  const bytes = await bridge.archives.read(dossierId, name)
  if (!bytes.ok) return bytes
  const file = await storage.readCtg(bytes.value)
  if (!file.ok) noteUnreadable(dossierId, name)
  return file
}

function foldFile({ journal }: CtgFile): Fold {
  return foldJournal(migrateOperations(journal.operations))
}

/** Test restore: reads a backup back as a restoration would, in a worker, and writes nothing. The result is remembered. */
export async function testSauvegarde(
  name: string,
  dossierId = useCairn.getState().dossierId,
): Promise<Result<EssaiSauvegarde>> {
  if (dossierId === null) return refuseNone()
  const { bridge, storage } = getServices()
  const start = performance.now()
  const bytes = await bridge.archives.read(dossierId, name)
  const checked = bytes.ok ? await storage.checkArchive(bytes.value) : bytes
  if (bytes.ok && !checked.ok) noteUnreadable(dossierId, name)
  const resultat = checked.ok
    ? {
        operations: checked.value.nbOps,
        fiches: checked.value.fiches,
        duree: Math.round(performance.now() - start),
      }
    : null
  const erreur = checked.ok ? null : checked.error.message
  await storage
    .saveReglage(`essai/${dossierId}`, { name, quand: Date.now(), resultat, erreur })
    .catch(() => undefined)
  return resultat === null ? (checked as Result<never>) : success(resultat)
}

/** Brings a backup back as a new entry of the library, without touching any other; gives its identifier. */
export async function restoreDossierFromSauvegarde(
  dossierId: string,
  name: string,
): Promise<Result<string>> {
  const { storage } = getServices()
  const read = await readFile(dossierId, name)
  if (!read.ok) return read
  const { projet, titre, journal, lecteurMin } = read.value
  const { dossier } = foldFile(read.value)
  const isTwin = (await storage.list()).some((meta) => meta.projet === projet)
  const quand = parseNomSauvegarde(name)?.quand
  const suffix = isTwin && quand !== undefined ? ` (${formatFrom(quand)})` : ''
  const meta = createMeta({
    projet,
    titre: `${titre}${suffix}`,
    territoire: getSingleton(dossier, 'ctg').territoire,
    origine: 'fichier',
    fiches: listRows(dossier, 'fichesAction').length,
  })
  const created = await storage.create({
    meta: lecteurMin === undefined ? meta : { ...meta, lecteurMin },
    journal,
  })
  if (!created.ok) return created
  await refreshLibrary()
  return success(meta.dossierId)
}

function formatFrom(quand: number): string {
  return `sauvegarde du ${formatJourSauvegarde(quand)}`
}

function refuseNone(): Result<never> {
  return echec('aucun_dossier', 'Ouvrez d’abord une CTG.')
}
