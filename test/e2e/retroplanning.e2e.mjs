import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { closeNotices, keepPicture, waitUntilSaved } from './tools/gestures.mjs'
import { openApp, openExample } from './tools/open-app.mjs'
import { readFocus, waitForFocus } from './tools/keyboard.mjs'

let app
let page

before(async () => {
  app = await openApp()
  page = app.page
  // The day of the pictures of the design.
  await page.clock.setFixedTime(new Date('2022-10-24T10:00:00'))
  await openExample(app)
  await page.goto(`${app.address}#/retroplanning`)
  await page.locator('.fr-ligne').first().waitFor()
})

after(() => app?.close())

const row = (name) => page.getByRole('row', { name })

/** A line as it is read: « Fait : Journal n° 3 | juil.-nov. 2022 | juillet à novembre 2022, prévu… ». */
async function readRow(name) {
  const cells = await row(name).getByRole('gridcell').all()
  const said = await Promise.all(cells.map((cell) => cell.ariaSnapshot()))
  return said.map((one) =>
    (/^- '?gridcell "(.*?)"[':]*$/m.exec(one)?.[1] ?? '').replace(/\s+/g, ' ').trim(),
  )
}

const readStatus = async () =>
  (await page.locator('[role="status"]').allInnerTexts()).join(' ').replace(/\s+/g, ' ')

async function waitForStatus(pattern) {
  for (let left = 100; left > 0; left -= 1) {
    if (pattern.test(await readStatus())) return
    await page.waitForTimeout(50)
  }
  assert.match(await readStatus(), pattern)
}

async function waitForRow(name, pattern) {
  for (let left = 100; left > 0; left -= 1) {
    const cells = await readRow(name)
    if (pattern.test(cells.join(' | '))) return
    await page.waitForTimeout(50)
  }
  assert.match((await readRow(name)).join(' | '), pattern)
}

const waitForLine = (name) =>
  waitForFocus(page, (focus) => focus.role === 'row' && name.test(focus.name), String(name))

test(
  'the treegrid says its lines, their level and the first plan',
  { timeout: 60_000 },
  async () => {
    const grid = page.getByRole('treegrid', { name: 'Étapes du rétroplanning' })
    const count = Number(await grid.getAttribute('aria-rowcount'))
    assert.ok(count > 20, `${count} lines`)
    const phase = row(/Préconisations/)
    assert.equal(await phase.getAttribute('aria-level'), '1')
    assert.equal(await phase.getAttribute('aria-expanded'), 'true')
    const [name, when, said] = await readRow(/Journal n° 1/)
    assert.match(name, /Fait : Journal n° 1/)
    assert.equal(when, 'mars 2022')
    assert.equal(said, 'mars 2022')
    const slips = await page.getByRole('region', { name: 'Écarts au plan' }).innerText()
    assert.match(slips, /Phase 2.*décalée de 4\smois\s: fin prévue en juillet 2022.*novembre 2022/)
    await keepPicture(page, 'frise')
  },
)

test('the keyboard moves, folds, and comes back', { timeout: 60_000 }, async () => {
  await row(/Diagnostic de territoire/).focus()
  await page.keyboard.press('ArrowDown')
  await waitForLine(/Réunion de lancement/)
  await page.keyboard.press('ArrowLeft')
  await waitForLine(/Diagnostic de territoire/)
  await page.keyboard.press('ArrowLeft')
  await row(/Réunion de lancement/).waitFor({ state: 'detached' })
  assert.equal(await row(/Diagnostic de territoire/).getAttribute('aria-expanded'), 'false')
  await page.keyboard.press('ArrowRight')
  await row(/Réunion de lancement/).waitFor()
  await page.keyboard.press('End')
  await waitForLine(/Actualisation/)
  await page.keyboard.press('Home')
  await waitForLine(/Diagnostic de territoire/)
  await page.keyboard.press('Tab')
  assert.notEqual((await readFocus(page)).role, 'row')
})

test(
  'a shift by the keyboard is said, keeps its precision and is undone whole',
  { timeout: 60_000 },
  async () => {
    await row(/Actualisation/).focus()
    await page.keyboard.press('Alt+ArrowRight')
    await waitForRow(/Actualisation/, /\| 2027 \| 2027, prévu initialement 2026/)
    await waitForStatus(/2027/)
    await waitForLine(/Actualisation/)
    await page.keyboard.press('Control+z')
    await waitForRow(/Actualisation/, /\| 2026 \| 2026$/)
  },
)

test(
  'words that cannot follow: the person is asked, nothing moves silently',
  { timeout: 60_000 },
  async () => {
    await row(/Signature de la CTG/).focus()
    await page.keyboard.press('Alt+Shift+ArrowRight')
    const dialog = page.getByRole('dialog', { name: 'À quelle date ?' })
    await dialog.waitFor()
    await page.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })
    await waitForRow(/Signature de la CTG/, /\| fin 2022 \|/)
    await row(/Signature de la CTG/).focus()
    await page.keyboard.press('Alt+Shift+ArrowRight')
    await dialog.getByLabel('Nouvelle date').fill('je ne sais pas')
    await page.keyboard.press('Enter')
    await dialog.getByRole('alert').waitFor()
    await dialog.getByLabel('Nouvelle date').fill('janvier 2023')
    await page.keyboard.press('Enter')
    await dialog.waitFor({ state: 'detached' })
    await waitForRow(/Signature de la CTG/, /\| janv\. 2023 \| janvier 2023, prévu initialement/)
    await page.keyboard.press('Control+z')
    await waitForRow(/Signature de la CTG/, /\| fin 2022 \|/)
  },
)

