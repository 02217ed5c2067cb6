import { success } from '../../shared/kernel/result'
import { buildSentinelle, writeLog } from './generation'
import { readContenuOf, type DossierLu, type Stores } from './open-dossier'
import { Persister } from './persister'
import type { DossierOuvert, EtatEcriture } from './storage-types'

/** Puts a dossier that was read at work: what the screens get, with the persister behind. */
export function openSession(
  { log }: Stores,
  lu: DossierLu,
  onEtat: (etat: EtatEcriture) => void,
  release: () => void,
): DossierOuvert {
  const { db, sentinelle, ...shown } = lu
  const { lines, digest, ops, clock } = sentinelle
  const persister = new Persister({
    log,
    logId: lu.meta.dossierId,
    start: { log: { lines, digest, damaged: 0 }, ops, clock },
    commit: (ecritures, position) =>
      db.commit(ecritures, buildSentinelle(position.log, position.ops, position.clock)),
    rewriteLog: async (position) => {
      const state = await writeLog(log, await readContenuOf(db))
      await db.writeSentinelle(buildSentinelle(state, position.ops, position.clock))
      return state
    },
    onEtat,
    now: () => Date.now(),
  })
  return {
    ...shown,
    ecrire: (ecriture) => {
      persister.enqueue(ecriture)
    },
    flush: () => persister.flush(),
    readJournal: async () => {
      const { journal } = await readContenuOf(db)
      return success(journal)
    },
    close: async () => {
      await persister.flush()
      db.close()
      release()
    },
  }
}
