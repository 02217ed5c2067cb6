import { getSingleton, listRows } from '../../shared/domain/dossier'
import type { CtgFile } from '../../shared/exchange/ctg-file'
import { foldJournal, foldSteps, type Fold } from '../../shared/journal/fold-journal'
import { success, type Result } from '../../shared/kernel/result'
import { migrateOperations } from '../../shared/migrations/format'
import type { MetaDossier } from '../storage/storage-types'
import { getAtelier } from './atelier'
import { Avancement } from './avancement'
import { useCairn } from './cairn-store'
import { openDossier } from './dossiers'
import { createMeta } from './library-actions'
import { refreshLibrary } from './library-view'
import {
  EXAMPLE_ADDED,
  EXAMPLE_KNOWN,
  formatNothing,
  formatToReview,
  refuseAttachments,
  refuseBinned,
  refuseLeft,
} from './open-ctg-messages'
import { cancelReception, prepareOn, showReception } from './reception'
import { runBySlices } from './run-by-slices'
import { getServices } from './services'
import type { OrigineCtg, OuvertureCtg } from './session-types'

/**
 * Opens the bytes of a `.ctg`. A project never seen is added to the library. For one that is there, ours is opened: when the file
 * holds something new, the merge is put before the reader (`reception`), and nothing is changed until it is taken in. A failure
 * changes nothing. A file protected by a password answers `ctg-mot-de-passe`: ask for it, and call again.
 */
export async function openCtgBytes(
  name: string,
  bytes: Uint8Array<ArrayBuffer>,
  origine: OrigineCtg,
  motDePasse?: string,
): Promise<Result<OuvertureCtg>> {
  const avancement = new Avancement(OPENING)
  const read = await avancement.during(getServices().storage.readCtg(bytes, motDePasse), 0)
  try {
    return read.ok ? await openCtgFile(name, read.value, origine, avancement) : read
  } finally {
    avancement.hide()
  }
}

const OPENING = 'Ouverture du fichier'

async function openCtgFile(
  name: string,
  file: CtgFile,
  origine: OrigineCtg,
  avancement: Avancement,
): Promise<Result<OuvertureCtg>> {
  const { storage } = getServices()
  if (file.pieces.length > 0) return refuseAttachments()
  const all = (await storage.list()).filter(({ projet }) => projet === file.projet)
  const twins = all.filter(({ supprimeLe }) => supprimeLe === null)
  if (origine === 'exemple') {
    const example = twins.find((twin) => twin.origine === 'exemple')
    if (example !== undefined) return openKnown(example, 'deja_connu', EXAMPLE_KNOWN)
    return addProject(file, 'exemple', EXAMPLE_ADDED, avancement)
  }
  const ours = findOurs(twins.filter((twin) => twin.origine !== 'recupere'))
  if (ours !== undefined) {
    // It tells its own.
    avancement.hide()
    return receive(ours, name, file)
  }
  const [binned] = all.filter(({ origine: from }) => from !== 'recupere')
  if (binned !== undefined) return refuseBinned(binned.titre)
  const message = `«\u00a0${file.titre}\u00a0» est dans votre bibliothèque.`
  return addProject(file, 'fichier', message, avancement)
}

/** The one that is open (never what was saved of a damaged file, which a sound one must not be mixed with); else not a copy kept beside by an earlier version; else the last one opened. */
function findOurs(twins: readonly MetaDossier[]): MetaDossier | undefined {
  const { dossierId } = useCairn.getState()
  const rank = (meta: MetaDossier): number =>
    meta.dossierId === dossierId ? 0 : meta.origine === 'copie_recue' ? 2 : 1
  return [...twins].sort((a, b) => rank(a) - rank(b) || b.ouvertLe - a.ouvertLe)[0]
}

/** A file of a project that is in the library: opens ours, and says what the file would bring. */
async function receive(
  { dossierId }: MetaDossier,
  name: string,
  file: CtgFile,
): Promise<Result<OuvertureCtg>> {
  cancelReception()
  const opened = await openDossier(dossierId)
  if (!opened.ok) return opened
  const atelier = getAtelier()
  if (atelier?.ouvert.meta.dossierId !== dossierId) return refuseLeft()
  const prepared = await prepareOn(atelier, file.journal)
  if (!prepared.ok) return prepared
  if (getAtelier() !== atelier) return refuseLeft()
  const { fusion } = prepared.value
  if (fusion.ajoutees.length === 0) {
    const genre = fusion.relation === 'identique' ? 'rien_de_nouveau' : 'plus_ancienne'
    return success({ dossierId, genre, message: formatNothing(genre, fusion.quarantaine.length) })
  }
  showReception(atelier, { fichier: name, file, ...prepared.value })
  return success({ dossierId, genre: 'a_integrer', message: formatToReview(file, fusion) })
}

async function openKnown(
  { dossierId }: MetaDossier,
  genre: OuvertureCtg['genre'],
  message: string,
): Promise<Result<OuvertureCtg>> {
  const opened = await openDossier(dossierId)
  return opened.ok ? success({ dossierId, genre, message }) : opened
}

/** Adds a file to the library as a dossier of its own, and opens it. */
export async function addProject(
  file: CtgFile,
  origine: MetaDossier['origine'],
  message: string,
  avancement = new Avancement(OPENING),
): Promise<Result<OuvertureCtg>> {
  const fold = await foldBySlices(file, avancement)
  const { dossier } = fold
  const { territoire } = getSingleton(dossier, 'ctg')
  const fiches = listRows(dossier, 'fichesAction').length
  const { projet, titre, lecteurMin } = file
  const described = createMeta({ projet, titre, territoire, origine, fiches })
  const meta = lecteurMin === undefined ? described : { ...described, lecteurMin }
  const writing = getServices().storage.create({ meta, journal: file.journal, fold })
  const created = await avancement.during(writing, FOLDED)
  if (created.ok) await refreshLibrary()
  avancement.hide()
  return created.ok ? openKnown(meta, 'ajoute', message) : created
}

/** Where reading ends, and where putting together does: what is left is the writing. */
const READ = 0.25
const FOLDED = 0.5

/** The dossier of a file, the page answering meanwhile. */
async function foldBySlices({ journal }: CtgFile, avancement: Avancement): Promise<Fold> {
  const operations = migrateOperations(journal.operations)
  const fold = await runBySlices(foldSteps(operations), (part) => {
    avancement.show(READ + part * (FOLDED - READ))
    return true
  })
  return fold ?? foldJournal(operations)
}
