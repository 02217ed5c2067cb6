const nothing = async () => {}

async function showOctober(page) {
  await page.getByRole('grid').waitFor()
  const title = page.locator('#plan-mois')
  await page.locator('[data-jour][tabindex="0"]').focus()
  for (let count = 0; count < 120; count += 1) {
    if ((await title.textContent()) === 'octobre 2022') return
    await page.keyboard.press('PageUp')
  }
  throw new Error(`October 2022 was never reached: ${await title.textContent()}`)
}

async function openFix(page) {
  await showOctober(page)
  await page
    .getByRole('button', { name: /^Actions sur / })
    .first()
    .click()
  await page.getByRole('menuitem', { name: 'Fixer au…' }).click()
  await page.getByRole('dialog').getByLabel('Date').waitFor()
}

async function editCell(page) {
  await page.getByRole('grid').focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('F2')
  await page.getByRole('textbox', { name: /^Étape, / }).waitFor()
}

async function openFreeze(page) {
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Geler le plan…' }).click()
  await page.getByRole('dialog').getByLabel('Nom').waitFor()
}

const waitForDetail = (page) =>
  page.getByRole('complementary', { name: 'Détail de l’étape' }).waitFor()

async function openFromCalendar(page) {
  await page.keyboard.press('Escape')
  await showOctober(page)
  await page.locator('[data-jour] [data-etape]').first().click()
  await waitForDetail(page)
}

async function openFromList(page) {
  await page.getByRole('grid').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Control+Enter')
  await waitForDetail(page)
}

async function openFromComparison(page) {
  await page.keyboard.press('Escape')
  await page.getByRole('dialog').waitFor({ state: 'detached' })
  await page.getByRole('link', { name: 'Journal n° 1', exact: true }).click()
  await waitForDetail(page)
}

/** A phase with its steps is not removed without a word. */
async function askRemoval(page) {
  await page.getByRole('grid').focus()
  await page.keyboard.press('Control+Home')
  await page.keyboard.press('Control+Enter')
  await waitForDetail(page)
  await page.getByRole('button', { name: 'Supprimer la phase' }).click()
  await page.getByRole('dialog').waitFor()
}

/** The calendar, the list and the comparison of the plan, on the example. */
export const RETROPLANNING_VUES_STATES = [
  ['rétroplanning, calendrier', '/retroplanning/calendrier', showOctober],
  ['rétroplanning, fixer au', '/retroplanning/calendrier', openFix],
  ['rétroplanning, détail depuis le calendrier', '/retroplanning/calendrier', openFromCalendar],
  ['rétroplanning, liste', '/retroplanning/liste', editCell],
  ['rétroplanning, détail depuis la liste', '/retroplanning/liste', openFromList],
  ['rétroplanning, supprimer une phase', '/retroplanning/liste', askRemoval],
  ['rétroplanning, comparaison', '/retroplanning/comparaison', nothing],
  ['rétroplanning, détail depuis la comparaison', '/retroplanning/comparaison', openFromComparison],
  ['rétroplanning, geler le plan', '/retroplanning/comparaison', openFreeze],
]

/** Addresses that must need no sideways scroll. */
export const RETROPLANNING_VUES_ROUTES = [
  '/retroplanning/calendrier',
  '/retroplanning/liste',
  '/retroplanning/comparaison',
]
