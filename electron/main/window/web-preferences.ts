import type { WebPreferences } from 'electron'

/** What every window has, whatever it is for. `spellcheck` is Chromium's own, which downloads: ours takes its place. */
export const SECURE_WEB_PREFERENCES = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  spellcheck: false,
  disableBlinkFeatures: 'Auxclick',
  v8CacheOptions: 'bypassHeatCheck',
} as const satisfies WebPreferences
