import { createServer } from 'node:http'
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { ensureOutput } from '../house/built'
import { Bench, ROOT, findFreePort, waitFor } from './run-launcher'

let bench: Bench
let port = ''

beforeAll(ensureOutput, 120_000)
beforeEach(async () => {
  bench = new Bench()
  port = String(await findFreePort())
})
afterEach(() => bench.close())

describe('with Electron’s program', () => {
  it('opens the application on the example', async () => {
    const electron = bench.addProgram('electron')
    const launch = bench.start([], { ELECTRON_OVERRIDE_DIST_PATH: bench.folder, CAIRN_PORT: port })
    expect(await launch.exit).toBe(0)
    const args = electron.args().filter((arg) => arg !== '--no-sandbox')
    expect(args.map((arg) => arg.replace(/\/$/, ''))).toEqual([
      ROOT.replace(/\/$/, ''),
      '--exemple',
    ])
    expect(launch.said()).toContain('Electron')
  })

  it('opens the file that was asked for, from where the person stood', async () => {
    const electron = bench.addProgram('electron')
    const env = { ELECTRON_OVERRIDE_DIST_PATH: bench.folder, INIT_CWD: bench.folder }
    expect(await bench.start(['mon plan.ctg'], env).exit).toBe(0)
    expect(electron.args().at(-1)).toBe(`${bench.folder}/mon plan.ctg`)
    expect(electron.args()).not.toContain('--exemple')
  })

  it('hands its exit code on', async () => {
    bench.addProgram('electron', 'sleep 3.2; exit 7')
    const launch = bench.start([], { ELECTRON_OVERRIDE_DIST_PATH: bench.folder })
    expect(await launch.exit).toBe(7)
  })

  it('that cannot start, falls back on the browser', async () => {
    bench.addProgram('electron', 'exit 127')
    const launch = bench.start([], { ELECTRON_OVERRIDE_DIST_PATH: bench.folder, CAIRN_PORT: port })
    await waitFor('address', () => launch.said().includes(`http://127.0.0.1:${port}/#/exemple`))
    expect(launch.said()).toContain('Electron n’a pas démarré')
  })

  it('is left aside when a browser is asked for', async () => {
    const electron = bench.addProgram('electron')
    const env = { ELECTRON_OVERRIDE_DIST_PATH: bench.folder, CAIRN_PORT: port }
    const launch = bench.start(['--servir'], env)
    await waitFor('address', () => launch.said().includes('prêt à cette adresse'))
    expect(electron.args()).toEqual([])
  })
})

describe('without Electron, with a browser and a display', () => {
  const withBrowser = (path: string) => ({ CHROMIUM_PATH: path, DISPLAY: ':99', CAIRN_PORT: port })

  it('opens a window of its own on the served pages, and stops with it', async () => {
    const browser = bench.addProgram('browser', 'sleep 5')
    const launch = bench.start([], withBrowser(browser.path))
    const args = await waitFor('browser', () => (browser.args().length > 0 ? browser.args() : null))
    expect(args).toContain(`--app=http://127.0.0.1:${port}/#/exemple`)
    expect(args).toContain(`--user-data-dir=${bench.folder}/profile`)
    const page = await fetch(`http://127.0.0.1:${port}/`)
    expect(await page.text()).toContain('<title>Cairn</title>')
    expect(await launch.exit).toBe(0)
    await expect(fetch(`http://127.0.0.1:${port}/`)).rejects.toThrow()
  })

  it('goes on serving when an open browser took the window over', async () => {
    const browser = bench.addProgram('browser')
    const launch = bench.start(['--navigateur'], withBrowser(browser.path))
    await waitFor('address', () => launch.said().includes('prêt à cette adresse'))
    expect((await fetch(`http://127.0.0.1:${port}/`)).status).toBe(200)
  })

  it('opens a second window on the Cairn that is already there', async () => {
    const first = bench.start(['--servir'], { CAIRN_PORT: port })
    await waitFor('address', () => first.said().includes('prêt à cette adresse'))
    const browser = bench.addProgram('browser')
    const second = bench.start([], withBrowser(browser.path))
    expect(await second.exit).toBe(0)
    expect(second.said()).toContain('déjà ouvert')
    expect(browser.args()).toContain(`--app=http://127.0.0.1:${port}/#/exemple`)
  })
})

describe('without Electron nor display', () => {
  it('serves and prints the address, in both languages', async () => {
    const browser = bench.addProgram('browser')
    const launch = bench.start([], { CHROMIUM_PATH: browser.path, CAIRN_PORT: port })
    await waitFor('address', () => launch.said().includes(`http://127.0.0.1:${port}/#/exemple`))
    expect(launch.said()).toContain('Ctrl+C arrête Cairn')
    expect(launch.said()).toContain('Ctrl+C stops it')
    expect(browser.args()).toEqual([])
    const page = await fetch(`http://127.0.0.1:${port}/`)
    expect(page.status).toBe(200)
    expect(page.headers.get('content-security-policy')).toContain(
      "require-trusted-types-for 'script'",
    )
    const script = /src="\.\/(assets\/[^"]+\.js)"/.exec(await page.text())?.[1] ?? 'none'
    expect((await fetch(`http://127.0.0.1:${port}/${script}`)).headers.get('content-type')).toMatch(
      /javascript/,
    )
    expect((await fetch(`http://127.0.0.1:${port}/%2e%2e%2f%2e%2e%2fpackage.json`)).status).toBe(
      404,
    )
  })

  it('says so when another program holds the port', async () => {
    const stranger = createServer((_request, response) => response.end('autre')).listen(
      Number(port),
      '127.0.0.1',
    )
    try {
      const launch = bench.start([], { CAIRN_PORT: port })
      expect(await launch.exit).toBe(1)
      expect(launch.said()).toContain(`Le port ${port} est pris par un autre programme`)
    } finally {
      stranger.close()
    }
  })

  it('refuses an option it does not know', async () => {
    const launch = bench.start(['--nimporte'], {})
    expect(await launch.exit).toBe(2)
    expect(launch.said()).toContain('Option inconnue : --nimporte')
  })
})
