import { spawn } from 'node:child_process'
import { ROOT } from '../make/paths.mjs'

const isWindows = process.platform === 'win32'

/** Ends a runner with everything it started: browsers left behind by one step would slow and confuse the next. */
function killAll(child) {
  if (isWindows) return child.kill('SIGKILL')
  try {
    return process.kill(-child.pid, 'SIGKILL')
  } catch {
    return false
  }
}

function runToEnd(args, timeLimitMs, env) {
  return new Promise((resolve) => {
    // A group of its own, so that the whole of it can be ended.
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ...env },
      detached: !isWindows,
    })
    const stop = () => {
      killAll(child)
      process.exit(130)
    }
    const timer = setTimeout(() => {
      killAll(child)
      resolve(`no end after ${timeLimitMs / 1000} s`)
    }, timeLimitMs)
    const end = (why) => {
      clearTimeout(timer)
      process.off('SIGINT', stop).off('SIGTERM', stop)
      killAll(child)
      resolve(why)
    }
    process.on('SIGINT', stop).on('SIGTERM', stop)
    child.once('error', (error) => end(error.message))
    child.once('exit', (code, signal) => end(code === 0 ? null : `exit ${code ?? signal}`))
  })
}

/**
 * Runs one program of Node to its end, with its output shown.
 * @param {string} name shown to the reader
 * @param {readonly string[]} args of node
 * @param {{ timeLimitMs?: number, env?: Record<string, string> }} [options]
 * @returns {Promise<{ name: string, ok: boolean, seconds: number }>} never rejects: one step must not hide the others
 */
export async function runStep(name, args, { timeLimitMs = 600_000, env = {} } = {}) {
  console.log(`\n━━ ${name}`)
  const from = performance.now()
  const why = await runToEnd(args, timeLimitMs, env)
  const seconds = (performance.now() - from) / 1000
  const ok = why === null
  console.log(`━━ ${name}: ${ok ? 'ok' : `FAILED (${why})`}, ${seconds.toFixed(1)} s`)
  return { name, ok, seconds }
}
