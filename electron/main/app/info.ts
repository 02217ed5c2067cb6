import { app } from 'electron'
import type { AppInfo } from '../../../shared/bridge/bridge'

/** What « À propos » shows of the program itself. */
export function getInfo(): AppInfo {
  return {
    version: app.getVersion(),
    electron: process.versions['electron'] ?? null,
    chromium: process.versions['chrome'] ?? '',
    platform: process.platform,
    dataFolder: app.getPath('userData'),
  }
}
