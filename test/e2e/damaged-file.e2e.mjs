// A file that arrives damaged: what can be saved is said first, then added apart; ours, and the file, stay as they were.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ensureBuilt } from '../../build/make/ensure-built.mjs'
import { readExample } from './tools/ctg-files.mjs'
import { cutJournal, truncateCtg } from './tools/damaged-files.mjs'
import { readDownload } from './tools/downloads.mjs'
import {
  dropFile,
  fillField,
  getNotice,
  keepPicture,
  listTitles,
  openFile,
  openRecord,
  waitForValue,
  waitUntilSaved,
} from './tools/gestures.mjs'
import { openApp, openExample } from './tools/open-app.mjs'
import { buildForeignProject, buildReceivedFile, readRows } from './tools/received-files.mjs'

const FICHE = /TAD Ados/

let app
let page
let sent
/** What a colleague wrote on our dossier, before the file was damaged on its way. */
let received

before(async () => {
  await ensureBuilt(['renderer', 'cli'], {})
  app = await openApp()
  page = app.page
  page.setDefaultTimeout(15_000)
  await openExample(app)
  await openRecord(page, FICHE)
  await waitForValue(page, 'titre', FICHE)
  await fillField(page, 'publicCible', 'Adolescents des vallées')
  await waitUntilSaved(page)
  sent = await takeCopy()
  received = await buildReceivedFile(sent, {
    edits: [{ table: 'fichesAction', title: FICHE, field: 'secteur', value: 'Vallée de la Pique' }],
  })
})
after(() => app?.close())

async function takeCopy() {
  const { bytes } = await readDownload(page, () => page.keyboard.press('Control+Shift+S'))
  await closeNotices()
  return bytes
}

async function closeNotices() {
  const close = page.getByRole('button', { name: 'Fermer cet avis' })
  while ((await close.count()) > 0) await close.first().click()
}

async function listCards() {
  await page.goto(`${app.address}#/`)
  const cards = page.getByRole('list', { name: 'Vos dossiers' }).getByRole('listitem')
  await cards.first().waitFor()
  return cards.allInnerTexts()
}

async function openCard(name) {
  await page.goto(`${app.address}#/`)
  const card = page.getByRole('list', { name: 'Vos dossiers' }).getByRole('button', { name })
  await card.first().click()
  await page.getByRole('treeitem').first().waitFor()
}

const getDialog = () => page.getByRole('dialog', { name: 'Fichier abîmé' })
const getRecover = () => getDialog().getByRole('button', { name: 'Récupérer ce qui peut l’être' })

test('a damaged journal: what is saved and what is lost is said before anything is added', async () => {
  await openFile(page, 'retour abîmé.ctg', cutJournal(received))
  await getRecover().waitFor()
  const said = (await getDialog().innerText()).replaceAll('\u00a0', ' ')
  assert.match(said, /« retour abîmé\.ctg » est abîmé ou incomplet/)
  assert.match(said, /modifications? relues?/)
  assert.match(said, /modifications perdues|lignes? illisibles?|partie .* perdue/)
  assert.match(said, /Vous avez déjà cette CTG .* elle ne changera pas/)
  await keepPicture(page, 'fichier-abime')
  await page.keyboard.press('Escape')
  await getDialog().waitFor({ state: 'hidden' })
  assert.equal((await listCards()).length, 1)
})

test('« Récupérer ce qui peut l’être » adds a dossier apart, and ours does not change', async () => {
  await openCard(/Pyrénées/)
  const ours = await readRows(await takeCopy())
  await openFile(page, 'retour abîmé.ctg', cutJournal(received))
  await getRecover().click()
  await getNotice(page, 'comme un dossier à part').waitFor()
  await page.getByRole('treeitem').first().waitFor()
  await page.getByRole('button', { name: /^Récupéré : / }).waitFor()
  await openRecord(page, FICHE)
  await waitForValue(page, 'secteur', 'Vallée de la Pique')
  await closeNotices()
  const cards = await listCards()
  assert.equal(cards.length, 2)
  assert.equal(cards.filter((text) => /\(récupéré\)/.test(text)).length, 1)
  await keepPicture(page, 'fichier-recupere')
  await openCard(/Pyrénées(?!.*récupéré)/)
  assert.deepEqual(await readRows(await takeCopy()), ours)
})

test('what was saved is never mixed with what is sound: a whole file still goes to ours', async () => {
  await openCard(/récupéré/)
  await openFile(page, 'retour.ctg', received)
  await page.getByRole('heading', { level: 1, name: 'Fichier reçu' }).waitFor()
  assert.equal(await page.getByRole('button', { name: /^Récupéré : / }).count(), 0)
  await page.getByRole('button', { name: 'Ne rien intégrer' }).click()
  await getNotice(page, 'Rien n’a été intégré').waitFor()
  await closeNotices()
})

test('a file cut short, of a CTG that nobody here has, dropped on the window: all that is left of it', async () => {
  const foreign = await buildForeignProject(sent)
  await dropFile(page, 'coupé.ctg', truncateCtg(foreign, 0.9))
  await getRecover().waitFor()
  assert.equal(await getDialog().getByText('Vous avez déjà cette CTG').count(), 0)
  await getRecover().focus()
  await page.keyboard.press('Enter')
  await getNotice(page, 'comme un dossier à part').waitFor()
  const titles = await listTitles(page)
  assert.ok(titles.length > 20, `${titles.length} lines`)
  await closeNotices()
  assert.equal((await listCards()).length, 3)
})

test('when nothing is left it is said, and nothing is added', async () => {
  const cards = (await listCards()).length
  await openFile(page, 'presque rien.ctg', truncateCtg(readExample(), 0.002))
  await getDialog().getByRole('heading', { name: 'Rien ne peut être récupéré' }).waitFor()
  await keepPicture(page, 'fichier-perdu')
  assert.equal(await getRecover().count(), 0)
  await getDialog().getByRole('button', { name: 'Fermer', exact: true }).last().click()
  await getDialog().waitFor({ state: 'hidden' })
  assert.equal((await listCards()).length, cards)
})

test('nothing went wrong on the way', async () => {
  assert.deepEqual(await app.listFaults(), [])
})
