import { app, powerMonitor, type BrowserWindow } from 'electron'
import type { CloseAnswer } from '../../../shared/bridge/ipc-channels'
import { success, type Result } from '../../../shared/kernel/result'
import { CloseGuard } from './close-guard'
import { sendToPage } from './main-window'
import { askUser } from './questions'

const PAGE_LIMIT = 5_000

const GUARD = new CloseGuard((request) => {
  sendToPage('close:request', request)
}, PAGE_LIMIT)

/**
 * The window closes once the page has committed its drafts and flushed. When it says no, or nothing for 5 s, the user decides.
 * Before the machine sleeps or the session ends, the page is asked to flush as well, without closing.
 */
export function setUpClose(window: BrowserWindow): void {
  let isAllowed = false
  let isAsking = false
  const closeWhenSafe = async (): Promise<void> => {
    if (isAsking) return
    isAsking = true
    const answer = isPageThere(window) ? await GUARD.ask() : 'yes'
    isAllowed = answer === 'yes' || (await askToLose(answer === 'silence'))
    isAsking = false
    if (isAllowed && !window.isDestroyed()) window.close()
  }
  window.on('close', (event) => {
    if (isAllowed) return
    event.preventDefault()
    void closeWhenSafe()
  })
  window.on('query-session-end', () => void GUARD.ask())
  powerMonitor.on('suspend', () => void GUARD.ask())
  app.on('window-all-closed', () => {
    app.quit()
  })
}

export function receiveCloseAnswer(answer: CloseAnswer): Promise<Result<null>> {
  GUARD.receive(answer)
  return Promise.resolve(success(null))
}

/** A page that crashed, or is not loaded yet, holds nothing and cannot answer. */
function isPageThere(window: BrowserWindow): boolean {
  return !window.webContents.isCrashed() && !window.webContents.isLoadingMainFrame()
}

function askToLose(isSilent: boolean): Promise<boolean> {
  return askUser({
    message: 'Des modifications ne sont pas encore enregistrées.',
    detail: isSilent
      ? 'Cairn met du temps à répondre. Revenez à la fenêtre et attendez quelques instants, ou fermez sans attendre : les dernières modifications seraient perdues.'
      : 'L’enregistrement n’a pas abouti. Revenez à la fenêtre pour en voir la raison, ou fermez quand même : les dernières modifications seraient perdues.',
    accept: 'Fermer sans enregistrer',
    refuse: 'Revenir à Cairn',
  })
}
