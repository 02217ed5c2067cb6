// Each scenario damages a profile and counts the edits shown as « Enregistré » that are not found again.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { openPage } from './browser.mjs'

/** A profile with a dossier in it, and the edits that its page acknowledged. */
class Subject {
  profile = mkdtempSync(join(tmpdir(), 'cairn-faults-'))
  acknowledged = new Set()
  repaired = 0
  #address

  constructor(address) {
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

  #open() {
    return openPage(this.profile, this.#address, (edit) => void this.acknowledged.add(edit))
  }

  /** Opens, counts what is missing, and leaves the page open. */
  async open() {
    const browser = await this.#open()
    const found = await browser.page.evaluate(() => window.faults.openAll())
    if (found.phase !== 'ouvert') throw new Error(`not open: ${found.phase} ${found.panne}`)
    const edits = new Set(found.edits)
    const lost = [...this.acknowledged].filter((edit) => !edits.has(edit))
    if (lost.length === 0) this.#checkShown(found)
    if (found.avis.some((texte) => texte.includes('remis en état'))) this.repaired += 1
    return { ...browser, found, lost: lost.length }
  }

  /** Every axe shows its last acknowledged edit, or one that came after. */
  #checkShown({ shown, edits }) {
    const newest = Math.max(0, ...edits)
    if (!shown.includes(String(newest))) throw new Error(`shown ${shown}, newest edit ${newest}`)
  }

  /** Edits for a while, then dies without warning. */
  async editAndDie(browser, milliseconds) {
    const from = this.last + 1000
    void browser.page.evaluate((k) => window.faults.edit(k, k + 1e6), from).catch(() => undefined)
    await sleep(milliseconds)
    await browser.kill()
  }

  async editAndClose(browser, count) {
    const from = this.last + 1000
    await browser.page.evaluate(([a, b]) => window.faults.edit(a, b), [from, from + count - 1])
    await browser.page.evaluate(() => window.faults.close())
    await browser.close()
  }

  remove() {
    rmSync(this.profile, { recursive: true, force: true, maxRetries: 5 })
  }
}

/** K1: kills at random during edits, one after the other on the same profile. */
export async function runKills(address, count, random) {
  const subject = new Subject(address)
  let lost = 0
  try {
    await subject.prepare()
    for (let round = 0; round < count; round += 1) {
      const browser = await subject.open()
      lost += browser.lost
      await subject.editAndDie(browser, 150 + random() * 900)
    }
    const browser = await subject.open()
    lost += browser.lost
    await browser.close()
    return { lost, edits: subject.acknowledged.size, repaired: subject.repaired }
  } finally {
    subject.remove()
  }
}

/** Damage with the browser closed, then open, edit, close and open again (the wipe of quality.md §0.1 comes at the second start). */
export async function runDamage(address, damages) {
  const subject = new Subject(address)
  let lost = 0
  try {
    await subject.prepare()
    await subject.editAndClose(await subject.open(), 20)
    for (const damage of damages) {
      damage(subject.profile)
      for (let start = 0; start < 2; start += 1) {
        const browser = await subject.open()
        lost += browser.lost
        await subject.editAndClose(browser, 10)
      }
    }
    const browser = await subject.open()
    lost += browser.lost
    await browser.close()
    return { lost, edits: subject.acknowledged.size, repaired: subject.repaired }
  } finally {
    subject.remove()
  }
}

/** K10: IndexedDB alone under the torn log. The rows left, out of those that were acknowledged. */
export async function runControl(address, tear) {
  const profile = mkdtempSync(join(tmpdir(), 'cairn-control-'))
  const open = () => openPage(profile, `${address}/control.html`)
  const run = async (gesture) => {
    const browser = await open()
    const value = await gesture(browser.page)
    await browser.close()
    return value
  }
  try {
    await run((page) =>
      page.evaluate(() => window.control.count().then(() => window.control.add(1, 200))),
    )
    tear(profile)
    await run((page) =>
      page.evaluate(() => window.control.count().then(() => window.control.add(201, 210))),
    )
    const left = await run((page) => page.evaluate(() => window.control.count()))
    return { written: 210, left }
  } finally {
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
}
