// Each scenario damages a profile and counts the edits shown as « Enregistré » that are not found again.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { openPage } from './browser.mjs'
import { Subject } from './subject.mjs'

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

/** F2: killed, started, and killed again before it has done anything: the start itself must bear it. */
export async function runKillPairs(address, count, random) {
  const subject = new Subject(address)
  let lost = 0
  try {
    await subject.prepare()
    for (let round = 0; round < count; round += 1) {
      const browser = await subject.open()
      lost += browser.lost
      await subject.editAndDie(browser, 150 + random() * 500)
      await subject.dieWhileOpening(random() * 400)
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
