// The files of the real application in the real shell: Word and copies on the disk, files given by the system.
import assert from 'node:assert/strict'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { after, before, test } from 'node:test'
import { ensureBuilt } from '../../build/make/ensure-built.mjs'
import { createHome } from '../double/app-folder.mjs'
import { launch } from '../double/launch.mjs'
import { buildColleagueCopy, damageCtg, verifyCtg } from './tools/ctg-files.mjs'
import {
  dropFile,
  fillField,
  getNotice,
  keepPicture,
  openRecord,
  waitForValue,
  waitUntilSaved,
} from './tools/gestures.mjs'
import { listDocxFaults, readDocxWords } from './tools/office.mjs'
import { openShell } from './tools/open-shell.mjs'

const FICHE = /TAD Ados/
const home = createHome()
let app
let page
let copy

before(async () => {
  await ensureBuilt(['main', 'preload', 'renderer', 'cli'], {})
  app = await openShell({ home, args: ['--exemple'] })
  page = app.page
  await page.getByRole('treeitem').first().waitFor()
  await openRecord(page, FICHE)
  await fillField(page, 'publicCible', 'Adolescents de la vallée')
  await waitUntilSaved(page)
})
after(async () => {
  await app?.close()
  rmSync(home, { recursive: true, force: true, maxRetries: 3 })
})

const clickMenu = (id) =>
  app.evaluate(({ Menu }, one) => void Menu.getApplicationMenu().getMenuItemById(one).click(), id)

/** What the user answers to the next « Enregistrer sous »: this folder, and the name proposed. */
const saveInHome = () =>
  app.evaluate(({ dialog }, folder) => {
    dialog.showSaveDialog = async (...args) => {
      const name = args.at(-1).defaultPath.split(/[\\/]/).at(-1)
      return { canceled: false, filePath: `${folder}/${name}` }
    }
  }, home)

/** The name of the file that a notice says is written. */
async function readSavedName(words) {
  const notice = getNotice(page, words)
  await notice.waitFor()
  const text = (await notice.locator('p').textContent()).replaceAll('\u00a0', ' ')
  return text.slice(text.indexOf(' : ') + 3)
}

/** What the program asked the system to open, once it has asked for something. */
async function waitForOpened() {
  const list = () =>
    app.evaluate(({ calls }) =>
      calls.filter((one) => one.what === 'openPath').map((one) => one.args[0]),
    )
  for (let left = 200; left > 0 && (await list()).length === 0; left -= 1)
    await page.waitForTimeout(50)
  return list()
}

/** A second start of the program with a file, as a double click on it. */
async function openWithSystem(path) {
  const second = await launch({ home, args: [path] })
  assert.equal(await second.exited, 0)
}

test('« Exporter vers Word… » of the menu leads to a valid file on the disk', async () => {
  await saveInHome()
  await clickMenu('exporter')
  await page.getByRole('button', { name: 'Tous les documents' }).waitFor()
  await clickMenu('plan')
  await openRecord(page, FICHE)
  await page.getByRole('button', { name: 'Aperçu Word' }).click()
  await page
    .getByRole('region', { name: /Aperçu/ })
    .getByText('Adolescents de la vallée')
    .waitFor()
  await clickMenu('exporter')
  const name = await readSavedName('Enregistré :')
  assert.match(name, /\.docx$/)
  await keepPicture(page, 'electron-export')
  // Before anything that takes long: a notice stays ten seconds.
  await getNotice(page, 'Enregistré :').getByRole('button', { name: 'Ouvrir dans Word' }).click()
  if (app.kind === 'double') assert.deepEqual(await waitForOpened(), [join(home, name)])
  const bytes = readFileSync(join(home, name))
  assert.deepEqual(await listDocxFaults(bytes), [])
  assert.ok(readDocxWords(bytes).includes('Adolescents de la vallée'))
})

test('« Enregistrer une copie… » writes a .ctg that the command line finds valid', async () => {
  await clickMenu('plan')
  await clickMenu('enregistrer-copie')
  const name = await readSavedName('Copie enregistrée :')
  copy = join(home, name)
  const said = await verifyCtg(readFileSync(copy))
  assert.equal(said.valide, true)
  const { axes, constats, objectifs, objectifsSansAction, fichesAction } = said.nombres
  assert.deepEqual(
    [axes, constats, objectifs, objectifsSansAction, fichesAction],
    [6, 14, 14, 5, 20],
  )
})

test('a .ctg opened from the system comes to the window that is there', async () => {
  await openWithSystem(copy)
  await getNotice(page, 'Ce fichier ne contient rien de nouveau').waitFor()
  const changed = join(home, 'Retour de la collègue.ctg')
  writeFileSync(
    changed,
    await buildColleagueCopy(readFileSync(copy), {
      table: 'fichesAction',
      title: FICHE,
      field: 'publicCible',
      value: 'Adolescents vus par la collègue',
    }),
  )
  await openWithSystem(changed)
  await page.getByRole('heading', { level: 1, name: 'Fichier reçu' }).waitFor()
  await page.getByRole('button', { name: 'Intégrer', exact: true }).click()
  await page.getByRole('heading', { name: '1 modification de La collègue intégrée.' }).waitFor()
  await page.getByRole('button', { name: 'Voir le plan d’actions' }).click()
  await openRecord(page, FICHE)
  await waitForValue(page, 'publicCible', 'Adolescents vus par la collègue')
  const title = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((one) => one.getTitle()),
  )
  assert.equal(title.length, 1)
})

test('a damaged .ctg, opened or dropped, is refused in French and changes nothing', async () => {
  const damaged = join(home, 'Abîmé.ctg')
  writeFileSync(damaged, damageCtg(readFileSync(copy)))
  await openWithSystem(damaged)
  const refusal = page.getByRole('dialog', { name: 'Fichier abîmé' })
  await refusal.getByText(/est abîmé ou incomplet.*rien n’a changé/).waitFor()
  await keepPicture(page, 'electron-abime')
  await page.keyboard.press('Escape')
  await refusal.waitFor({ state: 'hidden' })
  await dropFile(page, basename(damaged), readFileSync(damaged))
  await refusal.waitFor()
  await page.keyboard.press('Escape')
  await refusal.waitFor({ state: 'hidden' })
  await waitForValue(page, 'publicCible', 'Adolescents vus par la collègue')
})

test('nothing went wrong on the way, and the window closes', async () => {
  assert.deepEqual(await app.listFaults(), [])
  assert.equal(await app.closeWindow(), 0)
})
