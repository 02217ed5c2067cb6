// What was heard becomes a constat: a conversation, a survey with its answers in figures, the study and what is left to pay.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { ensureBuilt } from '../../build/make/ensure-built.mjs'
import { keepPicture, waitUntilSaved } from './tools/gestures.mjs'
import { openApp, openExample } from './tools/open-app.mjs'

let app
let page

before(async () => {
  await ensureBuilt(['renderer'], {})
  app = await openApp()
  page = app.page
  page.setDefaultTimeout(60_000)
  await openExample(app)
  await page.keyboard.press('Alt+9')
  await page.getByRole('heading', { level: 1, name: 'Concertation' }).waitFor()
})
after(() => app?.close())

const tab = (name) =>
  page.getByRole('navigation', { name: 'Concertation' }).getByRole('link', { name })
const sheet = () => page.locator('.concertation-fiche')
const field = (name) => sheet().locator(`[id^="champ-"][id$="-${name}"]`).first()

/** Types in a field of the record shown, and leaves it. */
async function fill(name, text) {
  await field(name).fill(text)
  await field(name).blur()
}

test('a conversation is noted, and a constat rests on it', async () => {
  await page.getByRole('button', { name: 'Ajouter un entretien' }).first().click()
  await fill('titre', 'Offre de garde et besoins des familles')
  await fill('date', 'mars-avril 2022')
  await fill('nombre', '15')
  await page.getByRole('button', { name: 'Ajouter un constat' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Constat').first().fill('Des horaires de garde trop courts')
  await page.keyboard.press('Tab')
  await dialog.getByRole('button', { name: 'Fermer' }).last().click()
  const constats = page.getByRole('region', { name: 'Constats qui en viennent' })
  await constats.getByRole('link', { name: 'Des horaires de garde trop courts' }).waitFor()
  await page
    .getByText(/15\sentretiens/)
    .first()
    .waitFor()
  await waitUntilSaved(page)
})

test('a survey keeps its channels, its rate and its answers; one of them becomes a constat with its figure', async () => {
  await tab('Enquêtes').click()
  await page.getByRole('button', { name: 'Ajouter une enquête' }).first().click()
  await fill('titre', 'Enquête sur la mobilité')
  await field('numerique').check()
  await field('papier').check()
  await fill('diffuses', '400')
  await fill('repondants', '100')
  await page.getByText(/Taux de retour.: 25.%/).waitFor()
  await page.getByText(/Canaux.: numérique et papier/).waitFor()
  await sheet().locator('.table-ajout').click()
  const row = sheet().locator('tr[data-id]').first()
  await row.locator('input, textarea').nth(1).fill('Manque de lieux de rencontre')
  await row.locator('input, textarea').nth(2).fill('65')
  await row.locator('input, textarea').nth(3).focus()
  const quote = page.getByRole('region', { name: 'Citer un résultat' })
  await quote.getByText(/Manque de lieux de rencontre.: 65.%/).waitFor()
  await quote.getByRole('button', { name: /En faire un constat/ }).click()
  const dialog = page.getByRole('dialog')
  assert.equal(
    await dialog.getByLabel('Constat').first().inputValue(),
    'Manque de lieux de rencontre',
  )
  assert.match(
    await dialog.getByRole('textbox', { name: 'Source' }).inputValue(),
    /Enquête sur la mobilité, 100/,
  )
  await dialog.getByRole('button', { name: 'Fermer' }).last().click()
  await keepPicture(page, 'concertation-enquete')
})

test('the study says what is left to pay, once the share of the Caf is off', async () => {
  await tab('Étude et prestataire').click()
  await page.getByRole('button', { name: 'Ajouter une étude' }).first().click()
  await fill('titre', 'Diagnostic jeunesse')
  await fill('cout', '30 798 € TTC')
  await sheet().locator('.table-ajout').click()
  const row = sheet().locator('tr[data-id]').first()
  await row.locator('input').nth(1).fill('80')
  await row.locator('input').nth(2).fill('24 638 €')
  await row.locator('input').nth(3).focus()
  await page.getByText(/Reste à charge.: 6.160.€/).waitFor()
  await keepPicture(page, 'concertation-etude')
})

test('what was deleted comes back whole', async () => {
  await page.getByRole('button', { name: 'Actions' }).click()
  await page.getByRole('menuitem', { name: 'Supprimer' }).click()
  await page.keyboard.press('Control+z')
  await page.getByText(/Reste à charge.: 6.160.€/).waitFor()
})

test('nothing left the machine, and no policy was broken', async () => {
  assert.deepEqual(await app.listFaults(), [])
})
