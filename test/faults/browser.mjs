// A Chromium of our own process group, that can be killed whole, and the pages it shows.
import { spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import { extname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { chromium } from 'playwright-core'
import { browserPath, flags } from '../browser-path.mjs'

const TYPES = { '.html': 'text/html; charset=utf-8', '.js': 'text/javascript' }

/**
 * Serves a folder, read once, on one port for the whole run: another port would be another origin, with empty stores.
 */
export async function serveFolder(root) {
  const files = new Map()
  for (const name of readdirSync(root, { recursive: true })) {
    const path = join(root, name)
    if (statSync(path).isFile()) files.set(`/${name.replaceAll('\\', '/')}`, readFileSync(path))
  }
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://x')
    const bytes = files.get(pathname)
    if (bytes === undefined) return void response.writeHead(404).end('not found')
    response.writeHead(200, { 'content-type': TYPES[extname(pathname)] ?? '' }).end(bytes)
  })
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address()
  return { address: `http://127.0.0.1:${port}`, close: () => server.close() }
}

/** Starts Chromium on a profile and opens a page of the harness. */
export async function openPage(profile, address, onAcknowledge = () => undefined) {
  const portFile = join(profile, 'DevToolsActivePort')
  rmSync(portFile, { force: true })
  const child = spawn(
    browserPath(),
    [
      ...flags,
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      'about:blank',
    ],
    { detached: true, stdio: 'ignore' },
  )
  const exited = new Promise((resolve) => child.once('exit', resolve))
  const port = await waitForPort(portFile, child)
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${port}`)
  const [context] = browser.contexts()
  const page = await context.newPage()
  await page.exposeFunction('acknowledge', onAcknowledge)
  await page.goto(address)
  await page.waitForFunction(() => document.title === 'ready', undefined, { timeout: 30_000 })
  return {
    page,
    /** No goodbye: the whole group, at once. */
    kill: async () => {
      process.kill(-child.pid, 'SIGKILL')
      await exited
      await waitForGroup(child.pid)
      await browser.close().catch(() => undefined)
    },
    close: async () => {
      const session = await browser.newBrowserCDPSession()
      await session.send('Browser.close').catch(() => undefined)
      await exited
    },
  }
}

/** Its children die after it: until then they hold its files and its disk. */
async function waitForGroup(pid) {
  for (let waited = 0; waited < 5000; waited += 20) {
    try {
      process.kill(-pid, 0)
    } catch {
      return
    }
    await sleep(20)
  }
  throw new Error('Chromium did not die')
}

async function waitForPort(file, child) {
  for (let waited = 0; waited < 30_000; waited += 50) {
    if (child.exitCode !== null) throw new Error(`Chromium ended with ${child.exitCode}`)
    if (existsSync(file)) {
      const [port] = readFileSync(file, 'utf8').split('\n')
      if (port) return port
    }
    await sleep(50)
  }
  throw new Error('Chromium did not open its port')
}
