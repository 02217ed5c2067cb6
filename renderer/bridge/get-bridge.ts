import type { DesktopBridge } from '../../shared/bridge/bridge'
import { APP_VERSION } from './app-version'
import { createBrowserBridge } from './browser-bridge'

let bridge: DesktopBridge | null = null

/** The bridge of the shell the page runs in: the one of the Electron preload when it is there, else the browser's. */
export function getBridge(): DesktopBridge {
  const { cairn } = globalThis as { readonly cairn?: DesktopBridge }
  bridge ??= cairn ?? createBrowserBridge(APP_VERSION)
  return bridge
}
