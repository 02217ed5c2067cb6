import { echec, success, type Result } from '../../shared/kernel/result'
import { addAvis } from './avis'
import { getAtelier, setAtelier, showPiles, type Atelier } from './atelier'
import { EMPTY_DOSSIER, useCairn, type EtatEnregistrement } from './cairn-store'
import { commitDrafts } from './drafts'
import { formatRepriseSauvegarde } from './format-sauvegarde'
import type { DossierOuvert } from '../storage/storage-types'
import { refreshLibrary } from './library-view'
import { isDiskFull, showPanne } from './panne'
import { cancelReception } from './reception'
import { getServices } from './services'
import { notifyClosed, notifyOpened, settleSuites } from './suites-dossier'
import { readMeta } from './write-gesture'

/** The list is brought up to date a moment after the last save, not at each one. */
const NOTE_DELAY = 2000

let noteTimer: ReturnType<typeof setTimeout> | null = null

/** Commits the fields under edit; true when everything is acknowledged by both stores. */
export async function flush(): Promise<boolean> {
  commitDrafts()
  const atelier = getAtelier()
  return atelier === null || (await atelier.ouvert.flush())
}

let turn: Promise<unknown> = Promise.resolve()

/** Openings and closings wait for each other: of two at once, one would stay locked behind the other. */
function takeTurn<T>(gesture: () => Promise<T>): Promise<T> {
  const mine = turn.then(gesture)
  turn = mine.catch(() => undefined)
  return mine
}

/** Opens a dossier of the library, after closing the one that is open. A failure leaves the library shown. */
export function openDossier(dossierId: string): Promise<Result<null>> {
  return takeTurn(() => openNow(dossierId))
}

async function openNow(dossierId: string): Promise<Result<null>> {
  if (getAtelier()?.ouvert.meta.dossierId === dossierId) return success(null)
  if (!(await leave('demarrage'))) return refuseUnsaved()
  const opened = await getServices().storage.open(dossierId, showEtat)
  if (!opened.ok) {
    if (isDiskFull(opened.error)) await showPanne(opened.error)
    else useCairn.setState({ phase: 'bibliotheque' })
    return opened
  }
  const ouvert = opened.value
  setAtelier({ ...ouvert, meta: { ...ouvert.meta, ouvertLe: Date.now() } })
  const atelier = getAtelier()
  useCairn.setState({
    phase: 'ouvert',
    dossierId,
    dossier: ouvert.dossier,
    conflits: ouvert.conflits,
    enregistrement: { etat: 'enregistre', a: Date.now() },
  })
  if (atelier !== null) showPiles(atelier)
  tellRepair(ouvert)
  await noteMeta()
  notifyOpened()
  return success(null)
}

/** Saves what is left and shows the library. Held back, with a notice, while something is not saved. */
export function closeDossier(): Promise<void> {
  return takeTurn(closeNow)
}

async function closeNow(): Promise<void> {
  if (!(await leave('bibliotheque'))) {
    const refusal = refuseUnsaved()
    if (!refusal.ok) addAvis({ ton: 'erreur', texte: refusal.error.message })
    return
  }
  await refreshLibrary()
}

/** Lets go of the open dossier, to show `phase`; false, and nothing let go, when it is not saved. */
async function leave(phase: 'demarrage' | 'bibliotheque'): Promise<boolean> {
  const atelier = getAtelier()
  if (atelier === null) return true
  if (!(await flush())) return false
  await settleSuites('dossier')
  // What came meanwhile (a shared folder read one last time) is saved too.
  if (!(await flush())) return false
  await noteMeta()
  if (noteTimer !== null) clearTimeout(noteTimer)
  await atelier.ouvert.close()
  setAtelier(null)
  cancelReception()
  notifyClosed()
  useCairn.setState({
    phase,
    dossierId: null,
    dossier: EMPTY_DOSSIER,
    conflits: [],
    annuler: null,
    retablir: null,
  })
  return true
}

function refuseUnsaved(): Result<never> {
  return echec(
    'non_enregistre',
    'Tout n’est pas encore enregistré\u00a0: la CTG reste ouverte et rien n’est perdu. Réessayez dans un instant.',
  )
}

function showEtat(etat: EtatEnregistrement): void {
  const shown = useCairn.getState().enregistrement
  const isSame =
    shown.etat === etat.etat &&
    etat.etat !== 'enregistre' &&
    (etat.etat !== 'echec' || (shown.etat === 'echec' && shown.raison === etat.raison))
  if (!isSame) useCairn.setState({ enregistrement: etat })
  if (etat.etat !== 'enregistre') return
  if (noteTimer !== null) clearTimeout(noteTimer)
  noteTimer = setTimeout(() => void noteMeta(), NOTE_DELAY)
}

/** Tells the list what the open dossier has become. The list is a convenience: a failure there loses nothing. */
async function noteMeta(): Promise<void> {
  const atelier: Atelier | null = getAtelier()
  if (atelier === null) return
  const { storage } = getServices()
  const { dossier } = useCairn.getState()
  const meta = readMeta(atelier, dossier)
  const known = (await storage.list().catch(() => [])).find(
    ({ dossierId }) => dossierId === meta.dossierId,
  )
  const isChanged = dossier !== atelier.ouvert.dossier
  const modifieLe = isChanged ? meta.modifieLe : (known?.modifieLe ?? atelier.ouvert.meta.modifieLe)
  await storage.noteMeta({ ...meta, modifieLe }).catch(() => undefined)
  await refreshLibrary().catch(() => undefined)
}

/** One sentence: what was put right, and what may be missing when no store was whole. */
function tellRepair({ relues, sauvegardeLue }: DossierOuvert): void {
  if (relues === null) return
  addAvis(
    sauvegardeLue === undefined
      ? { ton: 'info', texte: formatRepair(relues) }
      : { ton: 'alerte', texte: formatRepriseSauvegarde(sauvegardeLue) },
  )
}

function formatRepair(count: number): string {
  const shown = new Intl.NumberFormat('fr-FR').format(count)
  const words = count > 1 ? 'modifications relues' : 'modification relue'
  return `Votre dossier a été remis en état\u00a0: rien n’a été perdu (${shown}\u00a0${words}).`
}
