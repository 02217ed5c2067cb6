import { spawn } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { ROOT } from '../make/paths.mjs'

const isWindows = process.platform === 'win32'

/** The runners under way: interrupted, `npm test` leaves none of them behind. */
const running = new Set()

/** Ends a runner with everything it started: browsers left behind by one step would slow and confuse the next. */
function killAll(child) {
  if (isWindows) return child.kill('SIGKILL')
  try {
    return process.kill(-child.pid, 'SIGKILL')
  } catch {
    return false
  }
}

function stop() {
  for (const child of running) killAll(child)
  process.exit(130)
}
process.on('SIGINT', stop).on('SIGTERM', stop)

/** Puts a runner behind the others, without starving it: it must end beside them. Where the system refuses, it takes its share. */
function putLast({ pid }) {
  try {
    if (isWindows) setPriority(pid, constants.priority.PRIORITY_BELOW_NORMAL)
    // Linux shares the cores between sessions first, and each runner has its own.
    else writeFileSync(`/proc/${pid}/autogroup`, '5')
  } catch {
    // Not there, or not allowed.
  }
}

function runToEnd(args, { timeLimitMs, env, isHeld, isLast }) {
  return new Promise((resolve) => {
    const said = []
    const output = isHeld ? 'pipe' : 'inherit'
    const [program, ...rest] =
      isLast && !isWindows
        ? ['nice', '-n', '5', process.execPath, ...args]
        : [process.execPath, ...args]
    // A group of its own, so that the whole of it can be ended.
    const child = spawn(program, rest, {
      cwd: ROOT,
      stdio: ['ignore', output, output],
      env: { ...process.env, ...env },
      detached: !isWindows,
    })
    if (isLast && child.pid !== undefined) putLast(child)
    running.add(child)
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => said.push(data))
    const timer = setTimeout(() => end(`no end after ${timeLimitMs / 1000} s`), timeLimitMs)
    const end = (why) => {
      clearTimeout(timer)
      running.delete(child)
      killAll(child)
      resolve({ why, said: Buffer.concat(said).toString() })
    }
    child.once('error', (error) => end(error.message))
    // What is held has been read to its end only at « close ».
    child.once(isHeld ? 'close' : 'exit', (code, signal) =>
      end(code === 0 ? null : `exit ${code ?? signal}`),
    )
  })
}

/**
 * Runs one program of Node to its end, with its output shown.
 * @param {string} name shown to the reader
 * @param {readonly string[]} args of node
 * @param {{ timeLimitMs?: number, env?: Record<string, string>, isHeld?: boolean, isLast?: boolean }} [options] `isHeld`: beside
 *   another one, its output is shown in one piece once it has ended; `isLast`: mostly takes what the others leave of the cores
 * @returns {Promise<{ name: string, ok: boolean, seconds: number }>} never rejects: one step must not hide the others
 */
export async function runStep(name, args, options = {}) {
  const { timeLimitMs = 600_000, env = {}, isHeld = false, isLast = false } = options
  if (!isHeld) console.log(`\n━━ ${name}`)
  const from = performance.now()
  const { why, said } = await runToEnd(args, { timeLimitMs, env, isHeld, isLast })
  const seconds = (performance.now() - from) / 1000
  const ok = why === null
  if (isHeld) console.log(`\n━━ ${name}\n${said.trimEnd()}`.trimEnd())
  console.log(`━━ ${name}: ${ok ? 'ok' : `FAILED (${why})`}, ${seconds.toFixed(1)} s`)
  return { name, ok, seconds }
}
