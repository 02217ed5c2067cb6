// Meetings are prepared: agenda by keyboard, template, carry-over, invitations, attendance, calendar.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ensureBuilt } from '../../build/make/ensure-built.mjs'
import { getNotice, keepPicture, openFile } from './tools/gestures.mjs'
import { readFocus, tabTo, waitForFocus } from './tools/keyboard.mjs'
import { openApp } from './tools/open-app.mjs'
import { buildReunionsFile, TODAY } from './tools/reunions-file.mjs'

const GUESTS = 90

let app
let page

before(async () => {
  await ensureBuilt(['renderer'], {})
  const file = await buildReunionsFile({ guests: GUESTS })
  app = await openApp()
  page = app.page
  page.setDefaultTimeout(20_000)
  await page.clock.setFixedTime(TODAY)
  await page.goto(app.address)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await openFile(page, 'CTG.ctg', file)
  await page.getByRole('treeitem').first().waitFor()
})
after(() => app?.close())

const dialog = () => page.getByRole('dialog')
const points = () => page.getByRole('list', { name: 'Ordre du jour' }).getByRole('listitem')
const titles = () =>
  page
    .getByRole('textbox', { name: /^Point \d+$/ })
    .evaluateAll((fields) => fields.map((field) => field.value))

async function go(route) {
  await page.goto(`${app.address}#${route}`)
}

test('the list: upcoming then past, vague dates as such, filters', async () => {
  await go('/reunions/liste')
  const coming = page.getByRole('region', { name: 'À venir' })
  await coming.getByText('octobre 2022, jour à fixer').waitFor()
  await coming.getByText(/samedi 29/).waitFor()
  await page
    .getByRole('region', { name: 'Passées' })
    .getByRole('link', { name: /^COPIL n°.1 – Lancement/ })
    .waitFor()
  await keepPicture(page, 'reunions-liste')
  await page.getByRole('combobox', { name: 'Instance ou type' }).selectOption('type:table_ronde')
  await page
    .getByRole('status')
    .getByText(/^1.réunion$/)
    .waitFor()
  await page.getByRole('combobox', { name: 'Instance ou type' }).selectOption('')
})

