import { spawn } from 'node:child_process'
import { ROOT } from '../make/paths.mjs'

const START_FAILED_WITHIN_MS = 3_000

/** Chromium refuses its sandbox to root on Linux; nobody else goes without. */
export const isRoot = () => process.platform === 'linux' && process.getuid?.() === 0

/**
 * Ends a window when this process is asked to end, instead of leaving it behind.
 * @param {import('node:child_process').ChildProcess} child
 * @returns {() => void} to be called once the child has ended
 */
export function endWithUs(child) {
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']
  const end = () => child.kill()
  for (const signal of signals) process.on(signal, end)
  return () => {
    for (const signal of signals) process.off(signal, end)
  }
}

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
    const release = endWithUs(child)
    child.once('error', () => {
      release()
      resolve(null)
    })
    child.once('exit', (code) => {
      release()
      const early = performance.now() - from < START_FAILED_WITHIN_MS
      resolve(code !== 0 && early && !child.killed ? null : (code ?? 1))
    })
  })
}
