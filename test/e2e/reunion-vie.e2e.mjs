// A meeting is lived: agenda from the last one, invitation, attendance, live notes, decisions and actions by keyboard.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ensureBuilt } from '../../build/make/ensure-built.mjs'
import { closeNotices, getNotice, keepPicture, openFile } from './tools/gestures.mjs'
import { tabTo, waitForFocus } from './tools/keyboard.mjs'
import { openApp } from './tools/open-app.mjs'
import { A_LA_SEANCE, buildSeanceFile } from './tools/seance-file.mjs'

let app
let page
let id

before(async () => {
  await ensureBuilt(['renderer'], {})
  const file = await buildSeanceFile()
  app = await openApp()
  page = app.page
  page.setDefaultTimeout(30_000)
  await page.clock.setFixedTime(A_LA_SEANCE)
  await page.goto(app.address)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  await openFile(page, 'CTG.ctg', file)
  await page.getByRole('treeitem').first().waitFor()
})
after(() => app?.close())

const go = (route) => page.goto(`${app.address}#${route}`)
const dialog = () => page.getByRole('dialog')
const notes = () => page.locator('.seance-notes .ProseMirror')
const results = () => page.getByRole('list', { name: 'Décisions et suites à donner' })
const isNotes = ({ role, name }) => role === 'textbox' && /^Notes/.test(name)
const press = (key) => page.keyboard.press(key)
const type = (text) => page.keyboard.type(text)

async function createMeeting(date, titre) {
  await go('/reunions/liste')
  await page.getByRole('button', { name: 'Nouvelle réunion' }).click()
  const instance = dialog().getByLabel('Instance ou type')
  await instance.selectOption({ label: 'Comité de suivi des essais' })
  await dialog().getByLabel('Date').fill(date)
  await dialog().getByLabel('Titre').fill(titre)
  await dialog().getByRole('button', { name: 'Créer la réunion' }).click()
  await page.getByRole('heading', { level: 1 }).filter({ hasText: titre }).waitFor()
  return page.url().match(/reunions\/([^/]+)/)[1]
}

const listAgenda = () =>
  page
    .getByRole('textbox', { name: /^Point \d+$/ })
    .evaluateAll((fields) => fields.map((field) => field.value))

test('the agenda of the new meeting starts from what the last one left', async () => {
  id = await createMeeting('20 octobre 2022 de 14 h à 15 h', 'Restitution')
  await page.getByRole('textbox', { name: 'Point 2', exact: true }).waitFor()
  assert.deepEqual(await listAgenda(), ['Transport à la demande', 'Relais de l’enquête'])
})

test('its invitation is made', async () => {
  await go(`/documents/convocation/${id}`)
  await page.locator('.apercu').waitFor()
  assert.match(await page.locator('.apercu').textContent(), /Transport à la demande/)
})

test('attendance is taken', async () => {
  await go(`/reunions/${id}/presence`)
  const present = page.getByRole('radio', { name: 'Présent', exact: true })
  await present.nth(3).waitFor()
  for (let rank = 0; rank < 4; rank += 1) await present.nth(rank).click()
  await page.getByText('4 présents').first().waitFor()
})

test('the live mode is used by the keyboard alone', async () => {
  await go(`/reunions/${id}/seance`)
  await tabTo(page, /^Commencer la séance$/)
  await press('Enter')
  await waitForFocus(page, isNotes, 'the notes')
  await type('Le président rappelle le besoin.')
  await press('Control+Enter')
  await waitForFocus(page, ({ name }) => name === 'Texte de la décision', 'the decision')
  // The first decision starts from the one that was asked; typing replaces it.
  await type('Le comité retient le transport à la demande.')
  await press('Enter')
  await waitForFocus(page, isNotes, 'the notes')
  await type(' Il attend un vote.')
  const written = 'Le président rappelle le besoin. Il attend un vote.'
  assert.equal(await notes().textContent(), written)
  await press('Control+Shift+Enter')
  await waitForFocus(page, ({ name }) => name === 'Ce qu’il y a à faire', 'the action')
  await type('Écrire aux trois communes')
  await press('Tab')
  await type('bord')
  await press('Enter')
  await press('Tab')
  await type('fin novembre 2022')
  await press('Enter')
  await waitForFocus(page, isNotes, 'the notes')
  await press('Control+Shift+Enter')
  await type('Chiffrer le service')
  await press('Enter')
  await waitForFocus(page, isNotes, 'the notes')
  const said = (await results().allTextContents()).join(' ').replace(/\u00a0/g, ' ')
  assert.match(said, /COSUI-2022-1/)
  assert.match(said, /Écrire aux trois communes.*Bordes · fin novembre 2022/)
  assert.match(said, /Chiffrer le service/)
  await keepPicture(page, 'seance')
})

test('somebody who comes late is noted in one gesture', async () => {
  await page.clock.setFixedTime('2022-10-20T14:21:00+02:00')
  await press('F8')
  await waitForFocus(page, ({ role }) => role === 'combobox', 'the name')
  await type('estr')
  await press('Enter')
  await getNotice(page, /Estrade.:.arrivée à.14.h.21/).waitFor()
  await waitForFocus(page, isNotes, 'the notes')
  await closeNotices(page)
})

test('the time of the point is said once when it is over, and survives another screen', async () => {
  await page.getByText('dépassement').first().waitFor()
  await go(`/reunions/${id}/presence`)
  await go(`/reunions/${id}/seance`)
  await page.getByRole('timer', { name: 'Temps du point' }).getByText('21:00').waitFor()
})

test('nothing left the page, nothing was refused', async () => {
  assert.deepEqual(await app.listFaults(), [])
})
