import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { serve } from '../../build/serve.mjs'
import { browserPath, flags } from '../browser-path.mjs'
import { openFile } from '../e2e/tools/gestures.mjs'
import { getMedian, getMin } from './bench-tools.mjs'
import { buildCase } from './build-case.mjs'
import { watchMainThread } from './main-thread.mjs'
import { measureKey, measureRoute } from './screen-times.mjs'

const STEPS = 2000
const ROWS = 500
const FRAMES = 60

/** The list of a plan of 2,000 steps: opened, scrolled, one cell written, 500 lines pasted. Milliseconds; `cpu`: main thread alone. */
export async function runPlanListeBench(rounds) {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-bench-'))
  const path = join(folder, 'plan.ctg')
  execFileSync(process.execPath, [await buildCase('plan-file'), path])
  const server = await serve({ port: 0 })
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: browserPath(),
    headless: true,
    args: flags,
    viewport: { width: 1366, height: 768 },
  })
  try {
    const page = context.pages()[0] ?? (await context.newPage())
    page.setDefaultTimeout(60_000)
    const spend = await watchMainThread(page)
    await page.goto(`${server.address}#/exemple`)
    await page.getByRole('treeitem').first().waitFor()
    await openFile(page, 'plan.ctg', readFileSync(path))
    await page.waitForFunction((rows) => {
      location.hash = '#/retroplanning/liste'
      return Number(document.querySelector('.liste-grille')?.ariaRowCount) > rows
    }, STEPS)
    const repeat = async (name, act) => {
      const measures = []
      for (let round = 0; round < rounds; round += 1) measures.push(await act(round))
      return summarize(name, measures)
    }
    return [
      await repeat('ouvrir la liste, depuis le plan', () => open(page, spend)),
      await repeat(`${FRAMES} images de défilement`, () => spend(() => scroll(page))),
      await repeat('une cellule écrite', (round) => edit(page, spend, round)),
      await repeat(`${ROWS} phases collées`, (round) =>
        spend(() => paste(page, (at) => `Phase ${5 + ((at + round) % 5)}`)),
      ),
    ]
  } finally {
    await context.close()
    await server.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function open(page, spend) {
  await page.evaluate(() => {
    location.hash = '#/plan'
  })
  await page.waitForFunction(() => document.querySelector('.liste-ligne') === null)
  await page.waitForTimeout(500)
  return spend(() => measureRoute(page, '/retroplanning/liste', '.liste-ligne'))
}

/** A page of lines a frame; gives the longest frame. */
async function scroll(page) {
  return page.evaluate(
    (frames) =>
      new Promise((resolve) => {
        const grid = document.querySelector('.liste-grille')
        let longest = 0
        let last = performance.now()
        let count = 0
        const step = (now) => {
          longest = Math.max(longest, now - last)
          last = now
          count += 1
          grid.scrollTop += 300
          if (count < frames) requestAnimationFrame(step)
          else resolve(longest)
        }
        requestAnimationFrame(step)
      }),
    FRAMES,
  )
}

async function edit(page, spend, round) {
  await page.locator('.liste-grille').focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowDown')
  for (let column = 0; column < 7; column += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.type(`Camille ${round}`)
  return spend(() => measureKey(page, 'Enter', '.liste-grille'))
}

/** Pastes into « Phase », from the first step on; until the notice that tells it. */
async function paste(page, getText) {
  await page.locator('.liste-grille').focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Home')
  await page.keyboard.press('ArrowDown')
  const text = Array.from({ length: ROWS }, (_, at) => getText(at)).join('\n')
  return page.evaluate(
    (pasted) =>
      new Promise((resolve) => {
        const data = new DataTransfer()
        data.setData('text/plain', pasted)
        const from = performance.now()
        document.activeElement.dispatchEvent(
          new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
        )
        requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now() - from)))
      }),
    text,
  )
}

function summarize(name, measures) {
  const times = measures.map(({ value }) => value)
  return {
    name,
    min: Math.round(getMin(times)),
    median: Math.round(getMedian(times)),
    max: Math.round(Math.max(...times)),
    cpu: Math.round(getMedian(measures.map(({ cpu }) => cpu))),
    count: times.length,
  }
}
