// The calendar, the list and the comparison of the plan, on the example: what is typed, dragged, pasted, and undone.
import assert from 'node:assert/strict'
import { after, before, test } from 'node:test'
import { keepPicture } from './tools/gestures.mjs'
import { openApp, openExample } from './tools/open-app.mjs'

let app
let page

before(async () => {
  app = await openApp()
  page = app.page
  await openExample(app)
})

after(() => app?.close())

const open = async (view) => {
  await page.goto(`${app.address}#/retroplanning/${view}`)
  await page.getByRole('heading', { level: 1, name: 'Rétroplanning' }).waitFor()
}

const plain = (text) => (text ?? '').replaceAll('\u00a0', ' ')

const goToMonth = async (wanted) => {
  const title = page.locator('#plan-mois')
  await page.locator('[data-jour][tabindex="0"]').focus()
  for (let count = 0; count < 120; count += 1) {
    const text = await title.textContent()
    if (text === wanted) return
    await page.keyboard.press('PageUp')
  }
  throw new Error(`${wanted} was never reached: ${await title.textContent()}`)
}

/** As a hand does: what is dragged is followed frame by frame. */
const dragToDay = async (source, jour) => {
  await source.hover()
  await page.mouse.down()
  const day = await page.locator(`[data-jour="${jour}"]`).boundingBox()
  await page.mouse.move(day.x + 30, day.y + 30, { steps: 8 })
  await page.waitForTimeout(200)
  await page.mouse.move(day.x + 34, day.y + 34, { steps: 3 })
  await page.waitForTimeout(200)
  await page.mouse.up()
}

/** The calendar, on the month of today again. */
const openCalendar = async () => {
  await open('liste')
  await page.getByRole('grid', { name: 'Étapes du plan' }).waitFor()
  await open('calendrier')
  await page.locator('#plan-mois').waitFor()
}

test('the comparison says July → November, and a reason is written in place', async () => {
  await open('comparaison')
  const drifts = page.getByRole('region', { name: 'Ce qui a bougé' })
  await drifts.waitFor()
  assert.match(
    plain(await drifts.textContent()),
    /Phase 2 .*décalée de 4 mois : fin prévue en juillet 2022, .* en novembre 2022\./,
  )
  const reason = page.getByLabel('Motif de l’écart, Restitution au comité de pilotage')
  await reason.fill('Salle indisponible')
  await reason.blur()
  await keepPicture(page, 'retroplanning-comparaison')
  await page.keyboard.press('Control+z')
  await assertEventually(async () => (await reason.inputValue()) !== 'Salle indisponible')
})

test('a plan that is frozen becomes a baseline against which nothing moved', async () => {
  await open('comparaison')
  await page.getByRole('button', { name: 'Geler le plan…' }).click()
  await page.getByRole('dialog').getByLabel('Nom').fill('Plan d’octobre')
  await page.keyboard.press('Enter')
  await page.getByLabel('Comparer au').selectOption({ label: 'Plan d’octobre' })
  await page.getByText('Aucune phase n’a bougé').waitFor()
})

test('the list is edited by the keyboard, pasted into, and undone in one step', async () => {
  await open('liste')
  const grid = page.getByRole('grid', { name: 'Étapes du plan' })
  await grid.focus()
  await page.keyboard.press('ArrowDown')
  for (let count = 0; count < 7; count += 1) await page.keyboard.press('Tab')
  await page.keyboard.type('Camille')
  await page.keyboard.press('Enter')
  await grid.getByRole('gridcell', { name: 'Camille' }).waitFor()
  await page.keyboard.type('Dominique')
  await page.keyboard.press('Escape')
  assert.equal(await grid.getByRole('gridcell', { name: 'Dominique' }).count(), 0)

  await grid.focus()
  const before = Number(await grid.getAttribute('aria-rowcount'))
  await page.keyboard.press('Control+End')
  await page.keyboard.press('Home')
  await page.evaluate(() => {
    const data = new DataTransfer()
    data.setData('text/plain', 'Phase\tÉtape\tPrévu\n\tBilan A\tmars 2027\n\tBilan B\tfin 2027')
    document.activeElement.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  })
  await page.getByText('1 étape ajoutée').first().waitFor()
  assert.equal(Number(await grid.getAttribute('aria-rowcount')), before + 1)
  await keepPicture(page, 'retroplanning-liste')
  await grid.focus()
  await page.keyboard.press('Control+z')
  await assertEventually(async () => Number(await grid.getAttribute('aria-rowcount')) === before)

  await page.keyboard.press('Escape')
  await page.keyboard.press('Tab')
  assert.notEqual(await page.evaluate(() => document.activeElement?.getAttribute('role')), 'grid')
})

