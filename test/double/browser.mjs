import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { browserPath, flags } from '../browser-path.mjs'
import { app, hooks } from './app.mjs'
import { createEvent, note } from './calls.mjs'
import { askHandler, SERVED, toAppAddress } from './schemes.mjs'
import { isRequestAllowed } from './session.mjs'

let starting = null
let opening = 0

hooks.closeBrowser = async () => {
  await starting?.then((context) => context.close()).catch(() => {})
}

/** The one Chromium of the program; its profile is in the data folder, so that IndexedDB outlives a restart. */
function getBrowser() {
  starting ??= startBrowser()
  return starting
}

/** A page for a window; while it is being made, it must not be taken for a popup. */
export async function openPage(isFirst) {
  const context = await getBrowser()
  if (isFirst && context.pages()[0] !== undefined) return context.pages()[0]
  opening += 1
  try {
    return await context.newPage()
  } finally {
    opening -= 1
  }
}

async function startBrowser() {
  const profile = join(app.getPath('userData'), 'chromium')
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browserPath(),
    headless: process.env.DOUBLE_HEADED !== '1',
    viewport: null,
    args: [...flags, '--remote-debugging-port=0', '--window-size=1366,768', '--lang=fr'],
  })
  process.versions.chrome = context.browser()?.version() ?? ''
  await context.route('**/*', answerRequest)
  context.on('page', (page) => {
    if (opening === 0 && findWindow(page) === undefined) void page.close().catch(() => {})
  })
  const port = readFileSync(join(profile, 'DevToolsActivePort'), 'utf8').split('\n')[0]
  process.send?.({ type: 'browser', endpoint: `http://127.0.0.1:${port}` })
  return context
}

function findWindow(page) {
  return hooks.listWindows().find((window) => window.webContents.page === page)
}

async function answerRequest(route) {
  const request = route.request()
  const url = toAppAddress(request.url())
  try {
    if (request.isNavigationRequest() && !isNavigationAllowed(request, url))
      return await route.abort('aborted')
    if (!(await isRequestAllowed(url))) {
      note('request-blocked', url)
      return await route.abort('blockedbyclient')
    }
    if (!SERVED.test(request.url())) {
      // Past the program's own filter: in Electron this would have reached the network.
      note('network', url)
      return await route.abort('internetdisconnected')
    }
    const response = await askHandler(url, request.method())
    if (response === null) return await route.abort('failed')
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    })
  } catch (error) {
    note('request-error', url, String(error))
    await route.abort('failed').catch(() => {})
  }
}

/** Asks the program as Electron does: a new window by its handler, a page that leaves by its events. */
function isNavigationAllowed(request, url) {
  let page = null
  let isMainFrame = true
  try {
    page = request.frame().page()
    isMainFrame = request.frame() === page.mainFrame()
  } catch {
    // A popup that is still being made has no frame.
  }
  const window = page === null ? undefined : findWindow(page)
  if (window === undefined) {
    const { action } = hooks.listWindows()[0]?.webContents.askToOpen(url) ?? { action: 'deny' }
    note('window-open', url, action)
    return false
  }
  const contents = window.webContents
  if (isMainFrame && contents.isLoadedByProgram(url)) return true
  const asked = createEvent({ url, isMainFrame, isSameDocument: false })
  contents.emit('will-frame-navigate', asked, url)
  const also = createEvent({ url, isMainFrame, isSameDocument: false })
  if (!asked.defaultPrevented && isMainFrame) contents.emit('will-navigate', also, url)
  const isAllowed = !asked.defaultPrevented && !also.defaultPrevented
  if (!isAllowed) note('navigation-blocked', url)
  return isAllowed
}
