import { spawnSync } from 'node:child_process'
import { ROOT } from '../make/paths.mjs'

/**
 * Runs one program of Node to its end, with its output shown.
 * @param {string} name shown to the reader
 * @param {readonly string[]} args of node
 * @param {{ timeLimitMs?: number, env?: Record<string, string> }} [options]
 * @returns {{ name: string, ok: boolean, seconds: number }} never throws: one step must not hide the others
 */
export function runStep(name, args, { timeLimitMs = 600_000, env = {} } = {}) {
  console.log(`\n━━ ${name}`)
  const from = performance.now()
  const done = spawnSync(process.execPath, args, {
    cwd: ROOT,
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: timeLimitMs,
    killSignal: 'SIGKILL',
    env: { ...process.env, ...env },
  })
  const seconds = (performance.now() - from) / 1000
  const ok = done.status === 0
  const why =
    done.error?.code === 'ETIMEDOUT'
      ? `no end after ${timeLimitMs / 1000} s`
      : `exit ${done.status ?? done.signal}`
  console.log(`━━ ${name}: ${ok ? 'ok' : `FAILED (${why})`}, ${seconds.toFixed(1)} s`)
  return { name, ok, seconds }
}
