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

/** The calendar, the list and the comparison of the plan, on the example. */
export const RETROPLANNING_VUES_STATES = [
  ['rétroplanning, calendrier', '/retroplanning/calendrier', showOctober],
  ['rétroplanning, fixer au', '/retroplanning/calendrier', openFix],
  ['rétroplanning, liste', '/retroplanning/liste', editCell],
  ['rétroplanning, comparaison', '/retroplanning/comparaison', nothing],
  ['rétroplanning, geler le plan', '/retroplanning/comparaison', openFreeze],
]

/** Addresses that must need no sideways scroll. */
export const RETROPLANNING_VUES_ROUTES = [
  '/retroplanning/calendrier',
  '/retroplanning/liste',
  '/retroplanning/comparaison',
]
