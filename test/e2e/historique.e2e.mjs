// The history as a coordinator uses it: a field and its past, named versions, backups; with the mouse, then with the keyboard alone.
import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { after, before, describe, test } from 'node:test'
import { strFromU8, unzipSync } from 'fflate'
import {
  fillField,
  getField,
  getNotice,
  keepPicture,
  openRecord,
  waitForValue,
  waitUntilSaved,
} from './tools/gestures.mjs'
import { tabTo, tabToAndPress, waitForFocus } from './tools/keyboard.mjs'
import { openApp, openExample } from './tools/open-app.mjs'

const TITLE = /TAD Ados/
const VALUES = ['Transport des jeunes', 'Navette du samedi', 'Covoiturage solidaire']

const go = async (app, route, heading) => {
  await app.page.goto(`${app.address}#${route}`)
  await app.page.getByRole('heading', { level: 2, name: heading }).waitFor()
}

const showTitle = (app) => openRecord(app.page, /1\.1\.2/)

describe('the history with the mouse', () => {
  let app
  before(async () => {
    app = await openApp()
    await openExample(app)
  })
  after(() => app?.close())

  test('a field changed three times: its first value comes back, then undo', async () => {
    const { page } = app
    await openRecord(page, TITLE)
    const old = await getField(page, 'titre').inputValue()
    for (const value of VALUES) await fillField(page, 'titre', value)
    await waitUntilSaved(page)

    await page.getByRole('button', { name: 'Autres commandes de la fiche' }).click()
    await page.getByRole('menuitem', { name: 'Historique de la fiche' }).click()
    const dialog = page.getByRole('dialog', { name: /^Historique/ })
    await dialog.getByText(VALUES[2], { exact: true }).first().waitFor()
    const lines = await dialog.locator('.evenement').allTextContents()
    assert.equal(lines.length, 4, 'three changes and the creation')
    for (const [index, value] of [...VALUES].reverse().entries()) {
      assert.ok(lines[index].includes(value), `${lines[index]} tells ${value}`)
    }
    assert.ok(lines[2].includes(old), 'the value before all of them')
    await keepPicture(page, 'historique-fiche')

    await dialog
      .locator('.evenement')
      .nth(2)
      .getByRole('button', { name: /^Rétablir/ })
      .click()
    await getNotice(page, 'valeur rétablie').waitFor()
    await dialog.getByRole('button', { name: 'Fermer' }).last().click()
    await waitForValue(page, 'titre', VALUES[0])
    await page.keyboard.press('Control+z')
    await waitForValue(page, 'titre', VALUES[2])
    await page.keyboard.press('Control+y')
    await waitForValue(page, 'titre', VALUES[0])
    await page.keyboard.press('Control+z')
  })

  test('the clock beside a field tells the past of that field alone', async () => {
    const { page } = app
    await fillField(page, 'publicCible', 'Les jeunes de 11 à 17 ans')
    await getField(page, 'publicCible').hover()
    await page.getByRole('button', { name: /^Historique de ce champ : Public/ }).click()
    const dialog = page.getByRole('dialog', { name: /^Historique : Public/ })
    await dialog.getByText('Les jeunes de 11 à 17 ans').waitFor()
    assert.equal(await dialog.locator('.evenement').count(), 1)
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
  })

  test('the history of the dossier is searched and filtered', async () => {
    const { page } = app
    await go(app, '/historique/modifications', 'Modifications')
    const count = page.locator('.sections-feuille > p[role=status]')
    await count.waitFor()
    const all = Number.parseInt((await count.textContent()).replace(/\D/g, ''), 10)
    assert.ok(all > 50, `${all} events`)
    await page.getByRole('searchbox').fill('covoiturage')
    await page.getByText(/^\d+ sur \d+\smodifications$/).waitFor()
    const found = page.locator('.evenement')
    assert.ok((await found.count()) >= 1)
    assert.match(await found.first().textContent(), /Covoiturage solidaire/)
    await page.getByRole('searchbox').fill('covoiturage introuvable')
    await page.getByText('Aucune modification ne correspond').waitFor()
    await page.getByRole('button', { name: 'Tout montrer' }).click()
    await page.getByLabel('Genre d’élément').selectOption({ label: 'Axes' })
    await page.getByText(/^\d+ sur \d+\smodifications$/).waitFor()
    for (const text of await page.locator('.evenement').allTextContents()) {
      assert.match(text, /^Axe/)
    }
    await page.getByRole('button', { name: 'Tout montrer' }).click()
    await page.getByLabel('Depuis').selectOption({ label: 'Une date…' })
    await page.getByLabel('À partir du').fill('2001-01-01')
    await page.getByText(new RegExp(`^${all}\\smodifications$`)).waitFor()
    assert.deepEqual(await app.listFaults(), [])
  })

  test('a version: named, compared, one record taken back, undone', async () => {
    const { page } = app
    await go(app, '/historique/versions', 'Versions')
    await page.getByRole('button', { name: 'Enregistrer une version…' }).click()
    const name = page.getByLabel('Nom')
    assert.match(await name.inputValue(), /^Version présentée au COPIL du \d/)
    await name.fill('Version du bureau')
    await page.getByLabel('Commentaire').fill('Axes validés')
    await page.getByRole('button', { name: 'Enregistrer la version' }).click()
    await getNotice(page, 'Version enregistrée').waitFor()

    await page.goto(`${app.address}#/plan`)
    await showTitle(app)
    await fillField(page, 'titre', 'Titre d’après le bureau')
    await fillField(page, 'publicCible', 'Toutes les familles')
    await openRecord(page, /1\.1\.3/)
    const other = await getField(page, 'titre').inputValue()
    await fillField(page, 'titre', 'Autre fiche changée')
    await waitUntilSaved(page)

    await go(app, '/historique/versions', 'Versions')
    await page.getByRole('button', { name: 'Comparer deux versions…' }).click()
    const list = page.getByRole('list', { name: 'Comparer deux versions' })
    await list.waitFor()
    assert.equal(await list.locator('> .difference').count(), 2)
    await keepPicture(page, 'historique-comparaison')
    const download = page.waitForEvent('download', { timeout: 60_000 })
    await page.getByRole('button', { name: 'Enregistrer la comparaison (Word)' }).click()
    const saved = await download
    assert.match(saved.suggestedFilename(), /Comparaison.*\.docx$/)
    const xml = unzipSync(new Uint8Array(readFileSync(await saved.path())))['word/document.xml']
    const words = strFromU8(xml)
      .replace(/<[^>]+>/g, ' ')
      .replace(/\s+/g, ' ')
    assert.ok(words.includes('Version du bureau') && words.includes('Autre fiche changée'))

    await go(app, '/historique/versions', 'Versions')
    await page.getByRole('link', { name: 'Version du bureau' }).click()
    await page.getByText('Axes validés').waitFor()
    await page.getByRole('button', { name: 'Récupérer des éléments…' }).click()
    await page.getByRole('checkbox', { name: /1\.1\.3.*reprendra sa valeur/ }).check()
    await keepPicture(page, 'historique-recuperer')
    await page.getByRole('button', { name: 'Récupérer 1 élément' }).click()
    await getNotice(page, 'a repris').waitFor()
    await page.goto(`${app.address}#/plan`)
    await openRecord(page, /1\.1\.3/)
    await waitForValue(page, 'titre', other)
    await showTitle(app)
    await waitForValue(page, 'titre', 'Titre d’après le bureau')
    await page.keyboard.press('Control+z')
    await openRecord(page, /1\.1\.3/)
    await waitForValue(page, 'titre', 'Autre fiche changée')
    assert.deepEqual(await app.listFaults(), [])
  })

  test('a signed version says that it is intact, and can be neither renamed nor deleted', async () => {
    const { page } = app
    await go(app, '/historique/versions', 'Versions')
    await page.getByRole('button', { name: 'Enregistrer une version…' }).click()
    await page.getByLabel('Nom').fill('Version signée par le président')
    await page.getByLabel('Version signée (figée)').check()
    await page.getByRole('button', { name: 'Enregistrer la version' }).click()
    await getNotice(page, 'Version signée par le président').waitFor()
    await page.getByRole('button', { name: /Autres commandes : Version signée/ }).click()
    await page.getByRole('menuitem', { name: 'Modifications depuis' }).waitFor()
    assert.equal(await page.getByRole('menuitem', { name: 'Supprimer la version' }).count(), 0)
    assert.equal(await page.getByRole('menuitem', { name: 'Renommer…' }).count(), 0)
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Version signée par le président' }).click()
    await page.getByText('Cette version est exactement celle qui a été signée.').waitFor()
    await keepPicture(page, 'historique-version-signee')
  })

  test('a backup: made, tried, gone back to, undone', async () => {
    const { page } = app
    await go(app, '/historique/sauvegardes', 'Sauvegardes')
    await page.getByRole('button', { name: 'Sauvegarder maintenant' }).click()
    await getNotice(page, 'Sauvegarde faite et relue').waitFor({ timeout: 60_000 })
    const row = page.getByRole('row', { name: /À votre demande/ })
    await row.first().waitFor()
    await keepPicture(page, 'historique-sauvegardes')

    await go(app, '/historique/sante', 'Santé du dossier')
    await page.getByRole('button', { name: 'Tester une restauration' }).click()
    await page
      .getByText(/la dernière sauvegarde s’ouvre et se relit en entier \(20\sfiches/)
      .first()
      .waitFor()
    await keepPicture(page, 'historique-sante')

    await page.goto(`${app.address}#/plan`)
    await showTitle(app)
    await fillField(page, 'titre', 'Écrit après la sauvegarde')
    await waitUntilSaved(page)
    await go(app, '/historique/sauvegardes', 'Sauvegardes')
    await page
      .getByRole('row', { name: /À votre demande/ })
      .first()
      .getByRole('link')
      .click()
    await page.getByText('Écrit après la sauvegarde').first().waitFor()
    await page.getByRole('button', { name: 'Revenir à cette version…' }).click()
    await page.getByRole('button', { name: 'Revenir à cette version', exact: true }).click()
    await getNotice(page, 'a repris').waitFor({ timeout: 60_000 })
    await page.goto(`${app.address}#/plan`)
    await showTitle(app)
    await waitForValue(page, 'titre', 'Titre d’après le bureau')
    await page.keyboard.press('Control+z')
    await waitForValue(page, 'titre', 'Écrit après la sauvegarde')
    assert.deepEqual(await app.listFaults(), [])
  })

  test('a backup is saved elsewhere, byte for byte', async () => {
    const { page } = app
    await go(app, '/historique/sauvegardes', 'Sauvegardes')
    await page
      .getByRole('row', { name: /À votre demande/ })
      .first()
      .getByRole('link')
      .click()
    const download = page.waitForEvent('download', { timeout: 60_000 })
    await page.getByRole('button', { name: 'Enregistrer ce fichier ailleurs…' }).click()
    const saved = await download
    assert.match(saved.suggestedFilename(), /_sauvegarde_\d{4}-\d\d-\d\d_\d\dh\d\d\.ctg$/)
    const bytes = readFileSync(await saved.path())
    assert.equal(bytes.subarray(0, 2).toString(), 'PK')
    assert.deepEqual(await app.listFaults(), [])
  })
})

test('the history with the keyboard alone', { timeout: 180_000 }, async () => {
  const app = await openApp()
  try {
    const { page } = app
    await openExample(app)
    await openRecord(page, TITLE)
    const old = await getField(page, 'titre').inputValue()
    await getField(page, 'titre').focus()
    await page.keyboard.press('Control+a')
    await page.keyboard.type('Titre du clavier')
    await page.keyboard.press('Control+Shift+h')
    await page.getByRole('dialog', { name: 'Historique : Intitulé de l’action' }).waitFor()
    await page.getByText('Titre du clavier').last().waitFor()
    await tabToAndPress(page, /^Revenir à la valeur d’avant/)
    await getNotice(page, 'valeur rétablie').waitFor()
    await page.keyboard.press('Escape')
    await waitForFocus(page, ({ id }) => /-titre$/.test(id), 'the field the history was asked from')
    await waitForValue(page, 'titre', old)

    await page.keyboard.press('Alt+4')
    await page.getByRole('heading', { level: 2, name: 'Modifications' }).waitFor()
    await tabToAndPress(page, /^Versions$/)
    await page.getByRole('heading', { level: 2, name: 'Versions' }).waitFor()
    await tabToAndPress(page, /^Enregistrer une version…$/)
    await waitForFocus(page, ({ name }) => name === 'Nom', 'the name of the version')
    await page.keyboard.type('Version du clavier')
    await page.keyboard.press('Enter')
    await getNotice(page, 'Version enregistrée').waitFor()
    await tabToAndPress(page, /^Version du clavier$/)
    await page.getByText('Le dossier est exactement le même aujourd’hui.').waitFor()

    await tabToAndPress(page, /^Sauvegardes$/)
    await tabToAndPress(page, /^Sauvegarder maintenant$/)
    await getNotice(page, 'Sauvegarde faite et relue').waitFor({ timeout: 60_000 })
    await tabToAndPress(page, /^Consulter la sauvegarde/)
    await page.getByRole('heading', { level: 3, name: 'Ce qu’elle contient' }).waitFor()

    await page.keyboard.press('Alt+1')
    await page.getByRole('heading', { level: 1, name: 'Tableau de bord' }).waitFor()
    await tabTo(page, /^Voir tout l’historique/)
    assert.deepEqual(await app.listFaults(), [])
  } finally {
    await app.close()
  }
})
