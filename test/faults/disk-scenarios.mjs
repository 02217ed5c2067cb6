// The scenarios that need a disk of their own: power cuts (F6) and a full disk (F8).
import { setTimeout as sleep } from 'node:timers/promises'
import { openPage } from './browser.mjs'
import { createLoopDisk, createSmallDisk } from './disks.mjs'
import { Subject } from './subject.mjs'

/**
 * The very first files of a browser profile reach the disk when the system pleases (quality.md §0.3), and nothing that a page does
 * can hasten it: every scenario begins on a machine that has been shut down once since Cairn was first used there.
 */
async function prepareMachine(address, disk) {
  const subject = new Subject(address, disk.profile)
  await subject.prepare()
  await disk.restart()
  return subject
}

/** Null when the machine does not let us mount a disk. */
export async function runPowerCuts(address, count, random) {
  const disk = createLoopDisk()
  if (disk === null) return null
  let lost = 0
  try {
    const subject = await prepareMachine(address, disk)
    for (let round = 0; round < count; round += 1) {
      const browser = await subject.open()
      lost += browser.lost
      await subject.editAndDie(browser, 300 + random() * 1500, disk.cut)
      await disk.restart()
    }
    const browser = await subject.open()
    lost += browser.lost
    await browser.close()
    return { lost, edits: subject.acknowledged.size, repaired: subject.repaired }
  } finally {
    await disk.remove()
  }
}

/** F6 on a machine that knows Cairn already: the power is cut within a second of the creation of one more dossier. */
export async function runEarlyPowerCuts(address, count, random) {
  const disk = createLoopDisk()
  if (disk === null) return null
  let [lost, edits, repaired] = [0, 0, 0]
  try {
    await prepareMachine(address, disk)
    for (let round = 0; round < count; round += 1) {
      const subject = new Subject(address, disk.profile)
      const created = await subject.prepareAndStay()
      await subject.editAndDie(created, 100 + random() * 1000, disk.cut)
      await disk.restart()
      const browser = await subject.open()
      lost += browser.lost
      await browser.close()
      edits += subject.acknowledged.size
      repaired += subject.repaired
    }
    return { lost, edits, repaired }
  } finally {
    await disk.remove()
  }
}

/** K10: a page that acknowledges what the disk does not have yet must lose edits under the same cuts. */
export async function runPowerControl(address, count) {
  const disk = createLoopDisk()
  if (disk === null) return null
  let [written, left] = [0, 0]
  try {
    const known = await openPage(disk.profile, `${address}/control.html?relaxed`)
    await known.page.evaluate(() => window.control.add(1, 20))
    await known.close()
    await disk.restart()
    for (let round = 0; round < count; round += 1) {
      const acknowledged = new Set()
      const first = await openPage(
        disk.profile,
        `${address}/control.html?relaxed`,
        (k) => void acknowledged.add(k),
      )
      const from = (round + 1) * 10_000
      void first.page.evaluate((k) => window.control.add(k, k + 9_999), from).catch(() => undefined)
      await sleep(1500)
      disk.cut()
      await first.kill()
      await disk.restart()
      const again = await openPage(disk.profile, `${address}/control.html?relaxed`)
      const ids = new Set(await again.page.evaluate(() => window.control.list()))
      written += acknowledged.size
      left += [...acknowledged].filter((id) => ids.has(id)).length
      await again.close()
    }
    return { written, left }
  } finally {
    await disk.remove()
  }
}

/** F8: the disk fills up while someone works. Every edit is either acknowledged and found, or shown as not saved; then saved once there is room. */
export async function runFullDisk(address, count) {
  const disk = createSmallDisk(120)
  if (disk === null) return null
  const subject = new Subject(address, disk.profile)
  let [lost, silent] = [0, 0]
  try {
    await subject.prepare()
    for (let round = 0; round < count; round += 1) {
      const browser = await subject.open()
      lost += browser.lost
      disk.fill()
      const told = await subject.editUntilTold(browser)
      if (!told) silent += 1
      disk.free()
      if (!(await subject.waitForSaved(browser))) silent += 1
      await browser.kill()
    }
    const browser = await subject.open()
    lost += browser.lost
    await browser.close()
    return { lost: lost + silent, edits: subject.acknowledged.size, repaired: subject.repaired }
  } finally {
    await disk.remove()
  }
}

/** F14: the browser grants no more room. Every edit is either acknowledged and found, or shown as not saved; then saved once there is room. */
export async function runQuota(address, count, random) {
  const subject = new Subject(address)
  const { origin } = new URL(address)
  let [lost, silent, refused] = [0, 0, 0]
  try {
    await subject.prepare()
    for (let round = 0; round < count; round += 1) {
      let session = null
      // Set before the first write: the browser remembers for half a minute how much room it had.
      const before = async ({ page }) => {
        session = await page.context().newCDPSession(page)
        const { usage } = await session.send('Storage.getUsageAndQuota', { origin })
        const quotaSize = usage + Math.floor((1 + random()) * 2_500_000)
        await session.send('Storage.overrideQuotaForOrigin', { origin, quotaSize })
      }
      const browser = await subject.open({ before }).catch((error) => {
        // No room even to start: said in words on the first screen, and nothing is edited.
        if (!/not open: panne .*espace disque/.test(String(error))) throw error
        return null
      })
      if (browser === null) {
        refused += 1
        continue
      }
      lost += browser.lost
      if (!(await subject.editUntilTold(browser, 60_000))) silent += 1
      await session.send('Storage.overrideQuotaForOrigin', { origin })
      if (!(await subject.waitForSaved(browser))) silent += 1
      await browser.kill()
    }
    const browser = await subject.open()
    lost += browser.lost
    await browser.close()
    const told = `${count} times, ${refused} refused at the start in words, ${silent} silent or never saved`
    if (refused === count) throw new Error('no round could start')
    return {
      lost: lost + silent,
      edits: subject.acknowledged.size,
      repaired: subject.repaired,
      told,
    }
  } finally {
    subject.remove()
  }
}
