import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { serve } from '../../../build/serve.mjs'
import { browserPath, flags } from '../../browser-path.mjs'

/**
 * The browser build as a user has it: the real server on its own port, a real Chromium with its own profile. Everything that should
 * never happen is kept: requests that leave, policy violations, errors of the page.
 * @param {{ viewport?: { width: number, height: number }, colorScheme?: 'light' | 'dark', reducedMotion?: 'reduce' }} [options]
 */
export async function openApp(options = {}) {
  const server = await serve({ port: 0 })
  const profile = mkdtempSync(join(tmpdir(), 'cairn-e2e-'))
  const faults = []
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browserPath(),
    headless: true,
    args: flags,
    acceptDownloads: true,
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    viewport: options.viewport ?? { width: 1366, height: 768 },
    colorScheme: options.colorScheme ?? 'light',
    reducedMotion: options.reducedMotion ?? 'reduce',
  })
  context.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(server.address) && !/^(blob|data):/.test(url))
      faults.push(`request: ${url}`)
  })
  await context.addInitScript(() => {
    globalThis.policyFaults = []
    document.addEventListener('securitypolicyviolation', (event) => {
      globalThis.policyFaults.push(
        `${event.effectiveDirective} ${event.blockedURI} ${event.sourceFile}`,
      )
    })
  })
  const page = context.pages()[0] ?? (await context.newPage())
  // Of every page: a test may open a second one.
  context.on('weberror', (event) => faults.push(`error: ${event.error().message}`))
  context.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`)
  })
  return {
    page,
    context,
    address: server.address,
    /** What should never have happened so far, violations of the policy included. */
    async listFaults() {
      const violations = await page.evaluate(() => globalThis.policyFaults ?? [])
      return [...faults, ...violations.map((one) => `policy: ${one}`)]
    },
    async close() {
      await context.close()
      await server.close()
      rmSync(profile, { recursive: true, force: true })
    },
  }
}

/** Opens the example and waits until its plan answers. */
export async function openExample(app) {
  await app.page.goto(`${app.address}#/exemple`)
  await app.page.getByRole('treeitem').first().waitFor()
}
