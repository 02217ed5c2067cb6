// Someone asks to see their data, then to be forgotten: everything is told, then nothing of them is left on the disk.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ensureBuilt } from '../../build/make/ensure-built.mjs'
import { holdsWord, inflate, searchDisk } from './tools/disk-search.mjs'
import { readDownload } from './tools/downloads.mjs'
import {
  fillField,
  getNotice,
  keepPicture,
  openFile,
  openRecord,
  waitUntilSaved,
} from './tools/gestures.mjs'
import { buildNamedFile, NAMED } from './tools/named-file.mjs'
import { openApp } from './tools/open-app.mjs'

const WORDS = ['zanzibeur', '99 00 41 27']

let app
let page
let file

before(async () => {
  await ensureBuilt(['renderer'], {})
  file = await buildNamedFile()
  app = await openApp()
  page = app.page
  page.setDefaultTimeout(60_000)
  await page.goto(app.address)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await openFile(page, 'CTG.ctg', file)
  await page.getByRole('treeitem').first().waitFor()
})
after(() => app?.close())

const dialog = () => page.getByRole('dialog')

async function openPerson() {
  await page.goto(`${app.address}#/donnees-personnelles`)
  await page.getByRole('option', { name: new RegExp(NAMED.nom) }).click()
  await page.getByRole('heading', { level: 2, name: new RegExp(NAMED.nom) }).waitFor()
}

test('who is named, where, and what has no place there', async () => {
  await openRecord(page, /TAD Ados/)
  await fillField(page, 'publicCible', `Adolescents de Mme ${NAMED.nom}, au ${NAMED.telephone}`)
  await waitUntilSaved(page)
  await page.getByRole('link', { name: 'Données personnelles' }).click()
  await openPerson()
  const places = page.getByRole('list', { name: /Endroits où/ })
  await places
    .getByText(/TAD Ados/)
    .first()
    .waitFor()
  await page.getByText('Coordonnées jamais vérifiées.').waitFor()
  await page.getByText(/ressemble à une information de santé/).waitFor()
  await page.getByText('la Caf, le 3 février 2026').waitFor()
  await keepPicture(page, 'donnees-personnelles')
})

test('verified today, and undone', async () => {
  await page.getByRole('button', { name: 'Vérifiée aujourd’hui' }).click()
  await page.getByText('Coordonnées jamais vérifiées.').waitFor({ state: 'hidden' })
  await getNotice(page, 'coordonnées vérifiées').waitFor()
  await page.keyboard.press('Control+z')
  await page.getByText('Coordonnées jamais vérifiées.').waitFor()
})

test('everything the dossier knows, and the sheet of the register, in Word', async () => {
  const given = await readDownload(page, () =>
    page.getByRole('button', { name: /Tout ce que le dossier sait/ }).click(),
  )
  assert.match(given.name, /\.docx$/)
  const words = inflate(given.bytes)
    .map((part) => Buffer.from(part).toString('utf8'))
    .join('')
  assert.match(words, /Zanzibeuré/)
  assert.doesNotMatch(words, /Autrement/)
  const sheet = await readDownload(page, () =>
    page.getByRole('button', { name: /Fiche de registre/ }).click(),
  )
  assert.match(sheet.name, /Registre-RGPD.*\.docx$/)
})

test('an erasure can be given up', async () => {
  await page.getByRole('button', { name: 'Effacer cette personne…' }).click()
  await dialog()
    .getByText(/effacement est définitif/)
    .waitFor()
  await keepPicture(page, 'effacement-question')
  assert.equal(await page.evaluate(() => document.activeElement.textContent), 'Annuler')
  await page.keyboard.press('Enter')
  await dialog().waitFor({ state: 'hidden' })
  await page.getByRole('heading', { level: 2, name: new RegExp(NAMED.nom) }).waitFor()
})

test('an erasure leaves nothing in the files nor in the databases of the browser', async () => {
  await page.goto(`${app.address}#/historique/sauvegardes`)
  await page.getByRole('button', { name: 'Sauvegarder maintenant' }).click()
  await page
    .getByText(/Sauvegarde faite|Sauvegardée/)
    .first()
    .waitFor()
  const places = await searchDisk(page, WORDS)
  assert.ok(places.length >= 3, places.join(', '))
  await openPerson()
  await page.getByRole('button', { name: 'Effacer cette personne…' }).click()
  await dialog().getByText('Après', { exact: true }).first().waitFor()
  await dialog()
    .getByText(/la directrice de la crèche/)
    .first()
    .waitFor()
  await dialog().getByRole('button', { name: 'Effacer définitivement' }).click()
  await dialog().getByText('0 trace restante sur ce poste').waitFor()
  await keepPicture(page, 'effacement-bilan')
  await dialog().getByText('la Caf, le 3 février 2026').click()
  await dialog()
    .getByText(/a demandé l’effacement de ses données/)
    .waitFor()
  assert.equal(await dialog().getByText(new RegExp(NAMED.nom)).count(), 0)
  await dialog().getByRole('button', { name: 'Terminé' }).click()
  await waitUntilSaved(page)
  assert.deepEqual(await searchDisk(page, WORDS), [])
})

test('nothing brings the person back: undo, a restart, the older file', async () => {
  for (let times = 0; times < 5; times += 1) await page.keyboard.press('Control+z')
  await waitUntilSaved(page)
  assert.deepEqual(await searchDisk(page, WORDS), [])
  await page.reload()
  await page.getByRole('option', { name: /Paul Autrement Vérifiée/ }).waitFor()
  assert.equal(await page.getByText(new RegExp(NAMED.nom)).count(), 0)
  await openFile(page, 'CTG.ctg', file)
  await page.locator('.avis').first().waitFor()
  assert.equal(await page.getByText(new RegExp(NAMED.nom)).count(), 0)
  assert.deepEqual(await searchDisk(page, WORDS), [])
  const copy = await readDownload(page, () => page.keyboard.press('Control+Shift+s'))
  assert.equal(
    inflate(copy.bytes).some((part) => holdsWord(part, WORDS)),
    false,
  )
})

test('nothing left the machine, and the policy held', async () => {
  assert.deepEqual(await app.listFaults(), [])
})
