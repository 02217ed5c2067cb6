import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '../../build/serve.mjs'
import { openDossier } from '../e2e/tools/gestures.mjs'
import { getMedian, getMin } from './bench-tools.mjs'
import { buildCase } from './build-case.mjs'
import { watchMainThread } from './main-thread.mjs'
import { openBrowser } from './open-browser.mjs'
import { measureKey, measureRoute } from './screen-times.mjs'

const STEPS = 2000
const FRAMES = 60
const GRID = '.liste-grille'
const LINE = '.liste-ligne'
const FILTER = '.plan-liste .mantine-TextInput-input'

/**
 * The list of a plan of 2,000 steps: opened from the plan of actions, scrolled, a letter of its filter, a letter in a cell, a cell
 * validated. Milliseconds; `cpu`: main thread alone.
 */
export async function runPlanListeBench(rounds) {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-bench-'))
  const script = await buildCase('frise/frise-file')
  execFileSync(process.execPath, [script, folder, String(STEPS), '2026-01-05'])
  const server = await serve({ port: 0 })
  const page = await openBrowser(join(folder, 'profile'))
  try {
    const spend = await watchMainThread(page)
    await page.goto(`${server.address}#/exemple`)
    await page.getByRole('treeitem').first().waitFor()
    await openDossier(page, 'plan.ctg', readFileSync(join(folder, `plan-${STEPS}.ctg`)))
    const repeat = async (name, act) => {
      const measures = []
      for (let round = 0; round < rounds; round += 1) measures.push(await act(round))
      return summarize(name, measures)
    }
    return [
      await repeat('ouvrir la liste, depuis le plan', () => open(page, spend)),
      await repeat(`défiler, la plus longue de ${FRAMES} images`, () => spend(() => scroll(page))),
      await repeat('une lettre du filtre', (round) => filter(page, spend, round)),
      await repeat('une lettre dans une cellule', (round) => type(page, spend, round)),
      await repeat('un nom validé', (round) => validate(page, spend, 1, `Étape ${round}`)),
      await repeat('une date validée, 500 étapes la suivent', () =>
        validate(page, spend, 3, 'mars 2027'),
      ),
    ]
  } finally {
    await page.context().close()
    await server.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function open(page, spend) {
  await page.evaluate(() => {
    location.hash = '#/plan'
  })
  await page.waitForFunction((line) => document.querySelector(line) === null, LINE)
  await page.waitForTimeout(500)
  const measured = await spend(() => measureRoute(page, '/retroplanning/liste', LINE))
  const count = Number(await page.locator(GRID).getAttribute('aria-rowcount'))
  if (count <= STEPS) throw new Error(`the list has ${count} lines`)
  return measured
}

/** Ten lines a frame; gives the longest frame. */
async function scroll(page) {
  return page.evaluate(
    ([selector, frames]) =>
      new Promise((resolve) => {
        const grid = document.querySelector(selector)
        let longest = 0
        let last = 0
        let count = 0
        const step = (now) => {
          if (last > 0) longest = Math.max(longest, now - last)
          last = now
          count += 1
          grid.scrollTop += 300
          if (count < frames) requestAnimationFrame(step)
          else resolve(longest)
        }
        requestAnimationFrame(step)
      }),
    [GRID, FRAMES],
  )
}

async function filter(page, spend, round) {
  const input = page.locator(FILTER)
  await input.fill('')
  await page.waitForTimeout(500)
  await input.focus()
  return spend(() => measureKey(page, 'aeiou'[round % 5], GRID))
}

/** The first letter replaces what the cell said: the field opens with it. */
async function type(page, spend, round) {
  await page.locator(FILTER).fill('')
  await page.keyboard.press('Escape')
  await page.locator(GRID).focus()
  await page.keyboard.press('Control+Home')
  for (let row = 0; row < round + 2; row += 1) await page.keyboard.press('ArrowDown')
  for (let column = 0; column < 3; column += 1) await page.keyboard.press('ArrowRight')
  await page.waitForTimeout(500)
  const measured = await spend(() => measureKey(page, 'm', GRID))
  await page.keyboard.press('Escape')
  return measured
}

/** The second line is the step that 500 others follow, each after its own delay: one gesture, taken back at once. */
async function validate(page, spend, column, text) {
  await page.locator(GRID).focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('ArrowDown')
  for (let count = 0; count < column; count += 1) await page.keyboard.press('ArrowRight')
  await page.keyboard.type(text)
  await page.waitForTimeout(500)
  const measured = await spend(() => measureKey(page, 'Enter', GRID))
  await page.keyboard.press('Control+z')
  await page.waitForTimeout(1000)
  return measured
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
