import type { OpenedFile } from '../../shared/bridge/bridge'
import type { Echec } from '../../shared/kernel/result'
import { getMachine } from '../store/machine'
import { useCairn } from '../store/cairn-store'
import { noteCopieExterne } from '../store/sauvegardes'
import type { OuvertureCtg } from '../store/session-types'
import { isRecuperable } from '../store/recuperation'
import { addAvis, buildCopieLisible, buildCtgBytes, flush, openCtgBytes } from '../store/session'
import { APP } from '../strings/app'
import { addToast } from '../ui/toast-list'
import { announce } from '../ui/status-region'
import { askMotDePasse } from './demande-mot-de-passe'
import { askRecuperation } from './demande-recuperation'
import { navigateTo } from './hash-location'

const CTG = [{ name: APP.ctgFilter, extensions: ['ctg'] }]
/** Larger files are refused before they are read. */
const MAX_BYTES = 200 * 1024 * 1024
const EXAMPLE = 'exemples/pyrenees-haut-garonnaises.ctg'

/** Opens a `.ctg` given by the user or by the system. Says what it did; a refusal changes nothing. */
export async function openGivenFile(file: Pick<OpenedFile, 'name' | 'bytes'>): Promise<void> {
  if (!/\.ctg$/i.test(file.name)) {
    addAvis({ ton: 'alerte', texte: APP.dropWrong })
    return
  }
  const opened = await openCtgBytes(file.name, file.bytes, 'fichier')
  if (opened.ok) {
    showOpened(opened.value)
    return
  }
  if (!isPasswordAsked(opened.error.code)) {
    showRefusal(file, opened.error)
    return
  }
  askMotDePasse(file.name, async (motDePasse) => {
    const tried = await openCtgBytes(file.name, file.bytes, 'fichier', motDePasse)
    if (tried.ok) {
      showOpened(tried.value)
      return 'ouvert'
    }
    if (isPasswordAsked(tried.error.code)) return 'faux'
    showRefusal(file, tried.error, motDePasse)
    return 'refus'
  })
}

/** Of a damaged file something may still be saved; any other refusal is said, and that is all. */
function showRefusal(
  { name, bytes }: Pick<OpenedFile, 'name' | 'bytes'>,
  { code, message }: Echec,
  motDePasse?: string,
): void {
  if (!isRecuperable(code)) {
    addAvis({ ton: 'erreur', texte: message })
    return
  }
  const key = motDePasse === undefined ? {} : { motDePasse }
  askRecuperation({ fichier: name, bytes, montrer: showOpened, ...key })
}

function isPasswordAsked(code: string): boolean {
  return code === 'ctg-mot-de-passe' || code === 'ctg-mot-de-passe-faux'
}

function showOpened({ genre, message }: OuvertureCtg): void {
  if (genre === 'a_integrer') {
    announce(message)
    navigateTo('/reception')
    return
  }
  addAvis({ ton: genre === 'plus_ancienne' ? 'info' : 'succes', texte: message })
  navigateTo('/plan')
}

/** « Ouvrir un fichier… » */
export async function chooseFile(): Promise<void> {
  const chosen = await getMachine().openFile({
    title: APP.openTitle,
    filters: CTG,
    maxBytes: MAX_BYTES,
  })
  if (!chosen.ok) addAvis({ ton: 'erreur', texte: chosen.error.message })
  else if (chosen.value !== null) await openGivenFile(chosen.value)
}

/** « Enregistrer une copie… »: the open dossier as a `.ctg`, where the user says. */
export async function saveCopy(): Promise<void> {
  const built = await buildCtgBytes()
  if (!built.ok) {
    addAvis({ ton: 'erreur', texte: built.error.message })
    return
  }
  const machine = getMachine()
  const saved = await machine.saveFile({
    title: APP.saveTitle,
    suggestedName: built.value.name,
    filters: CTG,
    bytes: built.value.bytes,
  })
  if (!saved.ok) {
    addAvis({ ton: 'erreur', texte: saved.error.message })
    return
  }
  if (saved.value === null) return
  await noteCopieExterne()
  const { name, handle } = saved.value
  addToast({
    tone: 'succes',
    text: APP.copySaved(name),
    actions:
      handle === null ? [] : [{ label: APP.show, run: () => void machine.showInFolder(handle) }],
  })
}

/** A copy of a dossier that is not open, read without writing anything; gives what to say of it, nothing when the reader gave up. */
export async function saveReadableCopy(dossierId: string): Promise<string> {
  const built = await buildCopieLisible(dossierId)
  if (!built.ok) return built.error.message
  const { name: suggestedName, bytes } = built.value
  const title = APP.saveTitle
  const saved = await getMachine().saveFile({ title, suggestedName, filters: CTG, bytes })
  if (!saved.ok) return saved.error.message
  return saved.value === null ? '' : APP.copySaved(saved.value.name)
}

/** Ctrl+S: people press it. Flushes and says so. */
export async function saveNow(): Promise<void> {
  const isSaved = await flush()
  const text = isSaved ? APP.allSaved : APP.notAllSaved
  if (isSaved) announce(text)
  addAvis({ ton: isSaved ? 'succes' : 'erreur', texte: text })
}

/** Opens the example that travels with the pages, then shows its plan. The library keeps one copy of it. */
export async function openExample(): Promise<void> {
  try {
    const response = await fetch(EXAMPLE)
    if (!response.ok) throw new Error(String(response.status))
    const bytes = new Uint8Array(await response.arrayBuffer())
    const opened = await openCtgBytes('pyrenees-haut-garonnaises.ctg', bytes, 'exemple')
    if (!opened.ok) {
      addAvis({ ton: 'erreur', texte: opened.error.message })
      navigateTo('/', { replace: true })
      return
    }
    navigateTo('/plan', { replace: true })
  } catch {
    addAvis({ ton: 'erreur', texte: APP.exampleMissing })
    navigateTo('/', { replace: true })
  }
}

/** The title of the open dossier as the frame writes it. */
export function readTitle(): string {
  const { dossierId, bibliotheque } = useCairn.getState()
  return bibliotheque.find((entry) => entry.dossierId === dossierId)?.titre ?? ''
}
