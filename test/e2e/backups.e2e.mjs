// Backups in a real browser: they come by themselves, can be read by anyone, and bring a dossier back when both stores are gone.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ensureBuilt } from '../../build/make/ensure-built.mjs'
import { listRowsOf, verifyCtg } from './tools/ctg-files.mjs'
import {
  fillField,
  getNotice,
  keepPicture,
  openRecord,
  waitForValue,
  waitUntilSaved,
} from './tools/gestures.mjs'
import { openApp, openExample } from './tools/open-app.mjs'
import { listBackups, readBackup, spoilBackup, wipeStores } from './tools/opfs-backups.mjs'

const FICHE = /TAD Ados/
let app
let page

before(async () => {
  await ensureBuilt(['renderer', 'cli'], {})
  app = await openApp()
  page = app.page
  page.setDefaultTimeout(60_000)
  // Asked for by the browser itself, on the one page that is no application.
  await app.context.route('**/favicon.ico', (route) => route.fulfill({ status: 204 }))
})
after(() => app?.close())

/** Waits until there are that many backups. */
async function waitForBackups(count) {
  for (let turn = 0; turn < 600; turn += 1) {
    const names = await listBackups(page)
    if (names.length >= count) return names
    await page.waitForTimeout(100)
  }
  throw new Error(`${String((await listBackups(page)).length)} backups instead of ${String(count)}`)
}

/** Starts again on the library, as a new tab would. */
async function startOnLibrary() {
  await page.goto(`${app.address}licences.json`)
  await page.goto(app.address)
}

const openFromLibrary = () => page.getByRole('button', { name: /^Convention Territoriale/ }).click()

test('a minute after the first edit, a backup is in the private file system, whole', async () => {
  await page.clock.install()
  await openExample(app)
  await openRecord(page, FICHE)
  await fillField(page, 'publicCible', 'Avant la sauvegarde')
  await waitUntilSaved(page)
  assert.deepEqual(await listBackups(page), [])
  await page.clock.fastForward(70_000)
  const [name] = await waitForBackups(1)
  assert.match(name, /^[0-9a-z]{12}\/\d{4}-\d{2}-\d{2}_\d{6}_auto_\d+\.ctg$/)
  const bytes = await readBackup(page, name)
  const verified = await verifyCtg(bytes)
  assert.equal(verified.valide, true, JSON.stringify(verified))
  const fiches = await listRowsOf(bytes, 'fichesAction')
  assert.equal(fiches.find(({ titre }) => FICHE.test(titre)).publicCible, 'Avant la sauvegarde')
  assert.deepEqual(await app.listFaults(), [])
})

test('leaving the dossier backs up what was edited since', async () => {
  await fillField(page, 'origine', 'Groupe de travail')
  await waitUntilSaved(page)
  await page.getByRole('button', { name: 'Menu', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Bibliothèque' }).click()
  await page.getByRole('button', { name: /^Convention Territoriale/ }).waitFor()
  // The fuller one of the hour takes the place of the other.
  let names = []
  for (let turn = 0; turn < 600 && !names.some((one) => one.includes('fermeture')); turn += 1) {
    await page.waitForTimeout(100)
    names = await listBackups(page)
  }
  const [name] = names.filter((one) => one.includes('_fermeture_'))
  assert.ok(name, names.join())
  const fiches = await listRowsOf(await readBackup(page, name), 'fichesAction')
  assert.equal(fiches.find(({ titre }) => FICHE.test(titre)).origine, 'Groupe de travail')
})

test('with both stores gone, the dossier comes back from its backup, and it is said honestly', async () => {
  await startOnLibrary()
  await openFromLibrary()
  await openRecord(page, FICHE)
  await waitForValue(page, 'publicCible', 'Avant la sauvegarde')
  await page.goto(`${app.address}licences.json`)
  const before = await listBackups(page)
  assert.ok(before.length >= 1)
  await wipeStores(page)
  await page.goto(app.address)
  await getNotice(page, 'La bibliothèque a été remise en état').waitFor()
  await keepPicture(page, 'bibliotheque-depuis-sauvegarde')
  await openFromLibrary()
  await getNotice(page, 'à l’aide de la sauvegarde du').waitFor()
  await openRecord(page, FICHE)
  await keepPicture(page, 'dossier-depuis-sauvegarde')
  await waitForValue(page, 'publicCible', 'Avant la sauvegarde')
  // It lives on, in both stores.
  await fillField(page, 'secteur', 'Après la reprise')
  await waitUntilSaved(page)
  await startOnLibrary()
  await openFromLibrary()
  await openRecord(page, FICHE)
  await waitForValue(page, 'secteur', 'Après la reprise')
  await waitForValue(page, 'publicCible', 'Avant la sauvegarde')
  assert.equal(await getNotice(page, 'remis en état').count(), 0)
  assert.deepEqual(await app.listFaults(), [])
})

test('a damaged backup is passed over for an older one', async () => {
  await page.goto(`${app.address}licences.json`)
  const [oldest] = await listBackups(page)
  await spoilBackup(page, oldest)
  await wipeStores(page)
  await page.goto(app.address)
  await page.getByRole('heading').first().waitFor()
  const names = await listBackups(page)
  if (names.length === 1) {
    // Nothing readable is left: nothing is invented, and the file is not deleted.
    assert.equal(await page.getByRole('button', { name: /^Convention Territoriale/ }).count(), 0)
  } else {
    await openFromLibrary()
    await openRecord(page, FICHE)
    await waitForValue(page, 'publicCible', 'Avant la sauvegarde')
  }
  assert.ok((await listBackups(page)).includes(oldest))
  assert.deepEqual(await app.listFaults(), [])
})

test('with no room left, the backup says so, and the one before is still there', async () => {
  const devtools = await app.context.newCDPSession(page)
  const setQuota = (quota) =>
    devtools.send('Storage.overrideQuotaForOrigin', {
      origin: app.address.replace(/\/$/, ''),
      ...quota,
    })
  await openExample(app)
  await page.goto(`${app.address}#/historique/sauvegardes`)
  const now = page.getByRole('button', { name: 'Sauvegarder maintenant', exact: true }).first()
  const before = await listBackups(page)
  await setQuota({ quotaSize: 1 })
  await now.click()
  await getNotice(page, 'La sauvegarde n’a pas été faite').waitFor()
  assert.deepEqual(await listBackups(page), before)
  await setQuota({})
  await now.click()
  await waitForBackups(before.length + 1)
  assert.deepEqual(await app.listFaults(), [])
})
