import type { RapportFusion } from '../../shared/documents/rapport-fusion'
import type { Journal } from '../../shared/domain/operation'
import { echec, success, type Result } from '../../shared/kernel/result'
import { getAtelier, type Atelier } from './atelier'
import { addAvis } from './avis'
import { useCairn } from './cairn-store'
import { listChoices } from './choix-reception'
import { commitDrafts } from './drafts'
import { getJournalOuvert } from './journal-ouvert'
import { hasErasures, mergeInto } from './merge-into'
import { getRapport, keepRapport } from './rapport-fusion'
import { cancelReception, getPreparee, prepareOn, showReception, type Preparee } from './reception'
import { listNews } from './reception-lecture'
import type { ChoixReception, Integration, Reception } from './reception-types'
import { eraseInSauvegardes } from './sauvegarde-effacement'
import { createSauvegarde } from './sauvegardes'

const NO_CHOICE: ChoixReception = { exclus: [], decisions: {} }

/**
 * Takes the received file into the open dossier, as the reader chose: a backup first, then everything at once. A failure changes
 * nothing.
 */
export async function integrateReception(choix: ChoixReception): Promise<Result<Integration>> {
  const atelier = getAtelier()
  const shown = atelier === null ? null : getPreparee(atelier)
  if (atelier === null || shown === null) return refuseNothing()
  commitDrafts()
  const saved = choix.sansSauvegarde === true ? null : await createSauvegarde('avant-fusion')
  if (saved?.ok === false) return refuseWithoutBackup(saved.error.message)
  if (getAtelier() !== atelier || getPreparee(atelier) !== shown) return refuseNothing()
  const current = await refresh(atelier, shown)
  if (!current.ok) return current
  // Looking again takes time: another dossier may be open by now, or the file put aside.
  if (getAtelier() !== atelier || getPreparee(atelier) === null) return refuseNothing()
  const preparee = current.value
  const { file, fusion, ours } = preparee
  if (fusion.ajoutees.length === 0) {
    cancelReception()
    return success({ integrees: 0, restent: 0 })
  }
  const { dossier: avant, reception } = useCairn.getState()
  atelier.lecteurMin = raise(atelier.lecteurMin, file.lecteurMin)
  mergeInto(atelier, ours, fusion, listChoices(fusion, choix), formatLabel(preparee))
  if (reception !== null) {
    keepRapport(atelier, preparee, reception, choix, avant, saved?.value.name ?? null)
  }
  cancelReception()
  if (hasErasures(fusion)) void eraseBackups(atelier)
  return success({ integrees: listNews(fusion).length, restent: countLeft(preparee) })
}

/** The merge again when the dossier changed since it was shown; given back to the reader when that brings something to look at. */
async function refresh(atelier: Atelier, shown: Preparee): Promise<Result<Preparee>> {
  commitDrafts()
  if (getJournalOuvert(atelier) === shown.ours) return success(shown)
  const before = useCairn.getState().reception
  const prepared = await prepareOn(atelier, shown.file.journal)
  if (!prepared.ok) return prepared
  const preparee: Preparee = { ...shown, ...prepared.value }
  if (preparee.fusion.ajoutees.length === 0) return success(preparee)
  showReception(atelier, preparee)
  const after = useCairn.getState().reception
  return before !== null && after !== null && hasNews(before, after)
    ? refuseChanged()
    : success(preparee)
}

function hasNews(before: Reception, after: Reception): boolean {
  const list = ({ differences, conflits }: Reception): string[] => [
    ...differences.flatMap(({ cle, genre, champs }) => [
      `${cle} ${genre}`,
      ...champs.map((champ) => `${champ.cle} ${String(champ.enConflit)}`),
    ]),
    ...conflits.map(({ table, id, champ }) => `${table}/${id}/${champ}`),
  ]
  const known = new Set(list(before))
  return list(after).some((line) => !known.has(line))
}

/** Takes a journal in without asking, as a shared folder does: conflicts are left for later. Gives the number of modifications. */
export async function integrateJournal(
  atelier: Atelier,
  journal: Journal,
  label: string,
): Promise<Result<number>> {
  const prepared = await prepareOn(atelier, journal)
  if (!prepared.ok) return prepared
  if (getAtelier() !== atelier) return refuseNothing()
  const { ours, fusion } = prepared.value
  if (fusion.ajoutees.length === 0) return success(0)
  mergeInto(atelier, ours, fusion, listChoices(fusion, NO_CHOICE), label)
  if (hasErasures(fusion)) void eraseBackups(atelier)
  return success(listNews(fusion).length)
}

/** Someone asked elsewhere to be forgotten: the backups of this machine forget as well, the one just made included. */
async function eraseBackups(atelier: Atelier): Promise<void> {
  await atelier.ouvert.flush()
  if (getAtelier() !== atelier) return
  const erased = await eraseInSauvegardes()
  if (!erased.ok) addAvis({ ton: 'alerte', texte: BACKUPS_LEFT })
}

const BACKUPS_LEFT =
  'Une personne a été effacée du dossier, mais une sauvegarde de ce poste n’a pas pu être récrite\u00a0: elle le sera au prochain effacement.'

/** Conflicts of this merge that are still there. */
function countLeft({ fusion }: Preparee): number {
  const getKey = (conflit: { table: string; id: string; champ: string }): string =>
    `${conflit.table}/${conflit.id}/${conflit.champ}`
  const left = new Set(useCairn.getState().conflits.map(getKey))
  return fusion.conflits.filter((conflit) => left.has(getKey(conflit))).length
}

/** « intégration du fichier de Claire Martin », after « Annuler : ». */
function formatLabel({ fichier, file }: Preparee): string {
  const auteur = file.creePar.trim()
  return auteur === ''
    ? `intégration du fichier «\u00a0${fichier}\u00a0»`
    : `intégration du fichier de ${auteur}`
}

/** The older of two readers would not do: the newer one is asked for. */
export function raise(own: number | undefined, other: number | undefined): number | undefined {
  if (own === undefined || other === undefined) return own ?? other
  return Math.max(own, other)
}

/** What the last integration did, for the report in Word; null when there was none since the start. */
export function readRapportFusion(): RapportFusion | null {
  return getRapport(getAtelier())
}

function refuseNothing(): Result<never> {
  return echec(
    'reception_absente',
    'Aucun fichier reçu n’attend d’être intégré. Rien n’a été modifié\u00a0: ouvrez le fichier à nouveau.',
  )
}

function refuseWithoutBackup(reason: string): Result<never> {
  return echec(
    'sauvegarde_avant_fusion',
    `La sauvegarde d’avant l’intégration n’a pas pu être faite\u00a0: rien n’a été intégré, et votre CTG est comme avant. ${reason}`,
  )
}

function refuseChanged(): Result<never> {
  return echec(
    'reception_changee',
    'Votre CTG a changé pendant que vous regardiez ce fichier. Rien n’a été intégré\u00a0: relisez ce qui change, puis intégrez.',
  )
}
