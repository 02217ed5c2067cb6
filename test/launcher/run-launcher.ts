import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

export type Launch = {
  readonly child: ChildProcess
  readonly said: () => string
  readonly exit: Promise<number | null>
}

/** A folder, stand-in programs and started launchers that all end with `close`. */
export class Bench {
  readonly folder = mkdtempSync(join(tmpdir(), 'cairn-launcher-'))
  readonly #children: ChildProcess[] = []

  /** A program that writes its arguments, one a line, then does what `then` says. */
  addProgram(
    name: string,
    then = 'exit 0',
  ): { readonly path: string; readonly args: () => readonly string[] } {
    const path = join(this.folder, name)
    const note = `${path}.args`
    writeFileSync(
      path,
      `#!/bin/sh\nprintf '%s\\n' "$@" > "${note}.tmp"\nmv "${note}.tmp" "${note}"\n${then}\n`,
    )
    chmodSync(path, 0o755)
    return {
      path,
      args: () => (existsSync(note) ? readFileSync(note, 'utf8').trim().split('\n') : []),
    }
  }

  /** Runs build/start.mjs as npm would, with none of this machine's display, browser or Electron unless given. */
  start(args: readonly string[], env: Readonly<Record<string, string>>): Launch {
    const inherited = Object.fromEntries(
      Object.entries(process.env).filter(
        ([name]) =>
          !/^(DISPLAY|WAYLAND_DISPLAY|CHROMIUM_PATH|ELECTRON_.*|INIT_CWD|CAIRN_.*|NODE_ENV|VITEST.*)$/.test(
            name,
          ),
      ),
    )
    const child = spawn(process.execPath, ['build/start.mjs', ...args], {
      cwd: ROOT,
      env: {
        ...inherited,
        ELECTRON_SKIP_BINARY_DOWNLOAD: '1',
        CHROMIUM_PATH: join(this.folder, 'no-browser'),
        CAIRN_PROFILE: join(this.folder, 'profile'),
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#children.push(child)
    let said = ''
    child.stdout.on('data', (part: Buffer) => (said += part.toString()))
    child.stderr.on('data', (part: Buffer) => (said += part.toString()))
    const exit = new Promise<number | null>((resolve) => child.on('exit', resolve))
    return { child, said: () => said, exit }
  }

  async close(): Promise<void> {
    for (const child of this.#children) {
      if (child.exitCode !== null || child.signalCode !== null) continue
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill()
      await gone
    }
    rmSync(this.folder, { recursive: true, force: true, maxRetries: 15, retryDelay: 200 })
  }
}

/** Asks again until the answer is neither empty nor an error; ends with the last reason. */
export async function waitFor<T>(
  what: string,
  get: () => T | Promise<T>,
  limitMs = 20_000,
): Promise<NonNullable<T>> {
  const end = Date.now() + limitMs
  let last: unknown = 'nothing'
  while (Date.now() < end) {
    try {
      const value = await get()
      if (value) return value
    } catch (error) {
      last = error
    }
    await sleep(50)
  }
  throw new Error(`${what}: ${String(last)} after ${limitMs} ms`)
}

/** A port that is free at this moment. */
export function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.on('error', reject)
    server.listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(address && typeof address === 'object' ? address.port : 0))
    })
  })
}
