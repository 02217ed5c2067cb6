// From a field to Word in a browser: the file that is downloaded holds what was typed, and nothing is wrong in it.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { unzipSync } from 'fflate'
import { ensureBuilt } from '../../build/make/ensure-built.mjs'
import { readDownload } from './tools/downloads.mjs'
import { fillField, keepPicture, openRecord, waitUntilSaved } from './tools/gestures.mjs'
import { listDocxFaults, readDocxWords } from './tools/office.mjs'
import { openApp, openExample } from './tools/open-app.mjs'

let app
let page

before(async () => {
  await ensureBuilt(['renderer'], {})
  app = await openApp()
  page = app.page
  page.setDefaultTimeout(60_000)
  await openExample(app)
})
after(() => app?.close())

const exportNow = (name) =>
  readDownload(page, () => page.getByRole('button', { name, exact: true }).click())

test('a fiche: what was typed is in the preview and in the file, and nothing is wrong in it', async () => {
  await openRecord(page, /TAD Ados/)
  await fillField(page, 'calendrier', 'de septembre 2024 à juin 2026')
  await fillField(page, 'publicCible', 'Adolescents de 11 à 17 ans')
  await waitUntilSaved(page)
  await page.getByRole('button', { name: 'Aperçu Word' }).click()
  await page
    .getByRole('region', { name: /Aperçu/ })
    .getByText('Adolescents de 11 à 17 ans')
    .waitFor()
  await keepPicture(page, 'documents-fiche')
  const { name, bytes } = await exportNow('Exporter vers Word')
  assert.match(name, /Fiche-1\.1\.2.*\.docx$/)
  assert.deepEqual(await listDocxFaults(bytes), [])
  const words = readDocxWords(bytes)
  for (const expected of [
    'TAD Ados : Transport à la Demande ouvert aux jeunes sur des créneaux ciblés',
    'Adolescents de 11 à 17 ans',
    'Septembre 2024 à juin 2026',
  ])
    assert.ok(words.includes(expected), `${expected} is missing in: ${words.slice(0, 2000)}`)
})

test('the synthesis: a title changed on the screen is changed there, and the lint finds nothing', async () => {
  await page.goto(`${app.address}#/plan`)
  await openRecord(page, /^Axe 4/)
  await fillField(page, 'titre', 'Accompagner vers la santé dans les vallées')
  await waitUntilSaved(page)
  await page.goto(`${app.address}#/documents`)
  await page.getByRole('link', { name: /synthé/i }).click()
  await page
    .getByRole('region', { name: /Aperçu/ })
    .getByText('santé dans les vallées')
    .first()
    .waitFor()
  await keepPicture(page, 'documents-synthese')
  const { name, bytes } = await exportNow('Exporter vers Word')
  assert.match(name, /\.docx$/)
  assert.deepEqual(await listDocxFaults(bytes), [])
  const words = readDocxWords(bytes)
  assert.ok(words.includes('Accompagner vers la santé dans les vallées'))
  assert.ok(words.includes('TAD Ados'))
})

test('all the fiches at once: one archive, twenty files, none at fault', async () => {
  await page.goto(`${app.address}#/documents/fiche-action`)
  const { name, bytes } = await exportNow('Exporter 20 fichiers Word')
  assert.match(name, /\.zip$/)
  const files = Object.entries(unzipSync(new Uint8Array(bytes)))
  assert.equal(files.length, 20)
  const faults = []
  for (const [file, content] of files.slice(0, 3))
    faults.push(...(await listDocxFaults(content)).map((fault) => [file, fault]))
  assert.deepEqual(faults, [])
  const changed = files.find(([file]) => /1\.1\.2/.test(file))
  assert.ok(readDocxWords(changed[1]).includes('Adolescents de 11 à 17 ans'))
})

test('a convocation: the meeting and the way to make it are chosen, the letter is in the preview and in the file', async () => {
  await page.goto(`${app.address}#/documents/convocation`)
  const choice = page.getByLabel('Réunion', { exact: true })
  await choice.selectOption({ label: await findOption(choice, /^COPIL 2 /) })
  const preview = page.getByRole('region', { name: /Aperçu/ }).first()
  await preview.getByText('Invitation – COPIL n° 2 – Restitution du diagnostic').waitFor()
  await page.getByLabel('Présentation').selectOption('un_par_destinataire')
  await preview.getByText('ORDRE DU JOUR').waitFor()
  await keepPicture(page, 'documents-convocation')
  const { name, bytes } = await exportNow('Exporter vers Word')
  assert.match(name, /Convocation-COPIL-2_.*\.docx$/)
  assert.deepEqual(await listDocxFaults(bytes), [])
  assert.ok(readDocxWords(bytes).includes('Restitution du diagnostic'))
})

test('the relevé de décisions offers meetings and instances; the minutes lead to what they lack', async () => {
  await page.goto(`${app.address}#/documents/releve-decisions`)
  await page.getByLabel('Réunion ou Instance').waitFor()
  await page.goto(`${app.address}#/documents/compte-rendu`)
  await page.getByRole('button', { name: /^Exporter \d+ fichiers Word$/ }).waitFor()
  const links = await page.locator('.manques a').evaluateAll((all) => all.map((a) => a.hash))
  assert.ok(links.length > 0)
  assert.deepEqual(
    links.filter((hash) => !hash.startsWith('#/reunions/')),
    [],
  )
})

async function findOption(select, wanted) {
  const labels = await select.locator('option').allTextContents()
  const label = labels.find((text) => wanted.test(text))
  assert.ok(label, `no option ${wanted} among ${labels.join(' | ')}`)
  return label
}

test('nothing went wrong on the way', async () => {
  assert.deepEqual(await app.listFaults(), [])
})