test(
  'a step is added, named, marked, moved in the order and deleted',
  { timeout: 90_000 },
  async () => {
    await row(/Signature de la CTG/).focus()
    await page.keyboard.press('Insert')
    await waitForFocus(page, ({ tag }) => tag === 'input', 'the name of the new step')
    await page.keyboard.type('Relecture')
    await page.keyboard.press('Enter')
    await waitForLine(/Relecture/)
    await page.keyboard.press('Enter')
    const detail = page.getByRole('complementary', { name: 'Détail de l’étape' })
    const when = detail.getByLabel('Quand')
    await waitForFocus(page, ({ name }) => /^Quand/.test(name), 'the date')
    await when.fill('mois prochain peut-être')
    await page.keyboard.press('Tab')
    await detail.getByText(/Essayez|pas compris/).waitFor()
    await when.fill('septembre - octobre 2022')
    await page.keyboard.press('Enter')
    await waitForRow(/Relecture/, /sept\.-oct\. 2022/)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Escape')
    await waitForLine(/Relecture/)
    await page.keyboard.press('Space')
    await waitForRow(/Relecture/, /^Fait : Relecture/)
    await page.keyboard.press('Alt+ArrowUp')
    await waitForStatus(/Relecture/)
    await waitForLine(/Relecture/)
    await page.keyboard.press('Delete')
    await row(/Relecture/).waitFor({ state: 'detached' })
    await page.keyboard.press('Control+z')
    await row(/Relecture/).waitFor()
  },
)

test(
  'a link is made, turns in a ring when it cannot, and draws its arrow',
  { timeout: 60_000 },
  async () => {
    await row(/Relecture/).click()
    await page.keyboard.press('Enter')
    const detail = page.getByRole('complementary', { name: 'Détail de l’étape' })
    const search = detail.getByRole('combobox', { name: 'Ajouter une étape qui vient avant' })
    await search.fill('Signature')
    await page.getByRole('option', { name: /Signature de la CTG/ }).click()
    await detail.getByRole('button', { name: /^Retirer le lien avec « Signature/ }).waitFor()
    await page.locator('.fr-liens polyline').first().waitFor({ state: 'attached' })
    const after = detail.getByRole('combobox', { name: 'Ajouter une étape qui vient après' })
    await after.fill('Signature')
    await page.getByRole('option', { name: /Signature de la CTG/ }).click()
    await page
      .getByText(/tournerait en rond/)
      .first()
      .waitFor()
    await keepPicture(page, 'frise-detail')
    await page.getByRole('button', { name: 'Fermer le détail' }).click()
  },
)

test(
  'a bar is dragged by months, Échap gives up, one undo gives it back',
  { timeout: 60_000 },
  async () => {
    await row(/Relecture/).focus()
    await page.keyboard.press('Space')
    await waitForRow(/Relecture/, /^(?!Fait)/)
    await closeNotices(page)
    const mark = row(/Relecture/).locator('.fr-marque')
    const box = await mark.boundingBox()
    const from = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(from.x + 55, from.y, { steps: 6 })
    await page.locator('.fr-etiquette', { hasText: /octobre-novembre 2022/ }).waitFor()
    await page.keyboard.press('Escape')
    await page.mouse.up()
    await waitForRow(/Relecture/, /sept\.-oct\. 2022/)
    await page.mouse.move(from.x, from.y)
    await page.mouse.down()
    await page.mouse.move(from.x + 55, from.y, { steps: 6 })
    await page.mouse.up()
    await waitForRow(/Relecture/, /oct\.-nov\. 2022/)
    const moved = await mark.boundingBox()
    await page.mouse.move(moved.x + moved.width - 3, from.y)
    await page.mouse.down()
    await page.mouse.move(moved.x + moved.width + 52, from.y, { steps: 6 })
    await page.mouse.up()
    await waitForRow(/Relecture/, /oct\.-déc\. 2022/)
    await page.keyboard.press('Control+z')
    await waitForRow(/Relecture/, /oct\.-nov\. 2022/)
    await page.keyboard.press('Control+z')
    await waitForRow(/Relecture/, /sept\.-oct\. 2022/)
  },
)

test(
  'the scale goes from a week to five years and keeps the day under the eye',
  { timeout: 60_000 },
  async () => {
    await row(/Relecture/).focus()
    const pas = () => page.locator('.fr-entete [data-pas]').getAttribute('data-pas')
    await page.getByLabel('Échelle', { exact: true }).selectOption('7')
    assert.equal(await pas(), 'jour')
    await page.getByRole('button', { name: 'Aujourd’hui' }).click()
    await page
      .getByText(/^lundi 24$|^lun\. 24$|^24$/)
      .first()
      .waitFor()
    await page.getByLabel('Échelle', { exact: true }).selectOption('1827')
    assert.equal(await pas(), 'trimestre')
    await page.getByLabel('Échelle', { exact: true }).selectOption('365')
    assert.equal(await pas(), 'mois')
    await row(/Relecture/).focus()
    await page.keyboard.press('+')
    assert.equal(await page.getByLabel('Échelle', { exact: true }).inputValue(), '183')
    await page.keyboard.press('-')
    assert.equal(await page.getByLabel('Échelle', { exact: true }).inputValue(), '365')
  },
)

test('everything is saved, and nothing broke the policy', { timeout: 60_000 }, async () => {
  await waitUntilSaved(page)
  assert.deepEqual(await app.listFaults(), [])
})
