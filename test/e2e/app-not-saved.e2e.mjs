// A disk with no room left: the screen says at once that it is not saved, keeps what was typed, holds the page, and saves it later.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ensureBuilt } from '../../build/make/ensure-built.mjs'
import { listRowsOf, verifyCtg } from './tools/ctg-files.mjs'
import { readDownload } from './tools/downloads.mjs'
import {
  fillField,
  getField,
  keepPicture,
  openRecord,
  waitForValue,
  waitUntilSaved,
} from './tools/gestures.mjs'
import { openApp, openExample } from './tools/open-app.mjs'

let app
let page
let devtools

before(async () => {
  await ensureBuilt(['renderer', 'cli'], {})
  app = await openApp()
  page = app.page
  page.setDefaultTimeout(60_000)
  await openExample(app)
  await openRecord(page, /TAD Ados/)
  devtools = await app.context.newCDPSession(page)
})
after(async () => {
  // Were a test to fail, the page would hold the browser back.
  page?.on('dialog', (dialog) => dialog.accept().catch(() => {}))
  await app?.close()
})

const setQuota = (quotaSize) =>
  devtools.send('Storage.overrideQuotaForOrigin', {
    origin: app.address.replace(/\/$/, ''),
    ...(quotaSize === null ? {} : { quotaSize }),
  })

/** Large, because Chromium lets a few writes past its own count before it refuses one. */
const buildText = (count) => `Saisie ${count} `.padEnd(100_000, 'de l’équipe des vallées ')
const TYPED = { last: '' }

/** Types until a store refuses; gives how long the refused text waited before the screen said so, in milliseconds. */
async function typeUntilRefused() {
  const etat = page.locator('.etat-enregistrement')
  for (let count = 1; count <= 80; count += 1) {
    TYPED.last = buildText(count)
    await fillField(page, 'publicCible', TYPED.last)
    const from = Date.now()
    while ((await etat.getAttribute('data-etat')) === 'en_cours' && Date.now() - from < 10_000)
      await page.waitForTimeout(20)
    if ((await etat.getAttribute('data-etat')) === 'echec') return Date.now() - from
  }
  throw new Error('the quota never refused anything')
}

test('with no room left, « Non enregistré » is on the screen within four seconds', async () => {
  await setQuota(1)
  const waited = await typeUntilRefused()
  assert.ok(waited < 4_000, `${waited} ms`)
  assert.match(
    await page.locator('.etat-enregistrement').textContent(),
    /Non enregistré.*Réessayer/,
  )
  const banner = page.locator('.bandeau-echec')
  await banner.waitFor()
  assert.match(await banner.textContent(), /Non enregistré.*plein.*gardée en mémoire/)
  await keepPicture(page, 'non-enregistre')
})

test('what was typed is kept, on every screen, and can still be changed', async () => {
  await waitForValue(page, 'publicCible', TYPED.last)
  await page.goto(`${app.address}#/documents`)
  await page.locator('.bandeau-echec').waitFor()
  await page.goBack()
  await waitForValue(page, 'publicCible', TYPED.last)
  await fillField(page, 'origine', 'Une seconde saisie')
  assert.equal(await getField(page, 'origine').inputValue(), 'Une seconde saisie')
})

test('a copy taken meanwhile holds what the disk refused', async () => {
  const copy = await readDownload(page, () =>
    page.getByRole('alert').getByRole('button', { name: 'Enregistrer une copie…' }).click(),
  )
  assert.equal((await verifyCtg(copy.bytes)).valide, true)
  const fiches = await listRowsOf(copy.bytes, 'fichesAction')
  const fiche = fiches.find(({ titre }) => /TAD Ados/.test(titre))
  assert.deepEqual([fiche.publicCible, fiche.origine], [TYPED.last, 'Une seconde saisie'])
})

test('the page asks before it is left', async () => {
  const asked = new Promise((resolve) => {
    page.once('dialog', async (dialog) => {
      resolve(dialog.type())
      await dialog.dismiss()
    })
  })
  await page.evaluate(() => setTimeout(() => location.reload()))
  assert.equal(await asked, 'beforeunload')
  await waitForValue(page, 'publicCible', TYPED.last)
})

test('the CTG is not left for the library while it is not saved', async () => {
  await page.getByRole('button', { name: 'Menu', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Bibliothèque' }).click()
  await page
    .locator('.avis')
    .filter({ hasText: 'la CTG reste ouverte et rien n’est perdu' })
    .waitFor()
  await page.goto(`${app.address}#/plan`)
  await openRecord(page, /TAD Ados/)
  await waitForValue(page, 'publicCible', TYPED.last)
})

test('once there is room, it saves by itself, and all of it is found after a reload', async () => {
  await setQuota(null)
  await waitUntilSaved(page)
  assert.equal(await page.locator('.bandeau-echec').count(), 0)
  await page.reload()
  await waitForValue(page, 'publicCible', TYPED.last)
  assert.equal(await getField(page, 'origine').inputValue(), 'Une seconde saisie')
})

test('nothing went wrong on the way', async () => {
  assert.deepEqual(await app.listFaults(), [])
})
