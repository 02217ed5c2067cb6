import type { FolderEntry } from '../../shared/bridge/bridge'
import type { Journal } from '../../shared/domain/operation'
import type { CtgFile } from '../../shared/exchange/ctg-file'
import { buildVecteur, type Vecteur } from '../../shared/journal/vecteur'
import type { EtatFichierLie, FichierVu, MemoireLien, PosteLie } from './lien-types'

/** Larger files are left aside before they are read. */
export const MAX_BYTES = 200 * 1024 * 1024

/** Dates of the coarsest disks, in milliseconds (FAT). */
const GRAIN = 2_000

const SHORT_WAIT = 50_000
const LONG_WAIT = 600_000
const SHORT_WHILE = 1_800_000

/** The content of a file of ours or of others, when it is one of this project. */
export type FichierLu = { readonly nom: string; readonly journal: Journal }

/**
 * Looks at one file of the folder: nothing when it is the one examined last time, else what is in it. What cannot be read is never an
 * error: a file being copied looks damaged, and is read again later.
 */
export async function examineFichier(
  poste: PosteLie,
  memoire: MemoireLien,
  entry: FolderEntry,
): Promise<FichierLu | null> {
  const before = memoire.vus.get(entry.name)
  if (before !== undefined && isSettled(before, entry, poste.now())) return null
  const read = await poste.folders.read(poste.handle, entry.name, MAX_BYTES)
  if (!read.ok) {
    memoire.vus.set(entry.name, buildUnread(poste, before, entry, '', 'en_cours'))
    return null
  }
  const sha256 = await digest(read.value)
  const isSame = before?.sha256 === sha256
  if (before !== undefined && isSame && before.etat !== 'en_cours') {
    memoire.vus.set(entry.name, readAgain(poste, before, entry))
    return null
  }
  const file = await poste.readCtg(read.value)
  if (!file.ok) {
    const etat = readRefusal(file.error.code)
    memoire.vus.set(entry.name, buildUnread(poste, before, entry, sha256, etat))
    return null
  }
  const isOurs = file.value.projet === poste.projet
  memoire.vus.set(entry.name, buildSeen(poste, entry, sha256, file.value, isOurs))
  return isOurs ? { nom: entry.name, journal: file.value.journal } : null
}

function isSettled(before: FichierVu, entry: FolderEntry, now: number): boolean {
  const isSame = before.entry.size === entry.size && before.entry.modified === entry.modified
  return isSame && (before.etat === 'en_cours' ? now < before.prochain : before.confirme)
}

/** The same bytes: sure once they were under this very date a while ago. Two attempts of one round may be milliseconds apart. */
function readAgain(poste: PosteLie, before: FichierVu, entry: FolderEntry): FichierVu {
  const now = poste.now()
  const isSameDate = before.entry.modified === entry.modified
  return isSameDate
    ? { ...before, entry, confirme: now - before.des > GRAIN }
    : { ...before, entry, des: now, confirme: false }
}

function readRefusal(code: string): EtatFichierLie {
  if (code === 'ctg-plus-recent') return 'plus_recent'
  return code === 'ctg-mot-de-passe' ? 'mot_de_passe' : 'en_cours'
}

/** Tried again at each round for half an hour, then every ten minutes. */
function buildUnread(
  poste: PosteLie,
  before: FichierVu | undefined,
  entry: FolderEntry,
  sha256: string,
  etat: EtatFichierLie,
): FichierVu {
  const now = poste.now()
  const since = before?.etat === 'en_cours' ? (before.depuis ?? now) : now
  const wait = now - since < SHORT_WHILE ? SHORT_WAIT : LONG_WAIT
  return {
    entry,
    sha256,
    etat,
    des: now,
    confirme: false,
    par: before?.par ?? '',
    quand: before?.quand ?? null,
    ops: 0,
    vecteur: {},
    depuis: etat === 'en_cours' ? since : null,
    prochain: now + wait,
  }
}

function buildSeen(
  poste: PosteLie,
  entry: FolderEntry,
  sha256: string,
  file: CtgFile,
  isOurs: boolean,
): FichierVu {
  return {
    entry,
    sha256,
    etat: isOurs ? 'lu' : 'autre_projet',
    des: poste.now(),
    confirme: false,
    par: isOurs ? file.creePar : '',
    quand: file.creeLe,
    ops: file.journal.operations.length,
    vecteur: buildVecteur(file.journal.operations),
    depuis: null,
    prochain: 0,
  }
}

/** A file that we have just written: what is in it is known, and looked at once it cannot change under the same date any more. */
export function buildWritten(
  entry: FolderEntry,
  sha256: string,
  content: { readonly ops: number; readonly vecteur: Vecteur },
  par: string,
  quand: number,
): FichierVu {
  const { ops, vecteur } = content
  return {
    ...{ entry, sha256, etat: 'lu', des: quand, confirme: false, par, quand, ops, vecteur },
    depuis: null,
    prochain: 0,
  }
}

/** SHA-256 in hexadecimal, off the main thread. */
export async function digest(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
