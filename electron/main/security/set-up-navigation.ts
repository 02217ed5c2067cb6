import { app, shell, type WebContents } from 'electron'
import { writeIncident } from '../app/incidents'
import { askUser } from '../window/questions'
import { isAppPage } from './app-address'
import { formatExternalQuestion, parseExternalAddress } from './external-address'

/** No page leaves its place, opens another window or holds another page. What may be seen outside is proposed to the user. */
export function setUpNavigation(): void {
  app.on('web-contents-created', (_event, contents) => {
    holdInPlace(contents)
  })
}

function holdInPlace(contents: WebContents): void {
  contents.on('will-frame-navigate', (details) => {
    if (details.isMainFrame && isAppPage(details.url)) return
    details.preventDefault()
    if (details.isMainFrame) void proposeOutside(details.url)
  })
  contents.on('will-navigate', (details) => {
    if (!isAppPage(details.url)) details.preventDefault()
  })
  contents.on('will-redirect', (details) => {
    details.preventDefault()
  })
  contents.on('will-attach-webview', (event) => {
    event.preventDefault()
  })
  contents.setWindowOpenHandler(({ url }) => {
    void proposeOutside(url)
    return { action: 'deny' }
  })
}

let isAsking = false

/** One question at a time: a page that asks in a loop must not cover the screen with dialogs. */
async function proposeOutside(address: string): Promise<void> {
  const url = parseExternalAddress(address)
  if (url === null || isAsking) return
  isAsking = true
  try {
    const accepted = await askUser({ ...formatExternalQuestion(url), refuse: 'Annuler' })
    if (accepted) await shell.openExternal(url.href)
  } catch (error) {
    writeIncident('lien', error)
  } finally {
    isAsking = false
  }
}
