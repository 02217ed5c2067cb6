// A start with no room left, the list to be rebuilt: the window says so, and a copy of each dossier can be taken away.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ensureBuilt } from '../../build/make/ensure-built.mjs'
import { listViolations } from './tools/axe.mjs'
import { listRowsOf, verifyCtg } from './tools/ctg-files.mjs'
import { readDownload } from './tools/downloads.mjs'
import { fillField, keepPicture, openRecord, waitUntilSaved } from './tools/gestures.mjs'
import { openApp, openExample } from './tools/open-app.mjs'

let app
let page

before(async () => {
  await ensureBuilt(['renderer', 'cli'], {})
  app = await openApp()
  page = app.page
  page.setDefaultTimeout(60_000)
  await refuseWrites()
  await openExample(app)
  await openRecord(page, /TAD Ados/)
  await fillField(page, 'origine', 'Saisi avant que le disque soit plein')
  await waitUntilSaved(page)
})
after(async () => app?.close())

/** From the next load on, every write of the working databases is refused as long as `full` is remembered. */
async function refuseWrites() {
  await app.context.addInitScript(() => {
    const { put } = IDBObjectStore.prototype
    IDBObjectStore.prototype.put = function (...args) {
      if (localStorage.getItem('full') !== null) {
        throw new DOMException('full', 'QuotaExceededError')
      }
      return put.apply(this, args)
    }
  })
}

/** The list is lost, and there is no room to write it again. */
function loseListAndRoom() {
  return page.evaluate(async () => {
    localStorage.setItem('full', 'yes')
    await new Promise((resolve, reject) => {
      const request = indexedDB.deleteDatabase('cairn-app')
      request.onsuccess = resolve
      request.onerror = reject
    })
  })
}

test('the window says that the disk is full, and what is safe', async () => {
  await loseListAndRoom()
  await page.reload()
  await page.getByRole('heading', { name: 'Le disque est plein' }).waitFor()
  assert.match(await page.getByRole('alert').textContent(), /données n’ont pas été touchées/)
  assert.deepEqual(
    await listViolations(page, { tags: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] }),
    [],
  )
  await keepPicture(page, 'disque-plein')
})

test('a copy of the dossier is saved, with all that was typed', async () => {
  const copy = await readDownload(page, () =>
    page.getByRole('button', { name: /Enregistrer une copie \(\.ctg\)/ }).click(),
  )
  assert.equal((await verifyCtg(copy.bytes)).valide, true)
  const fiches = await listRowsOf(copy.bytes, 'fichesAction')
  const fiche = fiches.find(({ titre }) => /TAD Ados/.test(titre))
  assert.equal(fiche.origine, 'Saisi avant que le disque soit plein')
  await page.getByRole('status').filter({ hasText: copy.name }).waitFor()
})

test('once there is room, « Réessayer » finds the dossier again', async () => {
  await page.evaluate(() => localStorage.removeItem('full'))
  await page.getByRole('button', { name: 'Réessayer' }).click()
  await page
    .locator('.avis')
    .filter({ hasText: /retrouvée.*rien n’a été perdu/ })
    .waitFor()
})

test('nothing went wrong on the way', async () => {
  assert.deepEqual(await app.listFaults(), [])
})
