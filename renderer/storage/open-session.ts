import type { Journal } from '../../shared/domain/operation'
import { mergeJournals } from '../../shared/journal/merge-journals'
import { success } from '../../shared/kernel/result'
import { refuseDatabase } from './failure-messages'
import { buildSentinelle, writeLog } from './generation'
import { readContenuOf, type DossierLu, type Stores } from './open-dossier'
import { Persister } from './persister'
import type { DossierOuvert, Ecriture, EtatEcriture } from './storage-types'

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
      const waiting = persister.listPending()
      try {
        const { journal } = await readContenuOf(db)
        return success(addWaiting(journal, waiting))
      } catch (error) {
        return refuseDatabase(error)
      }
    },
    close: async () => {
      await persister.flush()
      db.close()
      release()
    },
  }
}

/** A copy made while the disk refuses must hold what is still in memory alone. */
function addWaiting(journal: Journal, waiting: readonly Ecriture[]): Journal {
  if (waiting.length === 0) return journal
  const operations = waiting.flatMap((ecriture) => ecriture.operations)
  const sessions = waiting.flatMap(({ session }) => (session === null ? [] : [session]))
  return mergeJournals(journal, { operations, sessions }).journal
}
