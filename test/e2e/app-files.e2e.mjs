// The `.ctg` files of the application in a browser: a copy is sent, comes back, changed or not, damaged, foreign or too new.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ensureBuilt } from '../../build/make/ensure-built.mjs'
import {
  buildColleagueCopy,
  buildNewerCtg,
  damageCtg,
  listRowsOf,
  readExample,
  verifyCtg,
} from './tools/ctg-files.mjs'
import { readDownload } from './tools/downloads.mjs'
import {
  closeNotices,
  dropFile,
  fillField,
  getNotice,
  listTitles,
  openFile,
  openRecord,
  waitForValue,
  waitUntilSaved,
} from './tools/gestures.mjs'
import { openApp, openExample } from './tools/open-app.mjs'

const FICHE = /TAD Ados/

let app
let page
let copy

before(async () => {
  await ensureBuilt(['renderer', 'cli'], {})
  app = await openApp()
  page = app.page
  page.setDefaultTimeout(60_000)
  await openExample(app)
  await openRecord(page, FICHE)
  await waitForValue(page, 'titre', FICHE)
  await fillField(page, 'publicCible', 'Adolescents de ma version')
  await waitUntilSaved(page)
})
after(() => app?.close())

async function listCards() {
  await page.goto(`${app.address}#/`)
  const cards = page.getByRole('list', { name: 'Vos dossiers' }).getByRole('listitem')
  await cards.first().waitFor()
  return (await cards.allTextContents()).sort()
}

test('« Enregistrer une copie… » gives a file that the command line finds valid and whole', async () => {
  copy = await readDownload(page, () => page.keyboard.press('Control+Shift+S'))
  // Before anything that takes long: a notice stays ten seconds.
  await getNotice(page, `Copie enregistrée : ${copy.name}`).waitFor()
  assert.match(copy.name, /^Convention Territoriale Globale .*Pyrénées.*\.ctg$/)
  const [said, example] = await Promise.all([verifyCtg(copy.bytes), verifyCtg(readExample())])
  assert.equal(said.valide, true)
  assert.deepEqual(said.nombres, example.nombres)
  assert.notEqual(said.empreinte, example.empreinte)
  const fiches = await listRowsOf(copy.bytes, 'fichesAction')
  assert.equal(
    fiches.find((fiche) => FICHE.test(fiche.titre)).publicCible,
    'Adolescents de ma version',
  )
  await closeNotices(page)
})

test('a copy that comes back unchanged brings nothing new, and says so', async () => {
  const cards = await listCards()
  await openFile(page, copy.name, copy.bytes)
  await getNotice(page, 'Ce fichier ne contient rien de nouveau').waitFor()
  await page.getByRole('treeitem').first().waitFor()
  assert.equal((await listCards()).length, cards.length)
  await closeNotices(page)
})

test('a copy that a colleague changed is looked at first; « Ne rien intégrer » leaves ours as it was', async () => {
  const changed = await buildColleagueCopy(copy.bytes, {
    table: 'fichesAction',
    title: FICHE,
    field: 'publicCible',
    value: 'Adolescents de la collègue',
  })
  assert.equal((await verifyCtg(changed)).valide, true)
  await openFile(page, 'retour de la collègue.ctg', changed)
  await page.getByRole('heading', { level: 1, name: 'Fichier reçu' }).waitFor()
  const line = page.getByRole('listitem').filter({ hasText: 'Public visé' })
  assert.match(await line.innerText(), /Adolescents de.*ma version.*Adolescents de.*la collègue/s)
  await page.getByRole('button', { name: 'Ne rien intégrer' }).click()
  await getNotice(page, 'Rien n’a été intégré').waitFor()
  await openRecord(page, FICHE)
  await waitForValue(page, 'publicCible', 'Adolescents de ma version')
  assert.equal((await listCards()).length, 1)
  await page.getByRole('button', { name: /^Convention/ }).click()
  await openRecord(page, FICHE)
  await closeNotices(page)
})

test('a damaged, a foreign and a newer file are refused in French, and change nothing', async () => {
  const titles = await listTitles(page)
  const refusals = [
    ['vide.ctg', Buffer.alloc(0), /vide/],
    ['document.ctg', await buildForeign(), /Word/],
    ['futur.ctg', await buildNewerCtg(copy.bytes), /version plus récente.*mettez Cairn à jour/i],
  ]
  for (const [name, bytes] of [
    ['abîmé.ctg', damageCtg(copy.bytes)],
    ['tronqué.ctg', copy.bytes.subarray(0, copy.bytes.length >> 1)],
  ]) {
    await openFile(page, name, bytes)
    const dialog = page.getByRole('dialog', { name: 'Fichier abîmé' })
    await dialog.getByText(/est abîmé ou incomplet.*rien n’a changé/).waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'hidden' })
  }
  for (const [name, bytes, words] of refusals) {
    await openFile(page, name, bytes)
    const notice = page.locator('.avis[data-ton=erreur]')
    await notice.waitFor()
    const text = await notice.textContent()
    assert.match(text, words, name)
    if (process.env.CAIRN_PICTURES) console.log(`# ${name}: ${text}`)
    await closeNotices(page)
  }
  await dropFile(page, 'Fiche 1.1.2.docx', await buildForeign())
  await getNotice(page, 'Ce fichier n’est pas un dossier de Cairn').waitFor()
  await closeNotices(page)
  assert.deepEqual(await listTitles(page), titles)
  await waitForValue(page, 'publicCible', 'Adolescents de ma version')
  assert.equal((await listCards()).length, 1)
})

/** What tells a Word document from any other archive. */
async function buildForeign() {
  const { zipSync, strToU8 } = await import('fflate')
  return zipSync({
    '[Content_Types].xml': strToU8('<Types/>'),
    'word/document.xml': strToU8('<w:document/>'),
  })
}

test('a copy dropped on the window opens like one that is chosen', async () => {
  await dropFile(page, copy.name, copy.bytes)
  await getNotice(page, 'Ce fichier ne contient rien de nouveau').waitFor()
  await openRecord(page, FICHE)
  await waitForValue(page, 'publicCible', 'Adolescents de ma version')
})

test('nothing went wrong on the way', async () => {
  assert.deepEqual(await app.listFaults(), [])
})
