// Backups of the desktop: files of their own, written at closing, from which a dossier comes back when both stores are gone.
import assert from 'node:assert/strict'
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, before, test } from 'node:test'
import { ensureBuilt } from '../../build/make/ensure-built.mjs'
import { createHome } from '../double/app-folder.mjs'
import { getKind } from '../double/launch.mjs'
import { listRowsOf } from './tools/ctg-files.mjs'
import {
  fillField,
  getNotice,
  openRecord,
  waitForValue,
  waitUntilSaved,
} from './tools/gestures.mjs'
import { openShell } from './tools/open-shell.mjs'

console.log(`# backups: on ${getKind() === 'electron' ? 'Electron itself' : 'the double'}`)

const FICHE = /TAD Ados/
const home = createHome()
const BACKUPS = join(home, 'Cairn/sauvegardes')
let app
let page

before(async () => {
  await ensureBuilt(['main', 'preload', 'renderer'], {})
})
after(async () => {
  await app?.close()
  rmSync(home, { recursive: true, force: true, maxRetries: 3 })
})

async function start(args = []) {
  app = await openShell({ home, args })
  page = app.page
}

/** Full paths of everything under the folder of the backups. */
const listFiles = () =>
  existsSync(BACKUPS)
    ? readdirSync(BACKUPS).flatMap((folder) =>
        readdirSync(join(BACKUPS, folder)).map((name) => join(BACKUPS, folder, name)),
      )
    : []

const openFromLibrary = () => page.getByRole('button', { name: /^Convention Territoriale/ }).click()

/** Everything but the backups: IndexedDB, logs, and what Chromium keeps. */
function eraseStores() {
  for (const folder of ['journaux', 'IndexedDB', 'chromium/Default/IndexedDB'])
    rmSync(join(home, 'Cairn', folder), { recursive: true, force: true })
}

test('a window closed after an edit leaves a whole backup, and nothing half written', async () => {
  await start(['--exemple'])
  await openRecord(page, FICHE)
  await fillField(page, 'publicCible', 'Gardé par la sauvegarde')
  await waitUntilSaved(page)
  assert.deepEqual(listFiles(), [])
  assert.equal(await app.closeWindow(), 0)
  const files = listFiles()
  assert.equal(files.length, 1)
  assert.match(files[0], /\d{4}-\d{2}-\d{2}_\d{6}_fermeture_\d+\.ctg$/)
  const fiches = await listRowsOf(readFileSync(files[0]), 'fichesAction')
  assert.equal(fiches.find(({ titre }) => FICHE.test(titre)).publicCible, 'Gardé par la sauvegarde')
})

test('with both stores erased, the dossier comes back from the backup, and it is said', async () => {
  eraseStores()
  // A cut in the middle of a backup: swept at the start.
  const [file] = listFiles()
  const stray = join(file, '..', '.~cairn-0123456789abcdef0123456789abcdef.tmp')
  writeFileSync(stray, 'moitié')
  await start()
  await getNotice(page, 'La bibliothèque a été remise en état').waitFor()
  await openFromLibrary()
  await getNotice(page, 'à l’aide de la sauvegarde du').waitFor()
  await openRecord(page, FICHE)
  await waitForValue(page, 'publicCible', 'Gardé par la sauvegarde')
  assert.equal(existsSync(stray), false)
  await fillField(page, 'origine', 'Après la reprise')
  await waitUntilSaved(page)
  assert.deepEqual(await app.listFaults(), [])
})

test('a page cannot name anything but a backup', async () => {
  const answers = await page.evaluate(async () => {
    const bytes = new Uint8Array(3)
    const name = '2026-03-02_143210_auto_1.ctg'
    const { archives } = globalThis.cairn
    return [
      await archives.write('../x', name, bytes),
      await archives.write('x', `../${name}`, bytes),
      await archives.write('x', 'a.exe', bytes),
      await archives.read('..', name),
      await archives.remove('x', '../../Preferences'),
      await archives.list('.'),
    ]
  })
  for (const answer of answers) {
    assert.equal(answer.ok, false)
    assert.equal(answer.error.code, 'demande-refusee')
  }
  const space = await page.evaluate(() => globalThis.cairn.archives.space())
  assert.ok(space.ok && space.value.free > 0)
})

test('a power cut right after an edit is caught up with, and the older backup stays', async () => {
  const before = listFiles()
  await app.cutPower()
  assert.deepEqual(listFiles(), before)
  await start()
  await openFromLibrary()
  await openRecord(page, FICHE)
  await waitForValue(page, 'origine', 'Après la reprise')
  assert.equal(await app.closeWindow(), 0)
  const after = listFiles()
  assert.ok(after.length >= 1)
  const newest = after.sort().at(-1)
  const fiches = await listRowsOf(readFileSync(newest), 'fichesAction')
  assert.equal(fiches.find(({ titre }) => FICHE.test(titre)).origine, 'Après la reprise')
})
