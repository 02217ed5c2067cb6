import type { ArchiveStore } from '../../shared/bridge/bridge'
import { success, type Result } from '../../shared/kernel/result'

/** Deletes every backup of a dossier, for a deletion for good; stops at the first that resists. */
export async function removeSauvegardes(
  archives: ArchiveStore | undefined,
  dossierId: string,
): Promise<Result<null>> {
  if (archives === undefined) return success(null)
  const listed = await archives.list(dossierId)
  if (!listed.ok) return listed
  for (const { name } of listed.value) {
    const removed = await archives.remove(dossierId, name)
    if (!removed.ok) return removed
  }
  return success(null)
}