test('a new COPIL shows what comes with it, then opens on its agenda', async () => {
  await page.getByRole('button', { name: 'Nouvelle réunion' }).click()
  await dialog().getByLabel('Instance ou type').selectOption({ label: 'Comité de pilotage' })
  await dialog().getByLabel('Date').fill('20 octobre 2022 de 14 h à 15 h')
  await dialog().getByLabel('Titre').fill('Restitution du diagnostic')
  await dialog().getByText('7 membres en fonction à cette date').waitFor()
  await dialog().getByText('Transport à la demande').waitFor()
  await keepPicture(page, 'reunions-nouvelle')
  await dialog().getByRole('button', { name: 'Créer la réunion' }).click()
  await page
    .getByRole('heading', { level: 1, name: 'COPIL n° 2 – Restitution du diagnostic' })
    .waitFor()
  await points().first().waitFor()
  assert.deepEqual(await titles(), ['Transport à la demande', 'Relais de l’enquête'])
  await page
    .getByText(/reporté de COPIL n°.1 – Lancement \(10.février 2022/)
    .first()
    .waitFor()
})

test('an agenda is written and ordered by keyboard alone', async () => {
  await tabTo(page, /^Ajouter un point$/)
  await page.keyboard.press('Enter')
  await waitForFocus(page, ({ name }) => name === 'Point 3', 'the new point')
  await page.keyboard.type('Ouverture')
  await page.keyboard.press('Enter')
  await waitForFocus(page, ({ name }) => name === 'Point 4', 'the next point')
  await page.keyboard.type('Questions diverses')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Tab')
  assert.match((await readFocus(page)).name, /^Durée en minutes, point 4$/)
  await page.keyboard.type('50')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  for (const name of [/Autres commandes du point 3/, /^Point 3$/]) {
    await tabTo(page, name, { key: 'Shift+Tab', max: 10 })
  }
  await page.keyboard.press('Alt+ArrowUp')
  await page.keyboard.press('Alt+ArrowUp')
  await waitForFocus(page, ({ name }) => name === 'Point 1', 'the moved point')
  assert.deepEqual(await titles(), [
    'Ouverture',
    'Transport à la demande',
    'Relais de l’enquête',
    'Questions diverses',
  ])
  await page.getByText(/La réunion est dépassée de 10.min/).waitFor()
  await page.getByText(/2 points sont sans durée/).waitFor()
  assert.equal(await points().nth(3).locator('.point-heure').textContent(), '14\u00a0h\u00a020')
})

test('a point is dragged to another place, and back by undo', async () => {
  const before = await titles()
  const handles = page.locator('.agenda .point-poignee')
  await handles.nth(3).dragTo(points().first(), { targetPosition: { x: 60, y: 4 } })
  assert.equal((await titles())[0], 'Questions diverses')
  await page.getByRole('heading', { level: 1 }).click()
  await page.keyboard.press('Control+z')
  assert.deepEqual(await titles(), before)
})

test('a point comes from the backlog and goes back', async () => {
  await page
    .getByRole('button', { name: 'Ajouter à l’ordre du jour : Point sur les permanences' })
    .click()
  await page.getByRole('textbox', { name: 'Point 5', exact: true }).waitFor()
  await keepPicture(page, 'reunions-preparation')
  await page.getByRole('button', { name: /^Autres commandes du point 5/ }).click()
  await page.getByRole('menuitem', { name: 'Mettre en réserve' }).click()
  await getNotice(page, 'mis en réserve').waitFor()
  assert.equal((await titles()).length, 4)
})

test('the agenda becomes a template, and a template an agenda', async () => {
  await page.getByRole('button', { name: 'Modèle', exact: true }).click()
  await page.getByRole('menuitem', { name: 'Enregistrer comme modèle…' }).click()
  await dialog().getByLabel('Nom du modèle').fill('COPIL annuel')
  await page.keyboard.press('Enter')
  await getNotice(page, 'Modèle « COPIL annuel » enregistré.').waitFor()
  await go('/reunions/modeles')
  await page.getByRole('heading', { level: 2, name: 'COPIL annuel' }).waitFor()
  assert.equal((await titles()).length, 4)
  await keepPicture(page, 'reunions-modeles')
  await go('/reunions/liste')
  await page.getByRole('link', { name: /^Atelier n°.1/ }).click()
  await page.getByRole('button', { name: 'Modèle', exact: true }).click()
  await page.getByRole('menuitem', { name: /Ajouter les points/ }).click()
  await dialog()
    .getByRole('button', { name: /COPIL annuel/ })
    .click()
  await points().nth(3).waitFor()
  await page.getByRole('link', { name: 'Atelier', exact: true }).waitFor()
  await page.keyboard.press('Control+z')
  await page.getByText(/L’ordre du jour est vide/).waitFor()
})

test('a COPIL is invited, without who left, each once', async () => {
  await go('/reunions/liste')
  await page.getByRole('link', { name: /^COPIL n°.2/ }).click()
  await page.getByRole('link', { name: 'Présence' }).click()
  const rows = page.getByRole('list', { name: 'Invités' }).getByRole('listitem')
  await rows.first().waitFor()
  assert.equal(await rows.count(), 7)
  assert.doesNotMatch((await rows.allTextContents()).join(), /Gaspard/)
  await page.getByRole('button', { name: 'Inviter…' }).click()
  await dialog()
    .getByRole('checkbox', { name: /Comité de pilotage/ })
    .check()
  await dialog().getByText('Toutes ces personnes sont déjà invitées.').waitFor()
  await dialog().getByLabel('Chercher').fill('Une habitante de Luchon')
  await page.keyboard.press('Enter')
  await dialog()
    .getByText(/^1.invité de plus$/)
    .waitFor()
  await keepPicture(page, 'reunions-inviter')
  await dialog().getByRole('button', { name: 'Inviter', exact: true }).click()
  await dialog().waitFor({ state: 'hidden' })
  assert.equal(await rows.count(), 8)
  assert.match(await rows.nth(7).textContent(), /sans voix/)
})

test('attendance by keyboard: letters go on to the next guest, counts and quorum follow', async () => {
  await page.getByText('Quorum : 4 présents exigés. Personne n’est encore pointé.').waitFor()
  await tabTo(page, /^Présent$/, { max: 60 })
  for (const key of ['p', 'P', 'e', 'p']) await page.keyboard.press(key)
  const counts = page.getByRole('status', { name: 'Comptes de la présence' })
  await counts.getByText(/3.présents, 1.excusé, 0.absent, 0.représenté, sur 8.invités/).waitFor()
  await counts.getByText(/Quorum non atteint.: 3.membres présents pour 4 exigés/).waitFor()
  await page.keyboard.press('ArrowRight')
  await counts.getByText(/4.présents/).waitFor()
  await counts.getByText(/Quorum atteint/).waitFor()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('r')
  await waitForFocus(page, ({ name }) => /^Représenté par/.test(name), 'who represents')
  await counts.getByText(/1.représenté, sur/).waitFor()
  await counts.getByText(/Quorum atteint.: 4.membres/).waitFor()
  await page.getByRole('button', { name: /^Détails.*Castex/ }).click()
  await page.getByLabel('Pouvoir à').selectOption({ index: 1 })
  await counts.getByText(/6.voix dans la salle, dont 1.pouvoir/).waitFor()
  await counts.getByText(/Quorum atteint.: 4.membres/).waitFor()
  await keepPicture(page, 'reunions-presence')
})

test('somebody comes to the door: a name and Entrée', async () => {
  await page.getByRole('combobox', { name: 'Ajouter quelqu’un à la porte' }).fill('M. Imprévu')
  await page.keyboard.press('Enter')
  await getNotice(page, 'M. Imprévu : ajouté, présent.').waitFor()
  await page.getByText(/5.présents/).waitFor()
  await page.getByText(/Quorum atteint.: 4.membres/).waitFor()
})

test(`${GUESTS} guests answer at once`, async () => {
  await go('/reunions/reu_reunionslong/presence')
  const rows = page.getByRole('list', { name: 'Invités' }).getByRole('listitem')
  await rows.nth(GUESTS - 1).waitFor()
  await tabTo(page, /^Présent$/, { max: 60 })
  const from = Date.now()
  for (let count = 0; count < 20; count += 1) await page.keyboard.press('p')
  await page.getByText(/20.présents/).waitFor()
  const each = (Date.now() - from) / 20
  process.stdout.write(`# ${each.toFixed(0)} ms a guest, ${GUESTS} guests\n`)
  assert.ok(each < 400, `${each} ms a guest`)
})

test('the calendar: two days of one event, a month without a day, arrows', async () => {
  await go('/reunions/calendrier/2022-09')
  await page.getByRole('button', { name: 'Nouvelle réunion', exact: true }).click()
  await dialog().getByLabel('Instance ou type').selectOption('type:groupe_travail')
  await dialog().getByLabel('Date').fill('6 et 7 septembre 2022')
  await dialog().getByRole('button', { name: 'Créer la réunion' }).click()
  await page.getByRole('heading', { level: 1, name: 'Groupe de travail n° 1' }).waitFor()
  await page.getByText('6 et 7 septembre 2022', { exact: true }).waitFor()
  await go('/reunions/calendrier/2022-09')
  for (const day of ['mardi 6', 'mercredi 7']) {
    const cell = page.getByRole('gridcell', { name: `${day} septembre 2022, 2 réunions` })
    await cell.getByRole('link', { name: /Groupes participatifs/ }).waitFor()
    await cell.getByRole('link', { name: /^Groupe de travail/ }).waitFor()
  }
  await page.getByRole('gridcell', { name: 'jeudi 8 septembre 2022, aucune réunion' }).waitFor()
  await page.getByRole('button', { name: 'Mois suivant' }).click()
  const band = page.getByRole('region', { name: 'Ce mois-ci, jour à fixer' })
  await band.getByRole('link', { name: /Conférence des maires/ }).waitFor()
  await keepPicture(page, 'reunions-calendrier')
  await page.getByRole('button', { name: 'Aujourd’hui' }).click()
  await waitForFocus(page, ({ name }) => /^lundi 3 octobre 2022/.test(name), 'today')
  for (const key of ['ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight', 'ArrowRight']) {
    await page.keyboard.press(key)
  }
  await waitForFocus(page, ({ name }) => name === 'jeudi 20 octobre 2022, 1 réunion', 'the COPIL')
  await page.keyboard.press('PageDown')
  await waitForFocus(page, ({ name }) => /^dimanche 20 novembre 2022/.test(name), 'a month later')
  await page.keyboard.press('PageUp')
  await waitForFocus(page, ({ name }) => /^jeudi 20 octobre/.test(name), 'back in October')
  await page.keyboard.press('Enter')
  await page.getByRole('heading', { level: 1, name: /^COPIL n°.2/ }).waitFor()
})

test('a meeting is cancelled, duplicated, deleted, and all comes back', async () => {
  const menu = (name) => async () => {
    await page.getByRole('button', { name: 'Autres commandes de la réunion' }).click()
    await page.getByRole('menuitem', { name }).click()
  }
  await menu('Annuler la réunion')()
  await page.getByRole('heading', { level: 1, name: /^COPIL – Restitution/ }).waitFor()
  await menu('Rétablir la réunion')()
  await page.getByRole('heading', { level: 1, name: /^COPIL n°.2/ }).waitFor()
  await menu('Dupliquer')()
  await page.getByText('date à fixer', { exact: true }).waitFor()
  await menu('Supprimer…')()
  await dialog()
    .getByText(/4.points de l’ordre du jour et 9.invités/)
    .waitFor()
  await dialog().getByRole('button', { name: 'Supprimer la réunion' }).click()
  await getNotice(page, 'réunion supprimée').waitFor()
  await page.keyboard.press('Control+z')
  await page.getByRole('link', { name: /^COPIL n°.3/ }).waitFor()
})

test('nothing that should never happen did', async () => {
  assert.deepEqual(await app.listFaults(), [])
})
