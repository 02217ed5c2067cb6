import { fork } from 'node:child_process'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { _electron, chromium } from 'playwright-core'
import { findElectron } from '../../build/launcher/find-electron.mjs'
import { createCodec } from './codec.mjs'

const HERE = dirname(fileURLToPath(import.meta.url))
const ROOT = join(HERE, '../..')
const { encode, decode } = createCodec()

/**
 * Starts the compiled program: in Electron when its program is on this machine, else over the double. Both answer the same
 * questions: `firstWindow`, `evaluate`, `exited`, `close`.
 * @param {{ home: string, root?: string, args?: string[], env?: Record<string, string> }} options
 *   `home` stands for the user's folder; `root` holds package.json and out/
 */
export async function launch({ home, root = ROOT, args = [], env = {} }) {
  const program = findElectron(process.env)
  return program === null
    ? launchDouble({ home, root, args, env })
    : launchElectron({ program, home, root, args, env })
}

/** Which of the two `launch` starts here. */
export function getKind() {
  return findElectron(process.env) === null ? 'double' : 'electron'
}

async function launchElectron({ program, home, root, args, env }) {
  const folder = join(home, 'Cairn')
  const app = await _electron.launch({
    executablePath: program,
    args: [root, `--user-data-dir=${folder}`, ...args],
    env: { ...process.env, ...env, HOME: home },
  })
  const exited = new Promise((resolve) => app.process().once('exit', resolve))
  return {
    kind: 'electron',
    exited,
    process: () => app.process(),
    firstWindow: () => app.firstWindow(),
    evaluate: (run, argument) => app.evaluate(run, argument),
    close: () => app.close().catch(() => {}),
  }
}

function launchDouble({ home, root, args, env }) {
  const child = fork(join(root, 'out/electron/main.mjs'), args, {
    execArgv: ['--import', new URL('./register.mjs', import.meta.url).href],
    env: { ...process.env, ...env, DOUBLE_HOME: home },
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  })
  const calls = new Map()
  const seen = { endpoint: null, windows: 0 }
  const wake = []
  let last = 0
  let browser = null

  const exited = new Promise((resolve) => {
    child.on('exit', (code) => {
      for (const call of calls.values()) call.reject(new Error('the program ended'))
      wake.splice(0).forEach((go) => go())
      resolve(code)
    })
  })
  child.on('message', (message) => {
    if (message.type === 'browser') seen.endpoint = message.endpoint
    if (message.type === 'window') seen.windows += 1
    if (message.type === 'return') {
      const call = calls.get(message.id)
      calls.delete(message.id)
      if (message.error === undefined) call.resolve(decode(message.value))
      else call.reject(new Error(message.error))
    }
    wake.splice(0).forEach((go) => go())
  })
  const isOver = () => child.exitCode !== null || child.signalCode !== null

  const firstWindow = async () => {
    while (seen.endpoint === null || seen.windows === 0) {
      if (isOver()) throw new Error(`the program ended with ${child.exitCode}`)
      await new Promise((resolve) => wake.push(resolve))
    }
    browser ??= await chromium.connectOverCDP(seen.endpoint)
    return browser.contexts()[0].pages()[0]
  }
  const evaluate = (run, argument) =>
    new Promise((resolve, reject) => {
      const id = ++last
      calls.set(id, { resolve, reject })
      child.send({ type: 'evaluate', id, source: String(run), argument: encode(argument) })
    })
  const close = async () => {
    if (!isOver()) {
      await evaluate(({ app }) => void app.exit(0)).catch(() => {})
      await exited
    }
    await browser?.close().catch(() => {})
  }
  return { kind: 'double', exited, process: () => child, firstWindow, evaluate, close }
}
