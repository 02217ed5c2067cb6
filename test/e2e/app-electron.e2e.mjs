// The real pages in the real shell: nothing typed is lost by a power cut, a closing, or the loss of either store.
import assert from 'node:assert/strict'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { ensureBuilt } from '../../build/make/ensure-built.mjs'
import { createHome } from '../double/app-folder.mjs'
import { getKind } from '../double/launch.mjs'
import {
  fillField,
  getField,
  getNotice,
  keepPicture,
  openRecord,
  waitForValue,
  waitUntilSaved,
} from './tools/gestures.mjs'
import { openShell } from './tools/open-shell.mjs'

const KIND = getKind()
console.log(`# application: on ${KIND === 'electron' ? 'Electron itself' : 'the double'}`)

const FICHE = /TAD Ados/
const home = createHome()
const JOURNALS = join(home, 'Cairn/journaux')
let app
let page

before(async () => {
  await ensureBuilt(['main', 'preload', 'renderer'], {})
  await start(['--exemple'])
  await page.getByRole('treeitem').first().waitFor()
})
after(async () => {
  await app?.close()
  rmSync(home, { recursive: true, force: true, maxRetries: 3 })
})

async function start(args = []) {
  app = await openShell({ home, args })
  page = app.page
}

/** Starts again where the user would go: the fiche of the last CTG. */
async function startOnFiche() {
  await start()
  await page.getByRole('button', { name: /^Convention Territoriale/ }).click()
  await openRecord(page, FICHE)
}

const listJournals = () => readdirSync(JOURNALS).filter((name) => name.endsWith('.ndjson'))

/** The folders of Chromium that hold IndexedDB, here and in Electron. */
function eraseIndexedDb() {
  const folders = [
    join(home, 'Cairn/IndexedDB'),
    join(home, 'Cairn/chromium/Default/IndexedDB'),
  ].filter((folder) => existsSync(folder))
  assert.ok(folders.length > 0, 'IndexedDB is on the disk')
  for (const folder of folders) rmSync(folder, { recursive: true })
}

test('the example opens, an edit is saved, and the menu names what it would undo', async () => {
  await openRecord(page, FICHE)
  await fillField(page, 'publicCible', 'Avant la coupure')
  await waitUntilSaved(page)
  const labels = () =>
    app.evaluate(({ Menu }) =>
      ['annuler', 'retablir'].map((id) => Menu.getApplicationMenu().getMenuItemById(id).label),
    )
  assert.deepEqual(
    (await labels()).map((label) => label.replaceAll('\u00a0', ' ')),
    ['Annuler : modification de « Public visé »', 'Rétablir'],
  )
  await app.evaluate(
    ({ Menu }) => void Menu.getApplicationMenu().getMenuItemById('annuler').click(),
  )
  await waitForValue(page, 'publicCible', '')
  await app.evaluate(
    ({ Menu }) => void Menu.getApplicationMenu().getMenuItemById('retablir').click(),
  )
  await waitForValue(page, 'publicCible', 'Avant la coupure')
  await waitUntilSaved(page)
  assert.equal(listJournals().length, 1)
  assert.deepEqual(await app.listFaults(), [])
})

test('a power cut right after « Enregistré » loses nothing', async () => {
  await fillField(page, 'origine', 'Groupe de travail de la vallée')
  await waitUntilSaved(page)
  await app.cutPower()
  await startOnFiche()
  await waitForValue(page, 'origine', 'Groupe de travail de la vallée')
  await waitForValue(page, 'publicCible', 'Avant la coupure')
})

test('a window closed with a field under edit keeps what was typed', async () => {
  await getField(page, 'secteur').click()
  await page.keyboard.type('Toute la haute vallée')
  assert.equal(await app.closeWindow(), 0)
  await startOnFiche()
  await waitForValue(page, 'secteur', 'Toute la haute vallée')
  assert.deepEqual(await app.listFaults(), [])
})

test('without IndexedDB, everything comes back from the journal, and it is said', async () => {
  assert.equal(await app.closeWindow(), 0)
  eraseIndexedDb()
  await start()
  await getNotice(page, 'La bibliothèque a été remise en état').waitFor()
  await keepPicture(page, 'bibliotheque-remise-en-etat')
  await page.getByRole('button', { name: /^Convention Territoriale/ }).click()
  await getNotice(page, 'rien n’a été perdu').last().waitFor()
  await openRecord(page, FICHE)
  await keepPicture(page, 'dossier-remis-en-etat')
  await waitForValue(page, 'publicCible', 'Avant la coupure')
  await waitForValue(page, 'origine', 'Groupe de travail de la vallée')
  await waitForValue(page, 'secteur', 'Toute la haute vallée')
  await fillField(page, 'origine', 'Repris depuis le journal')
  await waitUntilSaved(page)
  assert.deepEqual(await app.listFaults(), [])
})

test('without its journal, Cairn goes on and writes it again', async () => {
  assert.equal(await app.closeWindow(), 0)
  const [journal] = listJournals()
  for (const name of readdirSync(JOURNALS)) rmSync(join(JOURNALS, name))
  await startOnFiche()
  await waitForValue(page, 'origine', 'Repris depuis le journal')
  await waitForValue(page, 'secteur', 'Toute la haute vallée')
  assert.deepEqual(listJournals(), [journal])
  assert.equal(await app.closeWindow(), 0)
  eraseIndexedDb()
  await startOnFiche()
  await waitForValue(page, 'origine', 'Repris depuis le journal')
  await waitForValue(page, 'publicCible', 'Avant la coupure')
  assert.deepEqual(await app.listFaults(), [])
})
