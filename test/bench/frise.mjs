import { execFileSync } from 'node:child_process'
import { chromium } from 'playwright-core'
import { serve } from '../../build/serve.mjs'
import { browserPath, flags } from '../browser-path.mjs'
import { getMedian, getMin } from './bench-tools.mjs'
import { buildCase } from './build-case.mjs'
import { buildPages } from './frise/build-pages.mjs'
import { watchMainThread } from './main-thread.mjs'

/** Each with its page in test/bench/frise/pages. */
export const COMPOSANTS = ['cairn', 'dhtmlx', 'frappe', 'application']
/** Two seconds of wheel at sixty frames a second, there and back where the plan is too short to go on. */
const FRAMES = 120
const STEPS = { 200: [FRAMES, 60, true], 2000: [FRAMES, 240, false] }

/**
 * The plan of 200 and of 2,000 steps in the frise of Cairn alone, in two public components and in the whole application, turn by turn in
 * one browser: a fresh context and page for each measure, the order turning round. Milliseconds; `cpu` is time of the main thread alone.
 * @param {number} rounds
 * @param {readonly string[]} [names]
 */
export async function runFriseBench(rounds, names = COMPOSANTS) {
  const folder = await buildPages(names)
  const script = await buildCase('frise/frise-file')
  const sizes = Object.keys(STEPS).map(Number)
  // Cairn opens on today: the plan began a month ago, so that bars are there to be seen.
  const begun = new Date(Date.now() - 30 * 86_400_000).toISOString().slice(0, 10)
  for (const size of sizes) execFileSync(process.execPath, [script, folder, String(size), begun])
  const server = await serve({ port: 0, root: folder })
  const browser = await chromium.launch({
    executablePath: browserPath(),
    headless: true,
    // The style sheet of one of them asks for a font on the network.
    args: [...flags, '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1'],
  })
  const measures = new Map(sizes.map((size) => [size, new Map(names.map((name) => [name, []]))]))
  try {
    for (let round = 0; round < rounds; round += 1)
      for (const size of sizes)
        for (let turn = 0; turn < names.length; turn += 1) {
          const name = names[(turn + round) % names.length]
          const address = `${server.address}${name}.html`
          measures
            .get(size)
            .get(name)
            .push(await measurePage(browser, address, size))
        }
  } finally {
    await browser.close()
    await server.close()
  }
  return sizes.map((size) => ({
    size,
    parts: names.map((name) => ({ name, ...summarize(measures.get(size).get(name)) })),
  }))
}

async function measurePage(browser, address, size) {
  const context = await browser.newContext({
    viewport: { width: 1366, height: 768 },
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
  })
  try {
    const page = await context.newPage()
    page.setDefaultTimeout(60_000)
    const faults = []
    page.on('pageerror', (error) => faults.push(error.message))
    const spend = await watchMainThread(page)
    await page.goto(address)
    await page.waitForFunction(() => globalThis.banc !== undefined)
    await page.evaluate((steps) => globalThis.banc.prepare(steps), size)
    const measure = async (act, arg) => {
      await page.waitForTimeout(300)
      return spend(() => page.evaluate(act, arg))
    }
    const draw = await measure(() => globalThis.banc.draw())
    const scroll = await measure((how) => globalThis.banc.scroll(...how), STEPS[size])
    const shift = await measure(() => globalThis.banc.shift())
    const redraw = await measure(() => globalThis.banc.redraw())
    if (faults.length > 0) throw new Error(`${address}: ${faults.join('; ')}`)
    return { draw, scroll, shift, redraw }
  } finally {
    await context.close()
  }
}

function summarize(list) {
  return {
    draw: spread(list.map((one) => one.draw.value)),
    drawCpu: spread(list.map((one) => one.draw.cpu)),
    redraw: spread(list.map((one) => one.redraw.value)),
    redrawCpu: spread(list.map((one) => one.redraw.cpu)),
    scrollCpu: spread(list.map((one) => one.scroll.cpu)),
    pixels: getMin(list.map((one) => one.scroll.value)),
    shift: spread(list.map((one) => one.shift.value.ms)),
    shiftCpu: spread(list.map((one) => one.shift.cpu)),
    moved: getMin(list.map((one) => one.shift.value.moved)),
  }
}

function spread(values) {
  return { median: getMedian(values), min: getMin(values), max: Math.max(...values) }
}
