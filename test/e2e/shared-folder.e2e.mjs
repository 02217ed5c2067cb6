// The shared folder of a team: on a disk in the real shell, and in the private file system of a real Chromium.
import assert from 'node:assert/strict'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { ensureBuilt } from '../../build/make/ensure-built.mjs'
import { createHome } from '../double/app-folder.mjs'
import { buildColleagueCopy } from './tools/ctg-files.mjs'
import {
  fillField,
  getNotice,
  keepPicture,
  openRecord,
  waitForValue,
  waitUntilSaved,
} from './tools/gestures.mjs'
import { openApp, openExample } from './tools/open-app.mjs'
import { openShell } from './tools/open-shell.mjs'

const FICHE = /TAD Ados/
const CHANGE = {
  table: 'fichesAction',
  title: FICHE,
  field: 'publicCible',
  value: 'Adolescents, vus par la collègue',
}

const getStatus = (page, words) => page.locator('.partage-statut').filter({ hasText: words })
const sync = (page) => page.getByRole('button', { name: 'Synchroniser maintenant' }).click()

describe('on a disk, in the real shell', () => {
  const home = createHome()
  const folder = join(home, 'Commun')
  let app
  let page

  before(async () => {
    await ensureBuilt(['main', 'preload', 'renderer'], {})
    mkdirSync(folder)
    app = await openShell({ home, args: ['--exemple'] })
    page = app.page
    page.setDefaultTimeout(60_000)
    await page.getByRole('treeitem').first().waitFor()
    await app.evaluate(({ dialog }, path) => {
      dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [path] })
    }, folder)
  })
  after(async () => {
    await app?.close()
    rmSync(home, { recursive: true, force: true, maxRetries: 3 })
  })

  const goTo = (place) =>
    page.evaluate((hash) => {
      location.hash = hash
    }, place)
  const listFiles = () => readdirSync(folder).filter((name) => name.endsWith('.ctg'))

  test('is chosen once, and this workstation writes one file there', async () => {
    await goTo('/dossier-partage')
    await page.getByRole('button', { name: 'Choisir le dossier partagé…' }).click()
    await getStatus(page, 'À jour').waitFor()
    assert.equal(listFiles().length, 1)
    assert.match(listFiles()[0], /^CTG – poste \([0-9a-z]{4}\)\.ctg$/)
    await page.getByRole('row', { name: /Ce poste/ }).waitFor()
  })

  test('a file still being copied is waited for, then brings what the colleague wrote', async () => {
    const whole = await buildColleagueCopy(readFileSync(join(folder, listFiles()[0])), CHANGE)
    const name = join(folder, 'CTG – poste de Marc (x2y3).ctg')
    writeFileSync(name, whole.subarray(0, whole.length >> 1))
    await sync(page)
    await page.getByRole('row', { name: /En cours de synchronisation/ }).waitFor()
    writeFileSync(name, whole)
    await sync(page)
    const notice = getNotice(page, 'de La collègue intégrée')
    await notice.waitFor()
    await keepPicture(page, 'dossier-partage-recu')
    await goTo('/plan')
    await openRecord(page, FICHE)
    await waitForValue(page, 'publicCible', CHANGE.value)
    await page.keyboard.press('Control+z')
    await waitForValue(page, 'publicCible', /^(?!Adolescents, vus)/)
  })

  test('the folder that goes away is said calmly, work goes on, and follows when it is back', async () => {
    await waitUntilSaved(page)
    renameSync(folder, `${folder}-ailleurs`)
    await fillField(page, 'publicCible', 'Écrit pendant l’absence')
    await waitUntilSaved(page)
    await goTo('/dossier-partage')
    await sync(page)
    await getStatus(page, 'Dossier partagé inaccessible').waitFor()
    await page.getByText('Vos modifications sont enregistrées sur ce poste').first().waitFor()
    renameSync(`${folder}-ailleurs`, folder)
    const own = join(
      folder,
      listFiles().find((name) => !name.includes('Marc')),
    )
    const before = readFileSync(own)
    await sync(page)
    await getStatus(page, 'À jour').waitFor()
    assert.notDeepEqual(readFileSync(own), before)
  })

  test('is let go of after a question, and its files stay', async () => {
    await page.getByRole('button', { name: 'Ne plus utiliser ce dossier…' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Ne plus l’utiliser' }).click()
    await page.getByRole('button', { name: 'Choisir le dossier partagé…' }).waitFor()
    assert.equal(listFiles().length, 2)
  })
})

describe('in a browser', () => {
  let app
  let page

  before(async () => {
    await ensureBuilt(['renderer'], {})
    app = await openApp()
    page = app.page
    page.setDefaultTimeout(60_000)
    // The chooser belongs to the system: a folder of the private file system stands for the one chosen.
    await page.addInitScript(() => {
      globalThis.showDirectoryPicker = async () =>
        (await navigator.storage.getDirectory()).getDirectoryHandle('Commun', { create: true })
    })
    await openExample(app)
  })
  after(() => app?.close())

  const readFolder = () =>
    page.evaluate(async () => {
      const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('Commun')
      const files = []
      for await (const handle of folder.values()) {
        const file = await handle.getFile()
        files.push([file.name, [...new Uint8Array(await file.arrayBuffer())]])
      }
      return files
    })
  const putFile = (name, bytes) =>
    page.evaluate(
      async ([title, list]) => {
        const folder = await (await navigator.storage.getDirectory()).getDirectoryHandle('Commun')
        const writable = await (
          await folder.getFileHandle(title, { create: true })
        ).createWritable()
        await writable.write(Uint8Array.from(list))
        await writable.close()
      },
      [name, [...bytes]],
    )

  test('is tied by the keyboard alone, and still is after the page is loaded again', async () => {
    await page.goto(`${app.address}#/dossier-partage`)
    const choose = page.getByRole('button', { name: 'Choisir le dossier partagé…' })
    await choose.focus()
    await page.keyboard.press('Enter')
    await getStatus(page, 'À jour').waitFor()
    const [[name, bytes]] = await readFolder()
    await putFile('copie en conflit.ctg', await buildColleagueCopy(Buffer.from(bytes), CHANGE))
    await page.reload()
    await getNotice(page, 'de La collègue intégrée').waitFor()
    await getStatus(page, 'À jour').waitFor()
    assert.deepEqual((await readFolder()).map(([title]) => title).sort(), [
      name,
      'copie en conflit.ctg',
    ])
    assert.deepEqual(await app.listFaults(), [])
  })
})
