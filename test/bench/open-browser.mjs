import { chromium } from 'playwright-core'
import { browserPath, flags } from '../browser-path.mjs'

/**
 * A browser of its own, on the low screen that most users have: one empty page, whose context is to be closed.
 * @param {string} profile folder of what it keeps
 * @returns {Promise<import('playwright-core').Page>}
 */
export async function openBrowser(profile) {
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browserPath(),
    headless: true,
    args: flags,
    locale: 'fr-FR',
    viewport: { width: 1366, height: 768 },
  })
  const page = context.pages()[0] ?? (await context.newPage())
  page.setDefaultTimeout(60_000)
  return page
}
