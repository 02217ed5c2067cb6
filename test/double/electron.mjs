// A strict double of what the program uses of Electron's main-process module; one Chromium stands for the pages. What is not
// here throws, so that a new use of Electron is noticed. It proves our wiring, not Electron itself.
import { EventEmitter } from 'node:events'
import { app } from './app.mjs'
import { BrowserWindow } from './browser-window.mjs'
import { calls, note, strict, unsupported } from './calls.mjs'
import { createCodec } from './codec.mjs'
import { invokeHandler, ipcMain, listHandledChannels } from './ipc-main.mjs'
import { Menu } from './menu.mjs'
import { protocol } from './schemes.mjs'
import { askPermission, session } from './session.mjs'

Object.assign(process.versions, { electron: '0.0.0-double' })

const WORK_AREA = { x: 0, y: 0, width: 1366, height: 728 }

/** A native dialog would wait for ever: a test says what the user answers. */
const waitsForUser = (name) => () => {
  throw new Error(`double: dialog.${name} waits for the user; stub it in the test`)
}
const dialog = {
  showOpenDialog: waitsForUser('showOpenDialog'),
  showSaveDialog: waitsForUser('showSaveDialog'),
  showMessageBox: waitsForUser('showMessageBox'),
}
const shell = strict('shell', {
  openExternal: async (url) => note('openExternal', url),
  openPath: async (path) => {
    note('openPath', path)
    return ''
  },
  showItemInFolder: (path) => note('showItemInFolder', path),
})
const screen = strict('screen', {
  getPrimaryDisplay: () => ({ workArea: WORK_AREA, scaleFactor: 1 }),
  getAllDisplays: () => [{ workArea: WORK_AREA, scaleFactor: 1 }],
})
const nativeTheme = strict('nativeTheme', { shouldUseDarkColors: false })
const powerMonitor = new EventEmitter()

/** For tests of the wiring that no page can do: a message from a frame that is not ours, a permission. */
const double = { invokeHandler, listHandledChannels, askPermission }

export { app, BrowserWindow, dialog, ipcMain, Menu, nativeTheme, powerMonitor, protocol, screen }
export { session, shell }
export const clipboard = unsupported('clipboard')
export const net = unsupported('net')
export const Notification = unsupported('Notification')
export const safeStorage = unsupported('safeStorage')
export const Tray = unsupported('Tray')
export const utilityProcess = unsupported('utilityProcess')

const all = { app, BrowserWindow, dialog, Menu, powerMonitor, session, shell, calls, double }
const { encode, decode } = createCodec()

// A test runs a function here, as Playwright does in a real Electron.
process.on('message', async (message) => {
  if (message.type !== 'evaluate') return
  try {
    const run = (0, eval)(`(${message.source})`)
    const value = await run(all, decode(message.argument))
    process.send({ type: 'return', id: message.id, value: encode(value) })
  } catch (error) {
    process.send({ type: 'return', id: message.id, error: String(error?.stack ?? error) })
  }
})
process.on('disconnect', () => void app.exit(0))
