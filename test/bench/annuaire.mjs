import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { serve } from '../../build/serve.mjs'
import { openFile, waitUntilSaved } from '../e2e/tools/gestures.mjs'
import { buildCase } from './build-case.mjs'
import { getMedian, getMin } from './bench-tools.mjs'
import { buildContactsCsv } from './contacts-csv.mjs'
import { watchMainThread } from './main-thread.mjs'
import { openBrowser } from './open-browser.mjs'
import { measureKey, measureRoute } from './screen-times.mjs'

const PORT = 47692
const IMPORTED = 10_000
const CONTACT = '.contacts [role=option]'
const PERSONNE = '.donnees-personne'
const REGISTER = '.registre-liste > li'

/** The list of 10,000 people: from another screen, from a reloaded page, letter by letter in its filter; and their import from a file. */
export async function runAnnuaireBench(rounds) {
  return withLargeDossier(
    async ({ page, origin, opened, imported, spend }) => [
      ...imported,
      ['ouvrir le fichier .ctg, jusqu’à la liste', [opened]],
      ['l’annuaire, page rechargée', await repeat(rounds, () => spend(() => reload(page, origin)))],
      [
        'l’annuaire, depuis le plan',
        await repeat(rounds, () => show(page, spend, '/annuaire', CONTACT)),
      ],
      [
        'une lettre du filtre',
        await typeWords(page, spend, '.annuaire-recherche input', '.contacts'),
      ],
      [
        'les données personnelles, depuis le plan',
        await repeat(rounds, () => show(page, spend, '/donnees-personnelles', PERSONNE)),
      ],
      [
        'une lettre de leur filtre',
        await typeWords(page, spend, '.donnees-filtre input', '.donnees-liste'),
      ],
    ],
    true,
  )
}

/** 160 meetings of 25 guests, 700 decisions, 500 things to do: each list from another screen, and letter by letter in its filter. */
export async function runReunionsBench(rounds) {
  return withLargeDossier(async ({ page, reunion, spend }) => {
    const open = (route, selector) => repeat(rounds, () => show(page, spend, route, selector))
    const type = (input, list) => typeWords(page, spend, input, list)
    return [
      ['la liste des réunions', await open('/reunions/liste', '.reunion-ligne')],
      ['une lettre dans la liste', await type('.liste-filtres input', '.liste-reunions')],
      ['une réunion', await open(`/reunions/${reunion}/preparation`, '.agenda')],
      ['ses 25 présences', await open(`/reunions/${reunion}/presence`, '.presence')],
      ['le registre des décisions', await open('/reunions/decisions', REGISTER)],
      ['une lettre dans ce registre', await type('.registre-filtres input', '.registre')],
      ['le registre des suites', await open('/reunions/suites', REGISTER)],
      ['une lettre dans celui-là', await type('.registre-filtres input', '.registre')],
    ]
  })
}

/** Runs in a real browser on the large dossier, stored there as a user's would be; then forgets it. */
async function withLargeDossier(act, withImport = false) {
  const folder = mkdtempSync(join(tmpdir(), 'cairn-bench-'))
  const path = join(folder, 'annuaire.ctg')
  const script = await buildCase('annuaire-file')
  const { reunion } = JSON.parse(
    execFileSync(process.execPath, [script, path], { encoding: 'utf8' }),
  )
  const server = await serve({ port: PORT })
  const origin = `http://127.0.0.1:${PORT}`
  const page = await openBrowser(join(folder, 'profile'))
  try {
    const spend = await watchMainThread(page)
    await page.goto(`${origin}/#/exemple`)
    await page.getByRole('treeitem').first().waitFor()
    const imported = withImport ? await importContacts(page, spend) : []
    const opened = await spend(async () => {
      const from = performance.now()
      await openFile(page, 'annuaire.ctg', readFileSync(path))
      await page.getByText('CTG des Vallons').first().waitFor()
      await measureRoute(page, '/annuaire', CONTACT)
      return performance.now() - from
    })
    return summarize(await act({ page, origin, reunion, opened, imported, spend }))
  } finally {
    await page.context().close()
    await server.close()
    rmSync(folder, { recursive: true, force: true, maxRetries: 5 })
  }
}

async function repeat(rounds, act) {
  const measures = []
  for (let round = 0; round < rounds; round += 1) measures.push(await act())
  return measures
}

/** 10,000 lines of a file into the example: read and tried out, then written, then safe in both stores. */
async function importContacts(page, spend) {
  await page.goto(page.url().replace(/#.*$/, '#/annuaire/import'))
  const choose = page.getByRole('button', { name: 'Choisir un fichier' })
  await choose.waitFor()
  const buffer = Buffer.from(buildContactsCsv(IMPORTED), 'latin1')
  const file = { name: 'contacts.csv', mimeType: 'text/csv', buffer }
  const choosing = page.waitForEvent('filechooser')
  await choose.click()
  const chooser = await choosing
  const tried = await spend(() =>
    time(async () => {
      await chooser.setFiles(file)
      await page.getByRole('heading', { name: 'Essai à blanc' }).waitFor()
    }),
  )
  const launch = page.getByRole('button', { name: /^Importer 10\D000\slignes/ })
  await launch.waitFor()
  const written = await spend(() =>
    time(async () => {
      await launch.click()
      await page.getByRole('heading', { name: /lignes importées/ }).waitFor()
    }),
  )
  const saved = await spend(() => time(() => waitUntilSaved(page)))
  return [
    ['importer 10 000 contacts : essai à blanc', [tried]],
    ['importer 10 000 contacts : écriture', [written]],
    ['puis jusqu’à l’enregistrement', [saved]],
  ]
}

async function time(act) {
  const from = performance.now()
  await act()
  return performance.now() - from
}

/** From the plan to a screen that shows its first line, in the same page. */
async function show(page, spend, route, selector) {
  await page.evaluate(() => {
    location.hash = '#/plan'
  })
  await page.waitForFunction((gone) => document.querySelector(gone) === null, selector)
  await page.waitForTimeout(500)
  return spend(() => measureRoute(page, route, selector))
}

async function reload(page, origin) {
  await page.goto(`${origin}/#/annuaire`)
  return time(async () => {
    await page.reload()
    await page.waitForSelector(CONTACT)
  })
}

/** Words typed as people do, one letter after the other is drawn, then taken away. */
async function typeWords(page, spend, input, scope) {
  const field = page.locator(input).first()
  const measures = []
  for (const word of ['garros', 'mercredi', 'vallon 7']) {
    await field.fill('')
    await field.focus()
    await page.waitForTimeout(300)
    for (const letter of word) measures.push(await spend(() => measureKey(page, letter, scope)))
  }
  await field.fill('')
  return measures
}

function summarize(parts) {
  return parts.map(([name, measures]) => {
    const times = measures.map(({ value }) => value)
    return {
      name,
      min: Math.round(getMin(times)),
      median: Math.round(getMedian(times)),
      max: Math.round(Math.max(...times)),
      cpu: Math.round(getMedian(measures.map(({ cpu }) => cpu))),
      count: times.length,
    }
  })
}
