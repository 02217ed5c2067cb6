// For the bench: one acknowledged edit (both stores) beside one bare strict Dexie put, interleaved in one page.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPage, serveFolder } from './browser.mjs'
import { buildPages } from './build-pages.mjs'

/**
 * Times in milliseconds, one of each a round.
 * @param {number} rounds
 * @returns {Promise<{ edits: number[], puts: number[] }>}
 */
export async function measureEdit(rounds) {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-edit-pages-'))
  const profile = mkdtempSync(join(tmpdir(), 'cairn-edit-profile-'))
  await buildPages(folder)
  const server = await serveFolder(folder)
  try {
    const browser = await openPage(profile, `${server.address}/index.html`)
    await browser.page.evaluate(() => window.faults.openAll())
    await browser.page.evaluate(() => window.faults.prepare())
    const times = await browser.page.evaluate((count) => window.faults.measure(count), rounds)
    await browser.close()
    return times
  } finally {
    server.close()
    rmSync(folder, { recursive: true, force: true })
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}
