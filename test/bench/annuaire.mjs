import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { serve } from '../../build/serve.mjs'
import { browserPath, flags } from '../browser-path.mjs'
import { openFile } from '../e2e/tools/gestures.mjs'
import { buildCase } from './build-case.mjs'
import { getMedian, getMin } from './bench-tools.mjs'
import { measureKey, measureRoute } from './screen-times.mjs'

const PORT = 47692
const CONTACT = '.contacts [role=option]'
const REGISTER = '.registre-liste > li'

/** The list of 10,000 people: from another screen, from a reloaded page, and letter by letter in its filter. */
export async function runAnnuaireBench(rounds) {
  return withLargeDossier(async ({ page, origin, opened }) => [
    ['ouvrir le fichier .ctg, jusqu’à la liste', [opened]],
    ['l’annuaire, page rechargée', await repeat(rounds, () => reload(page, origin))],
    ['l’annuaire, depuis le plan', await repeat(rounds, () => show(page, '/annuaire', CONTACT))],
    ['une lettre du filtre', await typeWords(page, '.annuaire-recherche input', '.contacts')],
  ])
}

/** 160 meetings of 25 guests, 700 decisions, 500 things to do: each list from another screen, and letter by letter in its filter. */
export async function runReunionsBench(rounds) {
  return withLargeDossier(async ({ page, reunion }) => {
    const open = (route, selector) => repeat(rounds, () => show(page, route, selector))
    return [
      ['la liste des réunions', await open('/reunions/liste', '.liste-ligne')],
      [
        'une lettre dans la liste',
        await typeWords(page, '.liste-filtres input', '.liste-reunions'),
      ],
      ['une réunion', await open(`/reunions/${reunion}/preparation`, '.ecran h1')],
      ['ses 25 présences', await open(`/reunions/${reunion}/presence`, '.presence')],
      ['le registre des décisions', await open('/reunions/decisions', REGISTER)],
      [
        'une lettre dans ce registre',
        await typeWords(page, '.registre-filtres input', '.registre'),
      ],
      ['le registre des suites', await open('/reunions/suites', REGISTER)],
      ['une lettre dans celui-là', await typeWords(page, '.registre-filtres input', '.registre')],
    ]
  })
}

/** Runs in a real browser on the large dossier, stored there as a user's would be; then forgets it. */
async function withLargeDossier(act) {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-bench-'))
  const path = join(folder, 'annuaire.ctg')
  const script = await buildCase('annuaire-file')
  const { reunion } = JSON.parse(
    execFileSync(process.execPath, [script, path], { encoding: 'utf8' }),
  )
  const server = await serve({ port: PORT })
  const origin = `http://127.0.0.1:${PORT}`
  const context = await chromium.launchPersistentContext(join(folder, 'profile'), {
    executablePath: browserPath(),
    headless: true,
    args: flags,
    viewport: { width: 1366, height: 768 },
  })
  try {
    const page = context.pages()[0] ?? (await context.newPage())
    page.setDefaultTimeout(60_000)
    await page.goto(`${origin}/#/exemple`)
    await page.getByRole('treeitem').first().waitFor()
    const from = performance.now()
    await openFile(page, 'annuaire.ctg', readFileSync(path))
    await page.getByText('CTG des Vallons').first().waitFor()
    await measureRoute(page, '/annuaire', CONTACT)
    const opened = performance.now() - from
    return summarize(await act({ page, origin, reunion, opened }))
  } finally {
    await context.close()
    await server.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function repeat(rounds, act) {
  const times = []
  for (let round = 0; round < rounds; round += 1) times.push(await act())
  return times
}

/** From the plan to a screen that shows its first line, in the same page. */
async function show(page, route, selector) {
  await page.evaluate(() => {
    location.hash = '#/plan'
  })
  await page.waitForFunction((gone) => document.querySelector(gone) === null, selector)
  await page.waitForTimeout(500)
  return measureRoute(page, route, selector)
}

async function reload(page, origin) {
  await page.goto(`${origin}/#/annuaire`)
  const from = performance.now()
  await page.reload()
  await page.waitForSelector(CONTACT)
  return performance.now() - from
}

/** Words typed as people do, one letter after the other is drawn, then taken away. */
async function typeWords(page, input, scope) {
  const field = page.locator(input).first()
  const times = []
  for (const word of ['garros', 'mercredi', 'vallon 7']) {
    await field.fill('')
    await field.focus()
    await page.waitForTimeout(300)
    for (const letter of word) times.push(await measureKey(page, letter, scope))
  }
  await field.fill('')
  return times
}

function summarize(parts) {
  return parts.map(([name, times]) => ({
    name,
    min: Math.round(getMin(times)),
    median: Math.round(getMedian(times)),
    max: Math.round(Math.max(...times)),
    count: times.length,
  }))
}
