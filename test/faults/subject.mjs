// A profile with a dossier in it, and what its page has acknowledged.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openPage } from './browser.mjs'

/** A profile with a dossier in it, and the edits that its page acknowledged. */
export class Subject {
  profile
  acknowledged = new Set()
  repaired = 0
  #address

  /** @param {string} [profile] a folder of one's own, on a disk that will be mistreated */
  constructor(address, profile = mkdtempSync(join(tmpdir(), 'cairn-faults-'))) {
    this.profile = profile
    this.#address = `${address}/index.html`
  }

  get last() {
    return Math.max(0, ...this.acknowledged)
  }

  async prepare() {
    const browser = await this.#open()
    await browser.page.evaluate(() => window.faults.openAll())
    await browser.page.evaluate(() => window.faults.prepare())
    await browser.close()
  }

  /** A dossier created and left open. */
  async prepareAndStay() {
    const browser = await this.#open()
    await browser.page.evaluate(() => window.faults.openAll())
    await browser.page.evaluate(() => window.faults.prepare())
    return browser
  }

  #open() {
    return openPage(this.profile, this.#address, (edit) => void this.acknowledged.add(edit))
  }

  /**
   * Opens, counts what is missing, and leaves the page open.
   * @param {{ isRestored?: boolean, clock?: number, before?: (browser: any) => Promise<void> }} [options] `before`: once the page is there; after a return to an earlier state, older values are shown; the clock
   * of the machine, as milliseconds beside the true one
   */
  async open({ isRestored = false, clock = 0, before = async () => undefined } = {}) {
    const browser = await this.#open()
    await before(browser)
    await browser.page.evaluate((offset) => window.faults.setClock(offset), clock)
    const found = await browser.page.evaluate(() => window.faults.openAll())
    if (found.phase !== 'ouvert') {
      await browser.kill()
      throw new Error(`not open: ${found.phase} ${found.panne}`)
    }
    const edits = new Set(found.edits)
    const lost = [...this.acknowledged].filter((edit) => !edits.has(edit))
    if (lost.length === 0 && !isRestored) this.#checkShown(found)
    if (found.avis.some((texte) => texte.includes('remis en état'))) this.repaired += 1
    return { ...browser, found, lost: lost.length }
  }

  /** Every axe shows its last acknowledged edit, or one that came after. */
  #checkShown({ shown, edits }) {
    const newest = Math.max(0, ...edits)
    if (!shown.includes(String(newest))) throw new Error(`shown ${shown}, newest edit ${newest}`)
  }

  /** Edits for a while, then dies without warning; `before` happens first (the power goes). */
  async editAndDie(browser, milliseconds, before = () => undefined) {
    const from = this.last + 1000
    void browser.page.evaluate((k) => window.faults.edit(k, k + 1e6), from).catch(() => undefined)
    await sleep(milliseconds)
    before()
    await browser.kill()
  }

  /** Starts, asks for the dossier, and dies that many milliseconds later, wherever the start is. */
  async dieWhileOpening(milliseconds) {
    const browser = await this.#open()
    void browser.page.evaluate(() => window.faults.openAll()).catch(() => undefined)
    await sleep(milliseconds)
    await browser.kill()
  }

  async edit({ page }, count) {
    const from = this.last + 1000
    await page.evaluate(([a, b]) => window.faults.edit(a, b), [from, from + count - 1])
  }

  async editAndClose(browser, count) {
    await this.edit(browser, count)
    await browser.page.evaluate(() => window.faults.close())
    await browser.close()
  }

  /** Edits until the page says that something is not saved; false when it stays silent for that long, in milliseconds. */
  editUntilTold({ page }, timeout = 10_000) {
    const from = this.last + 1000
    void page.evaluate((k) => window.faults.edit(k, k + 1e6), from).catch(() => undefined)
    return page
      .waitForFunction(() => window.faults.isRefused(), undefined, { timeout })
      .then(
        () => true,
        () => false,
      )
  }

  /** True once everything that waited is saved. */
  waitForSaved({ page }) {
    return page.evaluate(() => window.faults.stopAndSave()).catch(() => false)
  }

  remove() {
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 })
  }
}
