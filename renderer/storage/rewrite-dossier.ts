import { applyEffacements } from '../../shared/journal/effacements'
import { buildErasedTest } from '../../shared/journal/erased-entry'
import { success, type Result } from '../../shared/kernel/result'
import { foldContenu } from './generation'
import { readContenuOf, readDossier, type Stores } from './open-dossier'
import { deleteOtherGenerations, writeAnew } from './write-anew'

/** Writes a dossier that is not open anew, what its erasures ask to forget gone from both stores and from the piles of undo. */
export async function rewriteDossier(stores: Stores, dossierId: string): Promise<Result<null>> {
  const lu = await readDossier(stores, dossierId)
  if (!lu.ok) return lu
  const contenu = await readContenuOf(lu.value.db)
  lu.value.db.close()
  const journal = applyEffacements(contenu.journal)
  const isErased = buildErasedTest(journal)
  const { alias, entrees } = contenu.piles
  const piles = { alias, entrees: entrees.filter(({ entree }) => !isErased(entree)) }
  const clean = { meta: lu.value.meta, journal, piles }
  const { db } = await writeAnew(stores, clean, foldContenu(clean))
  db.close()
  await deleteOtherGenerations(stores, dossierId)
  return success(null)
}
