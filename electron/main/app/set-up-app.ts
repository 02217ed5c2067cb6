import { app } from 'electron'
import { existsSync } from 'node:fs'
import { getDataFolder } from './data-folder'

/** The identity of the program for the system; never changed, shortcuts and notifications hang on it. */
const APP_ID = 'org.cairn.ctg'

/** What must be settled before the program is ready: where data lives, a sandbox for every page, no way to the network. */
export function setUpApp(): void {
  const folder = getDataFolder({
    platform: process.platform,
    localAppData: process.env['LOCALAPPDATA'],
    executable: process.execPath,
    isPackaged: app.isPackaged,
    exists: existsSync,
  })
  if (folder !== null) app.setPath('userData', folder)
  app.enableSandbox()
  app.setAppUserModelId(APP_ID)
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
  app.commandLine.appendSwitch('lang', 'fr')
}
