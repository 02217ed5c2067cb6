import { spawn, type ChildProcess } from 'node:child_process'
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findBrowser } from '../../build/launcher/find-browser.mjs'
import { ensureOutput } from '../house/built'
import { Bench, findFreePort, waitFor } from './run-launcher'

const XVFB = '/usr/bin/Xvfb'
const browser = findBrowser(process.env)
const canShow = existsSync(XVFB) && browser !== null && !browser.includes('node_modules')

/** Xvfb chooses a free number itself and tells it on the given descriptor. */
function startDisplay(): Promise<{ readonly child: ChildProcess; readonly name: string }> {
  const child = spawn(
    XVFB,
    ['-displayfd', '3', '-screen', '0', '1366x768x24', '-nolisten', 'tcp'],
    {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    },
  )
  return new Promise((resolve, reject) => {
    child.on('error', reject)
    child.stdio[3]?.on('data', (part: Buffer) =>
      resolve({ child, name: `:${part.toString().trim()}` }),
    )
  })
}

type Target = { readonly type: string; readonly url: string; readonly title: string }

// A machine without a virtual display shows the same branch with a stand-in browser (start.test.ts).
if (canShow)
  describe('a real browser under a virtual display', () => {
    const bench = new Bench()
    let display: ChildProcess | null = null
    beforeAll(ensureOutput, 120_000)
    afterAll(async () => {
      await bench.close()
      display?.kill()
    })

    it('shows Cairn in a window of its own', async () => {
      const screen = await startDisplay()
      display = screen.child
      const script = join(bench.folder, 'browser')
      // The same command with a door for this test to look through.
      writeFileSync(
        script,
        `#!/bin/sh\nexec "${browser}" "$@" --remote-debugging-port=0 --disable-gpu\n`,
      )
      chmodSync(script, 0o755)
      const port = await findFreePort()
      const launch = bench.start([], {
        CHROMIUM_PATH: script,
        DISPLAY: screen.name,
        CAIRN_PORT: String(port),
      })
      const door = join(bench.folder, 'profile', 'DevToolsActivePort')
      const debugPort = await waitFor(
        'browser',
        () => readFileSync(door, 'utf8').split('\n')[0],
        60_000,
      )
      const address = `http://127.0.0.1:${port}/#/exemple`
      const page = await waitFor(
        'page',
        async () => {
          const list = (await (
            await fetch(`http://127.0.0.1:${debugPort}/json/list`)
          ).json()) as Target[]
          return list.find(({ url, title }) => url.startsWith(address) && title.includes('Cairn'))
        },
        60_000,
      )
      expect(page.type).toBe('page')
      expect(launch.child.exitCode).toBeNull()
      // Asked to end, the launcher takes its window and its server with it.
      launch.child.kill()
      expect(await launch.exit).toBe(0)
      await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow()
    }, 120_000)
  })
else
  describe('a machine without a virtual display', () => {
    it('has no full browser, or no Xvfb', () => {
      expect(canShow).toBe(false)
    })
  })
