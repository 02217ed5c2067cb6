import type { Id } from '../../shared/kernel/json'
import { success, type Result } from '../../shared/kernel/result'
import { countTraces } from '../../shared/rules/traces-personne'
import { getAtelier, type Atelier } from './atelier'
import { useCairn } from './cairn-store'
import { syncNow } from './dossier-lie'
import { flush } from './dossiers'
import { applyEffacement, type Efface } from './effacement-personne'
import { listCopies } from './effacement-plan'
import { listJumeaux, readPreuve } from './effacement-preuve'
import type { BilanEffacementPersonne } from './effacement-types'
import { refuseNoDossier } from './refusals'
import { eraseInSauvegardes } from './sauvegarde-effacement'

export { listCopies, readEffacement } from './effacement-plan'

/** The last erasure, kept while something is left to do: nothing else here remembers who it was. */
let last: { readonly atelier: Atelier; readonly efface: Efface } | null = null

/**
 * Erases someone for good (RGPD, art. 17): from the dossier shown, the history, what can be undone, both stores, the backups and our
 * file of the shared folder; then reads everything again and says what is left. `choisis`: the uncertain texts to replace as well.
 */
export async function erasePersonne(
  personneId: Id,
  choisis: readonly string[],
): Promise<Result<BilanEffacementPersonne>> {
  const applied = await applyEffacement(personneId, choisis)
  const atelier = getAtelier()
  if (!applied.ok) return applied
  if (atelier === null) return refuseNoDossier()
  last = { atelier, efface: applied.value }
  return completeEffacement()
}

/** Does what the last erasure could not do (a disk that refuses, a folder out of reach), and looks again at what is left. */
export async function completeEffacement(): Promise<Result<BilanEffacementPersonne>> {
  const atelier = getAtelier()
  if (last === null || atelier === null || last.atelier !== atelier) return refuseNoDossier()
  const { traces, nom, textes } = last.efface
  await flush()
  const backups = await eraseInSauvegardes((author) => countTraces(traces, author) > 0)
  const isLinked = useCairn.getState().lien !== null
  const synced = isLinked ? await syncNow() : null
  const preuve = await readPreuve(atelier, traces)
  const jumeaux = await listJumeaux(atelier, traces)
  const isDone = preuve.total + preuve.illisibles === 0 && backups.ok && synced?.ok !== false
  if (isDone) last = null
  return success({
    nom,
    textes,
    sauvegardesReecrites: backups.ok ? backups.value.reecrites : 0,
    sauvegardesSupprimees: backups.ok ? backups.value.supprimees : 0,
    erreurSauvegardes: backups.ok ? null : backups.error.message,
    dossierPartage: synced === null ? null : synced.ok ? 'ecrit' : 'en_attente',
    preuve,
    copies: listCopies(useCairn.getState().dossier),
    jumeaux,
  })
}
