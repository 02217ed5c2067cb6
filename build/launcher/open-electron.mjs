import { spawn } from 'node:child_process'
import { ROOT } from '../make/paths.mjs'

const START_FAILED_WITHIN_MS = 3_000

/** Chromium refuses its sandbox to root on Linux; nobody else goes without. */
export const isRoot = () => process.platform === 'linux' && process.getuid?.() === 0

/**
 * Runs Electron on the repository until it closes.
 * @param {string} program
 * @param {readonly string[]} args for the application
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<number | null>} its exit code; null when it could not start (a library or the sandbox is missing), so that
 *   another way can be tried
 */
export function openElectron(program, args, env) {
  // Left set by some editors' terminals, this would make Electron a plain Node.
  const clean = Object.fromEntries(
    Object.entries(env).filter(([name]) => name !== 'ELECTRON_RUN_AS_NODE'),
  )
  const from = performance.now()
  return new Promise((resolve) => {
    const child = spawn(program, [...(isRoot() ? ['--no-sandbox'] : []), ROOT, ...args], {
      cwd: ROOT,
      env: clean,
      stdio: 'inherit',
    })
    child.once('error', () => resolve(null))
    child.once('exit', (code) => {
      const early = performance.now() - from < START_FAILED_WITHIN_MS
      resolve(code !== 0 && early ? null : (code ?? 1))
    })
  })
}
