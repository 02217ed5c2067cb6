// The application in a browser: what is typed is saved, found again after a reload, undone by name; several dossiers side by side.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ensureBuilt } from '../../build/make/ensure-built.mjs'
import {
  createCtg,
  fillField,
  getField,
  getNotice,
  keepPicture,
  listTitles,
  openRecord,
  waitForValue,
  waitUntilSaved,
  watchSaveState,
} from './tools/gestures.mjs'
import { openApp, openExample } from './tools/open-app.mjs'

const FICHE = /TAD Ados/

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

const button = (name) => page.getByRole('button', { name })

test('a typed text goes through « Enregistrement… » to « Enregistré »', async () => {
  await openRecord(page, FICHE)
  const readWords = await watchSaveState(page)
  await fillField(page, 'publicCible', 'Adolescents des vallées')
  await waitUntilSaved(page)
  assert.deepEqual(await readWords(), ['Enregistrement…', 'Enregistré sur ce poste'])
})

test('after a reload the text is there, and is still undone and redone by name', async () => {
  await page.reload()
  await waitForValue(page, 'publicCible', 'Adolescents des vallées')
  await button(/^Annuler : modification de « Public visé »/).click()
  await waitForValue(page, 'publicCible', '')
  await waitUntilSaved(page)
  await page.reload()
  await waitForValue(page, 'publicCible', '')
  await button(/^Rétablir : modification de « Public visé »/).click()
  await waitForValue(page, 'publicCible', 'Adolescents des vallées')
  await waitUntilSaved(page)
})

test('a formatted text keeps its bold after a reload', async () => {
  await openRecord(page, FICHE)
  await getField(page, 'descriptif').click()
  const editor = page.locator('.ProseMirror')
  await editor.waitFor()
  await page.keyboard.press('Control+End')
  await page.keyboard.type(' Une navette ')
  await page.keyboard.press('Control+b')
  await page.keyboard.type('gratuite')
  await page.keyboard.press('Control+b')
  await page.keyboard.type(' le samedi.')
  await editor.blur()
  await waitUntilSaved(page)
  await page.reload()
  const shown = getField(page, 'descriptif')
  await shown.waitFor()
  assert.match(await shown.textContent(), /Une navette gratuite le samedi\./)
  assert.equal(await shown.locator('strong').last().textContent(), 'gratuite')
})

test('a date that is not understood stays as typed, with the reason; a right one is read', async () => {
  const field = getField(page, 'calendrier')
  await fillField(page, 'calendrier', 'quand il neigera')
  assert.equal(await field.inputValue(), 'quand il neigera')
  await page
    .getByText(/Je n’ai pas compris cette date\..*« juin 2022 »/)
    .first()
    .waitFor()
  assert.equal(await field.getAttribute('aria-invalid'), 'true')
  await fillField(page, 'calendrier', 'mi-juin 2024')
  await waitUntilSaved(page)
  assert.equal(await page.getByText(/Je n’ai pas compris cette date/).count(), 0)
  await page.reload()
  await waitForValue(page, 'calendrier', /^mi-juin 2024$/)
})

test('an organisme is created from « Pilotes », as one gesture', async () => {
  const field = getField(page, 'pilotes')
  await field.click()
  await page.keyboard.type('Maison des vallées')
  await page.getByRole('option', { name: /^Créer « Maison des vallées »/ }).click()
  await button('Modifier Maison des vallées').waitFor()
  await waitUntilSaved(page)
  await page.keyboard.press('Escape')
  await button(/^Annuler : création de « Maison des vallées »/).waitFor()
  await button(/^Annuler : /).click()
  await button('Modifier Maison des vallées').waitFor({ state: 'detached' })
  await button(/^Rétablir : création/).click()
  await button('Modifier Maison des vallées').waitFor()
  await waitUntilSaved(page)
})

test('an axe is deleted with all it holds, and Ctrl+Z gives everything back', async () => {
  const before = await listTitles(page)
  const axe = page.getByRole('treeitem').filter({ hasText: /^Axe 1/ })
  await axe.click()
  await page.keyboard.press('Delete')
  await page.getByRole('dialog').getByRole('button', { name: 'Tout supprimer' }).click()
  const notice = getNotice(page, 'supprimé, avec')
  await notice.waitFor()
  await notice.getByRole('button', { name: 'Annuler' }).waitFor()
  const left = await listTitles(page)
  assert.ok(left.length < before.length - 1, `${left.length} lines left of ${before.length}`)
  await waitUntilSaved(page)
  await page.keyboard.press('Control+z')
  await page.waitForFunction(
    (count) => document.querySelectorAll('[role=treeitem]').length === count,
    before.length,
  )
  assert.deepEqual(await listTitles(page), before)
  await waitUntilSaved(page)
})

test('a CTG made by the assistant stands beside the example, each with its own plan', async () => {
  const example = await listTitles(page)
  await createCtg(page, app.address, 'Communauté de communes du Val', [
    'Petite enfance',
    'Jeunesse',
  ])
  const own = (await listTitles(page)).join('\n')
  assert.match(own, /Petite enfance[^]*Jeunesse/)
  await waitUntilSaved(page)
  await page.locator('.projet').click()
  await page.getByRole('menuitem', { name: /Pyrénées Haut Garonnaises/ }).click()
  await page.getByRole('treeitem', { name: 'Améliorer les services' }).waitFor()
  assert.deepEqual(await listTitles(page), example)
  await page.goto(`${app.address}#/`)
  const cards = page.getByRole('list', { name: 'Vos dossiers' }).getByRole('listitem')
  await cards.first().waitFor()
  assert.equal(await cards.count(), 2)
  await cards.filter({ hasText: 'du Val' }).getByRole('button').first().click()
  await page.getByRole('treeitem').first().waitFor()
  assert.equal((await listTitles(page)).join('\n'), own)
})

test('a second tab on the dossier that is open says so, and changes nothing', async () => {
  const second = await app.context.newPage()
  await second.goto(`${app.address}#/plan`)
  await getNotice(second, 'déjà ouverte dans une autre fenêtre').waitFor()
  await second.getByRole('heading', { name: 'Vos CTG' }).waitFor()
  await keepPicture(second, 'second-onglet')
  await second.close()
  assert.match((await listTitles(page)).join('\n'), /Petite enfance/)
})

test('nothing went wrong on the way', async () => {
  assert.deepEqual(await app.listFaults(), [])
})
