import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '../../build/serve.mjs'
import { getMedian, getMin } from './bench-tools.mjs'
import { openBrowser } from './open-browser.mjs'

const PORT = 47691
const PLAN = '[role=tree] [role=treeitem]'

/**
 * From nothing running to a usable plan (its tree answers): the browser is started each time, on the profile that holds the dossier,
 * as on every morning of a user. Beside it a blank page of the same server, round by round.
 * Wall milliseconds, and CPU milliseconds of the page's own main thread.
 * @param {number} rounds
 */
export async function runStartBench(rounds) {
  const server = await serve({ port: PORT })
  const profile = mkdtempSync(join(tmpdir(), 'cairn-bench-'))
  const origin = `http://127.0.0.1:${PORT}`
  const measures = { blank: [], plan: [] }
  try {
    // The first visit stores the example; the second lets Chromium keep the compiled code.
    await visit(profile, `${origin}/#/exemple`, PLAN)
    await visit(profile, `${origin}/#/plan`, PLAN)
    for (let round = 0; round < rounds; round += 1) {
      measures.blank.push(await visit(profile, `${origin}/licences.json`, 'body'))
      measures.plan.push(await visit(profile, `${origin}/#/plan`, PLAN))
    }
  } finally {
    await server.close()
    rmSync(profile, { recursive: true, force: true, maxRetries: 5 })
  }
  return Object.fromEntries(
    Object.entries(measures).map(([name, list]) => [
      name,
      {
        min: Math.round(getMin(list.map((one) => one.wall))),
        median: Math.round(getMedian(list.map((one) => one.wall))),
        page: Math.round(getMin(list.map((one) => one.page))),
        cpu: Math.round(getMin(list.map((one) => one.cpu))),
      },
    ]),
  )
}

async function visit(profile, address, selector) {
  const from = performance.now()
  const page = await openBrowser(profile)
  try {
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable')
    const opened = performance.now()
    await page.goto(address)
    await page.waitForSelector(selector)
    const done = performance.now()
    const { metrics } = await session.send('Performance.getMetrics')
    const cpu = (metrics.find((one) => one.name === 'TaskDuration')?.value ?? 0) * 1000
    return { wall: done - from, page: done - opened, cpu }
  } finally {
    await page.context().close()
  }
}
