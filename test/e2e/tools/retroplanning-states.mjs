/** States of the frieze worth checking, on the example. */

const waitForGrid = async (page) => {
  await page.keyboard.press('Escape')
  await page.getByRole('treegrid', { name: 'Étapes du rétroplanning' }).waitFor()
  await page.locator('.fr-ligne').first().waitFor()
}

async function chooseLine(page, name) {
  await waitForGrid(page)
  await page.getByRole('row', { name }).click()
}

async function openDetail(page) {
  await chooseLine(page, /Ajouts techniques/)
  await page.keyboard.press('Enter')
  await page.getByRole('complementary', { name: 'Détail de l’étape' }).waitFor()
}

async function openPhase(page) {
  await chooseLine(page, /Préconisations/)
  await page.keyboard.press('Enter')
  await page.getByRole('complementary', { name: 'Détail de l’étape' }).waitFor()
}

async function closeDetail(page) {
  await page.keyboard.press('Escape')
  await waitForGrid(page)
}

async function typeName(page) {
  await closeDetail(page)
  await chooseLine(page, /Ajouts techniques/)
  await page.keyboard.press('F2')
  await page.getByRole('textbox', { name: /^Nom de l’étape/ }).waitFor()
}

async function askDate(page) {
  await chooseLine(page, /Signature de la CTG/)
  await page.keyboard.press('Alt+Shift+ArrowRight')
  await page.getByRole('dialog', { name: 'À quelle date ?' }).waitFor()
}

async function refuseDate(page) {
  await page.getByLabel('Nouvelle date').fill('un jour')
  await page.keyboard.press('Enter')
  await page.getByRole('alert').waitFor()
}

async function zoomToWeek(page) {
  await waitForGrid(page)
  await page.getByLabel('Échelle', { exact: true }).selectOption('7')
  await page.locator('.fr-entete [data-pas="jour"]').waitFor({ state: 'attached' })
}

async function zoomOut(page) {
  await waitForGrid(page)
  await page.getByLabel('Échelle', { exact: true }).selectOption('1827')
}

export const RETROPLANNING_STATES = [
  ['rétroplanning, frise', '/retroplanning', waitForGrid],
  ['rétroplanning, détail d’une étape', '/retroplanning', openDetail],
  ['rétroplanning, détail d’une phase', '/retroplanning', openPhase],
  ['rétroplanning, nom tapé', '/retroplanning', typeName],
  ['rétroplanning, date demandée', '/retroplanning', askDate],
  ['rétroplanning, date refusée', '/retroplanning', refuseDate],
  ['rétroplanning, à la semaine', '/retroplanning', zoomToWeek],
  ['rétroplanning, cinq ans', '/retroplanning', zoomOut],
]

/** Addresses to check in narrow windows. */
export const RETROPLANNING_ROUTES = ['/retroplanning']
