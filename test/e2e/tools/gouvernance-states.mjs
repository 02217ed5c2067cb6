/** States of the governance worth checking, on the example. */

const waitForOutline = (page) => page.getByRole('treeitem').first().waitFor()

async function typeName(page) {
  await waitForOutline(page)
  await page.getByRole('treeitem').first().focus()
  await page.keyboard.press('F2')
  await page.getByRole('textbox', { name: /^Nom de l’instance/ }).waitFor()
}

async function openMenu(page) {
  await page.keyboard.press('Escape')
  await waitForOutline(page)
  await page.getByRole('treeitem', { name: /COPIL/ }).click()
  await page.getByRole('button', { name: /^Autres commandes : .*COPIL/ }).click()
  await page.getByRole('menu').waitFor()
}

async function openMembers(page) {
  await page.keyboard.press('Escape')
  await waitForOutline(page)
  await page.getByRole('treeitem', { name: /COPIL/ }).click()
  await page.getByRole('button', { name: 'Ajouter des membres…' }).click()
  await page.getByRole('dialog').waitFor()
}

async function openModels(page) {
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Partir d’un modèle' }).click()
  await page.getByRole('menu').waitFor()
}

async function openPoste(page) {
  await page.keyboard.press('Escape')
  await page.locator('.equipe-liste a[href*="pos_"]').first().click()
  await page.getByRole('textbox', { name: /Intitulé du poste/ }).waitFor()
}

async function openPaste(page) {
  await page.getByRole('button', { name: 'Ajouter des territoires…' }).click()
  await page.getByRole('dialog').waitFor()
}

async function openPopulation(page) {
  await page.keyboard.press('Escape')
  await page
    .getByRole('button', { name: /^Population/ })
    .first()
    .click()
  await page.getByRole('dialog').waitFor()
}

export const GOUVERNANCE_STATES = [
  ['gouvernance, instances', '/gouvernance/instances', waitForOutline],
  ['gouvernance, nom tapé', '/gouvernance/instances', typeName],
  ['gouvernance, menu d’une instance', '/gouvernance/instances', openMenu],
  ['gouvernance, ajout de membres', '/gouvernance/instances', openMembers],
  ['gouvernance, schéma', '/gouvernance/schema', waitForOutline],
  ['gouvernance, modèles', '/gouvernance/schema', openModels],
  ['gouvernance, pilotage', '/gouvernance/equipe', (page) => page.keyboard.press('Escape')],
  ['gouvernance, familles', '/gouvernance/equipe/familles', async () => {}],
  ['gouvernance, poste', '/gouvernance/equipe', openPoste],
  ['gouvernance, périmètre', '/gouvernance/perimetre', async () => {}],
  ['gouvernance, territoires collés', '/gouvernance/perimetre', openPaste],
  ['gouvernance, population', '/gouvernance/perimetre', openPopulation],
]

/** Addresses to check in narrow windows. */
export const GOUVERNANCE_ROUTES = [
  '/gouvernance/instances',
  '/gouvernance/schema',
  '/gouvernance/equipe',
  '/gouvernance/equipe/familles',
  '/gouvernance/perimetre',
]
