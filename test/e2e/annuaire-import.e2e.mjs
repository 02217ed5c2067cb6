// Contacts that come from elsewhere: a CSV of old Excel, what was copied from a message; then out again as a workbook.
import assert from 'node:assert/strict'
import { readFile } from 'node:fs/promises'
import { after, before, test } from 'node:test'
import { unzipSync, strFromU8 } from 'fflate'
import { ensureBuilt } from '../../build/make/ensure-built.mjs'
import { buildAnnuaireFile } from './tools/annuaire-file.mjs'
import { keepPicture, openFile } from './tools/gestures.mjs'
import { openApp } from './tools/open-app.mjs'

let app
let page

before(async () => {
  await ensureBuilt(['renderer'], {})
  app = await openApp()
  page = app.page
  page.setDefaultTimeout(30_000)
  await page.goto(app.address)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await openFile(page, 'vallons.ctg', await buildAnnuaireFile({ communes: 12 }))
  // Its plan is shown once it is open: only then can another screen be asked for.
  await page.getByRole('treeitem').first().waitFor()
})
after(() => app?.close())

const CSV =
  'Liste des élus;;;\r\n;;;\r\nNom et prénom;Qualité;Collectivité;Adresse mail;Remarques;Divers\r\n' +
  'FORÊT Zoé;adjointe;Mairie de Nouvelle;z.foret@example.org;à rappeler;\r\n' +
  'Noël BÉNÉVENT;maire;Mairie de Nouvelle;n.benevent@example.org;;\r\n' +
  '=cmd|x;;;;;\r\n'

async function goToImport() {
  await page.goto(`${app.address}#/annuaire/import`)
  await page.getByRole('heading', { level: 1, name: 'Importer des contacts' }).waitFor()
  const other = page.getByRole('button', { name: 'Choisir une autre source' })
  if ((await other.count()) > 0) await other.click()
  await page.getByRole('button', { name: 'Choisir un fichier' }).waitFor()
}

async function chooseCsv() {
  const choosing = page.waitForEvent('filechooser')
  await page.getByRole('button', { name: 'Choisir un fichier' }).click()
  await (
    await choosing
  ).setFiles({ name: 'élus.csv', mimeType: 'text/csv', buffer: Buffer.from(CSV, 'latin1') })
  await page.getByRole('heading', { name: 'Essai à blanc' }).waitFor()
}

test('a CSV of French Excel: columns guessed, dry run, import; recognised when it comes back; undone', async () => {
  await goToImport()
  await keepPicture(page, 'import-source')
  await chooseCsv()
  const field = (name) => page.getByLabel(`Devient, pour la colonne « ${name} »`)
  assert.equal(await field('Nom et prénom').inputValue(), 'nomComplet')
  assert.equal(await field('Adresse mail').inputValue(), 'courriel')
  assert.equal(await field('Remarques').inputValue(), '')
  await page.getByText('FORÊT').first().waitFor()
  await page.getByRole('checkbox', { name: /ligne 6/ }).uncheck()
  await keepPicture(page, 'import-essai')
  await page.getByRole('button', { name: /Importer 2\s*lignes/ }).click()
  await page.getByRole('heading', { name: /2\s*lignes importées/ }).waitFor()

  await goToImport()
  await chooseCsv()
  await page.getByText('Le choix fait la dernière fois').waitFor()
  await page.getByRole('button', { name: /^Reconnu\s*2$/ }).waitFor()

  await page.goto(`${app.address}#/annuaire/personnes`)
  await page.getByRole('searchbox').fill('benevent')
  await page.getByRole('option', { name: /BÉNÉVENT/ }).waitFor()
  await page.getByRole('searchbox').fill('')
  await page.locator('h1').click()
  await page.keyboard.press('Control+z')
  await page.getByRole('searchbox').fill('benevent')
  await page.getByRole('option', { name: /BÉNÉVENT/ }).waitFor({ state: 'detached' })
})

test('recipients copied from a message are read; what is none is refused, and why is said', async () => {
  await goToImport()
  const paste = page.getByLabel('Ou collez ici')
  await paste.fill('Bonjour à tous')
  await page.getByRole('button', { name: 'Lire ce texte' }).click()
  await page.getByRole('alert').getByText('Rien n’a été modifié').waitFor()
  await paste.fill('Zoé ALPHA <z.alpha@example.org>; Luc BETA <l.beta@example.org>')
  await page.getByRole('button', { name: 'Lire ce texte' }).click()
  await page.getByRole('button', { name: /Importer 2\s*lignes/ }).click()
  await page.getByRole('button', { name: 'Annuler l’import' }).click()
  await page.getByText('Import annulé').waitFor()
})

test('the workbook that leaves holds the contacts, as texts', async () => {
  await page.goto(`${app.address}#/annuaire/personnes`)
  await page.getByRole('button', { name: 'Exporter…' }).click()
  const saving = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: /Classeur Excel/ }).click()
  const download = await saving
  assert.match(download.suggestedFilename(), /\.xlsx$/)
  const parts = unzipSync(await readFile(await download.path()))
  const strings = strFromU8(parts['xl/sharedStrings.xml'])
  assert.match(strings, /DOUBLET/i)
  assert.doesNotMatch(strFromU8(parts['xl/worksheets/sheet1.xml']), /<f[ >]/)
})

test('what the list shows leaves alone, beside the whole annuaire', async () => {
  await page.goto(`${app.address}#/annuaire/personnes`)
  const options = page.getByRole('option')
  await options.first().waitFor()
  const openExports = () => page.getByRole('button', { name: 'Exporter…' }).click()
  await openExports()
  await page.getByRole('menuitem', { name: /^Cartes de visite/ }).waitFor()
  assert.equal(await page.getByText('Exporter la liste affichée').count(), 0)
  await page.keyboard.press('Escape')

  await page.getByRole('searchbox').fill('doublet')
  const isFiltered = () =>
    [...document.querySelectorAll('[role=option]')].every((line) =>
      /doublet/i.test(line.textContent),
    )
  await page.waitForFunction(isFiltered)
  await openExports()
  const chosen = page.getByRole('menuitem', { name: /CSV.*liste affichée/ })
  await chosen.waitFor()
  await keepPicture(page, 'export-liste-affichee')
  const saving = page.waitForEvent('download')
  await chosen.click()
  const download = await saving
  assert.match(download.suggestedFilename(), /Annuaire-extrait.*\.csv$/)
  const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n').slice(1)
  assert.ok(lines.length > 0)
  for (const line of lines) assert.match(line, /doublet/i)
})

test('labels leave as a document of Word', async () => {
  await page.goto(`${app.address}#/annuaire/personnes`)
  await page.getByRole('button', { name: 'Exporter…' }).click()
  const saving = page.waitForEvent('download')
  await page.getByRole('menuitem', { name: 'Étiquettes Word (.docx)' }).click()
  const parts = unzipSync(await readFile(await (await saving).path()))
  assert.match(strFromU8(parts['word/document.xml']), /w:hRule="exact"|Aucune adresse postale/)
})
