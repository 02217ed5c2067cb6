import type { BrowserWindow } from 'electron'
import { readFileSync, renameSync, writeFileSync } from 'node:fs'
import { writeIncident } from '../app/incidents'

/** What was saved, whatever it is; null when there is nothing to read. */
export function readWindowState(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as unknown
  } catch {
    return null
  }
}

/** Saves the place, size and zoom of a window that is about to close. */
export function writeWindowState(path: string, window: BrowserWindow): void {
  try {
    const state = {
      bounds: window.getNormalBounds(),
      maximized: window.isMaximized(),
      zoom: Math.round(window.webContents.getZoomFactor() * 100) / 100,
    }
    writeFileSync(`${path}.tmp`, JSON.stringify(state), 'utf8')
    renameSync(`${path}.tmp`, path)
  } catch (error) {
    writeIncident('fenetre', error)
  }
}
