import { getSingleton, listRows } from '../../shared/domain/dossier'
import type { Journal } from '../../shared/domain/operation'
import type { CtgFile } from '../../shared/exchange/ctg-file'
import { foldJournal } from '../../shared/journal/fold-journal'
import { mergeJournals } from '../../shared/journal/merge-journals'
import { echec, success, type Result } from '../../shared/kernel/result'
import { MIGRATIONS } from '../../shared/migrations/format'
import type { MetaDossier } from '../storage/storage-types'
import { getAtelier, getSession } from './atelier'
import { useCairn } from './cairn-store'
import { createMeta } from './library-actions'
import { openDossier } from './dossiers'
import { commitDrafts } from './drafts'
import { refreshLibrary } from './library-view'
import { getServices } from './services'
import type { OrigineCtg, OuvertureCtg } from './session-types'

/**
 * Opens the bytes of a `.ctg`. A project never seen is added; a file that holds nothing new opens ours; anything else is kept
 * beside ours, which is not touched. A failure changes nothing.
 */
export async function openCtgBytes(
  _name: string,
  bytes: Uint8Array<ArrayBuffer>,
  origine: OrigineCtg,
  _motDePasse?: string,
): Promise<Result<OuvertureCtg>> {
  const { storage } = getServices()
  const read = await storage.readCtg(bytes)
  if (!read.ok) return read
  const file = read.value
  if (file.pieces.length > 0) return refuseAttachments()
  const twins = (await storage.list())
    .filter(({ projet, supprimeLe }) => projet === file.projet && supprimeLe === null)
    // Ours first: a copy received since may hold all of it as well.
    .sort((a, b) => rankOrigin(a) - rankOrigin(b))
  if (origine === 'exemple') {
    const example = twins.find((twin) => twin.origine === 'exemple')
    if (example !== undefined) return openKnown(example, 'deja_connu', EXAMPLE_KNOWN)
    return add(file, 'exemple', file.titre, 'ajoute', EXAMPLE_ADDED)
  }
  for (const twin of twins) {
    const known = await readJournalOf(twin.dossierId)
    if (!known.ok) return known
    if (!isWithin(file.journal, known.value)) continue
    return twin.origine === 'copie_recue'
      ? openKnown(twin, 'deja_connu', COPY_KNOWN)
      : openKnown(twin, 'rien_de_nouveau', NOTHING_NEW)
  }
  if (twins.length === 0) {
    return add(
      file,
      'fichier',
      file.titre,
      'ajoute',
      `«\u00a0${file.titre}\u00a0» est dans votre bibliothèque.`,
    )
  }
  const titre = `${file.titre} (copie reçue le ${formatToday()})`
  return add(file, 'copie_recue', titre, 'deja_connu', formatBeside(titre))
}

function rankOrigin({ origine }: MetaDossier): number {
  return origine === 'copie_recue' ? 1 : 0
}

/** Attachments come with a later version: opening without them would lose them at the next sending. */
function refuseAttachments(): Result<never> {
  return echec(
    'pieces_jointes',
    'Ce fichier contient des pièces jointes, que cette version de Cairn ne sait pas encore garder. Il n’a pas été ouvert, et rien n’a changé\u00a0: mettez Cairn à jour.',
  )
}

const EXAMPLE_ADDED = 'L’exemple est ouvert\u00a0: c’est votre copie, modifiez-la sans crainte.'
const EXAMPLE_KNOWN =
  'L’exemple est déjà dans votre bibliothèque\u00a0: le voici, avec vos modifications.'
const NOTHING_NEW =
  'Ce fichier ne contient rien de nouveau\u00a0: votre CTG, déjà à jour, est ouverte.'
const COPY_KNOWN = 'Cette copie était déjà dans votre bibliothèque\u00a0: elle est ouverte.'

function formatBeside(titre: string): string {
  return `Ce fichier diffère de votre CTG. Les deux sont gardés\u00a0: la vôtre n’a pas été modifiée, et le fichier reçu, que voici, est rangé à côté sous le titre «\u00a0${titre}\u00a0».`
}

/** « 22 novembre 2026 », « 1er décembre 2026 ». */
function formatToday(): string {
  const now = new Date()
  const text = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long' }).format(now)
  return text.replace(/^1 /, '1er ')
}

async function readJournalOf(dossierId: string): Promise<Result<Journal>> {
  const atelier = getAtelier()
  if (atelier?.ouvert.meta.dossierId !== dossierId) {
    return getServices().storage.readJournal(dossierId)
  }
  commitDrafts()
  await atelier.ouvert.flush()
  return atelier.ouvert.readJournal()
}

/** True when a journal holds nothing that the other does not. */
function isWithin(journal: Journal, other: Journal): boolean {
  const { ajoutees, quarantaine } = mergeJournals(other, journal)
  return ajoutees.length === 0 && quarantaine.length === 0
}

async function openKnown(
  { dossierId }: MetaDossier,
  genre: OuvertureCtg['genre'],
  message: string,
): Promise<Result<OuvertureCtg>> {
  const opened = await openDossier(dossierId)
  return opened.ok ? success({ dossierId, genre, message }) : opened
}

async function add(
  file: CtgFile,
  origine: MetaDossier['origine'],
  titre: string,
  genre: OuvertureCtg['genre'],
  message: string,
): Promise<Result<OuvertureCtg>> {
  const migrated = MIGRATIONS.reduce(
    (now, migrate) => [...migrate(now)],
    [...file.journal.operations],
  )
  const { dossier } = foldJournal(migrated)
  const { territoire } = getSingleton(dossier, 'ctg')
  const fiches = listRows(dossier, 'fichesAction').length
  const described = createMeta({ projet: file.projet, titre, territoire, origine, fiches })
  const { lecteurMin } = file
  const meta = lecteurMin === undefined ? described : { ...described, lecteurMin }
  const created = await getServices().storage.create({ meta, journal: file.journal })
  if (!created.ok) return created
  await refreshLibrary()
  return openKnown(meta, genre, message)
}

/** The open dossier as a `.ctg`, with the name proposed for the file. */
export async function buildCtgBytes(): Promise<
  Result<{ readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> }>
> {
  const atelier = getAtelier()
  if (atelier === null) return echec('aucun_dossier', 'Ouvrez d’abord une CTG.')
  commitDrafts()
  // While the disk refuses there is nothing to wait for: the journal holds what is in memory too.
  if (useCairn.getState().enregistrement.etat !== 'echec') await atelier.ouvert.flush()
  const journal = await atelier.ouvert.readJournal()
  if (!journal.ok) return journal
  const { projet, lecteurMin } = atelier.ouvert.meta
  const written = await getServices().storage.writeCtg({
    projet,
    titre: atelier.titre,
    genre: 'complet',
    creePar: useCairn.getState().auteur.nom,
    creeLe: Date.now(),
    app: getSession().app,
    journal: journal.value,
    pieces: [],
    ...(lecteurMin === undefined ? {} : { lecteurMin }),
  })
  return written.ok
    ? success({ name: formatFileName(atelier.titre), bytes: written.value })
    : written
}

const MAX_NAME = 80

/** A file name that Windows accepts. */
function formatFileName(titre: string): string {
  const name = titre
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, MAX_NAME)
    .replace(/[. ]+$/, '')
  return `${name === '' ? 'CTG' : name}.ctg`
}
