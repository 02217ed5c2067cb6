// F24: a long gesture is cut at random. After the next start it is there whole or not at all, and no acknowledged edit is missing.
import { setTimeout as sleep } from 'node:timers/promises'
import { Subject } from './subject.mjs'

/** Milliseconds within which the kill falls; a gesture that begins by a backup is longer. */
const SPREAD = 600
const LONG_SPREAD = 2500

/** Runs a gesture of the page and kills everything within it; true when the page had answered that it was saved. */
async function cut(browser, random, gesture, argument, spread = SPREAD) {
  let outcome = null
  const running = browser.page.evaluate(gesture, argument).then(
    () => void (outcome ??= 'done'),
    (error) => void (outcome ??= error),
  )
  await sleep(random() * spread)
  if (outcome instanceof Error) throw outcome
  const isDone = outcome === 'done'
  outcome ??= 'killed'
  await browser.kill()
  await running
  return isDone
}

function createTotals() {
  return { lost: 0, rounds: 0, whole: 0, none: 0, halves: 0 }
}

/** Also adds the edits missing at that start. */
function addOutcome(totals, subject, browser, isWhole, isNone) {
  totals.lost += browser.lost
  totals.rounds += 1
  if (isWhole) totals.whole += 1
  else if (isNone) totals.none += 1
  else totals.halves += 1
}

async function runRounds(address, count, round) {
  const subject = new Subject(address)
  const totals = createTotals()
  try {
    await subject.prepare()
    for (let at = 0; at < count; at += 1) await round(subject, totals, at)
    const browser = await subject.open({ isRestored: true })
    totals.lost += browser.lost
    await browser.close()
    const { whole, none, halves } = totals
    const told = `${whole} whole, ${none} not at all, ${halves} otherwise`
    return {
      lost: totals.lost + halves,
      edits: subject.acknowledged.size,
      repaired: subject.repaired,
      told: `${totals.rounds} kills: ${told}`,
    }
  } finally {
    subject.remove()
  }
}

/** A merge cut: its operations, what is shown and its step of undo are all there, or none. Every third file asks for an erasure too. */
export function runCutMerges(address, count, random) {
  return runRounds(address, count, async (subject, totals, at) => {
    const isErasing = at % 3 === 2
    const first = await subject.open()
    await subject.edit(first, 3)
    const hers = await first.page.evaluate(
      ([round, erasing]) => window.interruptions.prepareReceived(round, erasing),
      [at, isErasing],
    )
    await subject.edit(first, 3)
    const genre = await first.page.evaluate(() => window.interruptions.receive())
    if (genre !== 'a_integrer') throw new Error(`received as ${genre}`)
    const before = await first.page.evaluate(() => window.interruptions.readShown())
    // Without the backup first, the kill falls in the merge itself.
    const isDone = await cut(
      first,
      random,
      (sans) => window.interruptions.integrate(sans),
      at % 2 === 0,
      at % 2 === 0 ? SPREAD : LONG_SPREAD,
    )
    const browser = await subject.open()
    const { count: there, annuler } = await browser.page.evaluate(
      (round) => window.interruptions.readMerge(round),
      at,
    )
    const shown = await browser.page.evaluate(() => window.interruptions.readShown())
    const isOffered = annuler.includes('Claire')
    const isWhole = there === hers && isOffered && shown !== before
    const isNone = there === 0 && !isOffered && shown === before && !isDone
    if (!isWhole && !isNone)
      console.log(
        `  merge ${at}: ${there} of ${hers} operations, « ${annuler} », ${shown === before ? 'nothing' : 'something'} new shown, answered: ${isDone}`,
      )
    addOutcome(totals, subject, browser, isWhole, isNone)
    if (isWhole && !isErasing) {
      const undone = await browser.page.evaluate(() => window.interruptions.undoAndRead())
      if (undone !== before) throw new Error('undoing the merge does not give back what was shown')
    }
    await browser.close()
  })
}

/** A backup cut: those that are listed are whole, and the last one that was acknowledged still holds all it held. */
export function runCutBackups(address, count, random) {
  let held = []
  return runRounds(address, count, async (subject, totals) => {
    const first = await subject.open()
    await subject.edit(first, 5)
    const known = await first.page.evaluate(() => window.interruptions.readBackups())
    const edits = [...subject.acknowledged]
    const isDone = await cut(first, random, () => window.interruptions.backup('auto'))
    if (isDone) held = edits
    const browser = await subject.open()
    const backups = await browser.page.evaluate(() => window.interruptions.readBackups())
    const isReadable = backups.every((one) => one.edits !== null)
    const isHeld = backups.some(
      (one) => one.edits !== null && held.every((edit) => one.edits.includes(edit)),
    )
    const names = new Set(known.map(({ name }) => name))
    const isNew = backups.some(({ name }) => !names.has(name))
    const isSound = isReadable && (isHeld || held.length === 0)
    addOutcome(totals, subject, browser, isSound && isNew, isSound && !isNew && !isDone)
    await browser.close()
  })
}

/** A return to a backup cut: what is shown is the backup or what was there before, and it can be undone. */
export function runCutRestores(address, count, random) {
  return runRounds(address, count, async (subject, totals) => {
    const first = await subject.open({ isRestored: true })
    await subject.edit(first, 5)
    const name = await first.page.evaluate(() => window.interruptions.backup('manuelle'))
    const then = await first.page.evaluate(() => window.interruptions.readShown())
    await subject.edit(first, 5)
    const now = await first.page.evaluate(() => window.interruptions.readShown())
    const isDone = await cut(
      first,
      random,
      (of) => window.interruptions.restore(of),
      name,
      LONG_SPREAD,
    )
    const browser = await subject.open({ isRestored: true })
    const shown = await browser.page.evaluate(() => window.interruptions.readShown())
    const { annuler } = await browser.page.evaluate(() => window.interruptions.readMerge(0))
    const isOffered = annuler.startsWith('retour à')
    const isWhole = shown === then && isOffered
    addOutcome(totals, subject, browser, isWhole, shown === now && !isOffered && !isDone)
    if (isWhole) {
      const undone = await browser.page.evaluate(() => window.interruptions.undoAndRead())
      if (undone !== now) throw new Error('undoing the return does not give back what was shown')
    }
    await browser.close()
  })
}

/** An erasure cut while both stores are written anew: what must go is still there whole or is gone, and asking again ends it. */
export function runCutErasures(address, count, random) {
  return runRounds(address, count, async (subject, totals, at) => {
    const secret = `secret-${at}-fin`
    const first = await subject.open()
    await subject.edit(first, 5)
    const dossierId = await first.page.evaluate(
      (text) => window.interruptions.prepareErasure(text),
      secret,
    )
    const isDone = await cut(first, random, (id) => window.interruptions.rewrite(id), dossierId)
    const browser = await subject.open()
    const isThere = await browser.page.evaluate(
      (text) => window.interruptions.holdsText(text),
      secret,
    )
    addOutcome(totals, subject, browser, !isThere, isThere && !isDone)
    await browser.page.evaluate(() => window.faults.close())
    await browser.page.evaluate((id) => window.interruptions.rewrite(id), dossierId)
    await browser.close()
    const again = await subject.open()
    totals.lost += again.lost
    if (await again.page.evaluate((text) => window.interruptions.holdsText(text), secret))
      totals.halves += 1
    await again.close()
  })
}
