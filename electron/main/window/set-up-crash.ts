import { app, type BrowserWindow } from 'electron'
import { writeIncident } from '../app/incidents'
import { stopGivenFiles } from '../files/given-files'
import { askUser, showFailure } from './questions'

/** A page that stopped is loaded again once; the second time, the program says so and ends. */
export function setUpCrash(window: BrowserWindow): void {
  let crashes = 0
  window.webContents.on('render-process-gone', (_event, details) => {
    if (details.reason === 'clean-exit') return
    crashes += 1
    writeIncident('page', Object.assign(new Error(details.reason), { code: details.reason }))
    stopGivenFiles()
    void (crashes === 1 ? offerReload(window) : giveUp())
  })
  // A page that loads anew has no listener yet.
  window.webContents.on('did-start-navigation', (details) => {
    if (details.isMainFrame && !details.isSameDocument) stopGivenFiles()
  })
}

async function offerReload(window: BrowserWindow): Promise<void> {
  const reload = await askUser({
    message: 'L’affichage de Cairn s’est arrêté.',
    detail:
      'Ce qui était marqué « Enregistré » est en sécurité sur cet ordinateur. Cairn peut rouvrir sa fenêtre.',
    accept: 'Rouvrir',
    refuse: 'Quitter',
  })
  if (reload && !window.isDestroyed()) window.webContents.reload()
  else app.quit()
}

async function giveUp(): Promise<void> {
  await showFailure(
    'L’affichage de Cairn s’est arrêté de nouveau.',
    'Ce qui était marqué « Enregistré » est en sécurité sur cet ordinateur. Cairn va se fermer ; rouvrez-le ensuite.',
  )
  app.quit()
}
