/** States of what goes out of the rétroplanning, on the example. */

async function openMenu(page) {
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Exporter', exact: true }).click()
  await page.getByRole('menu').waitFor()
}

const openItem = (name) => async (page) => {
  await openMenu(page)
  await page.getByRole('menuitem', { name }).click()
  await page.getByRole('dialog').waitFor()
}

async function openDryRun(page) {
  await openItem(/^Importer ou coller/)(page)
  await page
    .getByRole('textbox', { name: /Ou collez ici/ })
    .fill('Étape\tPrévu\nJournal n° 4\tmars-avril 2023\nBilan\tun jour')
  await page.getByRole('button', { name: 'Lire le collage' }).click()
  await page.getByText('Essai à blanc').waitFor()
}

const ROUTE = '/retroplanning/frise'

export const RETROPLANNING_SORTIES_STATES = [
  ['rétroplanning, menu Exporter', ROUTE, openMenu],
  ['rétroplanning, document sur papier', ROUTE, openItem(/^Document Word/)],
  ['rétroplanning, choix pour l’agenda', ROUTE, openItem(/^Agenda/)],
  ['rétroplanning, import', ROUTE, openItem(/^Importer ou coller/)],
  ['rétroplanning, essai à blanc', ROUTE, openDryRun],
]
