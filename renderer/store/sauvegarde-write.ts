import type { ArchiveInfo } from '../../shared/bridge/bridge'
import {
  formatNomSauvegarde,
  parseNomSauvegarde,
  type RaisonSauvegarde,
} from '../../shared/exchange/nom-sauvegarde'
import {
  listSauvegardesARetirer,
  PLAFOND_SAUVEGARDES,
} from '../../shared/exchange/rotation-sauvegardes'
import { echec, success, type Result } from '../../shared/kernel/result'
import type { ArchivePrete } from '../storage/sauvegarde-storage-types'
import type { SauvegardeInfo } from './sauvegarde-types'
import { getServices } from './services'

/** Backups that could not be read, by folder and name, since the start: they protect nothing and hold no place. */
const unreadable = new Set<string>()

export function noteUnreadable(dossierId: string, name: string): void {
  unreadable.add(`${dossierId}/${name}`)
}

/** The backups of a dossier, newest first. Files whose name is not of ours are left out. */
export async function readList(dossierId: string): Promise<Result<readonly SauvegardeInfo[]>> {
  const listed = await getServices().bridge.archives.list(dossierId)
  if (!listed.ok) return listed
  const infos = listed.value.flatMap((info) => buildInfo(dossierId, info) ?? [])
  return success(infos.reverse())
}

function buildInfo(dossierId: string, { name, size }: ArchiveInfo): SauvegardeInfo | null {
  const parsed = parseNomSauvegarde(name)
  return parsed === null ? null : { name, dossierId, taille: size, ...parsed }
}

/**
 * Writes a backup, reads it again by the reader of `.ctg` files, compares it with what was packed, then lets the rotation delete. One
 * that cannot be read again does not count, and is taken away.
 */
export async function writeSauvegarde(
  dossierId: string,
  raison: RaisonSauvegarde,
  prete: ArchivePrete,
): Promise<Result<SauvegardeInfo>> {
  const known = await readList(dossierId)
  if (!known.ok) return known
  // To the second, as the name says it.
  const quand = Math.floor(Date.now() / 1000) * 1000
  const written = await writeNamed(dossierId, prete, known.value, { quand, raison })
  if (written.ok) await rotate(dossierId, [written.value, ...known.value], PLAFOND_SAUVEGARDES)
  return written
}

/** Writes and checks a backup under the first free second from `quand` on. */
export async function writeNamed(
  dossierId: string,
  prete: ArchivePrete,
  known: readonly SauvegardeInfo[],
  { quand, raison }: Pick<SauvegardeInfo, 'quand' | 'raison'>,
): Promise<Result<SauvegardeInfo>> {
  const names = new Set(known.map(({ name }) => name))
  const nom = { quand, raison, nbOps: prete.nbOps }
  while (names.has(formatNomSauvegarde(nom))) nom.quand += 1000
  const name = formatNomSauvegarde(nom)
  const written = await writeMakingRoom(dossierId, name, prete, known)
  if (!written.ok) return written
  const checked = await checkWritten(dossierId, name, prete)
  if (checked.ok) return success({ name, dossierId, taille: written.value.size, ...nom })
  await getServices().bridge.archives.remove(dossierId, name)
  return checked
}

/** On a full disk, older routine backups leave their place to the newest. */
async function writeMakingRoom(
  dossierId: string,
  name: string,
  { bytes }: ArchivePrete,
  known: readonly SauvegardeInfo[],
): Promise<Result<ArchiveInfo>> {
  const { archives } = getServices().bridge
  const written = await archives.write(dossierId, name, bytes)
  if (written.ok || !isFull(written.error.details)) return written
  const total = known.reduce((sum, { taille }) => sum + taille, 0)
  const removed = await rotate(dossierId, known, Math.max(0, total - 2 * bytes.length))
  return removed === 0 ? written : archives.write(dossierId, name, bytes)
}

function isFull(details: string | undefined): boolean {
  return ['ENOSPC', 'EDQUOT', 'QuotaExceededError'].includes(details ?? '')
}

async function checkWritten(
  dossierId: string,
  name: string,
  prete: ArchivePrete,
): Promise<Result<null>> {
  const { bridge, storage } = getServices()
  const bytes = await bridge.archives.read(dossierId, name)
  const checked = bytes.ok ? await storage.checkArchive(bytes.value) : bytes
  if (!checked.ok) return checked
  const { nbOps, empreinte } = checked.value
  if (nbOps === prete.nbOps && empreinte === prete.empreinte) return success(null)
  return echec(
    'sauvegarde-verification',
    'La sauvegarde n’a pas été gardée\u00a0: relue, elle ne contenait pas la même chose. Les précédentes sont intactes, et Cairn réessaiera.',
  )
}

/** Deletes what the rotation no longer keeps; gives how many. What resists is tried again next time. */
async function rotate(
  dossierId: string,
  known: readonly SauvegardeInfo[],
  plafond: number,
): Promise<number> {
  const { archives } = getServices().bridge
  const illisibles = new Set(
    known.map(({ name }) => name).filter((name) => unreadable.has(`${dossierId}/${name}`)),
  )
  let removed = 0
  for (const name of listSauvegardesARetirer(known, { now: Date.now(), plafond, illisibles })) {
    if ((await archives.remove(dossierId, name)).ok) removed += 1
  }
  return removed
}
