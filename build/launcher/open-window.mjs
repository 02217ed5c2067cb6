import { spawn } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import { getProfileFolder } from './find-browser.mjs'
import { endWithUs, isRoot } from './open-electron.mjs'

const HANDED_OVER_WITHIN_MS = 4_000

/**
 * Shows an address in a window of its own, without tabs, in a profile that is Cairn's alone.
 * @param {string} browser program
 * @param {string} address
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<'closed' | 'handed over' | 'failed'>} « handed over »: a browser already open on this profile took the
 *   window and our process ended at once, so nobody can tell when the window closes
 */
export function openWindow(browser, address, env) {
  const profile = getProfileFolder(env, browser)
  mkdirSync(profile, { recursive: true })
  const args = [
    `--app=${address}`,
    `--user-data-dir=${profile}`,
    '--no-first-run',
    '--no-default-browser-check',
    '--disable-features=Translate',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    ...(isRoot() ? ['--no-sandbox'] : []),
  ]
  const from = performance.now()
  return new Promise((resolve) => {
    const child = spawn(browser, args, { env, stdio: 'ignore' })
    const release = endWithUs(child)
    child.once('error', () => {
      release()
      resolve('failed')
    })
    child.once('exit', (code) => {
      release()
      if (child.killed || performance.now() - from > HANDED_OVER_WITHIN_MS) resolve('closed')
      else resolve(code === 0 ? 'handed over' : 'failed')
    })
  })
}
