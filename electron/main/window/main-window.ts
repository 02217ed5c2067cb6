import { app, BrowserWindow, nativeTheme, screen } from 'electron'
import { join } from 'node:path'
import type { PushChannel, PushChannels } from '../../../shared/bridge/ipc-channels'
import { APP_PAGE } from '../security/app-address'
import { SECURE_WEB_PREFERENCES } from './web-preferences'
import { MIN_HEIGHT, MIN_WIDTH, restoreWindowState } from './window-state'
import { readWindowState, writeWindowState } from './window-state-file'

const BACKGROUND = { light: '#f7f7f5', dark: '#1a1b1e' }

let mainWindow: BrowserWindow | null = null

export function getMainWindow(): BrowserWindow | null {
  return mainWindow
}

/** Opens the one window, where and as large as it was. `fragment` is the screen to begin on (« #/exemple »). */
export function createMainWindow(fragment: string): BrowserWindow {
  const path = join(app.getPath('userData'), 'fenetre.json')
  const areas = [screen.getPrimaryDisplay(), ...screen.getAllDisplays()].map((one) => one.workArea)
  const state = restoreWindowState(readWindowState(path), areas)
  const window = new BrowserWindow({
    ...(state.position ?? {}),
    width: state.width,
    height: state.height,
    minWidth: MIN_WIDTH,
    minHeight: MIN_HEIGHT,
    show: false,
    title: 'Cairn',
    backgroundColor: nativeTheme.shouldUseDarkColors ? BACKGROUND.dark : BACKGROUND.light,
    webPreferences: {
      ...SECURE_WEB_PREFERENCES,
      preload: join(import.meta.dirname, 'preload.cjs'),
      zoomFactor: state.zoom,
    },
  })
  mainWindow = window
  if (state.maximized) window.maximize()
  window.once('ready-to-show', () => {
    window.show()
  })
  // The page sets the title by its own command: its <title> would blink in between.
  window.on('page-title-updated', (event) => {
    event.preventDefault()
  })
  window.on('close', () => {
    writeWindowState(path, window)
  })
  window.on('closed', () => {
    if (mainWindow === window) mainWindow = null
  })
  void window.loadURL(`${APP_PAGE}${fragment}`)
  return window
}

/** Brings the window to the front. */
export function focusMainWindow(): void {
  if (mainWindow === null) return
  if (mainWindow.isMinimized()) mainWindow.restore()
  mainWindow.show()
  mainWindow.focus()
}

export function sendToPage<K extends PushChannel>(channel: K, value: PushChannels[K]): void {
  if (mainWindow !== null && !mainWindow.isDestroyed()) mainWindow.webContents.send(channel, value)
}
