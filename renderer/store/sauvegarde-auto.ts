import type { RaisonSauvegarde } from '../../shared/exchange/nom-sauvegarde'
import { addAvis } from './avis'
import { useCairn, type CairnState } from './cairn-store'
import { formatRappelCopie } from './format-sauvegarde'
import { hideSante, isCopieAFaire, showSante } from './sante'
import { createSauvegardeOf } from './sauvegardes'
import { getServices } from './services'
import { addSuite } from './suites-dossier'

const MINUTE = 60_000
const HOUR = 60 * MINUTE

/** From the first edit since the last backup. */
const FIRST_DELAY = MINUTE
/** Before trying again, after each failure in a row; the last one repeats. */
const RETRIES = [MINUTE, 5 * MINUTE, 15 * MINUTE] as const
/** A browser asks at every change of tab. */
const LEAVING_PAUSE = 10 * MINUTE

/** What is known of the open dossier. */
type Suivi = {
  readonly dossierId: string
  /** Something was edited since the last backup. */
  isDirty: boolean
  /** When the last one was made, and the operations it holds. */
  last: number | null
  nbOps: number
  failures: number
  timer: ReturnType<typeof setTimeout> | null
}

let suivi: Suivi | null = null

/** Backs up what is edited from now on. Called once by the page, before the first dossier opens. */
export function startSauvegardes(): void {
  useCairn.subscribe(noteEdits)
  addSuite({ onOpened: () => void follow(), onLeaving: saveBeforeLeaving, onClosed: saveClosed })
}

async function follow(): Promise<void> {
  const { dossierId } = useCairn.getState()
  if (dossierId === null) return
  const mine: Suivi = { dossierId, isDirty: false, last: null, nbOps: 0, failures: 0, timer: null }
  suivi = mine
  const derniere = await showSante(dossierId)
  mine.last ??= derniere?.quand ?? null
  mine.nbOps = Math.max(mine.nbOps, derniere?.nbOps ?? 0)
  // What a cut left out of the backups: edits of a session that never closed, or a dossier that just came.
  if (await hasMore(mine)) markDirty(mine)
  await remindCopy(dossierId)
}

function noteEdits(state: CairnState, before: CairnState): void {
  if (suivi === null || state.dossierId !== suivi.dossierId) return
  if (before.dossierId !== state.dossierId) return
  const isWriting = state.enregistrement.etat === 'en_cours'
  const wasWriting = before.enregistrement.etat === 'en_cours'
  if (state.dossier !== before.dossier || (isWriting && !wasWriting)) markDirty(suivi)
}

function markDirty(mine: Suivi): void {
  mine.isDirty = true
  if (mine.timer !== null || mine !== suivi) return
  const sinceLast = mine.last === null ? HOUR : Date.now() - mine.last
  // A clock set back must not hold the next backup for days.
  const untilHour = sinceLast < 0 ? 0 : HOUR - sinceLast
  schedule(mine, Math.max(FIRST_DELAY, untilHour))
}

function schedule(mine: Suivi, delay: number): void {
  mine.timer = setTimeout(() => {
    mine.timer = null
    void run(mine, 'auto')
  }, delay)
}

/** False when the last backup holds all that is acknowledged: an edit that was taken back at once leaves nothing to do. */
async function hasMore(mine: Suivi): Promise<boolean> {
  const held = await getServices().storage.countOperations(mine.dossierId)
  return held !== null && held > mine.nbOps
}

async function run(mine: Suivi, raison: RaisonSauvegarde): Promise<void> {
  if (mine.timer !== null) clearTimeout(mine.timer)
  mine.timer = null
  mine.isDirty = false
  const isSaved = useCairn.getState().enregistrement.etat === 'enregistre'
  if (isSaved && mine.nbOps > 0 && !(await hasMore(mine))) return
  const made = await createSauvegardeOf(mine.dossierId, raison)
  if (made.ok) {
    mine.failures = 0
    mine.last = made.value.quand
    mine.nbOps = made.value.nbOps
    if (mine.isDirty) markDirty(mine)
    return
  }
  mine.isDirty = true
  const delay = RETRIES[Math.min(mine.failures, RETRIES.length - 1)] ?? HOUR
  mine.failures += 1
  if (mine === suivi && mine.timer === null) schedule(mine, delay)
}

/** Before the window closes. A dossier that is only let go of is backed up once closed, without making anyone wait. */
async function saveBeforeLeaving(why: 'dossier' | 'fenetre'): Promise<void> {
  if (why !== 'fenetre' || suivi?.isDirty !== true) return
  const { shell } = getServices().bridge.capabilities
  const isRecent = suivi.last !== null && Math.abs(Date.now() - suivi.last) < LEAVING_PAUSE
  if (shell === 'browser' && isRecent) return
  await run(suivi, 'fermeture')
}

function saveClosed(): void {
  const mine = suivi
  suivi = null
  hideSante()
  if (mine === null) return
  if (mine.timer !== null) clearTimeout(mine.timer)
  mine.timer = null
  if (mine.isDirty) void run(mine, 'fermeture')
}

async function remindCopy(dossierId: string): Promise<void> {
  const metas = await getServices()
    .storage.list()
    .catch(() => [])
  const meta = metas.find((one) => one.dossierId === dossierId)
  const { sante } = useCairn.getState()
  if (meta === undefined || suivi?.dossierId !== dossierId) return
  const isChangedSince = meta.modifieLe > (sante.derniereCopieExterne ?? 0)
  if (meta.origine === 'exemple' || !isChangedSince || !isCopieAFaire(meta.creeLe)) return
  addAvis({ ton: 'info', texte: formatRappelCopie(sante.derniereCopieExterne, Date.now()) })
}
