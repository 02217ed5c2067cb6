// F3 and F5 together: both stores destroyed, a verified backup left. And what a wrong clock does to the three of them (F13).
import { Subject } from './subject.mjs'

const YEAR = 31_557_600_000

/**
 * Edits, a backup, edits again, both stores destroyed: all that the backup held comes back, and the user is told that what came after it
 * may be missing. What is missing of it is counted apart: a backup cannot know it.
 * @param {boolean} isMute a log cut short at any line looks whole: nothing in it can tell that more had been written
 */
export async function runBothDestroyed(address, damages, random, isMute = false) {
  let [lost, edits, repaired, after, silent] = [0, 0, 0, 0, 0]
  for (const damage of damages) {
    const subject = new Subject(address)
    try {
      await subject.prepare()
      const first = await subject.open()
      await subject.edit(first, 20)
      await first.page.evaluate(() => window.interruptions.backup('auto'))
      const inBackup = new Set(subject.acknowledged)
      await subject.editAndClose(first, 10)
      damage(subject.profile, random)
      const browser = await subject.open({ isRestored: true })
      const found = new Set(browser.found.edits)
      const missing = [...subject.acknowledged].filter((edit) => !found.has(edit))
      lost += missing.filter((edit) => inBackup.has(edit)).length
      after += missing.length
      const isTold = browser.found.avis.some((texte) => texte.includes('ont pu être perdues'))
      if (missing.length > 0 && !isTold) silent += 1
      edits += subject.acknowledged.size
      repaired += isTold ? 1 : 0
      for (const edit of missing) subject.acknowledged.delete(edit)
      await subject.editAndClose(browser, 10)
      const again = await subject.open()
      lost += again.lost
      await again.close()
    } finally {
      subject.remove()
    }
  }
  const told = `${damages.length} times, ${after} edits later than the backup missing, ${silent} times without saying so`
  return { lost: lost + (isMute ? 0 : silent), edits, repaired, told }
}

/**
 * The clock goes back ten years, to 1970, forward ten years, and right again, a backup each time: the history stays in the order in which
 * things were done, no backup that holds more is dropped, and all come back when both stores are destroyed.
 */
export async function runWrongClocks(address, destroy) {
  const subject = new Subject(address)
  let wrong = 0
  const clocks = [0, -10 * YEAR, -Date.now(), 10 * YEAR, 0]
  const check = (isRight, what) => {
    if (isRight) return
    wrong += 1
    console.log(`  clocks: ${what}`)
  }
  let lost = 0
  try {
    await subject.prepare()
    for (const clock of clocks) {
      const browser = await subject.open({ clock })
      lost += browser.lost
      await subject.edit(browser, 10)
      const newest = await browser.page.evaluate(() => window.interruptions.readNewest())
      check(Number(newest) === subject.last, `the newest of the history is ${newest}, at ${clock}`)
      const isInOrder = await browser.page.evaluate(() => window.interruptions.isHistoryInOrder())
      check(isInOrder, `the history is not in order, at ${clock}`)
      await browser.page.evaluate(() => window.interruptions.backup('auto'))
      const backups = await browser.page.evaluate(() => window.interruptions.readBackups())
      check(
        backups.some(
          (one) =>
            one.edits !== null && [...subject.acknowledged].every((k) => one.edits.includes(k)),
        ),
        `no backup holds everything, at ${clock}`,
      )
      await browser.page.evaluate(() => window.faults.close())
      await browser.close()
    }
    destroy(subject.profile)
    const browser = await subject.open()
    lost += browser.lost
    await browser.close()
    const told = `${clocks.length} clocks, ${wrong} wrong`
    return {
      lost: lost + wrong,
      edits: subject.acknowledged.size,
      repaired: subject.repaired,
      told,
    }
  } finally {
    subject.remove()
  }
}
