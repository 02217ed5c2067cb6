import { computeLogState } from '../../shared/kernel/log-line'
import { success, type Result } from '../../shared/kernel/result'
import { refuseUnknown } from './failure-messages'
import { formatMeta } from './log-codec'
import { readDossier, type Stores } from './open-dossier'
import type { MetaDossier } from './storage-types'

/** Changes what the library says of a dossier that is not open: list, database and log, so that a repair finds it again. */
export async function updateMeta(
  stores: Stores,
  dossierId: string,
  patch: Partial<MetaDossier>,
): Promise<Result<MetaDossier>> {
  const { app, log } = stores
  if ((await app.get(dossierId)) === undefined) return refuseUnknown()
  const lu = await readDossier(stores, dossierId)
  if (!lu.ok) return lu
  const { db, sentinelle } = lu.value
  const pointeur = await app.get(dossierId)
  const meta = { ...(pointeur?.meta ?? lu.value.meta), ...patch }
  const line = formatMeta(meta)
  const written = await log.append(dossierId, [line])
  if (!written.ok) {
    db.close()
    return written
  }
  const digest = (sentinelle.digest ^ computeLogState([line]).digest) >>> 0
  await db.writeSentinelle({ ...sentinelle, lines: sentinelle.lines + 1, digest }, meta)
  db.close()
  if (pointeur !== undefined) await app.put({ ...pointeur, meta })
  return success(meta)
}
