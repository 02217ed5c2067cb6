import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, join } from 'node:path'

const LINUX = [
  'chromium',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
  'microsoft-edge-stable',
  'brave-browser',
  'chromium-browser',
]
const MAC = ['Google Chrome', 'Microsoft Edge', 'Chromium', 'Brave Browser']
const WINDOWS = [
  'Microsoft\\Edge\\Application\\msedge.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Chromium\\Application\\chrome.exe',
]

/** Where browsers of Chromium's family are installed on this system, the likeliest first. */
function listCandidates(env, platform) {
  if (platform === 'win32')
    return [env['ProgramFiles(x86)'], env.ProgramFiles, env.LOCALAPPDATA]
      .filter(Boolean)
      .flatMap((folder) => WINDOWS.map((name) => join(folder, name)))
  if (platform === 'darwin')
    return MAC.map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`)
  // The snap before /usr/bin/chromium-browser, which on Ubuntu is a script that only calls the snap.
  return LINUX.flatMap((name) =>
    ['/usr/bin', '/usr/local/bin', '/snap/bin'].map((folder) => join(folder, name)),
  )
}

/**
 * An installed browser able to show Cairn in a window of its own; null when there is none.
 * @param {NodeJS.ProcessEnv} env CHROMIUM_PATH wins; a value that names no file means « none »
 */
export function findBrowser(env, platform = process.platform) {
  if (env.CHROMIUM_PATH) return existsSync(env.CHROMIUM_PATH) ? env.CHROMIUM_PATH : null
  return listCandidates(env, platform).find((path) => existsSync(path)) ?? null
}

/** Can a window be shown at all? */
export function hasDisplay(env, platform = process.platform) {
  return platform !== 'linux' || Boolean(env.DISPLAY || env.WAYLAND_DISPLAY)
}

/**
 * Where the browser of Cairn keeps its profile, and in it the user's dossiers: apart from the person's own browsing, so that
 * clearing its history cannot touch them. CAIRN_PROFILE is for tests.
 */
export function getProfileFolder(env, browser, platform = process.platform) {
  if (env.CAIRN_PROFILE) return env.CAIRN_PROFILE
  const home = homedir()
  if (platform === 'win32')
    return join(env.LOCALAPPDATA ?? join(home, 'AppData', 'Local'), 'Cairn', 'navigateur')
  if (platform === 'darwin')
    return join(home, 'Library', 'Application Support', 'Cairn', 'navigateur')
  // A snap may not see hidden folders of the home.
  if (browser.startsWith('/snap/')) return join(home, 'snap', basename(browser), 'common', 'cairn')
  return join(env.XDG_DATA_HOME || join(home, '.local', 'share'), 'cairn', 'navigateur')
}
