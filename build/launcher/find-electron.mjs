import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ROOT } from '../make/paths.mjs'

const PACKAGE = join(ROOT, 'node_modules', 'electron')
const FAILED = join(ROOT, 'node_modules', '.cache', 'cairn', 'electron-download-failed')
const TIME_LIMIT_MS = 180_000
const RETRY_AFTER_MS = 24 * 3_600_000

const PROGRAM =
  { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform] ??
  'electron'

/**
 * Electron's program on this disk, null when there is none. Looked for by hand: `require('electron')` would download.
 * @param {NodeJS.ProcessEnv} env
 */
export function findElectron(env) {
  const folder = env.ELECTRON_OVERRIDE_DIST_PATH || join(PACKAGE, 'dist')
  const program = join(folder, PROGRAM)
  return existsSync(program) ? program : null
}

/** After a download that hung, a start must not hang again for a day. */
function hasFailedLately() {
  const stat = statSync(FAILED, { throwIfNoEntry: false })
  return stat !== undefined && Date.now() - stat.mtimeMs < RETRY_AFTER_MS
}

function isDownloadOff(env) {
  return Boolean(env.ELECTRON_SKIP_BINARY_DOWNLOAD || env.ELECTRON_OVERRIDE_DIST_PATH)
}

/**
 * Lets Electron's own installer fetch its program, once, within a time limit; it checks the official SHA-256 itself.
 * Without a network it fails at once.
 * @param {NodeJS.ProcessEnv} env
 * @returns {string | null} the program
 */
export function fetchElectron(env) {
  const installer = join(PACKAGE, 'install.js')
  if (isDownloadOff(env) || !existsSync(installer) || hasFailedLately()) return null
  const { version } = JSON.parse(readFileSync(join(PACKAGE, 'package.json'), 'utf8'))
  console.log(`Téléchargement d’Electron ${version}, une seule fois… (Fetching Electron once.)`)
  const done = spawnSync(process.execPath, [installer], {
    env,
    stdio: 'ignore',
    timeout: TIME_LIMIT_MS,
  })
  const program = findElectron(env)
  if (program && done.status === 0) {
    rmSync(FAILED, { force: true })
    return program
  }
  console.log('Electron n’a pas pu être téléchargé. (Electron could not be fetched.)')
  if (done.error) {
    mkdirSync(dirname(FAILED), { recursive: true })
    writeFileSync(FAILED, '')
  }
  return null
}
