import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { serve } from '../../build/serve.mjs'
import { browserPath, flags } from '../browser-path.mjs'
import { getMedian, getMin } from './bench-tools.mjs'

const PORT = 47691

/**
 * From a started browser to a usable plan (its tree answers), against a blank page of the same server, round by round in one run.
 * Wall milliseconds, and CPU milliseconds of the page's own main thread.
 * @param {number} rounds
 */
export async function runStartBench(rounds) {
  const server = await serve({ port: PORT })
  const profile = mkdtempSync(join(tmpdir(), 'cairn-bench-'))
  const origin = `http://127.0.0.1:${PORT}`
  const measures = { blank: [], plan: [], edited: [] }
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: browserPath(),
    headless: true,
    args: flags,
    viewport: { width: 1366, height: 768 },
  })
  try {
    // The first visit stores the example: what is measured is the start of every other day.
    await visit(context, `${origin}/#/exemple`, '[role=tree] [role=treeitem]')
    for (let round = 0; round < rounds; round += 1) {
      measures.blank.push(await visit(context, `${origin}/licences.json`, 'body'))
      measures.plan.push(await visit(context, `${origin}/#/exemple`, '[role=tree] [role=treeitem]'))
    }
  } finally {
    await context.close()
    await server.close()
    rmSync(profile, { recursive: true, force: true })
  }
  return Object.fromEntries(
    Object.entries(measures)
      .filter(([, list]) => list.length > 0)
      .map(([name, list]) => [
        name,
        {
          min: Math.round(getMin(list.map((one) => one.wall))),
          median: Math.round(getMedian(list.map((one) => one.wall))),
          cpu: Math.round(getMin(list.map((one) => one.cpu))),
        },
      ]),
  )
}

async function visit(context, address, selector) {
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Performance.enable')
  const from = performance.now()
  await page.goto(address)
  await page.waitForSelector(selector)
  const wall = performance.now() - from
  const { metrics } = await session.send('Performance.getMetrics')
  const cpu = (metrics.find((one) => one.name === 'TaskDuration')?.value ?? 0) * 1000
  await page.close()
  return { wall, cpu }
}
