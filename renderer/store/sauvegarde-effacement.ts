import type { Journal } from '../../shared/domain/operation'
import type { CtgFile } from '../../shared/exchange/ctg-file'
import { EFFACEMENTS } from '../../shared/journal/effacement-operation'
import { eraseOperations, listEffacements } from '../../shared/journal/effacements'
import { mergeJournals } from '../../shared/journal/merge-journals'
import { echec, success, type Result } from '../../shared/kernel/result'
import { getAtelier } from './atelier'
import type { SauvegardeInfo } from './sauvegarde-types'
import { readList, writeNamed } from './sauvegarde-write'
import { getServices } from './services'

/** Backups written again without what was erased, and those deleted because nobody could read them any more. */
export type BilanEffacement = { readonly reecrites: number; readonly supprimees: number }

/**
 * Makes the backups of the open dossier forget what its erasures erase (RGPD, art. 17): each one that still holds it is written again
 * under the same date, read back, and only then is the old one deleted. To be called once the erasure itself is saved; calling it again
 * does what is left. Stops at the first that resists. `isForgotten`: the authors of backups who go as well.
 */
export async function eraseInSauvegardes(
  isForgotten: (auteur: string) => boolean = () => false,
): Promise<Result<BilanEffacement>> {
  const atelier = getAtelier()
  if (atelier === null) return echec('aucun_dossier', 'Ouvrez d’abord une CTG.')
  const journal = await atelier.ouvert.readJournal()
  const listed = await readList(atelier.ouvert.meta.dossierId)
  if (!journal.ok) return journal
  if (!listed.ok) return listed
  const bilan = { reecrites: 0, supprimees: 0 }
  for (const info of listed.value) {
    const outcome = await eraseIn(info, journal.value, isForgotten)
    if (!outcome.ok) return outcome
    if (outcome.value !== 'intacte') bilan[outcome.value] += 1
  }
  return success(bilan)
}

/** Refusals of the reader that no later reading can change. */
const DAMAGED = ['ctg-vide', 'ctg-etranger', 'ctg-abime', 'ctg-incoherent', 'ctg-suspect']

async function eraseIn(
  info: SauvegardeInfo,
  current: Journal,
  isForgotten: (auteur: string) => boolean,
): Promise<Result<'intacte' | keyof BilanEffacement>> {
  const { bridge, storage } = getServices()
  const { dossierId, name } = info
  const bytes = await bridge.archives.read(dossierId, name)
  if (!bytes.ok) return bytes
  const file = await storage.readCtg(bytes.value)
  if (file.ok) {
    const { operations } = file.value.journal
    const isIntact = eraseOperations(operations, listEffacements(current)) === operations
    const isNamed = isForgotten(file.value.creePar)
    if (isIntact && !isNamed && !hasForgottenAuthor(file.value.journal, current))
      return success('intacte')
    const creePar = isNamed ? '' : file.value.creePar
    const written = await writeErased(info, { ...file.value, creePar }, current)
    if (!written.ok) return written
  } else if (!DAMAGED.includes(file.error.code)) return file
  const removed = await bridge.archives.remove(dossierId, name)
  return removed.ok ? success(file.ok ? 'reecrites' : 'supprimees') : removed
}

/** An author whose name is no longer known here. */
function hasForgottenAuthor({ sessions }: Journal, current: Journal): boolean {
  const nameless = new Set(current.sessions.flatMap(({ id, nom }) => (nom === '' ? [id] : [])))
  return sessions.some(({ id, nom }) => nom !== '' && nameless.has(id))
}

/** The erasures travel with the backup: brought back alone, it still knows what it must forget. */
async function writeErased(
  { dossierId, quand, raison }: SauvegardeInfo,
  file: CtgFile,
  current: Journal,
): Promise<Result<SauvegardeInfo>> {
  const operations = current.operations.filter(({ t }) => t === EFFACEMENTS)
  const { journal } = mergeJournals(file.journal, { operations, sessions: current.sessions })
  const prete = await getServices().storage.packFile({ ...file, journal })
  if (!prete.ok) return prete
  const listed = await readList(dossierId)
  if (!listed.ok) return listed
  return writeNamed(dossierId, prete.value, listed.value, { quand, raison })
}