test('a month becomes a day by the menu, then by the mouse, and comes back', async () => {
  await open('calendrier')
  await page.getByRole('grid').waitFor()
  await goToMonth('juin 2022')
  const band = page.getByRole('region', { name: 'Ce mois-ci, jour à fixer' })
  const chip = band.getByRole('link', { name: /^Journal n° 2/ })
  await chip.waitFor()
  await band.getByRole('button', { name: 'Actions sur Journal n° 2' }).focus()
  await page.keyboard.press('Enter')
  await page.getByRole('menuitem', { name: 'Fixer au…' }).click()
  await page.getByRole('dialog').getByLabel('Date').fill('17 juin 2022')
  await page.keyboard.press('Enter')
  await page.locator('[data-jour="2022-06-17"] a').waitFor()
  await page.keyboard.press('Control+z')
  await chip.waitFor()
  await dragToDay(chip, '2022-06-21')
  await page.locator('[data-jour="2022-06-21"] a').waitFor()
  await keepPicture(page, 'retroplanning-calendrier')
  assert.equal(await chip.count(), 0)
  const dropped = page.locator('[data-jour="2022-06-21"] a')
  await dragToDay(dropped, '2022-06-23')
  await page.locator('[data-jour="2022-06-23"] a').waitFor()
  assert.equal(await dropped.count(), 0)
  await page.keyboard.press('Control+z')
  await dropped.waitFor()
})

test('a meeting that the plan does not have joins it by its menu, and leaves it by one undo', async () => {
  await openCalendar()
  await goToMonth('octobre 2022')
  const band = page.getByRole('region', { name: 'Ce mois-ci, jour à fixer' })
  // As a step it goes by its own title alone: « Habitat ».
  const meeting = band.locator('li').filter({ hasText: 'Habitat' })
  const apart = meeting.locator('a[data-ton="hors-plan"]')
  await apart.waitFor()
  assert.match(await apart.getAttribute('href'), /^#\/reunions\//)
  await meeting.getByRole('button').click()
  await page.getByRole('menuitem', { name: 'Ajouter au plan' }).click()
  await meeting.locator('a[data-etape]').waitFor()
  assert.equal(await apart.count(), 0)
  await page.keyboard.press('Control+z')
  await apart.waitFor()
})

test('the detail opens from the calendar, the comparison and the list, and gives the focus back', async () => {
  const detail = page.getByRole('complementary', { name: 'Détail de l’étape' })
  const title = detail.getByRole('heading', { level: 2 })
  await openCalendar()
  await goToMonth('octobre 2022')
  await page.getByRole('button', { name: 'Actions sur Journal n° 3' }).click()
  await page.getByRole('menuitem', { name: 'Détail' }).click()
  assert.equal(plain(await title.textContent()), 'Journal n° 3')
  await assertEventually(() => detail.evaluate((box) => box.contains(document.activeElement)))
  await detail.getByRole('button', { name: 'Fermer le détail' }).click()
  await detail.waitFor({ state: 'detached' })

  await open('comparaison')
  const link = page.getByRole('link', { name: 'Restitution au comité de pilotage' })
  await link.focus()
  await page.keyboard.press('Enter')
  assert.equal(await title.textContent(), 'Restitution au comité de pilotage')
  await assertEventually(() => detail.evaluate((box) => box.contains(document.activeElement)))
  const delay = detail.getByLabel(/^Sorte de délai avec «.Rapport/)
  await delay.selectOption({ label: 'Envoi des documents de séance' })
  await detail.getByText(/^5.jours ouvrés · Usage$/).waitFor()
  await page.keyboard.press('Escape')
  await detail.waitFor({ state: 'detached' })
  await assertEventually(() => link.evaluate((one) => one === document.activeElement))

  await open('liste')
  const grid = page.getByRole('grid', { name: 'Étapes du plan' })
  await grid.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Control+Enter')
  await title.waitFor()
  await page.keyboard.press('Escape')
  await detail.waitFor({ state: 'detached' })
  await assertEventually(() => grid.evaluate((one) => one === document.activeElement))
})

test('a phase asks before it goes with its steps; its meetings stay', async () => {
  await open('frise')
  const line = page.getByRole('row', { name: /Diagnostic de territoire/ })
  await line.focus()
  await page.keyboard.press('Delete')
  const question = page.getByRole('dialog', { name: /^Supprimer la phase « Diagnostic/ })
  await question.getByText(/Les 2.réunions liées restent/).waitFor()
  await page.keyboard.press('Escape')
  await question.waitFor({ state: 'detached' })
  assert.equal(await line.count(), 1)
  await line.focus()
  await page.keyboard.press('Delete')
  await question.getByRole('button', { name: 'Supprimer la phase' }).click()
  await line.waitFor({ state: 'detached' })
  await page.keyboard.press('Control+z')
  await line.waitFor()
})

test('nothing left the page and no policy was broken', async () => {
  assert.deepEqual(await app.listFaults(), [])
})

async function assertEventually(check) {
  for (let count = 0; count < 100; count += 1) {
    if (await check()) return
    await page.waitForTimeout(50)
  }
  assert.fail('It never came true')
}
